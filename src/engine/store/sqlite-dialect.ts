import { SqliteAdapter, SqliteDialect } from 'kysely'

/**
 * SQLite for Kysely, with what Kysely leaves unused: tables are made inside a transaction. A program killed while it brings a
 * data folder to the present version leaves the version before, never half of the next.
 */
export class TransactionalSqliteDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter()
  }
}

class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}
