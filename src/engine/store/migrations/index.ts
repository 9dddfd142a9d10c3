import type { Migration } from 'kysely/migration'
import * as firstTables from './0001-first-tables.ts'

/** In order, forward only, never edited once released. */
export const migrations: Record<string, Migration> = {
  '0001-first-tables': firstTables,
}
