import { type ImportControl, importControlSchema } from '../../../contract/index.ts'
import { type AppDatabase, jsonColumn } from '../../store/index.ts'

export const controlColumn = jsonColumn(importControlSchema)

/** The control of the committed import of exactly this set, told as already imported; null when there is none. */
export async function findImported(app: AppDatabase, setHash: string): Promise<ImportControl | null> {
  const row = await app
    .selectFrom('import_set')
    .select('control')
    .where('set_hash', '=', setHash)
    .where('status', '=', 'committed')
    .executeTakeFirst()
  if (!row) return null
  const control = controlColumn.read(row.control)
  return {
    ...control,
    status: 'alreadyImported',
    changes: null,
    files: control.files.map((file) => ({ ...file, kept: 0, alreadyKnown: file.kept + file.alreadyKnown })),
    tickets: {
      added: 0,
      awaited: 0,
      alreadyKnown: control.tickets.added + control.tickets.alreadyKnown,
      changed: 0,
      cancelledByAbsence: 0,
    },
  }
}
