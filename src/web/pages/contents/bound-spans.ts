import type { DraftView } from '../../../contract/index.ts'
import type { BoundSpan } from '../../components/cut-text.ts'
import type { Told } from './use-told.ts'

/** Checks that speak of a fact; those of spelling or length underline nothing as « sans source ». */
const factual = new Set(['facts', 'recipients', 'ageing', 'claims'])

/** How the house greets and signs, in its own words: no fact, and nothing that was verified (P26). */
const manner = 'house.manner'

/**
 * What is underlined in a draft. The checks of the moment come first: a fact that was bound when the text was written and
 * has changed since is no longer green.
 */
export function boundSpans(
  { checks, draft }: Pick<DraftView, 'checks' | 'draft'>,
  say: (told: Told) => string | null,
): readonly BoundSpan[] {
  const faults = checks
    .filter(({ key, level, takenOn }) => factual.has(key) && (level === 'blocking' || takenOn))
    .flatMap(({ spans, message, code, takenOn }): BoundSpan[] =>
      spans.map(({ start, end }) => ({
        start,
        end,
        mark: String(start),
        status: takenOn ? 'takenOn' : code === 'fact-contradicted' ? 'contradicted' : 'unsupported',
        message: say({ takenOn, message }),
      })),
    )
  const free = draft.facts.filter(
    ({ factId, ...fact }) =>
      factId !== manner && !faults.some(({ start, end }) => fact.start < end && start < fact.end),
  )
  const said = free.map(({ message = null, ...fact }) => ({ ...fact, message: say({ message }) }))
  return [...faults, ...said]
}
