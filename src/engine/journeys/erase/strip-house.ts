import { join } from 'node:path'
import type { AppDatabase } from '../../store/index.ts'
import { type Forgotten, stripFile, withoutExamples } from '../forget/index.ts'
import { keptFiles } from '../house/finish-erasure.ts'
import { changeSetting, type House } from '../house/index.ts'
import { originalOf } from '../house/original-of.ts'

type NewNames = Record<'normalised' | 'corrections' | 'rejected', string>

interface Stripped {
  /** Rows that named the erased. */
  readonly rows: number
  readonly rewritten: number
  /** Originals that are no longer kept, as they were named when they came. */
  readonly dropped: string[]
}

/** The files of the house once the erased are taken out, before that is decided: their names in `files/`. */
export interface FilesAfter {
  /** Those that are as they were. */
  readonly staying: ReadonlySet<string>
  /** Those that were written again. */
  readonly added: readonly string[]
}

interface StripSteps {
  /** Originals that go too, by their hash: they name the erased outside of what was taken from them. */
  readonly originals?: ReadonlySet<string>
  /** Hears what the files will be, and may refuse: nothing is changed yet. */
  readonly beforehand?: (files: FilesAfter) => Promise<void>
  /** Writes what is committed with it, or refuses. */
  readonly within?: (transaction: AppDatabase) => Promise<void>
}

/**
 * Takes the erased out of every imported file, undone imports included, and computes the warehouse again in a new file. What
 * `within` writes is committed with it: killed before, nothing has happened; killed after, the next opening ends the work.
 */
export async function stripHouse(
  house: House,
  forgotten: Forgotten,
  { originals = new Set(), beforehand = async () => {}, within = async () => {} }: StripSteps = {},
): Promise<Stripped> {
  const { app } = house.folder
  const imported = await app.selectFrom('import_file').selectAll().orderBy('normalised').execute()
  const changed: Changed[] = []
  for (const [place, file] of imported.entries()) {
    const found = await stripOne(house, { file, place, forgotten })
    if (found) changed.push({ file, ...found })
  }
  // Of a workbook whose sheets are files of their own, any that names the person takes the original of all of them.
  const dropped = imported.filter(
    ({ sha256 }) =>
      originals.has(originalOf(sha256)) || changed.some(({ file }) => originalOf(file.sha256) === originalOf(sha256)),
  )
  await beforehand(await filesAfter(house, { changed, dropped: new Set(dropped.map(({ sha256 }) => sha256)) }))
  await app.transaction().execute(async (transaction) => {
    for (const { file, names } of changed)
      await transaction
        .updateTable('import_file')
        .set(names)
        .where('import_id', '=', file.import_id)
        .where('sha256', '=', file.sha256)
        .execute()
    for (const id of new Set(dropped.map(({ import_id }) => import_id))) await dropExamples(transaction, id)
    await within(transaction)
    await changeSetting(
      transaction,
      'erasurePending',
      dropped.map(({ sha256 }) => sha256),
    )
  })
  house.changed()
  await house.warehouse()
  return {
    rows: changed.reduce((sum, { rows }) => sum + rows, 0),
    rewritten: changed.length,
    dropped: [...new Set(dropped.filter(({ sha256 }) => sha256 === originalOf(sha256)).map(({ name }) => name))],
  }
}

interface Changed {
  readonly file: NewNames & { readonly import_id: string; readonly sha256: string; readonly name: string }
  readonly rows: number
  readonly names: NewNames
}

async function filesAfter(
  { folder }: House,
  { changed, dropped }: { changed: readonly Changed[]; dropped: ReadonlySet<string> },
): Promise<FilesAfter> {
  const staying = await keptFiles(folder, dropped)
  for (const { file } of changed) for (const name of namesOf(file)) staying.delete(name)
  return { staying, added: changed.flatMap(({ names }) => namesOf(names)) }
}

function namesOf({ normalised, corrections, rejected }: NewNames): string[] {
  return [normalised, corrections, rejected]
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
