import { join } from 'node:path'
import type { AppDatabase } from '../../store/index.ts'
import { changeSetting, type House } from '../house/index.ts'
import { type Forgotten, stripFile } from './strip-files.ts'
import { withoutExamples } from './without-examples.ts'

type NewNames = Record<'normalised' | 'corrections' | 'rejected', string>

interface Stripped {
  /** Rows that named the erased. */
  readonly rows: number
  readonly rewritten: number
  /** Originals that are no longer kept, as they were named when they came. */
  readonly dropped: string[]
}

/**
 * Takes the erased out of every imported file, undone imports included, and computes the warehouse again in a new file. What
 * `within` writes is committed with it: killed before, nothing has happened; killed after, the next opening ends the work.
 */
export async function stripHouse(
  house: House,
  forgotten: Forgotten,
  within: (transaction: AppDatabase) => Promise<void> = async () => {},
): Promise<Stripped> {
  const { app } = house.folder
  const imported = await app.selectFrom('import_file').selectAll().orderBy('normalised').execute()
  const changed: { file: (typeof imported)[number]; rows: number; names: NewNames }[] = []
  for (const [place, file] of imported.entries()) {
    const found = await stripOne(house, { file, place, forgotten })
    if (found) changed.push({ file, ...found })
  }
  await app.transaction().execute(async (transaction) => {
    for (const { file, names } of changed)
      await transaction
        .updateTable('import_file')
        .set(names)
        .where('import_id', '=', file.import_id)
        .where('sha256', '=', file.sha256)
        .execute()
    for (const id of new Set(changed.map(({ file }) => file.import_id))) await dropExamples(transaction, id)
    await within(transaction)
    await changeSetting(
      transaction,
      'erasurePending',
      changed.map(({ file }) => file.sha256),
    )
  })
  house.changed()
  await house.warehouse()
  return {
    rows: changed.reduce((sum, { rows }) => sum + rows, 0),
    rewritten: changed.length,
    dropped: [...new Set(changed.map(({ file }) => file.name))],
  }
}

async function dropExamples(app: AppDatabase, importId: string): Promise<void> {
  const { control } = await app
    .selectFrom('import_set')
    .select('control')
    .where('id', '=', importId)
    .executeTakeFirstOrThrow()
  await app
    .updateTable('import_set')
    .set({ control: withoutExamples(control) })
    .where('id', '=', importId)
    .execute()
}

async function stripOne(
  house: House,
  { file, place, forgotten }: { file: NewNames & { source: string }; place: number; forgotten: Forgotten },
): Promise<{ rows: number; names: NewNames } | null> {
  const { files } = house.folder
  const from = {
    normalised: files.path(file.normalised),
    corrections: files.path(file.corrections),
    rejected: files.path(file.rejected),
  }
  const folder = join(files.temporary, `erase-${place}`)
  const warehouse = await house.folder.warehouse()
  const { rows, withheld, to } = await stripFile(warehouse, { from, folder, source: file.source, forgotten })
  if (rows + withheld === 0) return null
  const kept = async (path: string) => (await files.add(path, 'parquet')).name
  return {
    rows,
    names: {
      normalised: await kept(to.normalised),
      corrections: await kept(to.corrections),
      rejected: await kept(to.rejected),
    },
  }
}
