import type {
  ComparedProposal,
  FactContradiction,
  FactSource,
  ProposedFact,
  ShowProposal,
  ShowRecord,
} from '../../contract/index.ts'
import { factsOf, type RecordFact } from './record-facts.ts'
import { isSame } from './show-draft.ts'

export interface KnownShow {
  record: ShowRecord
  /** By path; the empty path stands for all that has none of its own. */
  sources: Readonly<Record<string, FactSource>>
}

/**
 * A proposal beside what is known of its show: what is new, what is the same, what contradicts it and whence each comes.
 * Nothing is chosen here. An hour that differs on a day where the record has another is a contradiction, not a second performance.
 */
export function compareProposal(proposal: ShowProposal, known: KnownShow | null): ComparedProposal {
  if (!known) return { ...proposal, isNew: true, added: proposal.facts, same: 0, contradictions: [], missing: [] }
  const facts = new Map(factsOf(known.record).map((fact) => [foldedPath(fact.path), fact]))
  const moves = movedPerformances(proposal, known.record)
  const added: ProposedFact[] = []
  const contradictions: FactContradiction[] = []
  let same = 0
  for (const proposed of proposal.facts) {
    const moved = [...moves].find(
      ([to]) => proposed.path === `performances/${to}` || proposed.path.startsWith(`performances/${to}/`),
    )
    const path = moved ? proposed.path.replace(moved[0], moved[1]) : proposed.path
    const fact = facts.get(foldedPath(path))
    if (!fact) added.push({ ...proposed, path })
    else if (isSame(fact.value, proposed.value)) same++
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
    missing: missingOf(proposal, known.record, moves),
  }
}

function contradiction(fact: RecordFact, proposed: ProposedFact, { sources }: KnownShow): FactContradiction {
  return { path: proposed.path, known: fact.value, knownSource: sources[fact.path] ?? sources[''] ?? null, proposed }
}

/** Proposed start → the start in the record that it would replace: same day, one on each side left without its like. */
function movedPerformances(proposal: ShowProposal, record: ShowRecord): Map<string, string> {
  const proposed = startsOf(proposal)
  const known = record.performances.map(({ startsAt }) => startsAt)
  const moves = new Map<string, string>()
  for (const to of proposed.filter((start) => !known.includes(start))) {
    const sameDay = known.filter((start) => start.slice(0, 10) === to.slice(0, 10) && !proposed.includes(start))
    const [from, ...others] = sameDay
    if (from !== undefined && others.length === 0 && ![...moves.values()].includes(from)) moves.set(to, from)
  }
  return moves
}

function missingOf(proposal: ShowProposal, record: ShowRecord, moves: Map<string, string>): string[] {
  const proposed = startsOf(proposal)
  if (proposed.length === 0) return []
  const moved = [...moves.values()]
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
