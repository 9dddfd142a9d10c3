import type { Row, Warehouse } from '../../store/index.ts'
import type { OrganisationRecord } from '../clusters/match-organisations.ts'
import type { MentionColumns } from '../columns/mention-columns.ts'
import type { SharedBoxes } from '../columns/shared-boxes.ts'
import type { IdentityRecord, MatchResult } from '../identity-record.ts'
import { mentionKey } from '../ids/person-ids.ts'
import type { RecordKind } from '../kinds/classify-record.ts'
import type { LinkModel } from '../linkage/estimate-model.ts'
import { type AnsweredPair, correctionFrom } from '../linkage/reweigh-by-answers.ts'
import type { Scores } from '../memory/score-list.ts'
import type { Mentions } from '../mentions.ts'
import { bareMentions } from '../nameless.ts'
import { NameTable } from '../normalise/name-table.ts'
import type { Blocking } from '../scoring/candidates.ts'
import { appendTexts } from '../sql/append-texts.ts'
import { keepMentions } from '../sql/mention-table.ts'
import { keepBare } from './address-owners.ts'

/** What a run learnt, for later records to be matched by: the rest stands in the tables `kept_*`. */
export interface KeptMatch {
  mentions: number
  records: number
  /** Records of the last full run. */
  learntFrom: number
  model: LinkModel
  /** What people had answered by then: the model's correction is made of it again. */
  answers: readonly AnsweredPair[]
  threshold: number
  blocking: Blocking
  caps: readonly number[]
  extraColumns: readonly string[]
  volumeCeiling: number
}

export interface KeptParts {
  state: KeptMatch
  records: readonly IdentityRecord[]
  kinds: readonly RecordKind[]
  mentions: Mentions
  columns: MentionColumns
  /** Set aside from `columns`. */
  aside: SharedBoxes
  pairs: Scores
  result: MatchResult
}

const tables = `
  CREATE OR REPLACE TABLE kept_match (state VARCHAR);
  CREATE OR REPLACE TABLE kept_pair (a INTEGER, b INTEGER, pattern DOUBLE, bits DOUBLE);
  CREATE OR REPLACE TABLE kept_person (m INTEGER, key VARCHAR, person_id VARCHAR, household_id VARCHAR);
  CREATE OR REPLACE TABLE kept_organisation (record_id VARCHAR, record VARCHAR, name VARCHAR, kind VARCHAR, person_id VARCHAR);`

/** Keeps in `warehouse` what a full run found; replaces what an earlier run kept. */
export async function keepMatch(warehouse: Warehouse, parts: KeptParts): Promise<void> {
  await warehouse.execute(tables)
  await keepMentions(warehouse, parts)
  await keepBare(warehouse, bareMentions(parts.records, parts.mentions))
  await keepState(warehouse, parts.state)
  await keepPairs(warehouse, parts.pairs)
  await keepPersons(warehouse, personRows(parts))
  await keepOrganisations(warehouse, organisationRows(parts))
}

export async function keepState(warehouse: Warehouse, state: KeptMatch): Promise<void> {
  await warehouse.execute('DELETE FROM kept_match')
  await warehouse.append('kept_match', ['VARCHAR'], [[JSON.stringify(state)]])
}

/** A pattern is an integer that a double holds exactly. */
export async function keepPairs(warehouse: Warehouse, { a, b, pattern, bits }: Scores): Promise<void> {
  await warehouse.appendNumbers('kept_pair', [[a, b, pattern, bits]])
}

/** The person of one mention: `key` names it as decisions do. */
export interface KeptPerson {
  m: number
  key: string
  personId: string
  householdId: string | null
}

export async function keepPersons(warehouse: Warehouse, persons: Iterable<KeptPerson>): Promise<void> {
  await appendTexts(warehouse, { table: 'kept_person', columns: personColumns }, cellsOf(persons))
}

const personColumns = [
  ['m', 'INTEGER'],
  ['key', 'VARCHAR'],
  ['person_id', 'VARCHAR'],
  ['household_id', 'VARCHAR'],
] as const

function* cellsOf(persons: Iterable<KeptPerson>): Generator<(string | number | null)[]> {
  for (const { m, key, personId, householdId } of persons) yield [m, key, personId, householdId]
}

function* personRows({ records, mentions, result }: KeptParts): Generator<KeptPerson> {
  const homes = homesOfOthers(result)
  for (const [m, position] of mentions.record.entries()) {
    const matched = result.records[position]
    if (!matched) continue
    const index = mentions.index[m] ?? 0
    const named = matched.kind === 'person' ? [matched.personId, ...matched.otherPersonIds] : matched.otherPersonIds
    const personId = named[index] ?? matched.personId
    yield {
      m,
      key: mentionKey(records[position]?.recordId ?? '', index),
      personId,
      householdId: (personId === matched.personId ? matched.householdId : homes.get(personId)) ?? null,
    }
  }
}

/** The homes of those whom some record names beside another, as the records that name them first say; nearly all are only ever named first. */
function homesOfOthers({ records }: MatchResult): Map<string, string | null> {
  const others = new Set(records.flatMap(({ otherPersonIds }) => otherPersonIds))
  const homes = new Map<string, string | null>()
  for (const { personId, householdId } of records) if (others.has(personId)) homes.set(personId, householdId)
  return homes
}

export interface KeptOrganisation extends OrganisationRecord {
  personId: string
}

export async function keepOrganisations(warehouse: Warehouse, kept: Iterable<KeptOrganisation>): Promise<void> {
  const rows = [...kept].map(({ record, name, kind, personId }) => [
    record.recordId,
    JSON.stringify(record),
    name,
    kind,
    personId,
  ])
  await warehouse.append('kept_organisation', ['VARCHAR', 'VARCHAR', 'VARCHAR', 'VARCHAR', 'VARCHAR'], rows)
}

function* organisationRows({ records, kinds, result }: KeptParts): Generator<KeptOrganisation> {
  for (const [position, record] of records.entries()) {
    const kind = kinds[position]
    const personId = result.records[position]?.personId
    if (kind?.organisationKind && personId)
      yield { position, record, name: kind.organisationName, kind: kind.organisationKind, personId }
  }
}

/** Null when no run was kept here. */
export async function readKeptMatch(warehouse: Warehouse): Promise<KeptMatch | null> {
  const [found] = await warehouse.run(`SELECT 1 FROM information_schema.tables WHERE table_name = 'kept_match'`)
  const [row] = found ? await warehouse.run('SELECT state FROM kept_match') : []
  if (!row) return null
  const state = JSON.parse(String(row.state)) as KeptMatch
  if (state.answers.length === 0) return state
  return { ...state, model: { ...state.model, correction: correctionFrom(state.answers) } }
}

export async function readKeptNames(warehouse: Warehouse): Promise<NameTable> {
  const names = new NameTable()
  for (const { text, as_first, as_family } of await warehouse.run('SELECT * FROM kept_name ORDER BY id')) {
    const number = names.numberOf(String(text))
    names.asFirst[number] = Number(as_first)
    names.asFamily[number] = Number(as_family)
  }
  return names
}

export async function readKeptOrganisations(warehouse: Warehouse): Promise<KeptOrganisation[]> {
  const rows = await warehouse.run('SELECT * FROM kept_organisation ORDER BY record_id')
  return rows.map((row: Row) => ({
    position: -1,
    record: JSON.parse(String(row.record)) as IdentityRecord,
    name: String(row.name),
    kind: String(row.kind) as OrganisationRecord['kind'],
    personId: String(row.person_id),
  }))
}
