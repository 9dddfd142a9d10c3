import { expect, it } from 'vitest'
import { practicalLanguages, type Translation, translatedText } from '../../../contract/index.ts'
import { readBack } from './read-back.fixture.ts'
import { translateText } from './translate-text.ts'
import { wavesRequest } from './waves.fixture.ts'

/** As a good translator would: all words changed, all marks kept. */
const told = (masked: string) => masked.replaceAll(/(?<![⟦\p{L}])\p{L}+(?![\p{L}\d]*⟧)/gu, 'word')
const states = ({ sentences }: Translation) => sentences.map(({ state }) => state)
const codes = ({ sentences }: Translation) => [
  ...new Set(sentences.flatMap((one) => one.remarks.map(({ code }) => code))),
]

it('says dates, hours, prices and lengths by rules in the other language, and keeps the lines', async () => {
  expect(translatedText(await translateText(wavesRequest(told)))).toBe(
    `Thursday, 14 January 2027 word 19:30, word word word word word. « Les Vagues », word word word word Anna Roy, word 1 h 05 min.

- word €12 word €28.50
- Grande salle, Théâtre du Môle, Nantes

word 1952, 1,200 word word word word word word. Friday 15 January, word’word word.

https://mole.example/vagues`,
  )
})

it.each(practicalLanguages)('reads back in %s the days and prices of the record', async (to) => {
  const { moments, cents } = readBack(translatedText(await translateText(wavesRequest(told, { to }))), to)
  expect(moments.map(({ at }) => at.slice(0, 10))).toEqual(['2027-01-14'])
  expect(cents).toEqual([1200, 2850])
})

it('sends no line that is made of facts alone, and asks a person for what only words tell', async () => {
  const sent: string[] = []
  const translation = await translateText(
    wavesRequest((masked) => {
      sent.push(masked)
      return told(masked)
    }),
  )
  expect(sent.join()).not.toMatch(/1952|28|Anna|mole/u)
  expect(states(translation)).toEqual(['look', 'proved', 'proved', 'rules', 'look', 'look', 'rules'])
  expect(translation.sentences.at(-2)?.remarks).toEqual([{ code: 'words', words: 'c’est complet' }])
})

const damages: readonly [string, (masked: string) => string | null, string][] = [
  ['a lost mark', (masked) => told(masked).replace(/⟦[^⟧]+⟧/u, ''), 'lost'],
  ['a doubled mark', (masked) => told(masked).replace(/⟦[^⟧]+⟧/u, '$& $&'), 'doubled'],
  ['a mark renamed', (masked) => told(masked).replace(/⟦\p{L}+/u, '⟦datum'), 'changed'],
  ['a mark reformatted', (masked) => told(masked).replace(/⟦([^⟧]+)⟧/u, '<$1>'), 'lost'],
  ['a mark translated', (masked) => told(masked).replace(/⟦[^⟧]+⟧/u, '14 January'), 'digits'],
  ['a number of its own', (masked) => `${told(masked)} 25`, 'digits'],
  ['a day of its own', (masked) => `${told(masked)} on Sunday`, 'calendar'],
  ['a month of its own', (masked) => `${told(masked)} in May`, 'calendar'],
  ['an address of its own', (masked) => `${told(masked)} www.elsewhere.example`, 'link'],
  ['a tag', (masked) => `${told(masked)} <b>now`, 'link'],
  ['nothing', () => null, 'absent'],
  ['blanks', () => '  ', 'absent'],
]

it.each(damages)('refuses %s: the sentence stays French, and what came is shown', async (_, damage, code) => {
  const translation = await translateText(wavesRequest(damage))
  const asked = translation.sentences.filter(({ state }) => state !== 'rules')
  for (const { state, before, after, remarks } of asked.filter(({ locked }) => locked.length > 0)) {
    expect(state).toBe('refused')
    expect(after).toBe(before)
    expect(remarks.map((remark) => remark.code)).toContain(code)
  }
  expect(translatedText(translation).match(/\d+/gu)?.join()).toContain('1952')
})

it('lets no answer change, lose or add a fact, whatever is done to its marks', async () => {
  let seed = 7
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed % below
  }
  const broken = (masked: string) => {
    const at = random(masked.length)
    return masked.slice(0, at) + '⟦⟧12 é'.charAt(random(7)) + masked.slice(at + random(4))
  }
  for (let round = 0; round < 300; round += 1) {
    const { sentences } = await translateText(wavesRequest((masked) => broken(told(masked))))
    for (const { state, after, locked } of sentences.filter((one) => one.state !== 'refused'))
      for (const { shown } of locked) expect(`${state} ${after}`).toContain(shown)
  }
})

it('asks for a reader where a name moved, a number in words changed, or another name came', async () => {
  const pair = { text: 'Anna Roy met en scène Les Vagues ce soir.' }
  const swap = (masked: string) => masked.replace(/(⟦\w+⟧)(.*)(⟦\w+⟧)/u, '$3 stages $1 tonight')
  expect(codes(await translateText(wavesRequest(swap, pair)))).toContain('order')
  const three = { text: 'Trois sœurs attendent une lettre de leur mère.' }
  const numbers = async (answer: string) => codes(await translateText(wavesRequest(() => answer, three)))
  expect(await numbers('Three sisters await a letter from their mother.')).toEqual([])
  expect(await numbers('Four sisters await a letter from their mother.')).toEqual(['number'])
  expect(await numbers('3 sisters await a letter from their mother.')).toEqual([])
  expect(await numbers('Three sisters await a letter from Moscow.')).toEqual(['name'])
  expect(await numbers('Three wait.')).toEqual(['length'])
})

it('leaves in French what came back in French, but for words that both languages write alike', async () => {
  expect(
    states(await translateText(wavesRequest((masked) => masked, { text: 'Trois sœurs attendent leur mère.' }))),
  ).toEqual(['refused'])
  expect(states(await translateText(wavesRequest((masked) => masked, { text: 'Tango, jazz' })))).toEqual(['proved'])
})

it('asks once more, with the reasons, who can learn', async () => {
  const learner = (masked: string, wrong: readonly string[]) => (wrong.length > 0 ? told(masked) : 'word')
  const learnt = await translateText(wavesRequest(learner, { learns: true }))
  expect(states(learnt)).not.toContain('refused')
  expect(learnt.wh).toBeCloseTo(0.2)
  expect(states(await translateText(wavesRequest(learner)))).toContain('refused')
})

it('gives a title its name in that language, where a person has told it', async () => {
  const named = await translateText(wavesRequest(told, { titles: { 'Les Vagues': 'The Waves' } }))
  expect(named.titles).toEqual([])
  expect(translatedText(named)).toContain('The Waves')
  expect((await translateText(wavesRequest(told))).titles).toEqual(['Les Vagues'])
})

it('tells what a reader from elsewhere may not know', async () => {
  const { notes } = await translateText(wavesRequest(told, { text: 'Tarif réduit sur justificatif.' }))
  expect(notes.map(({ term }) => term)).toEqual(['tarif réduit'])
  expect((await translateText(wavesRequest(told, { text: 'Anna Roy rit.' }))).notes).toEqual([])
})
