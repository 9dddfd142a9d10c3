import { sql } from 'kysely'
import type { AppDatabase } from './app-database.ts'
import { isWordsPlace, type Names, type PersonalPlace, type WordsPlace } from './personal-data.ts'

/**
 * Takes out of what people wrote in their own words, in those of the places that hold some, what names those who are erased: the
 * decision, its hash and its day stay. To be called in the transaction of the erasure.
 */
export async function forgetWords(app: AppDatabase, places: readonly PersonalPlace[], names: Names): Promise<void> {
  for (const place of places.filter(isWordsPlace))
    for (const row of await wordsNaming(app, place, names)) await forgetIn(app, place, { row, names })
}

type WordsRow = Readonly<Record<string, unknown>>

/** The rows of a place that name them. */
export async function wordsNaming(app: AppDatabase, { table }: WordsPlace, names: Names): Promise<WordsRow[]> {
  const { rows } = await sql<WordsRow>`SELECT * FROM ${sql.table(table)}`.execute(app)
  return rows.filter((row) => names(textsOf(row)))
}

async function forgetIn(
  app: AppDatabase,
  { table, knownBy: { id, forget } }: WordsPlace,
  { row, names }: { row: WordsRow; names: Names },
): Promise<void> {
  const isRow = sql.join(
    id.map((column) => sql`${sql.ref(column)} = ${row[column]}`),
    sql` AND `,
  )
  if (forget === 'row') {
    await sql`DELETE FROM ${sql.table(table)} WHERE ${isRow}`.execute(app)
    return
  }
  const left = Object.entries(forget).flatMap(([column, stays]) => {
    const cell = row[column]
    return typeof cell === 'string' ? [sql`${sql.ref(column)} = ${stays(cell, names)}`] : []
  })
  if (left.length > 0) await sql`UPDATE ${sql.table(table)} SET ${sql.join(left)} WHERE ${isRow}`.execute(app)
}

/** The cells of a row that hold something, as a search looks at them. */
export function textsOf(row: WordsRow): string[] {
  return Object.values(row).flatMap((value) => (value === null || value === undefined ? [] : [String(value)]))
}
