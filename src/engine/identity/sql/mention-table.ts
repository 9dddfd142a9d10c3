import type { AppendType, Cell, NumberColumn, Warehouse } from '../../store/index.ts'
import {
  cell,
  databaseColumn,
  genders,
  type MentionColumns,
  rowWidth,
  textColumns,
} from '../columns/mention-columns.ts'
import { type SharedBoxes, sharedBoxNames } from '../columns/shared-boxes.ts'
import { room } from '../memory/room.ts'
import type { Texts } from '../memory/text-dictionary.ts'
import type { Mentions } from '../mentions.ts'
import { phoneticKey } from '../normalise/phonetic-key.ts'
import { type MentionSource, readColumns } from '../read-columns.ts'
import { appendTexts } from './append-texts.ts'

const nameColumns: readonly (readonly [string, AppendType])[] = [
  ['id', 'INTEGER'],
  ['text', 'VARCHAR'],
  ['sound', 'VARCHAR'],
  ['as_first', 'INTEGER'],
  ['as_family', 'INTEGER'],
]

/** What a mention's name is in letters and sound (of sounds their hash: they are only ever found equal). */
const named = `f.text AS first, CASE WHEN f.sound IS NOT NULL THEN hash(f.sound) END AS first_sound,
  n.text AS family, CASE WHEN n.sound IS NOT NULL THEN hash(n.sound) END AS family_sound`
const nameJoins = 'LEFT JOIN name_value f ON f.id = t.first_id LEFT JOIN name_value n ON n.id = t.family_id'

/** Keeps the mentions of a full run, and the shared boxes that were set aside from them, for records to come: `kept_mention`, `kept_shared_box`, `kept_name`. */
export async function keepMentions(
  warehouse: Warehouse,
  { columns, aside, mentions }: { columns: MentionColumns; aside: SharedBoxes; mentions: Mentions },
): Promise<void> {
  await loadNames(warehouse, mentions)
  await withTold(warehouse, { columns, after: { mentions: 0, records: 0 } }, async (told) => {
    await warehouse.execute(
      `CREATE OR REPLACE TABLE kept_mention AS SELECT t.*, ${named}, place_count FROM (${told}) t ${nameJoins}`,
    )
    await warehouse.execute('CREATE OR REPLACE TEMP TABLE aside (m INTEGER, email INTEGER, phone INTEGER)')
    await warehouse.appendNumbers('aside', [[aside.mentions, aside.email, aside.phone]])
    await warehouse.execute(`
      CREATE OR REPLACE TABLE kept_shared_box AS SELECT m, e.text AS email, p.text AS phone FROM aside
      LEFT JOIN email_text e ON e.id = aside.email LEFT JOIN phone_text p ON p.id = aside.phone`)
    await warehouse.execute('DROP TABLE aside')
  })
  await keepNames(warehouse)
}

/** Names with their counts, from the temporary table `name_value`, which goes. */
async function keepNames(warehouse: Warehouse): Promise<void> {
  await warehouse.execute('CREATE OR REPLACE TABLE kept_name AS SELECT id, text, as_first, as_family FROM name_value')
  await warehouse.execute('DROP TABLE name_value')
}

export interface FreshMentions extends MentionSource {
  /** Mentions and records of the earlier run that these come after. */
  after: { mentions: number; records: number }
}

/**
 * Adds new mentions to the table `kept_mention` of an earlier run and shows all as the view `mention`. Counts of the new ones are over
 * all; those of the earlier stay as they were. An e-mail or phone under which four family names or more were ever told is a shared box: it is no evidence,
 * and set aside from the new mentions.
 */
export async function addMentions(warehouse: Warehouse, { after, ...source }: FreshMentions): Promise<void> {
  await loadNames(warehouse, source.mentions)
  await withTold(warehouse, { columns: await readColumns(source), after }, async (told) => {
    await warehouse.execute(`CREATE OR REPLACE TEMP TABLE told AS ${told}`)
  })
  await warehouse.execute('ALTER TABLE told DROP place_count')
  await warehouse.execute(`
    CREATE OR REPLACE TEMP TABLE ever_told AS
    SELECT k.m, k.family_id, coalesce(s.email, k.email) AS email, coalesce(s.phone, k.phone) AS phone, k.postcode, k.city
    FROM kept_mention k LEFT JOIN kept_shared_box s ON s.m = k.m
    UNION ALL SELECT m, family_id, email, phone, postcode, city FROM told`)
  await warehouse.execute(`
    CREATE OR REPLACE TEMP TABLE shared_box AS
    SELECT t.m, e.email, p.phone FROM told t
    LEFT JOIN (${sharedBoxes('email')}) e ON e.email = t.email
    LEFT JOIN (${sharedBoxes('phone')}) p ON p.phone = t.phone
    WHERE e.email IS NOT NULL OR p.phone IS NOT NULL`)
  await warehouse.execute(`
    INSERT INTO kept_mention BY NAME
    WITH private AS (SELECT t.* REPLACE (
        CASE WHEN s.email IS NULL THEN t.email END AS email, CASE WHEN s.phone IS NULL THEN t.phone END AS phone)
      FROM told t LEFT JOIN shared_box s ON s.m = t.m),
    place AS (SELECT coalesce(postcode, city) AS place, CAST(count(*) AS INTEGER) AS place_count FROM ever_told GROUP BY 1)
    SELECT t.*, ${named}, coalesce(place.place_count, 0) AS place_count FROM private t ${nameJoins}
    LEFT JOIN place ON place.place = coalesce(t.postcode, t.city)`)
  await warehouse.execute('INSERT INTO kept_shared_box SELECT * FROM shared_box')
  for (const table of ['told', 'ever_told', 'shared_box']) await warehouse.execute(`DROP TABLE ${table}`)
  await keepNames(warehouse)
  await warehouse.execute('CREATE OR REPLACE TEMP VIEW mention AS SELECT * FROM kept_mention')
}

function sharedBoxes(column: 'email' | 'phone'): string {
  return `SELECT ${column} FROM ever_told JOIN name_value ON id = family_id WHERE ${column} IN (
      SELECT ${column} FROM ever_told WHERE ${column} IN (SELECT ${column} FROM told)
      GROUP BY ${column} HAVING count(*) >= ${sharedBoxNames})
    GROUP BY ${column} HAVING count(DISTINCT sound) >= ${sharedBoxNames}`
}

/** Loads `name_value`, one row a distinct name. */
async function loadNames(warehouse: Warehouse, { names }: Mentions): Promise<void> {
  await warehouse.execute(`CREATE OR REPLACE TEMP TABLE name_value (${definitions(nameColumns)})`)
  const rows = function* (): Generator<Cell[]> {
    for (let id = 1; id < names.texts.length; id += 1) {
      const text = names.texts[id] ?? ''
      yield [id, text, phoneticKey(text) || null, names.asFirst[id] ?? 0, names.asFamily[id] ?? 0]
    }
  }
  await appendTexts(warehouse, { table: 'name_value', columns: nameColumns }, rows())
}

interface Told {
  columns: MentionColumns
  after: { mentions: number; records: number }
}

/**
 * Hands `work` the SQL of what each mention says, in text: numbers and each distinct text are loaded once, for a text handed over cell by cell takes
 * several times as long.
 */
async function withTold(
  warehouse: Warehouse,
  { columns, after }: Told,
  work: (told: string) => Promise<void>,
): Promise<void> {
  const dictionaries: [string, Texts][] = [
    ...textColumns.map((column): [string, Texts] => [databaseColumn[column], columns.texts[column]]),
    ...columns.extras.map(({ texts }, index): [string, Texts] => [`extra${index + 1}`, texts]),
  ]
  for (const [name, texts] of dictionaries) await loadTexts(warehouse, `${name}_text`, texts)
  const numbers = [...plainCells, ...dictionaries.map(([name]) => name)]
  await warehouse.execute(
    `CREATE OR REPLACE TEMP TABLE told_number (${numbers.map((name) => `${name} INTEGER`).join(', ')})`,
  )
  await warehouse.appendNumbers('told_number', numberColumns(columns, after))
  const texts = dictionaries.map(([name]) => `${name}_text.text AS ${name}`)
  const joins = dictionaries.map(([name]) => `LEFT JOIN ${name}_text ON ${name}_text.id = t.${name}`)
  await work(`
    SELECT t.m, t.record, nullif(t.first_id, 0) AS first_id, nullif(t.family_id, 0) AS family_id, t.repeats_name = 1 AS email_repeats_name,
      CASE WHEN t.birth_day > 0 THEN lpad(CAST(t.birth_day AS VARCHAR), 8, '0') END AS birth_day, nullif(t.birth_year, 0) AS birth_year,
      CASE t.gender ${genders.map((gender, number) => (number > 0 ? `WHEN ${number} THEN '${gender}'` : '')).join(' ')} END AS gender,
      ${texts.join(', ')}, t.place_count
    FROM told_number t ${joins.join(' ')}`)
  for (const table of ['told_number', ...dictionaries.map(([name]) => `${name}_text`)])
    await warehouse.execute(`DROP TABLE ${table}`)
}

async function loadTexts(warehouse: Warehouse, table: string, texts: Texts): Promise<void> {
  const columns = [
    ['id', 'INTEGER'],
    ['text', 'VARCHAR'],
  ] as const
  await warehouse.execute(`CREATE OR REPLACE TEMP TABLE ${table} (${definitions(columns)})`)
  const rows = function* (): Generator<Cell[]> {
    for (let id = 1; id < texts.size; id += 1) yield [id, texts.textOf(id)]
  }
  await appendTexts(warehouse, { table, columns }, rows())
}

const plainCells = [
  'm',
  'record',
  'first_id',
  'family_id',
  'birth_day',
  'birth_year',
  'gender',
  'place_count',
  'repeats_name',
]
const rowsAtOnce = 2 ** 16

function* numberColumns(
  { size, cells, extras }: MentionColumns,
  after: Told['after'],
): Generator<readonly NumberColumn[]> {
  const plain = [cell.first, cell.family, cell.birthDay, cell.birthYear, cell.gender, cell.placeCount, cell.repeatsName]
  const places = [...plain, ...textColumns.map((column) => cell[column])]
  for (let from = 0; from < size; from += rowsAtOnce) {
    const rows = Math.min(rowsAtOnce, size - from)
    const column = (numberOf: (m: number) => number) => {
      const numbers = room.int32(rows)
      for (let row = 0; row < rows; row += 1) numbers[row] = numberOf(from + row)
      return numbers
    }
    yield [
      column((m) => after.mentions + m),
      column((m) => after.records + (cells[m * rowWidth + cell.record] ?? 0) - 1),
      ...places.map((place) => column((m) => cells[m * rowWidth + place] ?? 0)),
      ...extras.map(({ numbers }) => numbers.subarray(from, from + rows)),
    ]
  }
}

function definitions(columns: readonly (readonly [string, AppendType])[]): string {
  return columns.map(([name, type]) => `${name} ${type}`).join(', ')
}
