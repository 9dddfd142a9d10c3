import { type FileHandle, open } from 'node:fs/promises'
import { constants, zstdCompressSync } from 'node:zlib'
import { type ColumnPages, columnPages, type ParquetColumn, type ParquetType, rowCount } from './parquet-pages.ts'
import { ThriftWriter } from './thrift-compact.ts'

/** The codes of the Parquet format (parquet.thrift). */
const physical = { VARCHAR: 6, INTEGER: 1, BIGINT: 2 } as const
const converted = { VARCHAR: 0, INTEGER: 17, BIGINT: 18 } as const
const encodings = { plain: 0, rle: 3, dictionary: 8 } as const
const pageTypes = { data: 0, dictionary: 2 } as const
const zstd = 6
const optional = 1

interface WrittenColumn {
  name: string
  type: ParquetType
  rows: number
  dictionaryAt: number | null
  dataAt: number
  rawBytes: number
  bytes: number
}

interface WrittenGroup {
  rows: number
  columns: WrittenColumn[]
}

/** Writes a Parquet file from columns already coded, group by group: no database, no row by row. Every column may be null. */
export class ParquetWriter {
  readonly #file: FileHandle
  readonly #columns: [string, ParquetType][]
  readonly #groups: WrittenGroup[] = []
  #at = 0

  private constructor(file: FileHandle, columns: [string, ParquetType][]) {
    this.#file = file
    this.#columns = columns
  }

  static async create(path: string, columns: Readonly<Record<string, ParquetType>>): Promise<ParquetWriter> {
    const writer = new ParquetWriter(await open(path, 'w'), Object.entries(columns))
    await writer.#write([Buffer.from('PAR1')])
    return writer
  }

  /** Columns by name, each with `rows` codes. */
  async writeGroup(rows: number, columns: Readonly<Record<string, ParquetColumn>>): Promise<void> {
    if (rows === 0) return
    const pieces: Uint8Array[] = []
    const written: WrittenColumn[] = []
    let at = this.#at
    let nothing: Chunk | null = null
    for (const [name, type] of this.#columns) {
      const column = columns[name]
      if (column === undefined || rowCount(column) !== rows) throw new Error(`Column ${name} has not ${rows} rows`)
      const chunk: Chunk = (isNothing(column) && nothing) || columnChunk(columnPages(column, type), rows)
      if (isNothing(column)) nothing = chunk
      pieces.push(...chunk.pieces)
      const dictionaryBytes = chunk.dictionaryBytes
      written.push({
        name,
        type,
        rows,
        dictionaryAt: dictionaryBytes === 0 ? null : at,
        dataAt: at + dictionaryBytes,
        rawBytes: chunk.rawBytes,
        bytes: chunk.bytes,
      })
      at += chunk.bytes
    }
    await this.#write(pieces)
    this.#groups.push({ rows, columns: written })
  }

  async close(): Promise<void> {
    const footer = footerOf(this.#columns, this.#groups)
    const length = Buffer.alloc(4)
    length.writeUInt32LE(footer.length)
    await this.#write([footer, length, Buffer.from('PAR1')])
    await this.#file.close()
  }

  async #write(pieces: Uint8Array[]): Promise<void> {
    const bytes = Buffer.concat(pieces)
    let from = 0
    while (from < bytes.length) {
      const { bytesWritten } = await this.#file.write(bytes, from, bytes.length - from, this.#at + from)
      from += bytesWritten
    }
    this.#at += bytes.length
  }
}

/** Most columns of a file: they are written alike, whatever their type. */
function isNothing(column: ParquetColumn): boolean {
  return 'values' in column && column.values.length === 1 && column.values[0] === null
}

type Chunk = ReturnType<typeof columnChunk>

function columnChunk({ dictionary, data }: ColumnPages, rows: number) {
  const first = dictionary && page(dictionary.bytes, { type: 'dictionary', count: dictionary.count, isCoded: false })
  const second = page(data, { type: 'data', count: rows, isCoded: dictionary !== null })
  const pages = first === null ? [second] : [first, second]
  return {
    pieces: pages.flatMap(({ header, body }) => [header, body]),
    dictionaryBytes: first === null ? 0 : first.header.length + first.body.length,
    bytes: pages.reduce((sum, { header, body }) => sum + header.length + body.length, 0),
    rawBytes: pages.reduce((sum, { header, raw }) => sum + header.length + raw, 0),
  }
}

interface PageKind {
  type: keyof typeof pageTypes
  count: number
  /** Whether the values of a data page are places in the dictionary. */
  isCoded: boolean
}

function page(raw: Uint8Array, { type, count, isCoded }: PageKind) {
  const body = zstdCompressSync(raw, { params: { [constants.ZSTD_c_compressionLevel]: 1 } })
  const header = new ThriftWriter()
  header.int32(1, pageTypes[type])
  header.int32(2, raw.length)
  header.int32(3, body.length)
  header.struct(type === 'data' ? 5 : 7, () => {
    header.int32(1, count)
    header.int32(2, isCoded ? encodings.dictionary : encodings.plain)
    if (type === 'dictionary') return
    header.int32(3, encodings.rle)
    header.int32(4, encodings.rle)
  })
  return { header: header.end(), body, raw: raw.length }
}

function footerOf(columns: readonly [string, ParquetType][], groups: readonly WrittenGroup[]): Buffer {
  const footer = new ThriftWriter()
  footer.int32(1, 1)
  footer.structs(2, [null, ...columns], (column) => {
    if (column === null) {
      footer.text(4, 'schema')
      footer.int32(5, columns.length)
      return
    }
    const [name, type] = column
    footer.int32(1, physical[type])
    footer.int32(3, optional)
    footer.text(4, name)
    footer.int32(6, converted[type])
  })
  footer.int64(
    3,
    groups.reduce((sum, { rows }) => sum + rows, 0),
  )
  footer.structs(4, groups, (group) => writeGroupFacts(footer, group))
  footer.text(6, 'parterre')
  return footer.end()
}

function writeGroupFacts(footer: ThriftWriter, { rows, columns }: WrittenGroup): void {
  footer.structs(1, columns, (column) => {
    footer.int64(2, column.dictionaryAt ?? column.dataAt)
    footer.struct(3, () => {
      footer.int32(1, physical[column.type])
      footer.int32s(2, [encodings.plain, encodings.rle, encodings.dictionary])
      footer.texts(3, [column.name])
      footer.int32(4, zstd)
      footer.int64(5, column.rows)
      footer.int64(6, column.rawBytes)
      footer.int64(7, column.bytes)
      footer.int64(9, column.dataAt)
      if (column.dictionaryAt !== null) footer.int64(11, column.dictionaryAt)
    })
  })
  footer.int64(
    2,
    columns.reduce((sum, { rawBytes }) => sum + rawBytes, 0),
  )
  footer.int64(3, rows)
}
