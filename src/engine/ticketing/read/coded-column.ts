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
    const code = this.codes[row] ?? 0
    return bufferOf(this.bytes).toString('utf8', this.ends[code - 1] ?? 0, this.ends[code] ?? 0)
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

/** Codes the cells of one column as they come, told apart by their bytes: no text is made of a cell. */
export class ColumnCoder {
  #bytes = new Uint8Array(firstValues * 8)
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

  /** Takes the cell that stands in `bytes`; `hash` is a function of what it holds. */
  take(bytes: Uint8Array, from: number, to: number, hash: number): void {
    if (this.#count === this.#codes.length) this.#codes = wider(this.#codes)
    this.#codes[this.#count++] =
      this.#table === null ? this.#add(bytes, from, to, hash) : this.#find(bytes, from, to, hash)
    if (this.#count === triedForRepeats && this.#values > triedForRepeats * keyShare) this.#table = null
  }

  finish(): CodedColumn {
    return new CodedColumn({
      bytes: this.#bytes.slice(0, this.#length),
      ends: this.#ends.slice(0, this.#values),
      codes: this.#codes.subarray(0, this.#count),
    })
  }

  #find(bytes: Uint8Array, from: number, to: number, hash: number): number {
    const table = this.#table
    if (table === null) return 0
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

  #holds(code: number, bytes: Uint8Array, from: number, to: number): boolean {
    let at = code === 0 ? 0 : (this.#ends[code - 1] ?? 0)
    if ((this.#ends[code] ?? 0) - at !== to - from) return false
    for (let place = from; place < to; place++) if (this.#bytes[at++] !== bytes[place]) return false
    return true
  }

  #add(bytes: Uint8Array, from: number, to: number, hash: number): number {
    const length = to - from
    while (this.#length + length > this.#bytes.length) this.#bytes = wider(this.#bytes)
    for (let place = from; place < to; place++) this.#bytes[this.#length++] = bytes[place] ?? 0
    if (this.#values === this.#ends.length) {
      this.#ends = wider(this.#ends)
      this.#hashes = wider(this.#hashes)
    }
    this.#ends[this.#values] = this.#length
    this.#hashes[this.#values] = hash
    return this.#values++
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

/** FNV-1a, on 32 bits: the hash of a cell before its first byte, and after each. */
export const emptyHash = 0x811c9dc5 | 0
export const hashPrime = 0x01000193

export function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = emptyHash
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), hashPrime)
  return hash
}
