import { createHash, randomUUID } from 'node:crypto'
import { type Kysely, sql } from 'kysely'

/**
 * Which house the folder is of, whatever copy or backup of it is opened: what one house erased concerns that house. A folder that has imports
 * takes it from the first, so that the backups made of it before have the same.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`CREATE TABLE house_identity (id TEXT PRIMARY KEY)`.execute(database)
  const { rows } = await sql<{ id: string; created_at: string }>`
    SELECT id, created_at FROM import_set ORDER BY position LIMIT 1`.execute(database)
  const [first] = rows
  const id = first
    ? createHash('sha256').update(`${first.id} ${first.created_at}`).digest('hex').slice(0, 32)
    : randomUUID()
  await sql`INSERT INTO house_identity (id) VALUES (${id})`.execute(database)
}
