import type { ImportControl, Quality, RuleFinding } from '../../../contract/index.ts'
import type { Warehouse } from '../../store/index.ts'
import { findingRows } from '../../ticketing/index.ts'
import type { House } from '../house/index.ts'
import { meaningOf } from './rows-found.ts'
import type { NormalisedFile } from './types.ts'

/** Enough to see what is meant, without a second table of the file. */
const rowsShown = 3

/** The control of a trial, each finding of a file with the cells of its first rows. They are not part of what is kept. */
export async function withFirstRows(
  house: House,
  control: ImportControl,
  normalised: readonly NormalisedFile[],
): Promise<ImportControl> {
  const warehouse = await house.folder.warehouse()
  const paths = new Map(normalised.map((file) => [file.control.sha256, file.normalised]))
  const files: ImportControl['files'] = []
  for (const file of control.files) {
    const path = paths.get(file.sha256)
    const quality = file.quality && path ? await shownIn(warehouse, file.quality, path) : file.quality
    files.push({ ...file, quality })
  }
  return { ...control, files }
}

async function shownIn(warehouse: Warehouse, quality: Quality, path: string): Promise<Quality> {
  const findings: RuleFinding[] = []
  for (const finding of quality.findings) {
    const found = finding.hasRows ? await findingRows(warehouse, { path, code: finding.code, limit: rowsShown }) : null
    const shown = found?.rows.map((row) => ({
      row: Number(row.row),
      cells: Object.fromEntries(found.columns.map((column) => [meaningOf(column), plain(row[column])])),
    }))
    findings.push(shown ? { ...finding, shown } : finding)
  }
  return { ...quality, findings }
}

function plain(cell: unknown): string | number | null {
  if (cell === null || cell === undefined) return null
  return typeof cell === 'number' || typeof cell === 'bigint' ? Number(cell) : String(cell)
}
