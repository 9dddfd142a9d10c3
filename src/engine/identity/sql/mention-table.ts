import type { AppendType, Cell, Warehouse } from '../../store/index.ts'
import type { IdentityRecord } from '../identity-record.ts'
import type { Mentions } from '../mentions.ts'
import { birthParts } from '../normalise/birth-parts.ts'
import { emailParts, repeatsName } from '../normalise/email-parts.ts'
import { foldText } from '../normalise/fold-text.ts'
import { commonGivenNames, nameForms } from '../normalise/given-names.ts'
import { phoneParts } from '../normalise/phone-key.ts'
import { phoneticKey } from '../normalise/phonetic-key.ts'
import { remembered } from '../normalise/remembered.ts'
import { cityKey, postcodeKey, streetParts } from '../normalise/street-parts.ts'
import { appendTexts } from './append-texts.ts'

type Column = readonly [string, AppendType]

const nameColumns: readonly Column[] = [
  ['id', 'INTEGER'],
  ['text', 'VARCHAR'],
  ['sound', 'VARCHAR'],
  ['letters', 'VARCHAR'],
  ['forms', 'VARCHAR'],
  ['is_common', 'BOOLEAN'],
  ['as_first', 'INTEGER'],
  ['as_family', 'INTEGER'],
]

const toldColumns = (extraColumns: readonly string[]): readonly Column[] => [
  ['m', 'INTEGER'],
  ['record', 'INTEGER'],
  ['first_id', 'INTEGER'],
  ['family_id', 'INTEGER'],
  ['email', 'VARCHAR'],
  ['email_repeats_name', 'BOOLEAN'],
  ['phone', 'VARCHAR'],
  ['landline', 'VARCHAR'],
  ['street', 'VARCHAR'],
  ['street_number', 'VARCHAR'],
  ['postcode', 'VARCHAR'],
  ['city', 'VARCHAR'],
  ['birth_day', 'VARCHAR'],
  ['birth_year', 'INTEGER'],
  ['id_number', 'VARCHAR'],
  ['gender', 'VARCHAR'],
  ...extraColumns.map((_, index): Column => [`extra${index + 1}`, 'VARCHAR']),
]

const sharedBoxNames = 4

export interface MentionSource {
  records: readonly IdentityRecord[]
  mentions: Mentions
  /** Unknown columns that may tell people apart. */
  extraColumns: readonly string[]
  /** Mentions and records of an earlier run (`kept_mention`) that these come after. */
  after?: { mentions: number; records: number }
}

/**
 * Loads the temporary tables `name_value` (one row a distinct name) and `mention` (one row a person named), with how common each
 * value is. An e-mail or phone under which four family names or more appear is a shared box: it is no evidence, and set aside from
 * `mention` into `shared_box`. A million mentions are compared in memory: `mention` holds no column that another says.
 */
export async function loadMentions(warehouse: Warehouse, source: MentionSource): Promise<void> {
  await loadTold(warehouse, source, 'told')
  await warehouse.execute(`CREATE OR REPLACE TEMP TABLE mention AS ${mentionsOf('told')}`)
  await warehouse.execute('DROP TABLE told')
}

/** Keeps mentions and shared boxes for records to come. */
export async function keepMentions(warehouse: Warehouse): Promise<void> {
  await warehouse.execute('CREATE OR REPLACE TABLE kept_mention AS SELECT * FROM mention')
  await warehouse.execute('CREATE OR REPLACE TABLE kept_shared_box AS SELECT * FROM shared_box')
}

/**
 * Adds new mentions to the table `kept_mention` of an earlier run and shows all as the view `mention`. Counts of the new ones are over
 * all; those of the earlier stay as they were.
 */
export async function addMentions(warehouse: Warehouse, source: MentionSource): Promise<void> {
  await warehouse.execute(`
    CREATE OR REPLACE TEMP TABLE ever_told AS
    SELECT k.m, k.family_id, coalesce(s.email, k.email) AS email, coalesce(s.phone, k.phone) AS phone, k.postcode, k.city
    FROM kept_mention k LEFT JOIN kept_shared_box s ON s.m = k.m`)
  await loadTold(warehouse, source, 'ever_told')
  await warehouse.execute(`INSERT INTO kept_mention ${mentionsOf('ever_told')}`)
  await warehouse.execute('INSERT INTO kept_shared_box SELECT * FROM shared_box')
  await warehouse.execute('DROP TABLE told')
  await warehouse.execute('DROP TABLE ever_told')
  await warehouse.execute('CREATE OR REPLACE TEMP VIEW mention AS SELECT * FROM kept_mention')
}

/** Loads `name_value`, `told`, and the `shared_box` among them by all that was `ever` told. */
async function loadTold(warehouse: Warehouse, source: MentionSource, ever: 'told' | 'ever_told'): Promise<void> {
  await loadTable(warehouse, { table: 'name_value', columns: nameColumns }, nameRows(source.mentions))
  await loadTable(warehouse, { table: 'told', columns: toldColumns(source.extraColumns) }, toldRows(source))
  if (ever === 'ever_told')
    await warehouse.execute('INSERT INTO ever_told SELECT m, family_id, email, phone, postcode, city FROM told')
  await warehouse.execute(`
    CREATE OR REPLACE TEMP TABLE shared_box AS
    SELECT t.m, e.email, p.phone FROM told t
    LEFT JOIN (${sharedBoxes(ever, 'email')}) e ON e.email = t.email
    LEFT JOIN (${sharedBoxes(ever, 'phone')}) p ON p.phone = t.phone
    WHERE e.email IS NOT NULL OR p.phone IS NOT NULL`)
}

const userOf = "split_part(t.email, '@', 1)"

/** The rows of `told` as they are compared (of sounds their hash: they are only ever found equal); `ever` has all that was ever told, to count in. */
function mentionsOf(ever: string): string {
  return `
    WITH private AS (SELECT t.* REPLACE (
        CASE WHEN s.email IS NULL THEN t.email END AS email, CASE WHEN s.phone IS NULL THEN t.phone END AS phone)
      FROM told t LEFT JOIN shared_box s ON s.m = t.m),
    place AS (SELECT coalesce(postcode, city) AS place, CAST(count(*) AS INTEGER) AS place_count FROM ${ever} GROUP BY 1)
    SELECT t.*, f.text AS first, CASE WHEN f.sound IS NOT NULL THEN hash(f.sound) END AS first_sound, f.as_first AS first_count,
      n.text AS family, CASE WHEN n.sound IS NOT NULL THEN hash(n.sound) END AS family_sound, n.as_family AS family_count,
      left(${userOf}, 3) AS email_start, right(${userOf}, 3) AS email_end,
      coalesce(place.place_count, 0) AS place_count
    FROM private t LEFT JOIN name_value f ON f.id = t.first_id LEFT JOIN name_value n ON n.id = t.family_id
    LEFT JOIN place ON place.place = coalesce(t.postcode, t.city)`
}

async function loadTable(
  warehouse: Warehouse,
  { table, columns }: { table: string; columns: readonly Column[] },
  rows: Iterable<Cell[]>,
): Promise<void> {
  const definitions = columns.map(([name, type]) => `${name} ${type}`).join(', ')
  await warehouse.execute(`CREATE OR REPLACE TEMP TABLE ${table} (${definitions})`)
  await appendTexts(warehouse, { table, columns }, rows)
}

function sharedBoxes(ever: string, column: 'email' | 'phone'): string {
  return `SELECT ${column} FROM ${ever} JOIN name_value ON id = family_id WHERE ${column} IN (
      SELECT ${column} FROM ${ever} WHERE ${column} IN (SELECT ${column} FROM told)
      GROUP BY ${column} HAVING count(*) >= ${sharedBoxNames})
    GROUP BY ${column} HAVING count(DISTINCT sound) >= ${sharedBoxNames}`
}

function* nameRows({ names }: Mentions): Generator<Cell[]> {
  for (const [id, text] of names.texts.entries()) {
    if (id === 0) continue
    const [asFirst, asFamily] = [names.asFirst[id] ?? 0, names.asFamily[id] ?? 0]
    const [sound, letters] = [phoneticKey(text) || null, lettersOf(text)]
    yield [id, text, sound, letters, nameForms(text) || null, commonGivenNames.has(text), asFirst, asFamily]
  }
}

/** Each letter of a name once, in order: one text for all names of the same letters (by their bytes in UTF-8, as DuckDB's `jaccard` reads them). */
function lettersOf(text: string): string {
  return [...new Set(Buffer.from(text))]
    .sort((x, y) => x - y)
    .map((byte) => String.fromCharCode(byte))
    .join('')
}

const cityOf = remembered(cityKey)

function* toldRows({ mentions, records, extraColumns, after }: MentionSource): Generator<Cell[]> {
  const { mentions: firstMention, records: firstRecord } = after ?? { mentions: 0, records: 0 }
  const { texts } = mentions.names
  for (let m = 0; m < mentions.record.length; m += 1) {
    const position = mentions.record[m] ?? -1
    const record = records[position]
    if (!record) continue
    const [first, family] = [mentions.first[m] ?? 0, mentions.family[m] ?? 0]
    const cells: Cell[] = [firstMention + m, firstRecord + position, first || null, family || null]
    addContact(cells, record.fields, [texts[first] ?? '', texts[family] ?? ''])
    addPerson(cells, record.fields, mentions.isOfCouple[m] === true)
    cells.push(mentions.gender[m] || null)
    for (const column of extraColumns) cells.push(foldText(record.extra?.[column]) || null)
    yield cells
  }
}

function addContact(cells: Cell[], fields: IdentityRecord['fields'], names: readonly [string, string]): void {
  const email = emailParts(fields.email)
  cells.push(email?.address ?? null, email !== null && repeatsName(email.user, names))
  const phone = phoneParts(fields.phone)
  const street = streetParts(fields.street)
  cells.push(phone.own || null, phone.home || null, street.name || null, street.number || null)
  cells.push(postcodeKey(fields.postcode, foldText(fields.country)) || null, cityOf(fields.city ?? '') || null)
}

function addPerson(cells: Cell[], fields: IdentityRecord['fields'], isOfCouple: boolean): void {
  const birth = isOfCouple ? null : birthParts(fields.birthDate, fields.birthYear)
  const idNumber = isOfCouple ? '' : foldText(fields.idNumber).replaceAll(' ', '')
  cells.push(birth?.day || null, birth?.year || null, idNumber || null)
}
