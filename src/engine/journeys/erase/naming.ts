import { sql } from 'kysely'
import { type AppDatabase, type Naming, stringsIn } from '../../store/index.ts'
import type { Needles } from './needles.ts'
import { rowMatcher } from './row-matcher.ts'
import { withoutStaffNames } from './staff-accounts.ts'
import { TextMatcher } from './text-matcher.ts'

/** Where the names of those on stage and behind it stand, with who took a photo. A name in them is no buyer's. */
export const stageColumns: ReadonlyMap<string, readonly string[]> = new Map([
  ['show_record', ['record']],
  ['past_show_record', ['record']],
  ['house_record', ['record']],
  ['photo', ['facts']],
])

/** What names these persons in the state of the house: those who work here keep what they signed, and names of the stage are the stage's. */
export async function namingOf(app: AppDatabase, needles: readonly Needles[]): Promise<Naming> {
  const sought = await withoutStaffNames(app, needles)
  const texts = new TextMatcher(await withoutStageNames(app, sought))
  return { names: rowMatcher(sought, null), isIn: (text) => texts.isIn(text), hide: (text) => texts.hide(text) }
}

/** Somebody whose name a record of a show carries is not known by it in a text: an address or a telephone alone tells. */
async function withoutStageNames(app: AppDatabase, needles: readonly Needles[]): Promise<Needles[]> {
  const strings = (
    await Promise.all([...stageColumns].map(([table, columns]) => stringsOfColumns(app, table, columns)))
  ).flat()
  return needles.map((one) => {
    const named = new TextMatcher([{ ...one, isNameShared: false, own: { emails: [], phones: [] } }])
    return strings.some((text) => named.isIn(text)) ? { ...one, names: [] } : one
  })
}

async function stringsOfColumns(app: AppDatabase, table: string, columns: readonly string[]): Promise<string[]> {
  const { rows } = await sql<Record<string, unknown>>`SELECT * FROM ${sql.table(table)}`.execute(app)
  return rows.flatMap((row) => columns.flatMap((column) => stringsIn(String(row[column] ?? ''))))
}
