import { type Kysely, sql } from 'kysely'

/**
 * The journal kept what no erasure rewrote there: the records of a pair of which somebody did not know whether they are one person, now a
 * decision like the others, and the words of whoever took a point on, which stand with the point.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<Entry>`
    SELECT id, at, who, action, detail FROM journal WHERE action IN ('duplicate-unsure', 'check-taken-on') ORDER BY id`.execute(
    database,
  )
  for (const entry of rows)
    await (entry.action === 'duplicate-unsure' ? becomeDecision(database, entry) : leaveWords(database, entry))
}

interface Entry {
  readonly id: number
  readonly at: string
  readonly who: string
  readonly action: string
  readonly detail: string
}

async function becomeDecision(database: Kysely<unknown>, { id, at, who, detail }: Entry): Promise<void> {
  const { a, b } = JSON.parse(detail) as { a: string; b: string }
  await sql`INSERT INTO person_decision (kind, record_a, record_b, decided_by, decided_at, teaches)
    VALUES ('unsure', ${a}, ${b}, ${who}, ${at}, 0)`.execute(database)
  await sql`DELETE FROM journal WHERE id = ${id}`.execute(database)
}

async function leaveWords(database: Kysely<unknown>, { id, detail }: Entry): Promise<void> {
  const { draft, check, reason } = JSON.parse(detail) as { draft: string; check: string; reason?: string }
  const { rows } = await sql<{ check_id: string }>`
    SELECT check_id FROM taken_on_check WHERE draft_id = ${draft} AND reason = ${reason ?? ''} LIMIT 1`.execute(
    database,
  )
  const left = JSON.stringify({ draft, check, id: rows[0]?.check_id ?? null })
  await sql`UPDATE journal SET detail = ${left} WHERE id = ${id}`.execute(database)
}
