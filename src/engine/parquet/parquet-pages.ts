import { pushVarint } from './thrift-compact.ts'

export type ParquetType = 'VARCHAR' | 'INTEGER' | 'BIGINT'
export type ParquetValue = string | number | null

export type ParquetColumn = CodedValues | Integers

/** A value for each row, written as its place in a list of values. */
interface CodedValues {
  values: readonly ParquetValue[]
  codes: Int32Array
  /** Where the values stand end to end in UTF-8, each until its end, if they do; null takes no byte. */
  utf8?: { bytes: Uint8Array; ends: Int32Array } | undefined
}

/** An integer for each row, most of them unlike the others. */
interface Integers {
  integers: Int32Array
}

/** The rows of a column. */
export function rowCount(column: ParquetColumn): number {
  return 'integers' in column ? column.integers.length : column.codes.length
}

/** The pages of one column of one row group, before compression. `dictionary` is null when the values are written one by one. */
export interface ColumnPages {
  dictionary: { bytes: Uint8Array; count: number } | null
  data: Uint8Array
}

/** Above this many distinct values a dictionary is given up when most rows have a value of their own. */
const usualDictionary = 1024

/** Encodes a column as Parquet's format has it (parquet-format, Encodings.md): optional, PLAIN or RLE_DICTIONARY. */
export function columnPages(column: ParquetColumn, type: ParquetType): ColumnPages {
  return 'integers' in column ? integerPages(column, type) : codedPages(column, type)
}

function integerPages({ integers }: Integers, type: ParquetType): ColumnPages {
  const { length } = integers
  if (type !== 'INTEGER' || length <= usualDictionary)
    return codedPages({ values: Array.from(integers), codes: integers.map((_, at) => at) }, type)
  const levels = levelsOf({ values: [], codes: integers }, length)
  const bytes = Buffer.alloc(length * 4)
  for (let at = 0; at < length; at++) bytes.writeInt32LE(integers[at] ?? 0, at * 4)
  return { dictionary: null, data: Buffer.concat([levels, bytes]) }
}

function codedPages(column: CodedValues, type: ParquetType): ColumnPages {
  const { placeOf, used, filled } = column.values.length === 1 ? ofOneValue(column) : dictionaryOf(column)
  const levels = levelsOf(column, filled)
  if (filled === 0) return { dictionary: null, data: levels }
  if (used.length > usualDictionary && used.length * 2 > filled) {
    const each = column.utf8 === undefined ? plain(eachValue(column, filled), type) : standingTexts(column, column.utf8)
    return { dictionary: null, data: Buffer.concat([levels, each]) }
  }
  const width = Math.max(1, 32 - Math.clz32(used.length - 1))
  if (used.length === 1) return withPlaces({ used, type, levels, width, places: new Int32Array(filled) })
  const places = new Int32Array(filled)
  let count = 0
  for (let at = 0; at < column.codes.length; at++) {
    const place = placeOf[column.codes[at] ?? 0] ?? -1
    if (place >= 0) places[count++] = place
  }
  return withPlaces({ used, type, levels, width, places })
}

function withPlaces(of: {
  used: readonly Filled[]
  type: ParquetType
  levels: Buffer
  width: number
  places: Int32Array
}): ColumnPages {
  const { used, levels, width, places } = of
  return {
    dictionary: { bytes: plain(used, of.type), count: used.length },
    data: Buffer.concat([levels, Buffer.of(width), hybrid(places, { width, isConstant: used.length === 1 })]),
  }
}

type Filled = string | number

/** Most columns of a file hold nothing, or the same thing everywhere: no row of theirs has to be looked at. */
function ofOneValue({ values, codes }: CodedValues) {
  const [value = null] = values
  const used = value === null ? [] : [value]
  return { placeOf: new Int32Array(1), used, filled: value === null ? 0 : codes.length }
}

function dictionaryOf({ values, codes }: CodedValues) {
  const placeOf = new Int32Array(values.length).fill(-1)
  const used: Filled[] = []
  let filled = 0
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at] ?? 0
    if ((placeOf[code] ?? -1) >= 0) {
      filled++
      continue
    }
    const value = values[code] ?? null
    if (value === null) continue
    placeOf[code] = used.push(value) - 1
    filled++
  }
  return { placeOf, used, filled }
}

function eachValue({ values, codes }: CodedValues, filled: number): Filled[] {
  const each = new Array<Filled>(filled)
  let count = 0
  for (let at = 0; at < codes.length; at++) {
    const value = values[codes[at] ?? 0] ?? null
    if (value !== null) each[count++] = value
  }
  return each
}

/** Definition levels of an optional column: 1 where there is a value. Led by their length in bytes, as version 1 pages are. */
function levelsOf({ values, codes }: CodedValues, filled: number): Buffer {
  const isConstant = filled === 0 || filled === codes.length
  const levels = isConstant
    ? new Int32Array(codes.length).fill(filled === 0 ? 0 : 1, 0, 1)
    : codes.map((code) => ((values[code] ?? null) === null ? 0 : 1))
  const runs = hybrid(levels, { width: 1, isConstant })
  const length = Buffer.alloc(4)
  length.writeUInt32LE(runs.length)
  return Buffer.concat([length, runs])
}

/** Parquet's run-length / bit-packing hybrid: one run of the same number, or all of them packed on `width` bits. */
function hybrid(numbers: Int32Array, { width, isConstant }: { width: number; isConstant: boolean }): Buffer {
  const header: number[] = []
  if (isConstant) {
    pushVarint(header, numbers.length * 2)
    const first = numbers[0] ?? 0
    for (let bits = 0; bits < width; bits += 8) header.push((first >> bits) & 255)
    return Buffer.from(header)
  }
  const groups = Math.ceil(numbers.length / 8)
  pushVarint(header, groups * 2 + 1)
  return Buffer.concat([Buffer.from(header), packed(numbers, { width, groups })])
}

function packed(numbers: Int32Array, { width, groups }: { width: number; groups: number }): Uint8Array {
  const bytes = new Uint8Array(groups * width)
  let held = 0
  let bits = 0
  let at = 0
  for (let index = 0; index < numbers.length; index++) {
    held |= (numbers[index] ?? 0) << bits
    bits += width
    while (bits >= 8) {
      bytes[at++] = held & 255
      held >>>= 8
      bits -= 8
    }
  }
  if (bits > 0) bytes[at] = held & 255
  return bytes
}

function plain(values: readonly Filled[], type: ParquetType): Uint8Array {
  if (type === 'VARCHAR') return plainTexts(values)
  const bytes = Buffer.alloc(values.length * (type === 'INTEGER' ? 4 : 8))
  values.forEach((value, at) => {
    if (type === 'INTEGER') bytes.writeInt32LE(Number(value), at * 4)
    else bytes.writeBigInt64LE(BigInt(value), at * 8)
  })
  return bytes
}

/** Each text after its length in bytes. */
function plainTexts(values: readonly Filled[]): Uint8Array {
  const texts = values.map(String)
  const bytes = Buffer.allocUnsafe(texts.reduce((sum, text) => sum + 4 + text.length * 3, 0))
  let at = 0
  for (const text of texts) {
    const length = writeText(bytes, text, at + 4)
    bytes.writeUInt32LE(length, at)
    at += 4 + length
  }
  return bytes.subarray(0, at)
}

/** The same of texts that stand in UTF-8 already. */
function standingTexts(
  { values, codes }: CodedValues,
  { bytes, ends }: { bytes: Uint8Array; ends: Int32Array },
): Uint8Array {
  const lengthOf = (code: number) => (ends[code] ?? 0) - (ends[code - 1] ?? 0)
  let size = 0
  for (const code of codes) size += values[code] === null ? 0 : 4 + lengthOf(code)
  const written = Buffer.allocUnsafe(size)
  let to = 0
  for (const code of codes) {
    if (values[code] === null) continue
    to = written.writeUInt32LE(lengthOf(code), to)
    for (let from = ends[code - 1] ?? 0; from < (ends[code] ?? 0); from++) written[to++] = bytes[from] ?? 0
  }
  return written
}

/** Short plain texts, nearly all, are copied here: a call to the engine's own encoder would cost more than the copy. */
function writeText(bytes: Buffer, text: string, from: number): number {
  if (text.length > 40) return bytes.write(text, from, 'utf8')
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 127) return bytes.write(text, from, 'utf8')
    bytes[from + at] = code
  }
  return text.length
}
