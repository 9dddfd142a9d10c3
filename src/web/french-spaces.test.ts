import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inText, withFrenchSpaces } from './french-spaces.ts'

test('never lets a line begin with a French double sign', () => {
  expect(inText('« Phèdre » : déjà vu ?')).toBe('«\u202fPhèdre\u202f»\u00a0: déjà vu\u202f?')
})

test('ends no line at the hyphen of an e-mail, and draws nothing more', () => {
  expect(inText('3 e-mails')).toBe('3 e-\u2060mails')
  expect(inText('E-mail')).toBe('E-\u2060mail')
  expect(inText('la saison 2026-2027')).toBe('la saison 2026-\u20602027')
  expect(inText('rendez-vous 2026-12-11')).toBe('rendez-vous 2026-12-11')
})

test('reaches the sentences inside plurals and leaves the names of values alone', () => {
  const compiled = { a: ['« ', ['show'], ' » : ', ['count', 'plural', { one: ['Qui ?'], other: ['Lesquels ?'] }]] }
  expect(withFrenchSpaces(compiled as never)).toEqual({
    a: [
      '«\u202f',
      ['show'],
      '\u202f»\u00a0: ',
      ['count', 'plural', { one: ['Qui\u202f?'], other: ['Lesquels\u202f?'] }],
    ],
  })
})

test('finds every colon between two values in a sentence of the catalogue: one written in the page begins a line, and stays French in English', () => {
  const bare = globSync('**/*.tsx', { cwd: import.meta.dirname }).flatMap((file) => {
    const lines = readFileSync(`${import.meta.dirname}/${file}`, 'utf8').split('\n')
    return lines.flatMap((line, at) =>
      /^\s*\{(?!\.\.\.).*\} : \{.*\}/u.test(line) && !/<Trans>$/u.test(lines[at - 1] ?? '')
        ? [`${file}: ${line.trim()}`]
        : [],
    )
  })
  expect(bare).toEqual([])
})
