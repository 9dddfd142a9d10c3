import { type Kysely, sql } from 'kysely'

/** In the controls of imports, free remarks were kept as examples of their column: they may tell of somebody's health (P14). */
export async function up(database: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ id: string; control: string }>`SELECT id, control FROM import_set`.execute(database)
  for (const { id, control } of rows) {
    const left = JSON.stringify(JSON.parse(control), (_, value: unknown) =>
      isRemarks(value) ? { ...value, samples: [] } : value,
    )
    if (left !== control) await sql`UPDATE import_set SET control = ${left} WHERE id = ${id}`.execute(database)
  }
}

const saysRemarks =
  /comment|remarque|remark|observation|\bobs\b|\brem\b|\bnotes?\b|precision|sante|health|medic|handicap|allerg|regime|accessib|besoin|mobilite|situation/

function isRemarks(value: unknown): value is { samples: unknown[] } {
  if (typeof value !== 'object' || value === null || !('samples' in value) || !('meaning' in value)) return false
  const name = 'name' in value ? String(value.name).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase() : ''
  return (
    Array.isArray(value.samples) &&
    value.samples.length > 0 &&
    (value.meaning === 'remark' || (value.meaning === 'unknown' && saysRemarks.test(name)))
  )
}
