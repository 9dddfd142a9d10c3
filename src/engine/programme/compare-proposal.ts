import type {
  ComparedProposal,
  FactContradiction,
  FactSource,
  ProposedFact,
  ShowProposal,
  ShowRecord,
} from '../../contract/index.ts'
import { movedPerformances } from './moved-performances.ts'
import { factsOf, type RecordFact } from './record-facts.ts'
import { isSame } from './show-draft.ts'

export interface KnownShow {
  record: ShowRecord
  /** By path; the empty path stands for all that has none of its own. */
  sources: Readonly<Record<string, FactSource>>
}

/**
 * A proposal beside what is known of its show: what is new, what is the same, what contradicts it and whence each comes.
 * Nothing is chosen here. A performance that took the place of another (`movedPerformances`) contradicts the record under
 * `performances/<old>/startsAt`: it is no second performance. Those before `asOf` (`YYYY-MM-DD`), which no new document
 * names, have not moved.
 */
export function compareProposal(
  proposal: ShowProposal,
  known: KnownShow | null,
  { asOf }: { readonly asOf: string },
): ComparedProposal {
  if (!known) return { ...proposal, isNew: true, added: proposal.facts, same: 0, contradictions: [], missing: [] }
  const facts = new Map(factsOf(known.record).map((fact) => [foldedPath(fact.path), fact]))
  const taken = placesTaken(proposal, known.record, asOf)
  const added: ProposedFact[] = []
  const contradictions: FactContradiction[] = []
  let same = 0
  for (const proposed of proposal.facts) {
    const moved = [...taken].find(
      ([to]) => proposed.path === `performances/${to}` || proposed.path.startsWith(`performances/${to}/`),
    )
    const path = moved ? proposed.path.replace(moved[0], moved[1]) : proposed.path
    const fact = facts.get(foldedPath(path))
    if (!fact) added.push({ ...proposed, path })
    else if (isSame(fact.value, proposed.value) || isItsDay(fact, proposed)) same++
    else
      contradictions.push(
        contradiction(
          fact,
          moved && path.split('/').length === 2
            ? { ...proposed, path: `${path}/startsAt` }
            : { ...proposed, path: fact.path },
          known,
        ),
      )
  }
  return {
    ...proposal,
    key: known.record.key,
    isNew: false,
    added,
    same,
    contradictions,
    missing: missingOf(proposal, known.record, taken),
  }
}

function contradiction(fact: RecordFact, proposed: ProposedFact, { sources }: KnownShow): FactContradiction {
  return { path: proposed.path, known: fact.value, knownSource: sources[fact.path] ?? sources[''] ?? null, proposed }
}

/** Proposed start → the start in the record whose place it took, or whose day it names without its hour. */
function placesTaken(proposal: ShowProposal, record: ShowRecord, asOf: string): Map<string, string> {
  const taken = new Map<string, string>()
  const extra = extraStarts(proposal)
  for (const to of startsOf(proposal).filter((start) => start.length === 10)) {
    const [from, ...others] = record.performances.filter(({ startsAt }) => startsAt.slice(0, 10) === to)
    if (from && others.length === 0) taken.set(to, from.startsAt)
  }
  const now = startsOf(proposal).flatMap((start) => (extra.has(start) ? [] : [{ startsAt: taken.get(start) ?? start }]))
  const before = record.performances.filter(({ startsAt }) => startsAt.slice(0, 10) >= asOf)
  for (const [from, to] of movedPerformances({ performances: before }, { performances: now })) taken.set(to, from)
  return taken
}

/** What the document itself calls one more takes nobody's place. */
function extraStarts({ facts }: ShowProposal): ReadonlySet<string> {
  return new Set(
    facts.flatMap(({ path, why }) => {
      const start = /^performances\/([^/]+)$/.exec(path)?.[1]
      return start && why?.code === 'date-added' ? [start] : []
    }),
  )
}

function isItsDay(fact: RecordFact, { path, value }: ProposedFact): boolean {
  return (
    /^performances\/[^/]+$/.test(path) && String(value).length === 10 && String(fact.value).startsWith(String(value))
  )
}

function missingOf(proposal: ShowProposal, record: ShowRecord, taken: Map<string, string>): string[] {
  const proposed = startsOf(proposal)
  if (proposed.length === 0) return []
  const moved = [...taken.values()]
  return record.performances
    .map(({ startsAt }) => startsAt)
    .filter((start) => !proposed.includes(start) && !moved.includes(start))
}

function startsOf({ facts }: ShowProposal): string[] {
  return facts.flatMap(({ path }) => /^performances\/([^/]+)$/.exec(path)?.[1] ?? [])
}

/** Roles and labels of two sources differ by an apostrophe or a capital: they name one fact. */
function foldedPath(path: string): string {
  return path.replace(/[’‘]/g, "'").replace(/\s+/g, ' ').toLowerCase()
}
