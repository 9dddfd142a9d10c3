import { z } from 'zod'
import { AppError, type ImportControl } from '../../../contract/index.ts'
import { writeJournal } from '../../stewardship/index.ts'
import { jsonColumn } from '../../store/index.ts'
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
  const rows = await kept(house).selectAll().orderBy('position', 'desc').execute()
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

/** The control of one import, as it was when it was kept. Throws `import-not-found`. */
export async function importControl(house: House, id: string): Promise<ImportControl> {
  const row = await kept(house).select('control').where('id', '=', id).executeTakeFirst()
  if (!row) throw new AppError('import-not-found', { id })
  return controlColumn.read(row.control)
}

/** The controls of the last imports that count, the latest first. */
export async function lastControls(house: House, most: number): Promise<ImportControl[]> {
  const rows = await counting(house).select('control').orderBy('position', 'desc').limit(most).execute()
  return rows.map(({ control }) => controlColumn.read(control))
}

/** Of a control, the codes of the rules that found something in a file: all that is read of each where the whole of it is long. */
const foundColumn = jsonColumn(
  z.object({
    files: z.array(
      z.object({
        quality: z
          .object({ findings: z.array(z.object({ code: z.string() })) })
          .nullable()
          .default(null),
      }),
    ),
  }),
)

/** The rules that found something in a file of an import that counts. */
export async function rulesThatFound(house: House): Promise<Set<string>> {
  const rows = await counting(house).select('control').execute()
  return new Set(
    rows.flatMap(({ control }) =>
      foundColumn.read(control).files.flatMap(({ quality }) => quality?.findings.map(({ code }) => code) ?? []),
    ),
  )
}

/** Whether anything that was imported counts. */
export async function hasImports(house: House): Promise<boolean> {
  return (await counting(house).select('id').executeTakeFirst()) !== undefined
}

function kept(house: House) {
  return house.folder.app.selectFrom('import_set').where('status', 'in', ['committed', 'undone'])
}

function counting(house: House) {
  return house.folder.app.selectFrom('import_set').where('status', '=', 'committed')
}

/** Takes an import back: everything computed from it follows; journalled. Throws `import-not-found`. */
export async function undoImport(house: House, { id, by }: { id: string; by: string }): Promise<void> {
  await house.folder.app.transaction().execute(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('import_set')
      .set({ status: 'undone', undone_at: new Date().toISOString() })
      .where('id', '=', id)
      .where('status', '=', 'committed')
      .executeTakeFirst()
    if (Number(numUpdatedRows) === 0) throw new AppError('import-not-found', { id })
    await writeJournal(transaction, { who: by, action: 'import-undone', params: { import: id } })
  })
  house.changed()
  await house.warehouse()
}
