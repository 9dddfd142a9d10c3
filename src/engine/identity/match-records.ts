import type { MatchedRecord } from '../../contract/index.ts'
import type { RunOptions, Warehouse } from '../store/index.ts'
import { findPersons } from './clusters/find-persons.ts'
import { matchOrganisations, type OrganisationRecord } from './clusters/match-organisations.ts'
import { assignPersonIds, mentionKey } from './clusters/person-ids.ts'
import { describeModel, expectedQuality } from './evidence.ts'
import { findHouseholds, householdId } from './households.ts'
import type { IdentityDecision, IdentityRecord, MatchResult, PersonAssignment } from './identity-record.ts'
import { classifyRecord, type RecordKind, volumeCeiling } from './kinds/classify-record.ts'
import { estimateModel, type LinkModel } from './linkage/estimate-model.ts'
import { chooseExtraColumns } from './linkage/extra-columns.ts'
import { type Mention, mentionsOf } from './mention.ts'
import { orientNames } from './normalise/orient-names.ts'
import { drawRandomPairs, findCandidates } from './sql/candidate-pairs.ts'
import { comparePairs } from './sql/comparison-levels.ts'
import { loadMentions } from './sql/mention-table.ts'
import { countAgreement, countPatterns, type ScoredPair, scorePairs } from './sql/pair-scores.ts'
import { mergeReasons, recordConfidence, waitingPairs } from './waiting-pairs.ts'

export interface MatchOptions {
  warehouse: Warehouse
  records: Iterable<IdentityRecord>
  /** Human decisions: they win over all evidence. */
  decisions?: readonly IdentityDecision[]
  /** Person ids of an earlier run, kept wherever possible. */
  previous?: readonly PersonAssignment[]
  seed?: number
  signal?: AbortSignal
  onProgress?: (progress: { step: MatchStep; share: number }) => void
}

export type MatchStep = 'read' | 'block' | 'compare' | 'learn' | 'cluster' | 'done'

/** Even odds: a pair joins when it is likelier one person than not. */
const threshold = 0
const keepBits = -6
const randomPairs = 150_000

/**
 * Says which records are one person: contact records of any columns in; for each, its person (and the other of a couple), home,
 * kind and confidence out, with the pairs that wait for a person's eye. No settings and no labels: what agreement is worth is
 * learnt from the file. The same records, decisions and seed give the same answer. Works in temporary tables of `warehouse`
 * and leaves none. Throws the signal's reason when aborted.
 */
export async function matchRecords(options: MatchOptions): Promise<MatchResult> {
  return await options.warehouse.transaction((inside) => matchInside({ ...options, warehouse: inside }))
}

async function matchInside(options: MatchOptions): Promise<MatchResult> {
  const { warehouse, onProgress } = options
  const run: RunOptions = options.signal ? { signal: options.signal } : {}
  const records = [...options.records]
  onProgress?.({ step: 'read', share: 0 })
  const ceiling = volumeCeiling(records.map((record) => record.tickets ?? 0))
  const kinds = records.map((record) => classifyRecord(record, ceiling))
  const mentions = readMentions(records, kinds)
  await loadMentions(warehouse, mentions)
  onProgress?.({ step: 'block', share: 0.15 })
  const candidatePairs = await findCandidates(warehouse, blockCap(mentions.length), run)
  onProgress?.({ step: 'compare', share: 0.3 })
  const { model, pairs } = await learnAndScore({ ...options, mentions: mentions.length, run })
  onProgress?.({ step: 'cluster', share: 0.8 })
  const decided = readDecisions(options.decisions ?? [], records, mentions)
  const found = await findPersons({
    warehouse,
    options: run,
    model,
    pairs,
    mentions: mentions.length,
    recordOf: (mention) => mentions[mention]?.record ?? -1,
    required: decided.same,
    isDecidedDifferent: (a, b) => decided.different.has(pairKey(a, b)),
    threshold,
  })
  await dropTables(warehouse)
  const result = assemble({ options, records, kinds, mentions, model, candidatePairs, decided, ...found })
  onProgress?.({ step: 'done', share: 1 })
  return result
}

/** Small files can afford every pair that shares a common name; large ones meet by finer keys. */
function blockCap(mentions: number): number {
  return mentions <= 6000 ? 400 : mentions <= 60_000 ? 80 : 40
}

function readMentions(records: readonly IdentityRecord[], kinds: readonly RecordKind[]): Mention[] {
  const extraColumns = chooseExtraColumns(records)
  const mentions = records.flatMap((record, position) =>
    kinds[position]?.kind === 'person' || isContact(record, kinds[position])
      ? mentionsOf(record, position, extraColumns)
      : [],
  )
  return orientNames(mentions)
}

/** An organisation's contact is a person too, when the record names one. */
function isContact(record: IdentityRecord, kind: RecordKind | undefined): boolean {
  return (
    kind?.kind === 'organisation' &&
    Boolean(record.fields.company) &&
    Boolean(record.fields.lastName && record.fields.firstName)
  )
}

async function learnAndScore(
  request: MatchOptions & { mentions: number; run: RunOptions },
): Promise<{ model: LinkModel; pairs: ScoredPair[] }> {
  const { warehouse, mentions, run, onProgress } = request
  await comparePairs(warehouse, 'candidate', mentions, run)
  await drawRandomPairs(warehouse, { mentions, wanted: randomPairs, seed: request.seed ?? 0 }, run)
  await comparePairs(warehouse, 'random_pair', mentions, run)
  onProgress?.({ step: 'learn', share: 0.7 })
  const candidates = await countPatterns(warehouse, 'candidate', run)
  const random = await countPatterns(warehouse, 'random_pair', run)
  const model = estimateModel({ candidates, random, agreement: await countAgreement(warehouse, run), mentions })
  const pairs = await scorePairs(warehouse, { pairs: 'candidate', model, patterns: candidates, keepBits }, run)
  return { model, pairs }
}

const temporaryTables = [
  'mention',
  'candidate',
  'candidate_pattern',
  'random_pair',
  'random_pair_pattern',
  'closing_pair',
  'closing_pair_pattern',
  'weight',
]

async function dropTables(warehouse: Warehouse): Promise<void> {
  for (const table of temporaryTables) await warehouse.execute(`DROP TABLE IF EXISTS ${table}`)
}

interface Decided {
  same: [number, number][]
  different: Set<string>
  sameHousehold: [number, number][]
}

function pairKey(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

function readDecisions(
  decisions: readonly IdentityDecision[],
  records: readonly IdentityRecord[],
  mentions: readonly Mention[],
): Decided {
  const place = new Map(mentions.map(({ record, index }, m) => [mentionKey(records[record]?.recordId ?? '', index), m]))
  const decided: Decided = { same: [], different: new Set(), sameHousehold: [] }
  for (const { kind, recordA, recordB } of decisions) {
    const [x, y] = [place.get(recordA), place.get(recordB)]
    // A decision about a record that is no longer there waits for it to come back.
    if (x === undefined || y === undefined) continue
    if (kind === 'same') decided.same.push([x, y])
    else decided.different.add(pairKey(x, y))
    if (kind === 'sameHousehold') decided.sameHousehold.push([x, y])
  }
  return decided
}

interface Assembly {
  options: MatchOptions
  records: readonly IdentityRecord[]
  kinds: readonly RecordKind[]
  mentions: readonly Mention[]
  model: LinkModel
  candidatePairs: number
  decided: Decided
  clusters: readonly number[][]
  pairs: readonly ScoredPair[]
}

function assemble(parts: Assembly): MatchResult {
  const { records, kinds, mentions, clusters } = parts
  const personOf = personNumbers(mentions.length, clusters)
  const persons =
    Math.max(
      -1,
      ...personOf.slice(-1),
      personOf.reduce((most, person) => Math.max(most, person), -1),
    ) + 1
  const organisations = organisationRecords(records, kinds)
  const organisationGroups = matchOrganisations(organisations)
  const keysOf: string[][] = Array.from({ length: persons }, () => [])
  for (const [m, { record, index }] of mentions.entries()) {
    keysOf[personOf[m] ?? -1]?.push(mentionKey(records[record]?.recordId ?? '', index))
  }
  // An organisation's own key never meets a contact's: it has no place in the record.
  const organisationKeys = organisationGroups.map((group) =>
    group.map((i) => `${organisations[i]?.record.recordId ?? ''}#organisation`),
  )
  const ids = assignPersonIds(
    [...keysOf, ...organisationKeys],
    organisationAware(parts.options.previous ?? [], organisations),
  )
  const homes = findHouseholds({ mentions, personOf, persons, decided: parts.decided.sameHousehold })
  const homeIds = new Map<number, string>()
  homes.forEach((home) => {
    if (home >= 0 && !homeIds.has(home)) homeIds.set(home, householdId(ids[home] ?? ''))
  })
  const confidence = recordConfidence(mentions.length, personOf, parts.pairs)
  const matched = matchedRecords({
    ...parts,
    personOf,
    ids,
    homes,
    homeIds,
    confidence,
    organisations,
    organisationGroups,
    persons,
  })
  const waiting = waitingPairs({ ...parts, personOf, ids, sizes: clusterSizes(personOf, persons) })
  const organisationKinds = new Map(
    organisationGroups.map(
      (group, i) => [ids[persons + i] ?? '', organisations[group[0] ?? 0]?.kind ?? 'company'] as const,
    ),
  )
  return {
    records: matched,
    summary: {
      records: records.length,
      persons,
      organisations: organisationGroups.filter(
        (group) => kinds[organisations[group[0] ?? 0]?.position ?? -1]?.kind === 'organisation',
      ).length,
      technical: organisationGroups.filter(
        (group) => kinds[organisations[group[0] ?? 0]?.position ?? -1]?.kind === 'technical',
      ).length,
      households: homeIds.size,
      mergedBy: mergeReasons(mentions.length, personOf, parts.pairs, parts.model),
      waiting: waiting.length,
    },
    waiting,
    evidence: {
      threshold,
      ...expectedQuality(parts.pairs, personOf),
      candidatePairs: parts.candidatePairs,
      candidateShare: parts.candidatePairs / Math.max(1, (mentions.length * (mentions.length - 1)) / 2),
      fields: describeModel(parts.model),
    },
    organisationKinds,
  }
}

function personNumbers(mentions: number, clusters: readonly number[][]): number[] {
  const personOf = new Array<number>(mentions).fill(-1)
  const head = new Map(clusters.flatMap((cluster) => cluster.map((member) => [member, cluster[0] ?? member] as const)))
  let next = 0
  for (let m = 0; m < mentions; m += 1) {
    const first = head.get(m)
    if (first !== undefined && first !== m) personOf[m] = personOf[first] ?? -1
    else personOf[m] = next++
  }
  return personOf
}

function organisationRecords(records: readonly IdentityRecord[], kinds: readonly RecordKind[]): OrganisationRecord[] {
  return records.flatMap((record, position) => {
    const kind = kinds[position]
    if (!kind?.organisationKind) return []
    return [{ position, record, name: kind.organisationName, kind: kind.organisationKind }]
  })
}

/** Earlier ids of an organisation's records stay with the organisation, and those of its contacts (`id#1`…) with them. */
function organisationAware(
  previous: readonly PersonAssignment[],
  organisations: readonly OrganisationRecord[],
): PersonAssignment[] {
  const owned = new Set(organisations.map(({ record }) => record.recordId))
  return previous.map(({ recordId, personId }) => {
    if (owned.has(recordId)) return { recordId: `${recordId}#organisation`, personId }
    const [, id = '', place = ''] = /^(.*)#(\d+)$/.exec(recordId) ?? []
    return owned.has(id) ? { recordId: mentionKey(id, Number(place) - 1), personId } : { recordId, personId }
  })
}

function clusterSizes(personOf: readonly number[], persons: number): number[] {
  const sizes = new Array<number>(persons).fill(0)
  for (const person of personOf) sizes[person] = (sizes[person] ?? 0) + 1
  return sizes
}

interface Matching extends Assembly {
  personOf: readonly number[]
  ids: readonly string[]
  homes: Int32Array
  homeIds: ReadonlyMap<number, string>
  confidence: readonly number[]
  organisations: readonly OrganisationRecord[]
  organisationGroups: readonly number[][]
  persons: number
}

function matchedRecords(parts: Matching): MatchedRecord[] {
  const personsIn = new Map<number, { person: number; mention: number }[]>()
  parts.mentions.forEach(({ record }, mention) => {
    const list = personsIn.get(record) ?? []
    list.push({ person: parts.personOf[mention] ?? -1, mention })
    personsIn.set(record, list)
  })
  const organisationId = new Map<number, string>()
  parts.organisationGroups.forEach((group, index) => {
    for (const member of group)
      organisationId.set(parts.organisations[member]?.position ?? -1, parts.ids[parts.persons + index] ?? '')
  })
  return parts.records.map((record, position) => {
    const named = personsIn.get(position) ?? []
    const owner = organisationId.get(position)
    const personIds = named.map(({ person }) => parts.ids[person] ?? '')
    const [personId = '', ...otherPersonIds] = owner === undefined ? personIds : [owner, ...personIds]
    const home = named[0] && owner === undefined ? (parts.homes[named[0].person] ?? -1) : -1
    return {
      recordId: record.recordId,
      personId,
      otherPersonIds,
      householdId: parts.homeIds.get(home) ?? null,
      kind: parts.kinds[position]?.kind ?? 'person',
      confidence: owner === undefined ? (parts.confidence[named[0]?.mention ?? -1] ?? 1) : 1,
    }
  })
}
