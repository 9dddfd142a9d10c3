import { expect, it } from 'vitest'
import { asMessage, type Finding } from '../../../contract/index.ts'
import { type Arbitration, arbitrate } from './arbiter.ts'

const text = 'Les chien aboie.'
const ours: Finding = {
  start: 4,
  end: 9,
  rule: 'own',
  category: 'agreement',
  tier: 'check',
  message: asMessage('french.phrase-agreement'),
  suggestions: ['chiens'],
}
const theirs = {
  start: 0,
  end: 9,
  rule: 'D_N',
  family: 'AGREEMENT',
  message: 'Accord',
  suggestions: ['Le chien', 'Les chiens'],
}

async function settled(changes: Partial<Arbitration>): Promise<(string | undefined)[][]> {
  const findings = await arbitrate({
    text,
    own: [],
    opinions: [],
    alarmsLeft: async () => 0,
    worth: () => 2,
    askAgain: async () => [],
    ...changes,
  })
  return findings.map(({ start, end, tier, suggestions }) => [text.slice(start, end), suggestions[0], tier])
}

it('puts first the correction that leaves the fewest alarms, and marks it to be looked at', async () => {
  const opinions = [{ from: 'languagetool' as const, opinions: [{ ...theirs, suggestions: ['Le chien'] }] }]
  const alarmsLeft = async (sentence: string) => (sentence === 'Le chien aboie.' ? 0 : 1)
  expect(await settled({ own: [ours], opinions, alarmsLeft })).toEqual([['Les chien', 'Le chien', 'check']])
})

it('is sure of what two correctors mend alike, whatever the words that they mark', async () => {
  const opinions = [{ from: 'languagetool' as const, opinions: [{ ...theirs, suggestions: ['Les chiens'] }] }]
  expect(await settled({ own: [ours], opinions })).toEqual([['chien', 'chiens', 'sure']])
})

it('keeps what our rules are sure of against one other opinion', async () => {
  const opinions = [{ from: 'languagetool' as const, opinions: [theirs] }]
  const alarmsLeft = async (sentence: string) => (sentence === 'Le chien aboie.' ? 0 : 1)
  const own: Finding[] = [{ ...ours, tier: 'sure', suggestions: ['chienne'] }]
  expect(await settled({ own, opinions, alarmsLeft })).toEqual([['chien', 'chienne', 'sure']])
})

it('drops what another corrector says alone once the sure faults are mended and it says so no more', async () => {
  const lone = { start: 10, end: 15, rule: 'V', family: 'AGREEMENT', message: '', suggestions: ['aboient'] }
  const own: Finding[] = [{ ...ours, tier: 'sure' }]
  const opinions = [{ from: 'languagetool' as const, opinions: [lone] }]
  expect(await settled({ own, opinions })).toEqual([['chien', 'chiens', 'sure']])
  const askAgain = async (mended: string) => [
    { ...lone, start: mended.indexOf('aboie'), end: mended.indexOf('aboie') + 5 },
  ]
  expect(await settled({ own, opinions, askAgain })).toEqual([
    ['chien', 'chiens', 'sure'],
    ['aboie', 'aboient', 'check'],
  ])
})

it('keeps of two mendings that contradict one another the one that our rules are sure of', async () => {
  const of = 'La salle étaient pleine.'
  const own: Finding[] = [{ ...ours, start: 9, end: 16, tier: 'sure', suggestions: ['était'] }]
  const lone = { start: 17, end: 23, rule: 'ATTRIBUTE', family: 'AGREEMENT', message: '', suggestions: ['pleines'] }
  const both = (['languagetool', 'grammalecte'] as const).map((from) => ({ from, opinions: [lone] }))
  // Once the verb is mended, nobody doubts the adjective any more.
  const askAgain = async (mended: string) => (mended.includes('étaient') ? [lone] : [])
  const findings = await arbitrate({
    text: of,
    own,
    opinions: both,
    alarmsLeft: async () => 0,
    worth: () => 3,
    askAgain,
  })
  expect(findings.map(({ suggestions }) => suggestions[0])).toEqual(['était'])
})

it('drops what another corrector says alone when it is not likely enough to be right', async () => {
  const opinions = [{ from: 'languagetool' as const, opinions: [theirs] }]
  expect(await settled({ opinions, worth: () => 0 })).toEqual([])
})

it('is not sure of a word that two dictionaries merely lack', async () => {
  const unknown: Finding = { ...ours, rule: 'spelling' }
  const opinions = [
    { from: 'languagetool' as const, opinions: [{ ...theirs, start: 4, rule: 'SPELLING', suggestions: ['chiens'] }] },
  ]
  expect(await settled({ own: [unknown], opinions })).toEqual([['chien', 'chiens', 'check']])
})

it('is sure of what one other corrector says by a rule that is hardly ever wrong', async () => {
  const opinions = [{ from: 'languagetool' as const, opinions: [theirs] }]
  const tierAt = async (worth: number) => (await settled({ opinions, worth: () => worth })).map(([, , tier]) => tier)
  expect(await tierAt(6)).toEqual(['sure'])
  expect(await tierAt(3)).toEqual(['check'])
  expect(await tierAt(1)).toEqual([])
})
