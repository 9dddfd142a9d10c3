import { DOUBLE, type DuckDBAppender, DuckDBDataChunk, type DuckDBType, INTEGER, UINTEGER } from '@duckdb/node-api'

export type NumberColumn = Int32Array | Uint32Array | Float64Array

/** Rows of a chunk: DuckDB's vector size. */
const chunkRows = 2048

/** Columns of so many rows: what stands beyond them in the arrays is of others. */
export type TakeNumbers = (columns: readonly Float64Array[], rows: number) => void

/** Hands the chunks of an answer to `take` one after the other. Throws `TypeError` on a cell that is no number. */
export function handNumbers(names: readonly string[], chunks: readonly DuckDBDataChunk[], take: TakeNumbers): void {
  const columns = names.map(() => new Float64Array(chunkRows))
  for (const chunk of chunks) {
    const rows = chunk.rowCount
    for (const [index, column] of columns.entries()) {
      const vector = chunk.getColumnVector(index)
      for (let row = 0; row < rows; row += 1) {
        const cell = vector.getItem(row)
        if (typeof cell !== 'number') throw new TypeError(`not a number in ${names[index]}: ${cell}`)
        column[row] = cell
      }
    }
    take(columns, rows)
  }
}

/** Adds columns of one length to the appender's table. */
export function appendNumberColumns(appender: DuckDBAppender, columns: readonly NumberColumn[]): void {
  const rows = columns[0]?.length ?? 0
  const whole = rows - (rows % chunkRows)
  appendChunks(appender, columns, { from: 0, to: whole, size: chunkRows })
  appendChunks(appender, columns, { from: whole, to: rows, size: rows - whole })
}

/** One chunk is filled again and again: each new one would be swept with all that the program holds. */
function appendChunks(
  appender: DuckDBAppender,
  columns: readonly NumberColumn[],
  { from, to, size }: { from: number; to: number; size: number },
): void {
  if (from === to) return
  const chunk = DuckDBDataChunk.create(columns.map(typeOf), size)
  const vectors = columns.map((_, index) => chunk.getColumnVector(index))
  for (let first = from; first < to; first += size) {
    for (const [index, vector] of vectors.entries()) {
      const column = columns[index]
      for (let row = 0; row < size; row += 1) vector.setItem(row, column?.[first + row] ?? 0)
      vector.flush()
    }
    appender.appendDataChunk(chunk)
  }
}

function typeOf(column: NumberColumn): DuckDBType {
  if (column instanceof Int32Array) return INTEGER
  return column instanceof Uint32Array ? UINTEGER : DOUBLE
}
