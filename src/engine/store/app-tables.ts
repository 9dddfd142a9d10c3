import type { Generated } from 'kysely'
import type { ImportTables } from './tables/import-tables.ts'
import type { ModelTables } from './tables/model-tables.ts'
import type { ShowTables } from './tables/show-tables.ts'
import type { StaffTables } from './tables/staff-tables.ts'
import type { TextTables } from './tables/text-tables.ts'

/**
 * The application state, as SQLite holds it: text, integer and real only, so that PostgreSQL can take its place
 * for a network of venues. Instants are ISO text in UTC, JSON is text read through a codec (`json-column.ts`).
 */
export interface AppTables extends ImportTables, ShowTables, TextTables, StaffTables, ModelTables {
  setting: { key: string; value: string; changed_at: string }
  /** Who was erased (P16): keyed fingerprints of what identified them, nothing that names them. */
  erased_person: { id: string; erased_at: string; erased_by: string; fingerprints: string }
  /** One row: of which house the folder is, in every copy and backup of it. */
  house_identity: { id: string }
  /** Where backups were written, so that an erasure can say which still hold the person. */
  backup_made: { id: Generated<number>; path: string; made_at: string }
  journal: { id: Generated<number>; at: string; who: string; action: string; detail: string }
}
