import { AppError, type MatchedRecord } from '../../../contract/index.ts'
import type { RunOptions, Warehouse } from '../../store/index.ts'
import { findFreshCandidates } from '../blocking/candidate-pairs.ts'
import type { Candidates } from '../blocking/pairs-met.ts'
import { findPersons } from '../clusters/find-persons.ts'
import { nameColumns } from '../columns/name-columns.ts'
import type { IdentityDecision, IdentityRecord } from '../identity-record.ts'
import { assignPersonIds, mentionKey } from '../ids/person-ids.ts'
import { classifyRecord, type RecordKind } from '../kinds/classify-record.ts'
import { namesPerson } from '../kinds/names-person.ts'
import type { ScoredPair } from '../memory/score-list.ts'
import { type Scores, scoresOf } from '../memory/score-list.ts'
import { type Mentions, readMentions } from '../mentions.ts'
import { bareMentions } from '../nameless.ts'
import { type Decided, isAmong, readDecisions } from '../read-decisions.ts'
import { type KeptScoring, scoreKept } from '../scoring/kept-columns.ts'
import { keepBits } from '../scoring/learn-and-score.ts'
import { addMentions } from '../sql/mention-table.ts'
import { recordConfidence } from '../waiting-pairs.ts'
import { addOrganisations } from './add-organisations.ts'
import { addBare, ownersOfTouched, reachedByAddress } from './address-owners.ts'
import { joinHomes } from './join-homes.ts'
import {
  type KeptMatch,
  type KeptPerson,
  keepPairs,
  keepPersons,
  keepState,
  readKeptMatch,
  readKeptNames,
} from './kept-match.ts'
import { findTouched, readTouched } from './touched.ts'

export interface MatchMoreOptions {
  /** Where a run was kept (`matchRecords` with `isKept`). */
  warehouse: Warehouse
  /** New records; one whose id was matched before is passed over. */
  records: Iterable<IdentityRecord>
  /** All human decisions, earlier ones included. */
  decisions?: readonly IdentityDecision[]
  signal?: AbortSignal
}

export interface MoreMatched {
  /** The new records, in their order. */
  records: MatchedRecord[]
  /** Earlier records whose person is another now, under the keys of decisions (`id#1` the other of a couple). */
  moved: { recordId: string; from: string; to: string }[]
  /** More than a tenth of all records came since the last full run: what it learnt may have aged. */
  isFullRunDue: boolean
}

const freshShareForFullRun = 0.1

/**
 * Matches new records against a kept run without matching the old ones again: they are compared with all, weighed by what the full
 * run learnt, and only the persons that they touch are put together anew. What the full
 * run alone decides (chances, threshold, the pairs of old records) may differ from a full run of today: `isFullRunDue` says when.
 * The same kept run and records give the same answer; earlier persons keep their ids. Throws `usage` when no run was kept.
 */
export async function matchMore(options: MatchMoreOptions): Promise<MoreMatched> {
  return await options.warehouse.transaction((inside) => moreInside({ ...options, warehouse: inside }))
}

async function moreInside(options: MatchMoreOptions): Promise<MoreMatched> {
  const { warehouse } = options
  const run: RunOptions = options.signal ? { signal: options.signal } : {}
  const state = await readKeptMatch(warehouse)
  if (!state) throw new AppError('usage', { detail: 'isKept' })
  const records = await freshRecords(warehouse, [...options.records], state)
  const kinds = records.map((record) => classifyRecord(record, state.volumeCeiling))
  const mentions = readMentions(records, {
    isNamed: (record, position) => namesPerson(record, kinds[position]),
    names: await readKeptNames(warehouse),
  })
  await addMentions(warehouse, { records, mentions, extraColumns: state.extraColumns, after: state })
  await addBare(warehouse, bareMentions(records, mentions), state.mentions)
  const scoring: KeptScoring = {
    warehouse,
    names: nameColumns(mentions.names),
    model: state.model,
    mentions: state.mentions + mentions.record.length,
    extraColumns: state.extraColumns.length,
    keepBits,
    run,
  }
  const fresh = await scoreFresh(state, scoring)
  const decided = readDecisions(options.decisions ?? [], await placesOfAll(options, records, mentions, state))
  const persons = await findAgain({ warehouse, run, scoring, state, records, mentions, fresh, decided })
  const moved = movedOf(persons)
  await keepPersons(warehouse, persons.now)
  const homes = await joinHomes(warehouse, decided.sameHousehold, run)
  const organisations = await addOrganisations(warehouse, records, kinds)
  const after = {
    ...state,
    mentions: state.mentions + mentions.record.length,
    records: state.records + records.length,
  }
  await keepState(warehouse, after)
  await warehouse.execute('DROP TABLE touched')
  await warehouse.execute('DROP VIEW mention')
  return {
    records: matchedRecords({ records, kinds, mentions, state, persons, homes, organisations }),
    moved,
    isFullRunDue: after.records - state.learntFrom > freshShareForFullRun * after.records,
  }
}

/** Records whose id no earlier run met. */
async function freshRecords(
  warehouse: Warehouse,
  records: readonly IdentityRecord[],
  state: KeptMatch,
): Promise<IdentityRecord[]> {
  if (state.records === 0) return [...records]
  await warehouse.execute('CREATE OR REPLACE TEMP TABLE asked (key VARCHAR)')
  await warehouse.append(
    'asked',
    ['VARCHAR'],
    records.map(({ recordId }) => [recordId]),
  )
  const known = await warehouse.run(
    `SELECT key FROM asked WHERE key IN (SELECT key FROM kept_person) OR key IN (SELECT record_id FROM kept_organisation)`,
  )
  await warehouse.execute('DROP TABLE asked')
  const met = new Set(known.map(({ key }) => String(key)))
  return records.filter(({ recordId }) => !met.has(recordId))
}

/** The new mentions against all, by the kept model. */
async function scoreFresh(state: KeptMatch, scoring: KeptScoring): Promise<ScoredPair[]> {
  const since = { mention: state.mentions, caps: state.caps }
  const candidates = await findFreshCandidates(scoring.warehouse, { ...state.blocking, since }, scoring.run)
  return await scoreKept(candidates, scoring)
}

/** The number of each mention that a decision names, old or new. */
async function placesOfAll(
  { warehouse, decisions = [] }: MatchMoreOptions,
  records: readonly IdentityRecord[],
  mentions: Mentions,
  state: KeptMatch,
): Promise<(key: string) => number | undefined> {
  const places = new Map(keysOf(records, mentions).map((key, m) => [key, state.mentions + m]))
  if (decisions.length > 0) {
    for (const { m, key } of await warehouse.run('SELECT m, key FROM kept_person')) places.set(String(key), Number(m))
  }
  return (key) => places.get(key)
}

function keysOf(records: readonly IdentityRecord[], mentions: Mentions): string[] {
  return Array.from(mentions.record, (record, m) => mentionKey(records[record]?.recordId ?? '', mentions.index[m] ?? 0))
}

interface Again {
  warehouse: Warehouse
  run: RunOptions
  scoring: KeptScoring
  state: KeptMatch
  records: readonly IdentityRecord[]
  mentions: Mentions
  fresh: readonly ScoredPair[]
  decided: Decided
}

interface PersonsAgain {
  before: Map<number, KeptPerson>
  now: KeptPerson[]
  /** How sure the place of each new mention is, by its number among the new. */
  confidence: ArrayLike<number>
}

/** Puts the touched mentions together anew, and takes what was kept of them away. */
async function findAgain({
  warehouse,
  run,
  scoring,
  state,
  records,
  mentions,
  fresh,
  decided,
}: Again): Promise<PersonsAgain> {
  const size = state.mentions + mentions.record.length
  const reached = await reachedByAddress(warehouse, state.mentions, run)
  await findTouched(warehouse, { firstFresh: state.mentions, size, fresh, decided, reached }, run)
  const owned = await ownersOfTouched(warehouse, run)
  const { before, recordOf, pairs } = await readTouched(warehouse, run)
  const keys = keysOf(records, mentions)
  const found = await findPersons({
    scoreMore: async (more) =>
      scoresOf(await scoreKept(columnsOf([...more]), { ...scoring, keepBits: Number.NEGATIVE_INFINITY })),
    model: state.model,
    pairs: scoresOf([...pairs, ...fresh]),
    mentions: size,
    recordOf: (mention) => recordOf.get(mention) ?? -1 - mention,
    required: [...decided.same, ...owned.filter(({ a, b }) => !isAmong(decided.different, a, b))],
    isDecidedDifferent: (a, b) => isAmong(decided.different, a, b),
    threshold: state.threshold,
  })
  const together = found.clusters.map(({ members }) => members)
  const joined = new Set(together.flat())
  const alone = [...recordOf.keys()].filter((m) => !joined.has(m)).map((m) => [m])
  const clusters = [...together, ...alone].sort(([x = 0], [y = 0]) => x - y)
  const keyOf = (m: number) => before.get(m)?.key ?? keys[m - state.mentions] ?? ''
  const ids = assignPersonIds(
    { size: clusters.length, keysOf: (cluster) => clusters[cluster]?.map(keyOf) ?? [] },
    [...before.values()].map(({ key, personId }) => ({ recordId: key, personId })),
  )
  await warehouse.execute('DELETE FROM kept_person WHERE m IN (SELECT m FROM touched)')
  await warehouse.execute(
    'DELETE FROM kept_pair WHERE a IN (SELECT m FROM touched) AND b IN (SELECT m FROM touched)',
    run,
  )
  await keepPairs(warehouse, found.pairs)
  const now = clusters.flatMap((members, cluster) =>
    members.map((m) => ({
      m,
      key: keyOf(m),
      personId: ids[cluster] ?? '',
      householdId: before.get(m)?.householdId ?? null,
    })),
  )
  return { before, now, confidence: confidenceOf(now, found.pairs, { size, first: state.mentions }) }
}

function columnsOf(pairs: readonly (readonly [a: number, b: number])[]): Pick<Candidates, 'a' | 'b' | 'size'> {
  return { a: Int32Array.from(pairs, ([a]) => a), b: Int32Array.from(pairs, ([, b]) => b), size: pairs.length }
}

function confidenceOf(
  now: readonly KeptPerson[],
  pairs: Scores,
  { size, first }: { size: number; first: number },
): ArrayLike<number> {
  const numbers = new Map<string, number>()
  const personOf = Int32Array.from({ length: size }, (_, m) => -1 - m)
  for (const { m, personId } of now) {
    const number = numbers.get(personId) ?? numbers.size
    numbers.set(personId, number)
    personOf[m] = number
  }
  return recordConfidence(size, personOf, pairs).slice(first)
}

function movedOf({ before, now }: PersonsAgain): MoreMatched['moved'] {
  return now.flatMap(({ m, key, personId }) => {
    const from = before.get(m)?.personId
    return from === undefined || from === personId ? [] : [{ recordId: key, from, to: personId }]
  })
}

interface Answer {
  records: readonly IdentityRecord[]
  kinds: readonly RecordKind[]
  mentions: Mentions
  state: KeptMatch
  persons: PersonsAgain
  homes: ReadonlyMap<string, string>
  organisations: ReadonlyMap<string, string>
}

function matchedRecords(answer: Answer): MatchedRecord[] {
  const { mentions, state, persons } = answer
  const personOf = new Map(persons.now.map(({ m, personId }) => [m - state.mentions, personId]))
  let next = 0
  return answer.records.map(({ recordId }, position) => {
    const first = next
    while (mentions.record[next] === position) next += 1
    const named = Array.from({ length: next - first }, (_, index) => personOf.get(first + index) ?? '')
    const owner = answer.organisations.get(recordId)
    const [personId = '', ...otherPersonIds] = owner === undefined ? named : [owner, ...named]
    return {
      recordId,
      personId,
      otherPersonIds,
      householdId: owner === undefined ? (answer.homes.get(personId) ?? null) : null,
      kind: answer.kinds[position]?.kind ?? 'person',
      confidence: owner === undefined ? (persons.confidence[first] ?? 1) : 1,
    }
  })
}
