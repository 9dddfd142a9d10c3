import { AppError } from '../../../contract/index.ts'
import type { Cell } from '../../store/index.ts'
import { findingRows } from '../../ticketing/index.ts'
import type { House } from '../house/index.ts'
import { byteOrderMark, excelLine } from '../read/csv-writer.ts'

interface FoundRequest {
  importId: string
  /** Code of the rule: `check.price-negative`. */
  code: string
  /** Hash of one file of the import; all of them when not given. */
  sha256?: string
  /** Turns codes into words: sentences belong to the doors. */
  say: (code: string) => string
}

/**
 * The rows of an import that a rule of the control found, as a table for Excel: file, row, then the columns that the rule
 * reads, money in euros. Formulas are neutralised. Throws `import-not-found`, `rule-unknown`.
 */
export async function* rowsFound(house: House, { importId, code, sha256, say }: FoundRequest): AsyncGenerator<string> {
  const { app, files } = house.folder
  const listed = await app
    .selectFrom('import_file')
    .selectAll()
    .where('import_id', '=', importId)
    .orderBy('name')
    .execute()
  if (listed.length === 0) throw new AppError('import-not-found', { id: importId })
  const warehouse = await house.folder.warehouse()
  let isHeaded = false
  for (const file of listed.filter((one) => sha256 === undefined || one.sha256 === sha256)) {
    const found = await findingRows(warehouse, { path: files.path(file.normalised), code })
    if (found === null) throw new AppError('rule-unknown', { code })
    if (!isHeaded) {
      const headings = found.columns.map((column) => say(`meaning.${meaningOf(column)}`))
      yield byteOrderMark + excelLine([say('rows.file'), say('rows.row'), ...headings])
      isHeaded = true
    }
    yield found.rows
      .map((row) =>
        excelLine([file.name, Number(row.row), ...found.columns.map((name) => shown(name, row[name] ?? null))]),
      )
      .join('')
  }
}

function shown(column: string, cell: Cell): string | number | null {
  if (cell === null) return null
  return column.endsWith('_cents') ? Number(cell) / 100 : String(cell)
}

/** `price_cents` is `priceCents`. */
export function meaningOf(column: string): string {
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
