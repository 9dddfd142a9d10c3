import { expect, it } from 'vitest'
import type { DraftFact } from '../../../contract/index.ts'
import { skeletonsOf } from '../../writing/index.ts'
import { textsHere } from '../texts/index.ts'
import { boundFacts, writersOwn } from './bind-facts.ts'
import { asOf, show } from './house-with-show.fixture.ts'

it('a kept text says again what its writer said, so that the next does not open alike: what the check found in its words besides hides nothing', async () => {
  const text = 'Les Vagues se joue d’une traite\u202f: 1\u00a0h\u00a015.'
  const fact = (words: string, kind: DraftFact['kind'], factId: string): DraftFact => {
    const start = text.indexOf(words)
    return { start, end: start + words.length, text: words, kind, factId, status: 'supported' }
  }
  const draft = {
    text,
    facts: [fact('Les Vagues', 'title', 'title'), fact('1\u00a0h\u00a015', 'duration', 'durationMinutes')],
    origins: [{ start: 0, end: text.length, writtenBy: 'rule' as const, source: null }],
  }
  const records = { show: { ...show, intermission: false }, house: null }
  const kept = await boundFacts(draft, { records, asOf, texts: textsHere() })
  expect(kept.map(({ text: words }) => words)).toEqual(['Les Vagues', 'd’une traite', '1\u00a0h\u00a015'])
  expect(skeletonsOf({ ...draft, facts: writersOwn(kept) })).toEqual(skeletonsOf(draft))
  expect(skeletonsOf({ ...draft, facts: kept })).not.toEqual(skeletonsOf(draft))
})
