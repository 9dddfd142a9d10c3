import type { ShowRecord } from '../../../../contract/index.ts'
import { type Statement, statementsOf } from '../../../language/index.ts'
import { type ContentWord, contentWords, likeness } from '../../support/content-words.ts'
import { passagesOf } from '../../support/passages.ts'
import type { Facts } from '../record/facts.ts'
import { normaliseText } from '../text/reading.ts'
import { type CountedThing, thingsCounted } from './counted.ts'
import { kinWord, tieOf } from './kinship.ts'

/** What the record and the house say in sentences, read once: words, statements, things counted, kinship. */
export interface Evidence {
  /** Of the show's own texts and quotes. */
  readonly passages: readonly string[]
  readonly words: readonly ContentWord[]
  readonly statements: readonly Statement[]
  readonly counted: readonly CountedThing[]
  readonly ties: ReadonlySet<string>
}

const known = new WeakMap<ShowRecord, Evidence | null>()

/** Null: the record has no summary of its own, and nothing is held against a show that tells no story. */
export function evidenceOf({ record, prose, houseProse }: Facts): Evidence | null {
  const read = known.get(record)
  if (read !== undefined) return read
  const told = !(record.texts ?? []).some(({ kind }) => kind === 'summary' || kind === 'brochure')
    ? null
    : readEvidence(record, `${prose} | ${houseProse}`)
  known.set(record, told)
  return told
}

function readEvidence(record: ShowRecord, more: string): Evidence {
  const passages = passagesOf(record).map(({ text }) => normaliseText(text))
  const all = [...passages, ...(record.approvedClaims ?? []), record.title, record.subtitle ?? ''].join(' \n')
  return {
    passages,
    words: [...contentWords(all), ...contentWords(more)],
    statements: passages.flatMap(statementsOf),
    counted: thingsCounted(all),
    ties: new Set((all.match(kinWord) ?? []).flatMap((word) => tieOf(word) ?? [])),
  }
}

/** Whether a word is said in the evidence, by a lemma or a root. */
export function isSaid({ words }: Evidence, word: ContentWord): boolean {
  return words.some((other) => likeness(word, other) > 0)
}
