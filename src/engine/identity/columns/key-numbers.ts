import type { KeyColumn, KeyPart } from '../blocking/key-parts.ts'
import { cell, type MentionColumns, rowWidth } from './mention-columns.ts'
import { room } from './room.ts'
import { TextDictionary, type Texts } from './text-dictionary.ts'

/** Fills `mentions` and `keys` with who has the key of these parts, and its value: an integer that a double holds. Gives how many. */
export type FillKeys = (parts: readonly KeyPart[], mentions: Int32Array, keys: Float64Array) => number

/** A part's number of each mention; 0 is silence. */
export interface PartNumbers {
  numbers: Int32Array
  /** Above all numbers. */
  size: number
}

/** Where the numbers of a part come from: a cell, by a table or by its digits. */
interface PartSource {
  cell: number
  /** Where the cell is 0: the town, where no postcode is said. */
  otherwise: number
  table: Int32Array | null
  /** Digits of a birth day: those from a divisor up to a modulus. */
  digits: { divisor: number; modulus: number } | null
  /** Above all numbers. */
  size: number
}

const largestKey = Number.MAX_SAFE_INTEGER

/** Makes the keys of mentions: the numbers of their parts side by side, so that no two values share a key. */
export function keyMaker(size: number, numbersOf: (part: KeyPart) => PartNumbers): FillKeys {
  return (parts, mentions, keys) => {
    const read = parts.map((part) => ({ ...numbersOf(part), mustSpeak: !part.mayBeSilent }))
    const isExact = read.reduce((most, part) => most * part.size, 1) < largestKey
    let count = 0
    for (let m = 0; m < size; m += 1) {
      const key = keyOf(read, m, isExact)
      if (key < 0) continue
      mentions[count] = m
      keys[count] = mixed(key)
      count += 1
    }
    return count
  }
}

/** The key of a mention, or -1 where a part is silent that must not be. */
function keyOf(parts: readonly (PartNumbers & { mustSpeak: boolean })[], m: number, isExact: boolean): number {
  let key = 0
  for (let place = 0; place < parts.length; place += 1) {
    const part = parts[place]
    const number = part?.numbers[m] ?? 0
    if (part === undefined || (number === 0 && part.mustSpeak)) return -1
    key = isExact ? key * part.size + number : (mixed(key) * part.size + number) % largestKey
  }
  return key
}

function numberAt({ cell: place, otherwise, table, digits }: PartSource, cells: Int32Array, row: number): number {
  let value = cells[row + place] ?? 0
  if (value === 0 && otherwise > 0) value = -(cells[row + otherwise] ?? 0)
  if (value === 0) return 0
  if (table !== null) return table[value] ?? 0
  if (digits !== null) return (Math.floor(value / digits.divisor) % digits.modulus) + 1
  return value > 0 ? 2 * value : 1 - 2 * value
}

const high = 2 ** 32

/** The same integers in another order, their low 32 bits evenly used (the finaliser of MurmurHash3, Appleby 2011): what sorts by them needs no more of most keys. */
function mixed(key: number): number {
  const top = Math.floor(key / high)
  let low = Math.imul(top + 1, 0x9e3779b1) ^ key
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b)
  low = Math.imul(low ^ (low >>> 13), 0xc2b2ae35)
  return top * high + ((low ^ (low >>> 16)) >>> 0)
}

type TextOf = { texts: Texts; start: (number: number) => number; end: (number: number) => number }

/** Parts of one name have the same numbers. */
export function partName({ column, from, length, isAtEnd, atLeast }: KeyPart): string {
  return `${column} ${from} ${length} ${isAtEnd} ${atLeast}`
}

/** Reads the numbers of parts. Most parts stand in several keys: each is read once. */
export function partReader(columns: MentionColumns): (part: KeyPart) => PartNumbers {
  const { texts, names, userEnds: ends } = columns
  const made = new Map<string, PartNumbers>()
  const plain = (dictionary: Texts): TextOf => ({
    texts: dictionary,
    start: (number) => dictionary.starts[number] ?? 0,
    end: (number) => dictionary.starts[number + 1] ?? 0,
  })
  const textOf: Partial<Record<KeyColumn, TextOf>> = {
    first: plain(names.texts),
    family: plain(names.texts),
    city: plain(texts.city),
    user: { ...plain(texts.email), end: (box) => ends[box] ?? 0 },
    domain: { ...plain(texts.email), start: (box) => Math.min((ends[box] ?? 0) + 1, texts.email.starts[box + 1] ?? 0) },
  }
  const tables = new Map<string, { table: Int32Array; size: number }>()
  const tableOf = ({ column, from, length, isAtEnd, atLeast }: KeyPart) => {
    const source = textOf[column]
    if (!source) throw new TypeError(`no letters in ${column}`)
    // A first and a family name of the same letters share their numbers.
    const name = `${column === 'family' ? 'first' : column} ${from} ${length} ${isAtEnd} ${atLeast}`
    const known = tables.get(name)
    if (known) return known
    const found = stretches(source, { from, length, isAtEnd, atLeast })
    tables.set(name, found)
    return found
  }
  const sourceOf = (part: KeyPart): PartSource => {
    const { column, from, length } = part
    const base = { cell: cellOf[column], otherwise: -1, table: null, digits: null }
    if (column === 'first_sound' || column === 'family_sound')
      return { ...base, table: names.sounds, size: names.soundTexts.size }
    if (column === 'place')
      return { ...base, otherwise: cell.city, size: 2 * Math.max(texts.postcode.size, texts.city.size) + 2 }
    if (column === 'birth_day' && length < 8) {
      const modulus = 10 ** length
      return { ...base, digits: { divisor: 10 ** (9 - from - length), modulus }, size: modulus + 1 }
    }
    if (
      column in textOf &&
      (length < Number.POSITIVE_INFINITY || part.atLeast > 0 || column === 'user' || column === 'domain')
    )
      return { ...base, ...tableOf(part) }
    return { ...base, size: 2 * mostOf(columns, cellOf[column]) + 2 }
  }
  return (part) => {
    const name = partName(part)
    const known = made.get(name)
    if (known) return known
    const source = sourceOf(part)
    const numbers = room.int32(columns.size)
    for (let m = 0; m < columns.size; m += 1) numbers[m] = numberAt(source, columns.cells, m * rowWidth)
    const read = { numbers, size: source.size }
    made.set(name, read)
    return read
  }
}

/** Numbers a stretch of each text of a dictionary: one number for all texts that have the same. */
function stretches(
  { texts, start, end }: TextOf,
  { from, length, isAtEnd, atLeast }: Pick<KeyPart, 'from' | 'length' | 'isAtEnd' | 'atLeast'>,
): { table: Int32Array; size: number } {
  const table = room.int32(texts.size)
  const parts = new TextDictionary()
  for (let number = 1; number < texts.size; number += 1) {
    const first = start(number)
    const last = end(number)
    if (last - first < atLeast) continue
    const begin = isAtEnd ? Math.max(first, last - length) : Math.min(last, first + from - 1)
    table[number] = parts.numberOfPart(texts.codes, begin, isAtEnd ? last : Math.min(last, begin + length))
  }
  return { table, size: parts.size }
}

function mostOf({ size, cells }: MentionColumns, place: number): number {
  let most = 0
  for (let m = 0; m < size; m += 1) most = Math.max(most, cells[m * rowWidth + place] ?? 0)
  return most
}

const cellOf: Record<KeyColumn, number> = {
  first: cell.first,
  family: cell.family,
  first_sound: cell.first,
  family_sound: cell.family,
  email: cell.email,
  user: cell.email,
  domain: cell.email,
  phone: cell.phone,
  landline: cell.landline,
  street: cell.street,
  street_number: cell.streetNumber,
  postcode: cell.postcode,
  city: cell.city,
  place: cell.postcode,
  id_number: cell.idNumber,
  birth_day: cell.birthDay,
  birth_year: cell.birthYear,
  record: cell.record,
}
