import { room } from './room.ts'

/** A stretch of letters: UTF-16 code units from `start` up to `end`. */
export type Codes = Uint16Array

const beyondLatin = 256
/** Room for the letters of a text, written over by the next. */
const narrow = Buffer.alloc(256)

/**
 * The distinct texts of a column, each once, their letters side by side: what is compared is a text's number, and its letters where they stand. Number 0 is
 * silence. A million of small texts on the program's heap would be swept again and again; here they are two arrays, which threads can share.
 */
export class Texts {
  /** The letters of text i stand from `starts[i]` up to `starts[i + 1]`. */
  codes: Codes
  starts: Int32Array
  /** Texts, silence included. */
  size: number

  constructor({ codes, starts, size }: Pick<Texts, 'codes' | 'starts' | 'size'>) {
    this.codes = codes
    this.starts = starts
    this.size = size
  }

  textOf(number: number): string {
    const { codes } = this
    const start = this.starts[number] ?? 0
    const length = (this.starts[number + 1] ?? 0) - start
    let widest = length <= narrow.length ? 0 : beyondLatin
    for (let i = 0; i < length && widest < beyondLatin; i += 1) {
      const code = codes[start + i] ?? 0
      narrow[i] = code
      widest |= code
    }
    // A text of Latin letters is made of half as many bytes, as all that reads it prefers.
    if (widest < beyondLatin) return narrow.toString('latin1', 0, length)
    return Buffer.from(codes.buffer, 2 * start, 2 * length).toString('utf16le')
  }

  lengthOf(number: number): number {
    return (this.starts[number + 1] ?? 0) - (this.starts[number] ?? 0)
  }
}

const fewTexts = 2 ** 8
const usualLetters = 16

/** Texts one after the other, each as often as it comes. */
export class TextList extends Texts {
  /** With room for about so many texts before it has to grow. */
  constructor(texts = fewTexts) {
    super({ codes: room.uint16(usualLetters * texts), starts: room.int32(texts + 2), size: 1 })
  }

  add(text: string): void {
    const start = this.starts[this.size] ?? 0
    const end = start + text.length
    if (end > this.codes.length) this.codes = withLetters(this.codes, end)
    for (let i = 0; i < text.length; i += 1) this.codes[start + i] = text.charCodeAt(i)
    this.size += 1
    if (this.size === this.starts.length) this.starts = withRoom(this.starts, this.size)
    this.starts[this.size] = end
  }
}

/** Numbers the texts of a column. */
export class TextDictionary extends Texts {
  /** Numbers by their hash, open addressing: two places a slot, its number and the whole hash, which stand in one line of the processor's memory. */
  #slots: Int32Array

  /** With room for about so many texts before it has to grow. */
  constructor(texts = fewTexts) {
    const most = 2 ** Math.ceil(Math.log2(texts))
    super({ codes: room.uint16(usualLetters * texts), starts: room.int32(most + 2), size: 1 })
    this.#slots = room.int32(4 * most)
  }

  /** The number of a text, given at its first meeting. */
  numberOf(text: string): number {
    const length = text.length
    if (length === 0) return 0
    const start = this.#roomFor(length)
    const { codes } = this
    let hash = 0
    for (let i = 0; i < length; i += 1) {
      const code = text.charCodeAt(i)
      codes[start + i] = code
      hash = hashed(hash, code)
    }
    return this.#numberOfLast(start, length, hash)
  }

  /** The same for a stretch of letters. */
  numberOfPart(codes: Codes, from: number, to: number): number {
    const length = to - from
    if (length <= 0) return 0
    let hash = 0
    for (let i = from; i < to; i += 1) hash = hashed(hash, codes[i] ?? 0)
    const slots = this.#slots
    const mask = slots.length - 1
    let slot = (2 * hash) & mask
    for (let known = slots[slot] ?? 0; known !== 0; known = slots[slot] ?? 0) {
      if (slots[slot + 1] === hash && this.#isThis(known, codes, from, to)) return known
      slot = (slot + 2) & mask
    }
    const start = this.#roomFor(length)
    const own = this.codes
    for (let i = 0; i < length; i += 1) own[start + i] = codes[from + i] ?? 0
    return this.#addLast(slot, start + length, hash)
  }

  #roomFor(length: number): number {
    const start = this.starts[this.size] ?? 0
    if (start + length > this.codes.length) this.codes = withLetters(this.codes, start + length)
    return start
  }

  /** Of the letters written behind all others, which stay there if no text has them yet. */
  #numberOfLast(start: number, length: number, hash: number): number {
    const slots = this.#slots
    const mask = slots.length - 1
    let slot = (2 * hash) & mask
    for (let known = slots[slot] ?? 0; known !== 0; known = slots[slot] ?? 0) {
      if (slots[slot + 1] === hash && this.#isThis(known, this.codes, start, start + length)) return known
      slot = (slot + 2) & mask
    }
    return this.#addLast(slot, start + length, hash)
  }

  /** The letters behind all others, up to `end`, are a text of their own. */
  #addLast(slot: number, end: number, hash: number): number {
    const number = this.size
    this.#slots[slot] = number
    this.#slots[slot + 1] = hash
    this.starts[number + 1] = end
    this.size = number + 1
    if (4 * this.size > this.#slots.length) this.#grow()
    return number
  }

  #isThis(known: number, codes: Codes, from: number, to: number): boolean {
    const start = this.starts[known] ?? 0
    if ((this.starts[known + 1] ?? 0) - start !== to - from) return false
    const own = this.codes
    for (let i = from; i < to; i += 1) if (own[start + i - from] !== codes[i]) return false
    return true
  }

  #grow(): void {
    const known = this.#slots
    const slots = room.int32(2 * known.length)
    const mask = slots.length - 1
    for (let from = 0; from < known.length; from += 2) {
      const number = known[from] ?? 0
      if (number === 0) continue
      const hash = known[from + 1] ?? 0
      let slot = (2 * hash) & mask
      while (slots[slot] !== 0) slot = (slot + 2) & mask
      slots[slot] = number
      slots[slot + 1] = hash
    }
    this.#slots = slots
    this.starts = withRoom(this.starts, this.size)
  }
}

function hashed(hash: number, code: number): number {
  const mixed = Math.imul(hash ^ code, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}

function withLetters(codes: Codes, least: number): Codes {
  const more = room.uint16(2 * least)
  more.set(codes)
  return more
}

/** One place more than texts: the end of the last. */
function withRoom(numbers: Int32Array, size: number): Int32Array {
  const more = room.int32(2 * size + 2)
  more.set(numbers)
  return more
}
