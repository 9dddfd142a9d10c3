import type { KeyColumn, KeyPart } from '../blocking/key-parts.ts'
import { room } from '../memory/room.ts'
import { TextDictionary, type Texts } from '../memory/text-dictionary.ts'
import { cell, type MentionColumns, rowWidth } from './mention-columns.ts'

/** Fills `mentions` and `keys` with who has the key of these parts, and its value: an integer that a double holds. Gives how many. */
export type FillKeys = (parts: readonly KeyPart[], mentions: Int32Array, keys: Float64Array) => number

/** A part's number of each mention; 0 is silence. */
export interface PartNumbers {
  numbers: Int32Array
  /** Above all numbers. */
  size: number
}

const largestKey = Number.MAX_SAFE_INTEGER

/** Makes the keys of mentions: the numbers of their parts side by side, so that no two values share a key. */
export function keyMaker(size: number, numbersOf: (part: KeyPart) => PartNumbers): FillKeys {
  return (parts, mentions, keys) => {
    const read = parts.map((part) => ({ ...numbersOf(part), mustSpeak: !part.mayBeSilent }))
    const isExact = read.reduce((most, part) => most * part.size, 1) < largestKey
    keys.fill(0, 0, size)
    // Part after part, each in a row of the memory: three times as fast as mention after mention.
    for (const part of read) (isExact ? addPart : addMixedPart)(part, size, keys)
    return keepSpoken(size, mentions, keys)
  }
}

type SpokenPart = PartNumbers & { mustSpeak: boolean }

/** A part beside those before it; the key becomes -1 where the part is silent that must not be. */
function addPart({ numbers, size: values, mustSpeak }: SpokenPart, size: number, keys: Float64Array): void {
  for (let m = 0; m < size; m += 1) {
    const key = keys[m] ?? 0
    const number = numbers[m] ?? 0
    keys[m] = key < 0 || (mustSpeak && number === 0) ? -1 : key * values + number
  }
}

/** The same where all parts together are more than an integer holds. */
function addMixedPart({ numbers, size: values, mustSpeak }: SpokenPart, size: number, keys: Float64Array): void {
  for (let m = 0; m < size; m += 1) {
    const key = keys[m] ?? 0
    const number = numbers[m] ?? 0
    keys[m] = key < 0 || (mustSpeak && number === 0) ? -1 : (mixed(key) * values + number) % largestKey
  }
}

/** The mentions that have a key, and their keys, from the first place on. */
function keepSpoken(size: number, mentions: Int32Array, keys: Float64Array): number {
  let count = 0
  for (let m = 0; m < size; m += 1) {
    const key = keys[m] ?? -1
    if (key < 0) continue
    mentions[count] = m
    keys[count] = mixed(key)
    count += 1
  }
  return count
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

/** Letters of each text of a column: those from `starts` up to `ends`, by its number. */
type TextOf = { texts: Texts; starts: Int32Array; ends: Int32Array }

/** Parts of one name have the same numbers. */
export function partName({ column, from, length, isAtEnd, atLeast }: KeyPart): string {
  return `${column} ${from} ${length} ${isAtEnd} ${atLeast}`
}

/** Reads the numbers of parts. Most parts stand in several keys: each is read once. */
export function partReader(columns: MentionColumns): (part: KeyPart) => PartNumbers {
  const { texts, names, userEnds } = columns
  const made = new Map<string, PartNumbers>()
  const plain = (dictionary: Texts): TextOf => ({
    texts: dictionary,
    starts: dictionary.starts,
    ends: dictionary.starts.subarray(1),
  })
  const textOf: Partial<Record<KeyColumn, () => TextOf>> = {
    first: () => plain(names.texts),
    family: () => plain(names.texts),
    city: () => plain(texts.city),
    user: () => ({ ...plain(texts.email), ends: userEnds }),
    domain: () => ({ ...plain(texts.email), starts: domainsOf(texts.email, userEnds) }),
  }
  const tables = new Map<string, { table: Int32Array; size: number }>()
  const tableOf = ({ column, from, length, isAtEnd, atLeast }: KeyPart) => {
    const source = textOf[column]?.()
    if (!source) throw new TypeError(`no letters in ${column}`)
    // A first and a family name of the same letters share their numbers.
    const name = `${column === 'family' ? 'first' : column} ${from} ${length} ${isAtEnd} ${atLeast}`
    const known = tables.get(name)
    if (known) return known
    const found = stretches(source, { from, length, isAtEnd, atLeast })
    tables.set(name, found)
    return found
  }
  const read = (part: KeyPart): PartNumbers => {
    const { column, from, length, atLeast } = part
    if (column === 'first_sound' || column === 'family_sound')
      return byTable(columns, cellOf[column], { table: names.sounds, size: names.soundTexts.size })
    if (column === 'place') return ofPlaces(columns)
    if (column === 'birth_day' && length < 8) return ofDays(columns, { from, length })
    const isStretch = length < Number.POSITIVE_INFINITY || atLeast > 0 || column === 'user' || column === 'domain'
    return column in textOf && isStretch
      ? byTable(columns, cellOf[column], tableOf(part))
      : ofCells(columns, cellOf[column])
  }
  return (part) => {
    const name = partName(part)
    const known = made.get(name)
    if (known) return known
    const numbers = read(part)
    made.set(name, numbers)
    return numbers
  }
}

/** The number that a table has for each mention's cell. */
function byTable(
  { size, cells }: MentionColumns,
  place: number,
  { table, size: values }: { table: Int32Array; size: number },
): PartNumbers {
  const numbers = room.int32(size)
  for (let m = 0; m < size; m += 1) numbers[m] = table[cells[m * rowWidth + place] ?? 0] ?? 0
  return { numbers, size: values }
}

function ofCells({ size, cells }: MentionColumns, place: number): PartNumbers {
  const numbers = room.int32(size)
  let most = 0
  for (let m = 0; m < size; m += 1) {
    const value = cells[m * rowWidth + place] ?? 0
    numbers[m] = 2 * value
    if (value > most) most = value
  }
  return { numbers, size: 2 * most + 2 }
}

/** The postcode, or an odd number for the town where none is said. */
function ofPlaces({ size, cells, texts }: MentionColumns): PartNumbers {
  const numbers = room.int32(size)
  for (let m = 0; m < size; m += 1) {
    const postcode = cells[m * rowWidth + cell.postcode] ?? 0
    const city = cells[m * rowWidth + cell.city] ?? 0
    numbers[m] = postcode > 0 ? 2 * postcode : city > 0 ? 2 * city + 1 : 0
  }
  return { numbers, size: 2 * Math.max(texts.postcode.size, texts.city.size) + 2 }
}

/** Some digits of a birth day, the first counted from 1. */
function ofDays({ size, cells }: MentionColumns, { from, length }: Pick<KeyPart, 'from' | 'length'>): PartNumbers {
  const divisor = 10 ** (9 - from - length)
  const modulus = 10 ** length
  const numbers = room.int32(size)
  for (let m = 0; m < size; m += 1) {
    const day = cells[m * rowWidth + cell.birthDay] ?? 0
    numbers[m] = day === 0 ? 0 : (((day / divisor) | 0) % modulus) + 1
  }
  return { numbers, size: modulus + 1 }
}

/** Where the domain of each mailbox begins. */
function domainsOf({ starts, size }: Texts, userEnds: Int32Array): Int32Array {
  const domains = room.int32(size)
  for (let box = 0; box < size; box += 1) domains[box] = Math.min((userEnds[box] ?? 0) + 1, starts[box + 1] ?? 0)
  return domains
}

/** Stretches shorter than this are the same of many texts. */
const mostAlike = 5

/** Numbers a stretch of each text of a dictionary: one number for all texts that have the same. */
function stretches(
  { texts, starts, ends }: TextOf,
  { from, length, isAtEnd, atLeast }: Pick<KeyPart, 'from' | 'length' | 'isAtEnd' | 'atLeast'>,
): { table: Int32Array; size: number } {
  const table = room.int32(texts.size)
  // What is long tells most texts apart.
  const parts = new TextDictionary(Math.ceil(texts.size / (length < mostAlike ? 8 : 2)))
  for (let number = 1; number < texts.size; number += 1) {
    const first = starts[number] ?? 0
    const last = ends[number] ?? 0
    if (last - first < atLeast) continue
    const begin = isAtEnd ? Math.max(first, last - length) : Math.min(last, first + from - 1)
    table[number] = parts.numberOfPart(texts.codes, begin, isAtEnd ? last : Math.min(last, begin + length))
  }
  return { table, size: parts.size }
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
