import type { ShowRecord } from '../../../src/contract/index.ts'
import type { Currency } from './french-forms.ts'
import type { Random } from './random.ts'

export interface Mark {
  start: number
  end: number
  kind: string
  verdict: 'true' | 'false'
  error: string | null
  group: string
}

export interface Context {
  record: ShowRecord
  currency: Currency
  others: ShowRecord[]
  asOf: string
  random: Random
}

/** What one sentence remembers from slot to slot: its performances, the star or quote that is being misattributed. */
export interface SentenceContext extends Context {
  group: string
  template: string
  state: Map<string, unknown>
}

export interface Piece {
  text: string
  mark?: Omit<Mark, 'start' | 'end'>
  /** Characters of `text` before and after the mark. */
  lead?: number
  trail?: number
  /** Marks of one sentence with the same key make one atom. */
  join?: string
}

/** How often a fact that the record holds is altered, and one that it lacks is invented. */
const alteredShare = 0.35

export function wantsError(context: Context): boolean {
  return context.random.next() < alteredShare
}

export function piece(
  context: SentenceContext,
  fact: { text: string; kind: string; error: string | null; group?: string },
): Piece {
  return {
    text: fact.text,
    mark: {
      kind: fact.kind,
      verdict: fact.error === null ? 'true' : 'false',
      error: fact.error,
      group: `${context.group}.${fact.group ?? fact.kind}`,
    },
  }
}
