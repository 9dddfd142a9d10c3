import type { AppendType, Cell, Warehouse } from '../../store/index.ts'
import type { IdentityRecord } from '../identity-record.ts'
import { extraFieldCount } from '../linkage/fields.ts'
import type { Mentions } from '../mentions.ts'
import { birthParts } from '../normalise/birth-parts.ts'
import { emailParts, repeatsName } from '../normalise/email-parts.ts'
import { foldText } from '../normalise/fold-text.ts'
import { commonGivenNames, nameForms } from '../normalise/given-names.ts'
import { phoneParts } from '../normalise/phone-key.ts'
import { phoneticKey } from '../normalise/phonetic-key.ts'
import { remembered } from '../normalise/remembered.ts'
import { cityKey, postcodeKey, streetParts } from '../normalise/street-parts.ts'

type Column = readonly [string, AppendType]

const nameColumns: readonly Column[] = [
  ['id', 'INTEGER'],
  ['text', 'VARCHAR'],
  ['sound', 'VARCHAR'],
  ['forms', 'VARCHAR'],
  ['is_common', 'BOOLEAN'],
  ['as_first', 'INTEGER'],
  ['as_family', 'INTEGER'],
]

const columns: readonly Column[] = [
  ['m', 'INTEGER'],
  ['record', 'INTEGER'],
  ['first_id', 'INTEGER'],
  ['family_id', 'INTEGER'],
  ['first', 'VARCHAR'],
  ['first_sound', 'VARCHAR'],
  ['family', 'VARCHAR'],
  ['family_sound', 'VARCHAR'],
  ['email', 'VARCHAR'],
  ['email_user', 'VARCHAR'],
  ['email_domain', 'VARCHAR'],
  ['email_skeleton', 'VARCHAR'],
  ['email_repeats_name', 'BOOLEAN'],
  ['phone', 'VARCHAR'],
  ['landline', 'VARCHAR'],
  ['street', 'VARCHAR'],
  ['street_number', 'VARCHAR'],
  ['postcode', 'VARCHAR'],
  ['city', 'VARCHAR'],
  ['place_count', 'INTEGER'],
  ['birth_day', 'VARCHAR'],
  ['birth_year', 'INTEGER'],
  ['id_number', 'VARCHAR'],
  ['gender', 'VARCHAR'],
  ...Array.from({ length: extraFieldCount }, (_, index): Column => [`extra${index + 1}`, 'VARCHAR']),
]

const sharedBoxNames = 4

export interface MentionSource {
  records: readonly IdentityRecord[]
  mentions: Mentions
  /** Unknown columns that may tell people apart. */
  extraColumns: readonly string[]
}

/**
 * Loads the temporary tables `name_value` (one row a distinct name) and `mention` (one row a person named), with how common each
 * value is. An e-mail or phone under which four family names or more appear is a shared box: it is set aside (null), no evidence.
 */
export async function loadMentions(warehouse: Warehouse, source: MentionSource): Promise<void> {
  await loadTable(warehouse, { table: 'name_value', columns: nameColumns, rows: nameRows(source.mentions) })
  await loadTable(warehouse, { table: 'mention', columns, rows: mentionRows(source) })
  await silenceSharedBoxes(warehouse, 'email', 'email = NULL, email_user = NULL, email_domain = NULL')
  await silenceSharedBoxes(warehouse, 'phone', 'phone = NULL')
}

async function loadTable(
  warehouse: Warehouse,
  load: { table: string; columns: readonly Column[]; rows: Iterable<Cell[]> },
): Promise<void> {
  const definitions = load.columns.map(([name, type]) => `${name} ${type}`).join(', ')
  await warehouse.execute(`CREATE OR REPLACE TEMP TABLE ${load.table} (${definitions})`)
  await warehouse.append(
    load.table,
    load.columns.map(([, type]) => type),
    load.rows,
  )
}

async function silenceSharedBoxes(warehouse: Warehouse, column: string, silence: string): Promise<void> {
  await warehouse.execute(`
    UPDATE mention SET ${silence} WHERE ${column} IN (
      SELECT ${column} FROM mention WHERE ${column} IN (
        SELECT ${column} FROM mention WHERE ${column} IS NOT NULL GROUP BY ${column} HAVING count(*) >= ${sharedBoxNames})
      GROUP BY ${column} HAVING count(DISTINCT family_sound) >= ${sharedBoxNames})`)
}

function* nameRows({ names }: Mentions): Generator<Cell[]> {
  for (const [id, text] of names.texts.entries()) {
    if (id === 0) continue
    const [asFirst, asFamily] = [names.asFirst[id] ?? 0, names.asFamily[id] ?? 0]
    yield [id, text, phoneticKey(text) || null, nameForms(text), commonGivenNames.has(text), asFirst, asFamily]
  }
}

const cityOf = remembered(cityKey)

function* mentionRows(source: MentionSource): Generator<Cell[]> {
  const { mentions, records } = source
  const placeCounts = countPlaces(source)
  const sounds = mentions.names.texts.map(phoneticKey)
  for (const [m, position] of mentions.record.entries()) {
    const record = records[position]
    if (!record) continue
    const [first, family] = [mentions.first[m] ?? 0, mentions.family[m] ?? 0]
    const names = [mentions.names.texts[first] ?? '', mentions.names.texts[family] ?? ''] as const
    const { postcode, city } = placeOf(record.fields)
    const place = [postcode || null, city || null, placeCounts.get(postcode || city) ?? 0]
    const spoken = [names[0] || null, sounds[first] || null, names[1] || null, sounds[family] || null]
    yield [
      ...[m, position, first || null, family || null, ...spoken],
      ...contactCells(record, names),
      ...place,
      ...personCells(record, mentions.isOfCouple[m] === true),
      mentions.gender[m] || null,
      ...extraCells(record, source.extraColumns),
    ]
  }
}

function contactCells({ fields }: IdentityRecord, names: readonly string[]): Cell[] {
  const email = emailParts(fields.email)
  const phone = phoneParts(fields.phone)
  const street = streetParts(fields.street)
  const reach = [phone.own || null, phone.home || null, street.name || null, street.number || null]
  if (email === null) return [null, null, null, null, false, ...reach]
  const { address, user, domain } = email
  return [address, user, domain, address.replace(/[0-9._-]/g, ''), repeatsName(user, names), ...reach]
}

function personCells({ fields }: IdentityRecord, isOfCouple: boolean): Cell[] {
  if (isOfCouple) return [null, null, null]
  const birth = birthParts(fields.birthDate, fields.birthYear)
  return [birth.day || null, birth.year || null, foldText(fields.idNumber).replaceAll(' ', '') || null]
}

function extraCells({ extra = {} }: IdentityRecord, extraColumns: readonly string[]): Cell[] {
  return Array.from({ length: extraFieldCount }, (_, index) => foldText(extra[extraColumns[index] ?? '']) || null)
}

function placeOf(fields: IdentityRecord['fields']): { postcode: string; city: string } {
  return { postcode: postcodeKey(fields.postcode, foldText(fields.country)), city: cityOf(fields.city ?? '') }
}

function countPlaces({ records, mentions }: MentionSource): Map<string, number> {
  const counts = new Map<string, number>()
  for (const position of mentions.record) {
    const { postcode, city } = placeOf(records[position]?.fields ?? {})
    const place = postcode || city
    if (place !== '') counts.set(place, (counts.get(place) ?? 0) + 1)
  }
  return counts
}
