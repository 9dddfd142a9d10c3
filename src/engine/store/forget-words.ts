import { sql } from 'kysely'
import type { AppDatabase } from './app-database.ts'
import { isWordsPlace, type Naming, type PersonalPlace, stringsIn, valuesIn, type WordsPlace } from './personal-data.ts'

/** What becomes of a writing that an erasure mends: her words are hidden, or the writing goes, where it may. */
export type MendChoice = 'hide' | 'aside'

/** A writing that names them, as it is shown to whoever decides what becomes of it. */
export interface NamingWriting {
  readonly table: string
  readonly title: string
  readonly excerpt: string
  readonly canBeSetAside: boolean
}

/**
 * Takes out of what people wrote in their own words, in those of the places that hold some, what names those who are erased: the
 * decision, its hash and its day stay. To be called in the transaction of the erasure.
 */
export async function forgetWords(
  app: AppDatabase,
  places: readonly PersonalPlace[],
  { naming, mend = 'hide' }: { naming: Naming; mend?: MendChoice },
): Promise<void> {
  for (const place of places.filter(isWordsPlace))
    for (const row of await wordsNaming(app, place, naming)) await forgetIn(app, place, { row, naming, mend })
}

/** The writings that name them and that only a person of the house may change. */
export async function writingsToMend(
  app: AppDatabase,
  places: readonly PersonalPlace[],
  naming: Naming,
): Promise<NamingWriting[]> {
  const found: NamingWriting[] = []
  for (const place of places.filter(isWordsPlace)) {
    const { mend } = place.knownBy
    if (mend === undefined) continue
    for (const row of await wordsNaming(app, place, naming))
      found.push({
        table: place.table,
        title: valuesIn(row[mend.title])[0] ?? '',
        excerpt: excerptOf(valuesIn(row[mend.text]).join(' '), naming),
        canBeSetAside: mend.canBeSetAside,
      })
  }
  return found
}

const excerptLength = 160

/** The words around the first that names them. */
function excerptOf(text: string, { hide }: Naming): string {
  const hidden = hide(text)
  let differs = 0
  while (differs < text.length && text[differs] === hidden[differs]) differs += 1
  const from = Math.max(0, differs - excerptLength / 2)
  const cut = text.slice(from, from + excerptLength).trim()
  return `${from > 0 ? '… ' : ''}${cut}${from + excerptLength < text.length ? ' …' : ''}`
}

type WordsRow = Readonly<Record<string, unknown>>

/** The rows of a place that name them. */
export async function wordsNaming(app: AppDatabase, place: WordsPlace, naming: Naming): Promise<WordsRow[]> {
  const { rows } = await sql<WordsRow>`SELECT * FROM ${sql.table(place.table)}`.execute(app)
  return rows.filter((row) => isNaming(row, naming, place.knownBy.texts))
}

/** Whether a row names them: its cells together, and each of its running texts by itself. */
export function isNaming(row: WordsRow, { names, isIn }: Naming, texts: readonly string[] = []): boolean {
  const cells = Object.fromEntries(Object.entries(row).filter(([column]) => !texts.includes(column)))
  return names(textsOf(cells)) || texts.some((column) => stringsIn(String(row[column] ?? '')).some(isIn))
}

async function forgetIn(
  app: AppDatabase,
  { table, knownBy: { id, forget, mend: mends, derived = {} } }: WordsPlace,
  { row, naming, mend }: { row: WordsRow; naming: Naming; mend: MendChoice },
): Promise<void> {
  const isRow = sql.join(
    id.map((column) => sql`${sql.ref(column)} = ${row[column]}`),
    sql` AND `,
  )
  if (forget === 'row' || (mend === 'aside' && mends?.canBeSetAside)) {
    await sql`DELETE FROM ${sql.table(table)} WHERE ${isRow}`.execute(app)
    return
  }
  const kept = Object.entries(forget).flatMap(([column, stays]): [string, string][] => {
    const cell = row[column]
    return typeof cell === 'string' ? [[column, stays(cell, naming)]] : []
  })
  const after = { ...row, ...Object.fromEntries(kept) }
  const computed = Object.entries(derived).map(([column, of]): [string, string] => [column, of(after)])
  const left = [...kept, ...computed].map(([column, cell]) => sql`${sql.ref(column)} = ${cell}`)
  if (left.length > 0) await sql`UPDATE ${sql.table(table)} SET ${sql.join(left)} WHERE ${isRow}`.execute(app)
}

/** The cells of a row that hold something, as a search looks at them: the strings of what is JSON. */
export function textsOf(row: WordsRow): string[] {
  return Object.values(row).flatMap((value) => (value === null || value === undefined ? [] : stringsIn(String(value))))
}
