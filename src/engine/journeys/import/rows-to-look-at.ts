import { z } from 'zod'
import { AppError } from '../../../contract/index.ts'
import type { Row } from '../../store/index.ts'
import type { House } from '../house/index.ts'
import { byteOrderMark, excelLine } from '../read/csv-writer.ts'
import { controlColumn } from './find-imported.ts'

interface RowsRequest {
  importId: string
  kind: 'rejected' | 'corrections'
  /** Hash of one file of the import; all of them when not given. */
  sha256?: string
  /** Turns a reason's code and the headings into words: sentences belong to the doors. */
  say: (code: string) => string
}

const cellsSchema = z.array(z.string())

/**
 * The rows of an import that were set aside, or the values that cleaning changed, as a table for Excel: file, row, column,
 * reason, then the row's own cells (or the value before and after). Formulas are neutralised. Throws `import-not-found`.
 */
export async function* rowsToLookAt(house: House, request: RowsRequest): AsyncGenerator<string> {
  const { importId, kind, sha256, say } = request
  const { app, files } = house.folder
  const set = await app.selectFrom('import_set').select('control').where('id', '=', importId).executeTakeFirst()
  if (!set) throw new AppError('import-not-found', { id: importId })
  const control = controlColumn.read(set.control)
  const rows = await app
    .selectFrom('import_file')
    .selectAll()
    .where('import_id', '=', importId)
    .orderBy('name')
    .execute()
  const warehouse = await house.folder.warehouse()
  const headings = ['rows.file', 'rows.row', 'rows.column', 'rows.why'].map(say)
  yield byteOrderMark
  for (const file of rows.filter((row) => sha256 === undefined || row.sha256 === sha256)) {
    const columns = control.files.find((one) => one.sha256 === file.sha256)?.read.columns ?? []
    yield excelLine([
      ...headings,
      ...(kind === 'rejected' ? columns.map(({ name }) => name) : [say('rows.before'), say('rows.after')]),
    ])
    const path = files.path(file[kind])
    for await (const page of warehouse.pages('SELECT * FROM read_parquet($path) ORDER BY "row"', { params: { path } }))
      yield page.map((row) => excelLine(lineOf({ row, kind, file: file.name, say }))).join('')
  }
}

interface Line extends Pick<RowsRequest, 'kind' | 'say'> {
  row: Row
  file: string
}

function lineOf({ row, kind, file, say }: Line): (string | number | null)[] {
  const text = (name: string) => (row[name] === null || row[name] === undefined ? null : String(row[name]))
  const column = text('column')
  // A rejected row names the meaning that failed it, a correction the column of the file.
  const place = [file, Number(row.row), kind === 'rejected' && column !== null ? say(`meaning.${column}`) : column]
  if (kind === 'rejected')
    return [...place, say(text('why') ?? ''), ...cellsSchema.parse(JSON.parse(text('cells') ?? '[]'))]
  return [...place, say(text('rule') ?? ''), text('raw'), text('clean')]
}
