import { isUtf8 } from 'node:buffer'
import type { encodings } from '../../../../contract/index.ts'
import type { ByteSource } from './byte-source.ts'
import { dosText } from './dos-letters.ts'

export type Encoding = (typeof encodings)[number]

export interface DetectedEncoding {
  encoding: Encoding
  /** Bytes of the mark at the start. */
  bomLength: number
  /** True when a file otherwise in UTF-8 holds bytes that are not: they are read as Windows-1252 ones. */
  isMixed: boolean
  /** True when its accents were encoded twice: they are mended as it is read. */
  isDoubled?: boolean
}

/** Byte-order mark, else UTF-16 by its zero bytes, else strict UTF-8 over the whole source, else a one-byte set by its letters. */
export async function detectEncoding(source: ByteSource): Promise<DetectedEncoding> {
  const seen = { counts: new Uint32Array(256), pairs: new Map<number, number>(), validMultibyte: 0, invalid: 0 }
  let carry: Uint8Array = new Uint8Array(0)
  let isFirst = true
  for await (const piece of source.stream()) {
    const bytes = carry.length > 0 ? Buffer.concat([carry, piece]) : piece
    if (isFirst) {
      const marked = byMark(bytes) ?? byZeroBytes(bytes)
      if (marked) return marked
      isFirst = false
    }
    const cut = lastWholeCharacter(bytes)
    observe(bytes.subarray(0, cut), seen)
    carry = Uint8Array.from(bytes.subarray(cut))
  }
  observe(carry, seen)
  if (seen.invalid === 0) return { encoding: 'utf-8', bomLength: 0, isMixed: false }
  // French in a one-byte set hardly ever makes a valid pair: one for each odd byte is a damaged file, or two joined.
  if (seen.validMultibyte > Math.max(1, seen.invalid)) return { encoding: 'utf-8', bomLength: 0, isMixed: true }
  return { encoding: oneByteEncoding(seen), bomLength: 0, isMixed: false }
}

interface Seen {
  counts: Uint32Array
  /** How often a high byte stands between two letters, by byte: tells `œ` from `½`. */
  pairs: Map<number, number>
  validMultibyte: number
  invalid: number
}

function byMark(bytes: Uint8Array): DetectedEncoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return { encoding: 'utf-8', bomLength: 3, isMixed: false }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', bomLength: 2, isMixed: false }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', bomLength: 2, isMixed: false }
  return null
}

function byZeroBytes(bytes: Uint8Array): DetectedEncoding | null {
  const length = Math.min(bytes.length, 4096) & ~1
  let even = 0
  let odd = 0
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++
    if (bytes[at + 1] === 0) odd++
  }
  const pairs = length / 2
  if (pairs < 4) return null
  if (odd > pairs * 0.6 && even < pairs * 0.1) return { encoding: 'utf-16le', bomLength: 0, isMixed: false }
  if (even > pairs * 0.6 && odd < pairs * 0.1) return { encoding: 'utf-16be', bomLength: 0, isMixed: false }
  return null
}

/** Length of the bytes without a UTF-8 character cut at the end. */
export function lastWholeCharacter(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return bytes.length
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return back < needed ? bytes.length - back : bytes.length
    }
  }
  return bytes.length
}

function observe(bytes: Uint8Array, seen: Seen): void {
  if (seen.invalid === 0 && isUtf8(bytes)) {
    // Counting is only needed once something is wrong; the high bytes of valid text are estimated from a sample.
    seen.validMultibyte += countMultibyte(bytes.subarray(0, 1 << 14))
    return
  }
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) {
      at++
      continue
    }
    const length = characterLength(bytes, at)
    if (length > 1) {
      seen.validMultibyte++
      at += length
      continue
    }
    seen.invalid++
    seen.counts[byte] = (seen.counts[byte] ?? 0) + 1
    if (isLetter(bytes[at - 1]) && isLetter(bytes[at + 1])) seen.pairs.set(byte, (seen.pairs.get(byte) ?? 0) + 1)
    at++
  }
}

function countMultibyte(bytes: Uint8Array): number {
  let count = 0
  for (const byte of bytes) if (byte >= 0xc0) count++
  return count
}

/** Length of the UTF-8 character at `at`; 1 for a high byte that begins none. */
export function characterLength(bytes: Uint8Array, at: number): number {
  const byte = bytes[at] ?? 0
  const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 1
  if (length === 1 || at + length > bytes.length) return 1
  return isUtf8(bytes.subarray(at, at + length)) ? length : 1
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a))
}

/** How common the characters are in French text: letters first, then the marks that word processors put in. */
const frenchLetters = new Map<string, number>(
  [...'éèàêçôûùîïëâœÉÈÀÊÇÔÎŒ'].map((letter, rank): [string, number] => [letter, rank === 0 ? 10 : rank < 6 ? 4 : 2]),
)
for (const mark of '’«»€…–—°“”  ') frenchLetters.set(mark, 1.5)
for (const letter of 'äöüßñáíóúøåæÄÖÜÑÁÍÓÚÂÛÙËÏ²³Žžšš') frenchLetters.set(letter, 0.5)

function oneByteEncoding(seen: Seen): Encoding {
  const candidates: Encoding[] = ['windows-1252', 'iso-8859-15', 'macintosh', 'ibm850']
  let best: Encoding = 'windows-1252'
  let bestScore = Number.NEGATIVE_INFINITY
  for (const encoding of candidates) {
    const score = scoreEncoding(encoding, seen)
    if (score > bestScore) {
      best = encoding
      bestScore = score
    }
  }
  return best
}

function scoreEncoding(encoding: Encoding, seen: Seen): number {
  const decoder = encoding === 'ibm850' ? null : new TextDecoder(encoding)
  let score = 0
  for (let byte = 0x80; byte < 256; byte++) {
    const count = seen.counts[byte] ?? 0
    if (count === 0) continue
    const own = Uint8Array.of(byte)
    const character = decoder === null ? dosText(own) : decoder.decode(own)
    const between = seen.pairs.get(byte) ?? 0
    score += Math.log1p(count) * (frenchLetters.get(character) ?? oddity(character))
    if (between > 0 && !/[\p{L}’'\-·]/u.test(character)) score -= 3 * Math.log1p(between)
  }
  return score
}

/** A control character (0x80-0x9F of ISO-8859-15) is never text; a symbol rarely is. */
function oddity(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code >= 0x80 && code < 0xa0) return -8
  return /\p{L}/u.test(character) ? -0.5 : -2
}
