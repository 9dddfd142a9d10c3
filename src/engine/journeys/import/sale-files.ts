import type { House } from '../house/index.ts'
import type { NormalisedFile } from './types.ts'

/** A file of sales that contacts may belong to: its name, its system and its normalised rows. */
export interface SaleFile {
  readonly file: string
  readonly source: string
  readonly normalised: string
}

/**
 * The sales that the contacts of a set may complete (P3): those of the set; for a system of which it has none, those already kept, the
 * latest first, for a missing file may come a week later.
 */
export async function salesBeside(house: House, files: readonly NormalisedFile[]): Promise<SaleFile[]> {
  const own = files.filter(({ control }) => control.grain === 'tickets' || control.grain === 'orders')
  const missing = new Set(
    files.map(({ source }) => source).filter((source) => own.every((one) => one.source !== source)),
  )
  const kept = await house.folder.app
    .selectFrom('import_file')
    .innerJoin('import_set', 'import_set.id', 'import_file.import_id')
    .select(['import_file.name', 'import_file.source', 'import_file.normalised'])
    .where('import_set.status', '=', 'committed')
    .where('import_file.grain', 'in', ['tickets', 'orders'])
    .orderBy('import_set.position', 'desc')
    .orderBy('import_file.name')
    .execute()
  return [
    ...own.map(({ control, source, normalised }) => ({ file: control.file, source, normalised })),
    ...kept
      .filter(({ source }) => missing.has(source))
      .map(({ name, source, normalised }) => ({ file: name, source, normalised: house.folder.files.path(normalised) })),
  ]
}
