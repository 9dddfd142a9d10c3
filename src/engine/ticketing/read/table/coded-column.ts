/**
 * One column of a group: the values that it holds there (distinct, unless nearly every row has a value of its own), end to end in UTF-8, and
 * for each row the place of its value among them. Texts are made of them only when asked for.
 */
export class CodedColumn {
  readonly bytes: Uint8Array
  /** Where each value ends; it begins where the one before ends. */
  readonly ends: Int32Array
  readonly codes: Int32Array

  constructor({ bytes, ends, codes }: { bytes: Uint8Array; ends: Int32Array; codes: Int32Array }) {
    this.bytes = bytes
    this.ends = ends
    this.codes = codes
  }

  get count(): number {
    return this.ends.length
  }

  /** The cell of one row. */
  textAt(row: number): string {
    return this.valueAt(this.codes[row] ?? 0)
  }

  /** The value at a place. */
  valueAt(code: number): string {
    return bufferOf(this.bytes).toString('utf8', this.ends[code - 1] ?? 0, this.ends[code] ?? 0)
  }

  /** The bytes of the value at a place. */
  lengthAt(code: number): number {
    return (this.ends[code] ?? 0) - (this.ends[code - 1] ?? 0)
  }

  /** True where each value is a number in plain figures, that may begin with zeros, and nothing else: nothing has to be tidied of it. */
  get isOfFigures(): boolean {
    let from = 0
    for (const to of this.ends) {
      if (to === from || to - from > mostFigures) return false
      for (; from < to; from++) if (!isFigure(this.bytes[from] ?? 0)) return false
    }
    return true
  }

  /** The value at a place as a number, where it is nothing but so few figures that a number holds them all; −1 where it is not. */
  figuresAt(code: number): number {
    const to = this.ends[code] ?? 0
    let at = code === 0 ? 0 : (this.ends[code - 1] ?? 0)
    if (at === to || to - at > mostFigures) return -1
    let number = 0
    for (; at < to; at++) {
      const byte = this.bytes[at] ?? 0
      if (!isFigure(byte)) return -1
      number = number * 10 + byte - zero
    }
    return number
  }

  /** All the values as texts, made anew at each call. */
  texts(): string[] {
    const buffer = bufferOf(this.bytes)
    const text = buffer.toString('latin1')
    const values = new Array<string>(this.ends.length)
    let from = 0
    for (let at = 0; at < this.ends.length; at++) {
      const to = this.ends[at] ?? from
      values[at] = isAscii(buffer, from, to) ? text.slice(from, to) : buffer.toString('utf8', from, to)
      from = to
    }
    return values
  }
}

/** Figures of which a number loses none. */
const mostFigures = 15
const zero = 48

function isFigure(byte: number): boolean {
  return byte >= zero && byte <= zero + 9
}

function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength)
}

function isAscii(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ((bytes[at] ?? 0) > 127) return false
  return true
}

/** A column in which this many values came, nearly all of them new, is a key: looking for repeats would only cost. */
const triedForRepeats = 8192
const keyShare = 0.9
const firstValues = 16

/** Cells of one column as they follow one another, where they stand in `bytes`: the one at `place` goes from `starts[place]` to `ends[place]`. */
export interface StandingCells {
  bytes: DataView
  starts: Int32Array
  ends: Int32Array
  /** Place of the first of them, and how many they are. */
  from: number
  count: number
}

/** Codes the cells of one column as they come, told apart by their bytes: no text is made of a cell. */
export class ColumnCoder {
  #bytes = new Uint8Array(firstValues * 8)
  #view = new DataView(this.#bytes.buffer)
  #length = 0
  #ends = new Int32Array(firstValues)
  #hashes = new Int32Array(firstValues)
  #values = 0
  /** Places of the values by their hash, plus one; null once the column is known for a key. */
  #table: Int32Array<ArrayBuffer> | null = new Int32Array(firstValues * 4)
  #codes: Int32Array<ArrayBuffer>
  #count = 0

  constructor(rows: number) {
    this.#codes = new Int32Array(rows)
  }

  take(cells: StandingCells): void {
    const { from, count } = cells
    const first = this.#count < triedForRepeats ? Math.min(count, triedForRepeats - this.#count) : count
    this.#takeAlike(cells, from, from + first)
    if (this.#count === triedForRepeats && this.#values > triedForRepeats * keyShare) this.#table = null
    if (first < count) this.#takeAlike(cells, from + first, from + count)
  }

  finish(): CodedColumn {
    return new CodedColumn({
      bytes: this.#bytes.slice(0, this.#length),
      ends: this.#ends.slice(0, this.#values),
      codes: this.#codes.subarray(0, this.#count),
    })
  }

  #takeAlike({ bytes, starts, ends }: StandingCells, from: number, to: number): void {
    while (this.#count + to - from > this.#codes.length) this.#codes = wider(this.#codes)
    const codes = this.#codes
    const isKey = this.#table === null
    let row = this.#count
    for (let place = from; place < to; place++) {
      const start = starts[place] ?? 0
      const end = ends[place] ?? 0
      codes[row++] = isKey ? this.#add(bytes, start, end, 0) : this.#find(bytes, start, end)
    }
    this.#count = row
  }

  #find(bytes: DataView, from: number, to: number): number {
    const table = this.#table
    if (table === null) return 0
    const hash = hashOf(bytes, from, to)
    const mask = table.length - 1
    let slot = (hash ^ (hash >>> 15)) & mask
    for (;;) {
      const code = (table[slot] ?? 0) - 1
      if (code < 0) break
      if (this.#hashes[code] === hash && this.#holds(code, bytes, from, to)) return code
      slot = (slot + 1) & mask
    }
    table[slot] = this.#values + 1
    const code = this.#add(bytes, from, to, hash)
    if (this.#values * 2 > table.length) this.#rehash(table.length * 4)
    return code
  }

  #holds(code: number, bytes: DataView, from: number, to: number): boolean {
    const start = code === 0 ? 0 : (this.#ends[code - 1] ?? 0)
    const length = to - from
    if ((this.#ends[code] ?? 0) - start !== length) return false
    const view = this.#view
    if (length < wordBytes) {
      for (let at = 0; at < length; at++) if (view.getUint8(start + at) !== bytes.getUint8(from + at)) return false
      return true
    }
    const last = length - wordBytes
    for (let at = 0; at < last; at += wordBytes)
      if (view.getInt32(start + at) !== bytes.getInt32(from + at)) return false
    return view.getInt32(start + last) === bytes.getInt32(from + last)
  }

  #add(bytes: DataView, from: number, to: number, hash: number): number {
    const length = to - from
    while (this.#length + length > this.#bytes.length) this.#widen()
    const start = this.#length
    for (let at = 0; at < length; at++) this.#bytes[start + at] = bytes.getUint8(from + at)
    this.#length = start + length
    if (this.#values === this.#ends.length) {
      this.#ends = wider(this.#ends)
      this.#hashes = wider(this.#hashes)
    }
    this.#ends[this.#values] = this.#length
    this.#hashes[this.#values] = hash
    return this.#values++
  }

  #widen(): void {
    this.#bytes = wider(this.#bytes)
    this.#view = new DataView(this.#bytes.buffer)
  }

  #rehash(length: number): void {
    const table = new Int32Array(length)
    const mask = length - 1
    for (let code = 0; code < this.#values; code++) {
      const hash = this.#hashes[code] ?? 0
      let slot = (hash ^ (hash >>> 15)) & mask
      while (table[slot] !== 0) slot = (slot + 1) & mask
      table[slot] = code + 1
    }
    this.#table = table
  }
}

function wider<T extends Uint8Array<ArrayBuffer> | Int32Array<ArrayBuffer>>(held: T): T {
  const Kind = held.constructor as new (length: number) => T
  const more = new Kind(held.length * 2)
  more.set(held)
  return more
}

const wordBytes = 4
const hashPrime = 0x9e3779b1 | 0

/** A hash of what stands there, four bytes at a time; the last word goes over bytes that were hashed already. */
function hashOf(bytes: DataView, from: number, to: number): number {
  let hash = to - from
  if (hash < wordBytes) {
    for (let at = from; at < to; at++) hash = mixed(hash, bytes.getUint8(at))
    return hash
  }
  const last = to - wordBytes
  for (let at = from; at < last; at += wordBytes) hash = mixed(hash, bytes.getInt32(at))
  return mixed(hash, bytes.getInt32(last))
}

function mixed(hash: number, word: number): number {
  const product = Math.imul(hash ^ word, hashPrime)
  return product ^ (product >>> 15)
}
