import { expect, test } from 'vitest'
import { sentence } from './sentence.ts'

test.each(['fr', 'en'] as const)(
  'an error of the server, an answer that cannot be read and facts that changed are each said (%s)',
  (language) => {
    const told = ['null', 'refused', 'invalid', 'unreachable'].map((why) =>
      sentence(language, 'fell-back', { why, kept: 1 }),
    )
    expect(new Set(told).size).toBe(told.length)
    for (const words of told) expect(words.split(':')).toHaveLength(2)
  },
)

test('a server beyond this computer is told what is wrong with it: in clear, no address, or a word to give', () => {
  const say = (code: string, params: Record<string, string>) => sentence('fr', code, params)
  expect(say('model-unknown', { model: 'loin', why: 'clear', host: '192.0.2.2:4398' })).toContain('https')
  expect(say('model-unknown', { model: 'loin' })).toContain('n’est pas configuré')
  expect(say('model-not-local', { host: 'modele.example', at: 'terminal' })).toContain('--far')
  expect(say('model-not-local', { host: 'modele.example' })).not.toContain('--far')
})

test('a model never tried is told apart from one whose server failed under another name', () => {
  const say = (other: string) =>
    sentence('fr', 'model-untried', { model: 'petit', address: 'http://127.0.0.1:1', other, at: 'terminal' })
  expect(say('none')).toContain('n’a pas encore été essayé')
  expect(say('none')).toContain('models try')
  expect(say('faux')).toMatch(/sous le nom «\sfaux\s»/u)
})

test('says in people’s words why a model gave nothing', () => {
  for (const why of ['refused', 'context', 'timeout', 'truncated', 'invalid', 'unreachable', 'stopped'])
    expect(sentence('fr', 'model-failed', { model: 'loin', why, detail: why }), why).not.toContain(why)
})
