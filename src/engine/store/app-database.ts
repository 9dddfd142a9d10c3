import { chmodSync, closeSync, openSync } from 'node:fs'
import SqliteDatabase from 'better-sqlite3'
import { Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { AppError } from '../../contract/index.ts'
import type { AppTables } from './app-tables.ts'
import { migrations } from './migrations/index.ts'
import { TransactionalSqliteDialect } from './sqlite-dialect.ts'

export type AppDatabase = Kysely<AppTables>

/**
 * Opens the application state and brings it to the present version, forward only. Deleted values are overwritten from
 * birth (`secure_delete`), and a commit is on the disk when it returns (`synchronous = FULL`), unless nothing waits for the disk.
 * Throws `data-folder-newer` when a later version of the program wrote it.
 */
export async function openAppDatabase(path: string, { waitsForDisk = true } = {}): Promise<AppDatabase> {
  ownersAlone(path)
  const sqlite = new SqliteDatabase(path)
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma(`synchronous = ${waitsForDisk ? 'FULL' : 'OFF'}`)
  sqlite.pragma('secure_delete = ON')
  sqlite.pragma('busy_timeout = 5000')
  const database: AppDatabase = new Kysely<AppTables>({ dialect: new TransactionalSqliteDialect({ database: sqlite }) })
  await migrate(database)
  return database
}

/** Its journals are made by its engine with the rights of the state itself. */
function ownersAlone(path: string): void {
  if (path === ':memory:') return
  closeSync(openSync(path, 'a', 0o600))
  chmodSync(path, 0o600)
}

/** Writes the state anew, so that nothing that was deleted stays in a free page or in the log. */
export async function compactAppDatabase(database: AppDatabase): Promise<void> {
  await sql`VACUUM`.execute(database)
  await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(database)
}

async function migrate(database: AppDatabase): Promise<void> {
  const migrator = new Migrator({ db: database, provider: { getMigrations: () => Promise.resolve(migrations) } })
  const { error, results } = await migrator.migrateToLatest()
  if (!error) return
  await database.destroy()
  const failed = results?.find((result) => result.status === 'Error')
  if (error instanceof Error && /corrupted migrations/.test(error.message))
    throw new AppError('data-folder-newer', {}, { cause: error })
  throw new AppError('fault', { step: failed?.migrationName ?? 'migration' }, { cause: error })
}
