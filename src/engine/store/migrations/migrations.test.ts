import SqliteDatabase from 'better-sqlite3'
import { Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { expect, it } from 'vitest'
import { TransactionalSqliteDialect } from '../sqlite-dialect.ts'
import { migrations } from './index.ts'

const versions = Object.keys(migrations).sort()
const firstTwo = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '0003'))

function migratorOf(database: Kysely<unknown>): Migrator {
  return new Migrator({ db: database, provider: { getMigrations: () => Promise.resolve(migrations) } })
}

async function schemaOf(database: Kysely<unknown>): Promise<string[]> {
  const { rows } = await sql<{ sql: string }>`
    SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'kysely%' ORDER BY name`.execute(database)
  return rows.map((row) => row.sql)
}

async function opened(work: (database: Kysely<unknown>) => Promise<void>): Promise<void> {
  const database = new Kysely<unknown>({
    dialect: new TransactionalSqliteDialect({ database: new SqliteDatabase(':memory:') }),
  })
  try {
    await work(database)
  } finally {
    await database.destroy()
  }
}

it.each(versions)(
  'brings a folder written at %s to the present, with the validation and the setting that it held',
  async (version) => {
    const latest: string[] = []
    await opened(async (database) => {
      await migratorOf(database).migrateToLatest()
      latest.push(...(await schemaOf(database)))
    })
    await opened(async (database) => {
      expect((await migratorOf(database).migrateTo(version)).error).toBeUndefined()
      await sql`INSERT INTO setting (key, value, changed_at) VALUES ('language', '"fr"', '2026-01-01T00:00:00Z')`.execute(
        database,
      )
      await sql`INSERT INTO approval (draft_id, content_hash, staff_id, staff_name, at, checks, opened)
      VALUES ('t-1', 'abc', 's-1', 'Anne Morel', '2026-01-02T00:00:00Z', '[]', '[]')`.execute(database)
      expect((await migratorOf(database).migrateToLatest()).error).toBeUndefined()
      expect(await schemaOf(database)).toEqual(latest)
      const { rows } = await sql<{ value: string; name: string }>`
      SELECT value, staff_name AS name FROM setting, approval`.execute(database)
      expect(rows).toEqual([{ value: '"fr"', name: 'Anne Morel' }])
    })
  },
)

it('seals a validation made before there was a chain as its first link', async () => {
  await opened(async (database) => {
    await migratorOf(database).migrateTo('0002-taken-on-checks')
    await sql`INSERT INTO approval (draft_id, content_hash, staff_id, staff_name, at, checks, opened, withdrawn_at)
      VALUES ('t-1', 'abc', 's-1', 'Anne Morel', '2026-01-02T00:00:00Z', '[]', '[]', '2026-01-03T00:00:00Z')`.execute(
      database,
    )
    await migratorOf(database).migrateToLatest()
    const { rows } = await sql<{ kind: string }>`SELECT kind FROM review_event ORDER BY id`.execute(database)
    expect(rows.map(({ kind }) => kind)).toEqual(['approved', 'withdrawn'])
  })
})

it('leaves the version before when it is cut in the middle, so that the next opening begins again', async () => {
  await opened(async (database) => {
    await migratorOf(database).migrateTo('0002-taken-on-checks')
    const before = await schemaOf(database)
    const cut: Migration = {
      up: async (inside) => {
        await sql`CREATE TABLE half_made (id TEXT)`.execute(inside)
        throw new Error('cut')
      },
    }
    const migrator = new Migrator({
      db: database,
      provider: { getMigrations: async () => ({ ...firstTwo, '0003-cut': cut }) },
    })
    expect((await migrator.migrateToLatest()).error).toBeDefined()
    expect(await schemaOf(database)).toEqual(before)
    expect((await migratorOf(database).migrateToLatest()).error).toBeUndefined()
  })
})

it('gives a past text the day that its source said, and knows it by its words', async () => {
  await opened(async (database) => {
    await migratorOf(database).migrateTo('0010-draft-comments')
    for (const [id, text, source] of [
      ['a', 'Une crue.', '2025-09-12 lettre.html'],
      ['b', 'Une  crue !', 'autre.txt'],
      ['c', 'Huit chaises.', 'envoi du 3 mars 2024.txt'],
    ])
      await sql`INSERT INTO past_text (id, title, text, source, added_at) VALUES (${id}, '', ${text}, ${source}, '')`.execute(
        database,
      )
    expect((await migratorOf(database).migrateToLatest()).error).toBeUndefined()
    const { rows } = await sql<{ text: string; day: string }>`SELECT text, day FROM past_text ORDER BY day`.execute(
      database,
    )
    expect(rows).toEqual([
      { text: 'Huit chaises.', day: '2024-03-03' },
      { text: 'Une crue.', day: '2025-09-12' },
    ])
  })
})

it('gives a folder with imports the same identity as the backups made of it, and drops the remarks that a control kept as examples', async () => {
  const identities: string[] = []
  for (const _ of ['the folder', 'a backup of it'])
    await opened(async (database) => {
      await migratorOf(database).migrateTo('0022-file-last-days')
      const columns = [
        { name: 'Commentaire', meaning: 'remark', samples: ['en fauteuil roulant'] },
        { name: 'Besoins', meaning: 'unknown', samples: ['diabétique'] },
        { name: 'Tarif', meaning: 'tariff', samples: ['Plein'] },
      ]
      await sql`INSERT INTO import_set (id, status, scope, set_hash, control, data_day, created_at)
        VALUES ('i-1', 'committed', 'full', 'h', ${JSON.stringify({ files: [{ read: { columns } }] })}, '2026-01-01', '2026-01-01T10:00:00Z')`.execute(
        database,
      )
      expect((await migratorOf(database).migrateToLatest()).error).toBeUndefined()
      const { rows } = await sql<{ id: string; control: string }>`
        SELECT house_identity.id, control FROM house_identity, import_set`.execute(database)
      identities.push(...rows.map(({ id }) => id))
      expect(rows[0]?.control).not.toMatch(/fauteuil|diab/)
      expect(rows[0]?.control).toContain('Plein')
    })
  expect(identities).toHaveLength(2)
  expect(new Set(identities).size).toBe(1)
})

it('takes out of the journal the records of a pair left open, and the words of whoever took a point on', async () => {
  await opened(async (database) => {
    await migratorOf(database).migrateTo('0025-draft-performances')
    await sql`INSERT INTO taken_on_check (draft_id, check_id, staff_id, staff_name, reason, at)
      VALUES ('t-1', 'hour-1a2b', 's-1', 'Anne Morel', 'Lise Kerouan me l’a dit', '2026-01-02T00:00:00Z')`.execute(
      database,
    )
    const details: Record<string, unknown> = {
      'duplicate-unsure': { a: 'billetterie:101', b: 'billetterie:102' },
      'check-taken-on': { draft: 't-1', check: 'hour', text: '20 h 30', reason: 'Lise Kerouan me l’a dit' },
      'draft-approved': { draft: 't-1', hash: 'abc', for: 'none' },
    }
    for (const [action, detail] of Object.entries(details))
      await sql`INSERT INTO journal (at, who, action, detail)
        VALUES ('2026-01-03T00:00:00Z', 'Anne Morel', ${action}, ${JSON.stringify(detail)})`.execute(database)
    expect((await migratorOf(database).migrateToLatest()).error).toBeUndefined()
    const journal = await sql<{
      action: string
      detail: string
    }>`SELECT action, detail FROM journal ORDER BY id`.execute(database)
    expect(journal.rows.map(({ action, detail }) => [action, JSON.parse(detail)])).toEqual([
      ['check-taken-on', { draft: 't-1', check: 'hour', id: 'hour-1a2b' }],
      ['draft-approved', details['draft-approved']],
    ])
    const decisions = await sql`
      SELECT kind, record_a, record_b, decided_by, decided_at, undone_at, teaches FROM person_decision`.execute(
      database,
    )
    expect(decisions.rows).toEqual([
      {
        ...{ kind: 'unsure', record_a: 'billetterie:101', record_b: 'billetterie:102', decided_by: 'Anne Morel' },
        ...{ decided_at: '2026-01-03T00:00:00Z', undone_at: null, teaches: 0 },
      },
    ])
  })
})
