import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'

const monthNames = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ')

/** A past text gets a day of its own, that stood in its source until then, and is known by its words alone. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE past_text ADD COLUMN day TEXT`.execute(database)
  const { rows } = await sql<{
    id: string
    text: string
    source: string
  }>`SELECT id, text, source FROM past_text`.execute(database)
  const known = new Set<string>()
  for (const { id, text, source } of rows) {
    const words = (text.toLocaleLowerCase('fr').match(/[\p{L}\d]+/gu) ?? []).join(' ')
    const newId = createHash('sha256').update(words).digest('hex').slice(0, 16)
    if (known.has(newId)) await sql`DELETE FROM past_text WHERE id = ${id}`.execute(database)
    else await sql`UPDATE past_text SET id = ${newId}, day = ${dayIn(source)} WHERE id = ${id}`.execute(database)
    known.add(newId)
  }
}

function dayIn(source: string): string | null {
  const figures = /(?<!\d)(20\d\d)-?(0[1-9]|1[0-2])-?([0-2]\d|3[01])(?!\d)/u.exec(source)
  if (figures) return `${figures[1]}-${figures[2]}-${figures[3]}`
  const words = new RegExp(`(\\d{1,2})(?:er)? (${monthNames.join('|')}) (20\\d\\d)`, 'iu').exec(source)
  const month = monthNames.indexOf(words?.[2]?.toLowerCase() ?? '') + 1
  return words && month > 0 ? `${words[3]}-${String(month).padStart(2, '0')}-${words[1]?.padStart(2, '0')}` : null
}
