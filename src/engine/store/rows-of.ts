import {
  type DuckDBDataChunk,
  DuckDBEnumLogicalType,
  type DuckDBResult,
  type DuckDBType,
  DuckDBTypeId,
  type DuckDBValue,
  DuckDBVector,
  UINTEGER,
  USMALLINT,
  UTINYINT,
} from '@duckdb/node-api'
import { bindings } from './bindings.ts'

export type Cell = string | number | bigint | boolean | null
export type Row = Record<string, Cell>

/** The rows of these chunks of an answer. Column by column, as the engine hands them over: no row is made twice. */
export function rowsOf(result: DuckDBResult, chunks: readonly DuckDBDataChunk[]): Row[] {
  const columns = result.columnNames().map((name, index) => ({ name, index, cellsOf: columnReader(result, index) }))
  const rows: Row[] = []
  for (const chunk of chunks) {
    const [first, count] = [rows.length, chunk.rowCount]
    for (let place = 0; place < count; place += 1) rows.push({})
    for (const { name, index, cellsOf } of columns) {
      const cellAt = cellsOf(chunk, index)
      for (let place = 0; place < count; place += 1) {
        const row = rows[first + place]
        if (row) row[name] = cellAt(place)
      }
    }
  }
  return rows
}

type ColumnReader = (chunk: DuckDBDataChunk, index: number) => (place: number) => Cell

function columnReader(result: DuckDBResult, index: number): ColumnReader {
  if (result.columnTypeId(index) !== DuckDBTypeId.ENUM) return plainCells
  const type = result.columnLogicalType(index)
  return type instanceof DuckDBEnumLogicalType ? wordCells(type) : plainCells
}

const plainCells: ColumnReader = (chunk, index) => {
  const vector = chunk.getColumnVector(index)
  return (place) => plainCell(vector.getItem(place) as DuckDBValue)
}

/**
 * Texts that are kept as places in a list: each is asked of the list when a row shows it. Asked for the column, the API reads the whole list
 * first, in a house hundreds of names, and that for each column of each answer.
 */
function wordCells(type: DuckDBEnumLogicalType): ColumnReader {
  const placeType = placeTypes.get(type.internalTypeId)
  if (placeType === undefined) return plainCells
  const words = new Map<number, string>()
  const wordAt = (place: number): string => {
    const known = words.get(place)
    if (known !== undefined) return known
    const word = type.value(place)
    words.set(place, word)
    return word
  }
  return (chunk, index) => {
    const vector = DuckDBVector.create(bindings.data_chunk_get_vector(chunk.chunk, index), chunk.rowCount, placeType)
    return (row) => {
      const place = vector.getItem(row)
      return typeof place === 'number' ? wordAt(place) : null
    }
  }
}

const placeTypes: ReadonlyMap<DuckDBTypeId, DuckDBType> = new Map<DuckDBTypeId, DuckDBType>([
  [DuckDBTypeId.UTINYINT, UTINYINT],
  [DuckDBTypeId.USMALLINT, USMALLINT],
  [DuckDBTypeId.UINTEGER, UINTEGER],
])

function plainCell(value: DuckDBValue): Cell {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value
  return String(value)
}
