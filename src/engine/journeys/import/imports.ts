import { AppError, type ImportControl } from '../../../contract/index.ts'
import type { House } from '../house/index.ts'
import { controlColumn } from './find-imported.ts'

export interface ImportListing {
  id: string
  status: 'committed' | 'undone'
  scope: 'full' | 'addition'
  dataDay: string
  committedAt: string
  undoneAt: string | null
  control: ImportControl
}

/** Every import, the latest first; those taken back stay in the list, said so. */
export async function listImports(house: House): Promise<ImportListing[]> {
  const rows = await house.folder.app
    .selectFrom('import_set')
    .selectAll()
    .where('status', '<>', 'writing')
    .orderBy('position', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    status: row.status === 'undone' ? 'undone' : 'committed',
    scope: row.scope,
    dataDay: row.data_day,
    committedAt: row.committed_at ?? row.created_at,
    undoneAt: row.undone_at,
    control: controlColumn.read(row.control),
  }))
}

/** Takes an import back: everything computed from it follows. Throws `import-not-found`. */
export async function undoImport(house: House, id: string): Promise<void> {
  const { numUpdatedRows } = await house.folder.app
    .updateTable('import_set')
    .set({ status: 'undone', undone_at: new Date().toISOString() })
    .where('id', '=', id)
    .where('status', '=', 'committed')
    .executeTakeFirst()
  if (Number(numUpdatedRows) === 0) throw new AppError('import-not-found', { id })
  house.changed()
  await house.warehouse()
}
