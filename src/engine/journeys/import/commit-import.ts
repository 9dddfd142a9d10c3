import { extname } from 'node:path'
import type { Insertable } from 'kysely'
import type { ImportControl } from '../../../contract/index.ts'
import type { AppTables } from '../../store/index.ts'
import type { House } from '../house/index.ts'
import { controlColumn, findImported } from './find-imported.ts'
import { mappingRows, rememberedMappings } from './remembered-mapping.ts'
import { dataDayOf, lastSaleDay } from './scope.ts'
import type { NormalisedFile } from './types.ts'

type ImportFileRow = Insertable<AppTables['import_file']>

interface CommitInput {
  id: string
  setHash: string
  control: ImportControl
  normalised: readonly NormalisedFile[]
  today: string
}

/**
 * Puts the files away, then writes the one row that makes the import exist. Killed before it, nothing has happened. Of one set sent
 * twice at once, the second finds the first here and is told so. Gives the control of what was done.
 */
export async function commitImport(
  house: House,
  { id, setHash, control, normalised, today }: CommitInput,
): Promise<ImportControl> {
  const { app, files } = house.folder
  const now = new Date().toISOString()
  const rows: ImportFileRow[] = []
  for (const file of normalised) {
    // Side by side: most of it is waiting for the disk to have each.
    const [made, corrections, rejected] = await Promise.all([
      files.add(file.normalised, 'parquet'),
      files.add(file.corrections, 'parquet'),
      files.add(file.rejected, 'parquet'),
      // That of a sheet is its workbook, which is kept once.
      file.sheet === null &&
        file.keepsOriginal &&
        files.add(file.path, extname(file.control.file).slice(1).toLowerCase() || 'bin'),
    ])
    rows.push({
      import_id: id,
      sha256: file.control.sha256,
      name: file.control.file,
      grain: file.control.grain,
      source: file.source,
      rows: file.control.rowsRead,
      state_day: file.stateDay,
      last_day: lastSaleDay(file),
      normalised: made.name,
      corrections: corrections.name,
      rejected: rejected.name,
    })
  }
  const already = await app.transaction().execute(async (transaction) => {
    const first = await findImported(transaction, setHash)
    if (first) return first
    await transaction
      .insertInto('import_set')
      .values({
        id,
        status: 'committed',
        scope: control.scope,
        set_hash: setHash,
        control: controlColumn.write(withoutSeats(control)),
        data_day: dataDayOf(normalised, today),
        created_at: now,
        committed_at: now,
        undone_at: null,
      })
      .execute()
    const before = await transaction
      .selectFrom('import_file')
      .innerJoin('import_set', 'import_set.id', 'import_file.import_id')
      .select('import_file.sha256')
      .where('import_set.status', '=', 'committed')
      .where('import_set.id', '<>', id)
      .execute()
    const imported = new Set(before.map(({ sha256 }) => sha256))
    await transaction.insertInto('import_file').values(rows).execute()
    const remembered = await rememberedMappings(transaction)
    const known = Object.entries(remembered).filter(([, { columns }]) => columns.length > 0)
    const confirmed = new Set([...known.map(([key]) => key), ...normalised.map(({ fingerprint }) => fingerprint)])
    const told = normalised.flatMap(({ said, ...file }) =>
      said === null
        ? []
        : mappingRows(
            { ...file, said, isOneMoreSheet: imported.has(file.control.sha256) },
            { remembered, confirmed, decidedAt: now },
          ),
    )
    for (const row of told) {
      await transaction
        .insertInto('column_mapping')
        .values(row)
        .onConflict((conflict) => conflict.column('fingerprint').doUpdateSet(row))
        .execute()
    }
    return null
  })
  if (already) return already
  house.changed()
  await house.warehouse()
  return control
}

/** The seats that changed can be computed again: only their counts are kept. */
function withoutSeats(control: ImportControl): ImportControl {
  return { ...control, changes: control.changes && { ...control.changes, rows: [] } }
}
