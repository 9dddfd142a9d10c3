import type { MatchedRecord } from '../../contract/index.ts'
import type { Blocks } from './blocking/blocks.ts'
import type { FoundPerson } from './clusters/cluster-component.ts'
import { joinColumns } from './clusters/join-columns.ts'
import { matchOrganisations, type OrganisationRecord } from './clusters/match-organisations.ts'
import { describeModel, expectedQuality } from './evidence.ts'
import { findHouseholds, householdId } from './households.ts'
import type { IdentityRecord, MatchResult, PersonAssignment } from './identity-record.ts'
import { ClusterIds, type KeyedIds } from './ids/own-ids.ts'
import { assignPersonIds, mentionKey, organisationKey } from './ids/person-ids.ts'
import type { RecordKind } from './kinds/classify-record.ts'
import type { LinkModel } from './linkage/estimate-model.ts'
import { room } from './memory/room.ts'
import type { Scores } from './memory/score-list.ts'
import type { Mentions } from './mentions.ts'
import { personDoubts } from './person-doubts.ts'
import type { Decided } from './read-decisions.ts'
import { leaveToSecond, type Shared } from './threads/share-out.ts'
import { mergeReasons, recordConfidence, waitingPair, worthALook } from './waiting-pairs.ts'
import { mayBeAsked, type Question } from './waiting-questions.ts'

export interface Assembly {
  shared: Shared
  /** Mentions that share a key of homes. */
  sharing: readonly Blocks[]
  /** Keys of mentions and then of organisations, with their ids, where those were found already. */
  keyed: KeyedIds | null
  previous: readonly PersonAssignment[]
  threshold: number
  records: readonly IdentityRecord[]
  kinds: readonly RecordKind[]
  mentions: Mentions
  model: LinkModel
  candidatePairs: number
  decided: Decided
  clusters: readonly FoundPerson[]
  pairs: Scores
}

/** Clusters of mentions in, the answer by record out: persons and homes with their ids, kinds, confidence, and what waits for a person. */
export async function assembleMatch(parts: Assembly): Promise<MatchResult> {
  const { records, kinds, mentions, clusters } = parts
  const size = mentions.record.length
  const { personOf, persons } = personNumbers(size, clusters)
  const asked = askQuestions({ ...parts, personOf, persons })
  const organisations = organisationRecords(records, kinds)
  const organisationGroups = matchOrganisations(organisations)
  const mentionsOf = mentionsByPerson(personOf, persons)
  const keyOf = (m: number) => mentionKey(records[mentions.record[m] ?? -1]?.recordId ?? '', mentions.index[m] ?? 0)
  const ownerKey = (i: number) => organisationKey(organisations[i]?.record.recordId ?? '')
  const ids = assignPersonIds(
    {
      size: persons + organisationGroups.length,
      keysOf: (cluster: number) =>
        cluster < persons
          ? mentionsOf(cluster).map(keyOf)
          : (organisationGroups[cluster - persons] ?? []).map(ownerKey),
      ownIdOf: knownIds(parts.keyed, { personOf, persons, organisationGroups }),
    },
    organisationAware(parts.previous, organisations),
  )
  const homes = findHouseholds({
    sharing: parts.sharing,
    personOf,
    persons,
    decided: parts.decided.sameHousehold,
  })
  const homeIds = new Map<number, string>()
  homes.forEach((home) => {
    if (home >= 0 && !homeIds.has(home)) homeIds.set(home, householdId(ids[home] ?? ''))
  })
  const confidence = recordConfidence(size, personOf, parts.pairs)
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
  const waiting = (await asked).map((question) => waitingPair(question, { ...parts, personOf, ids }))
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
      mergedBy: mergeReasons(size, personOf, parts.pairs, parts.model),
      waiting: worthALook(waiting),
      expected: expectedQuality(clusters, parts.pairs, personOf),
    },
    waiting,
    doubts: personDoubts({ ...parts, personOf, ids }),
    evidence: {
      threshold: parts.threshold,
      candidatePairs: parts.candidatePairs,
      candidateShare: parts.candidatePairs / Math.max(1, (size * (size - 1)) / 2),
      fields: describeModel(parts.model),
    },
    organisationKinds,
  }
}

/** Persons in the order of their first mentions, in memory that threads share. */
function personNumbers(mentions: number, clusters: readonly FoundPerson[]): { personOf: Int32Array; persons: number } {
  const personOf = room.int32(mentions)
  const head = room.int32(mentions).fill(-1)
  for (const { members } of clusters) for (const member of members) head[member] = members[0] ?? member
  let persons = 0
  for (let m = 0; m < mentions; m += 1) {
    const first = head[m] ?? -1
    personOf[m] = first < 0 || first === m ? persons++ : (personOf[first] ?? -1)
  }
  return { personOf, persons }
}

/** The mentions of each person, ascending. */
function mentionsByPerson(personOf: Int32Array, persons: number): (person: number) => number[] {
  const first = room.int32(persons).fill(-1)
  const next = room.int32(personOf.length).fill(-1)
  for (let m = personOf.length - 1; m >= 0; m -= 1) {
    const person = personOf[m] ?? -1
    next[m] = first[person] ?? -1
    first[person] = m
  }
  return (person) => {
    const mentions: number[] = []
    for (let m = first[person] ?? -1; m >= 0; m = next[m] ?? -1) mentions.push(m)
    return mentions
  }
}

/** The id of each person, and then of each group of organisations, by its smallest key; nothing where any two keys might give one id. */
function knownIds(
  keyed: KeyedIds | null,
  groups: { personOf: Int32Array; persons: number; organisationGroups: readonly number[][] },
): ((cluster: number) => string) | undefined {
  if (!keyed?.ids.areDistinct) return undefined
  const { personOf, persons, organisationGroups } = groups
  const ids = new ClusterIds(keyed, persons + organisationGroups.length)
  for (let mention = 0; mention < personOf.length; mention += 1) ids.add(personOf[mention] ?? 0, mention)
  for (const [place, members] of organisationGroups.entries())
    for (const member of members) ids.add(persons + place, personOf.length + member)
  return (cluster) => ids.idOf(cluster)
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
    if (owned.has(recordId)) return { recordId: organisationKey(recordId), personId }
    const [, id = '', place = ''] = /^(.*)#(\d+)$/.exec(recordId) ?? []
    return owned.has(id) ? { recordId: mentionKey(id, Number(place) - 1), personId } : { recordId, personId }
  })
}

/** What a person's eye would settle, found while the rest is put together. */
async function askQuestions(parts: Assembly & { personOf: Int32Array; persons: number }): Promise<Question[]> {
  const { correction: _, ...model } = parts.model
  const asked = {
    ...{ record: parts.mentions.record, personOf: parts.personOf, sizes: clusterSizes(parts.personOf, parts.persons) },
    joins: joinColumns(parts.clusters.flatMap(({ joins }) => joins.filter(mayBeAsked))),
    pairs: parts.pairs,
    ...{ model, threshold: parts.threshold, settled: parts.decided.settled },
  }
  const [questions = []] = await leaveToSecond({ step: 'questions', asked, portions: 1 }, parts.shared)
  return questions
}

function clusterSizes(personOf: Int32Array, persons: number): Int32Array {
  const sizes = room.int32(persons)
  for (let m = 0; m < personOf.length; m += 1) {
    const person = personOf[m] ?? 0
    sizes[person] = (sizes[person] ?? 0) + 1
  }
  return sizes
}

interface Matching extends Assembly {
  personOf: Int32Array
  ids: readonly string[]
  homes: Int32Array
  homeIds: ReadonlyMap<number, string>
  confidence: ArrayLike<number>
  organisations: readonly OrganisationRecord[]
  organisationGroups: readonly number[][]
  persons: number
}

/** Of nearly all records, one for all. */
const nobodyElse = Object.freeze<string[]>([]) as string[]

function matchedRecords(parts: Matching): MatchedRecord[] {
  const { record: recordOf } = parts.mentions
  const organisationId = new Map<number, string>()
  parts.organisationGroups.forEach((group, index) => {
    for (const member of group)
      organisationId.set(parts.organisations[member]?.position ?? -1, parts.ids[parts.persons + index] ?? '')
  })
  const idOf = (person: number) => parts.ids[person] ?? ''
  let next = 0
  return parts.records.map((record, position) => {
    // Mentions follow the order of the records.
    const first = next
    while (recordOf[next] === position) next += 1
    const owner = organisationId.get(position)
    // Most records are of one person alone: their first mention.
    const othersFrom = owner === undefined ? first + 1 : first
    const personId = owner ?? (next > first ? idOf(parts.personOf[first] ?? -1) : '')
    const otherPersonIds = next > othersFrom ? Array.from(parts.personOf.subarray(othersFrom, next), idOf) : nobodyElse
    const home = owner === undefined ? (parts.homes[parts.personOf[first] ?? -1] ?? -1) : -1
    return {
      recordId: record.recordId,
      personId,
      otherPersonIds,
      householdId: parts.homeIds.get(home) ?? null,
      kind: parts.kinds[position]?.kind ?? 'person',
      confidence: owner === undefined && next > first ? (parts.confidence[first] ?? 1) : 1,
    }
  })
}
