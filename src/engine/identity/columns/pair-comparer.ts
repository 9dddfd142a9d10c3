import { levelBits } from '../linkage/fields.ts'
import { mailboxes, unsettledLevel } from './mailbox-levels.ts'
import { cell, type MentionColumns, rowWidth } from './mention-columns.ts'
import type { NameColumns } from './name-columns.ts'
import {
  familyNameLevel,
  firstNameLevel,
  likenessOf,
  type NameLevel,
  rememberedLevel,
  soundUnlike,
} from './name-levels.ts'
import { birthLevel, extraLevel, isSameStreet, numberLevel, placeLevels } from './value-levels.ts'

/**
 * What a pair says, field by field, written over by the next: the levels of the first ten fields packed three bits each in `low` (`levelsOf` reads them),
 * those of the unknown columns in `high`, and how common the agreeing value is (0 = does not apply).
 */
export interface Compared {
  low: number
  high: number
  firstRarity: number
  familyRarity: number
  placeRarity: number
}

/** Fields whose levels `low` holds. */
const lowFields = 10
/** What `high` counts for in a pattern. */
export const highUnit = 2 ** (levelBits * lowFields)
const mailboxShift = 2 * levelBits
const topLevel = 2 ** levelBits - 1

/**
 * Compares pairs of mentions. Names are compared in the better of the two orders. `compare` leaves mailboxes that only a closer look tells apart at
 * `unsettledLevel`: they are the longest texts, and take more than all other fields together; `settle` takes that look.
 */
export interface PairComparer {
  readonly compared: Compared
  compare(a: number, b: number): void
  /** After `compare` of the same pair. */
  settle(a: number, b: number): void
}

export function pairComparer(columns: MentionColumns, mentions: number): PairComparer {
  const known = comparers.get(columns)
  if (known?.mentions === mentions) return known.comparer
  const comparer = newComparer(columns, mentions)
  comparers.set(columns, { mentions, comparer })
  return comparer
}

/** One for all steps of a thread: it remembers the names and places that it has compared, and makes room for them once. */
const comparers = new WeakMap<MentionColumns, { mentions: number; comparer: PairComparer }>()

function newComparer(columns: MentionColumns, mentions: number): PairComparer {
  const { cells, texts, names, extras } = columns
  const compared: Compared = { low: 0, high: 0, firstRarity: 0, familyRarity: 0, placeRarity: 0 }
  const firstLevel = rememberedLevel(firstNameLevel(names, mentions))
  const familyLevel = rememberedLevel(familyNameLevel(names, mentions))
  const sameStreet = rememberedLevel((x, y) => Number(isSameStreet(texts.street, x, y)))
  const boxes = mailboxes(texts.email, columns.userEnds)
  const placeLevel = placeLevels({ postcodes: texts.postcode, cities: texts.city })
  const at = (row: number, column: number) => cells[row + column] ?? 0

  const streetLevel = (x: number, y: number) => {
    const xStreet = at(x, cell.street)
    const yStreet = at(y, cell.street)
    if (xStreet === 0 || yStreet === 0) return 0
    const xNumber = at(x, cell.streetNumber)
    const yNumber = at(y, cell.streetNumber)
    if (xStreet === yStreet && xNumber === yNumber) return 4
    if (xStreet !== yStreet && sameStreet(xStreet, yStreet) === 0) return 1
    return xNumber === yNumber || xNumber === 0 || yNumber === 0 ? 3 : 2
  }

  const levelOf = (level: NameLevel, exact: number, x: number, y: number) => {
    if (x === 0 || y === 0) return 0
    return x === y ? exact : level(x, y)
  }

  /** The levels of both names, as packed. */
  const compareNames = (x: number, y: number) => {
    const isSwapped = areSwapped(columns, x, y)
    const fx = at(x, cell.first)
    const nx = at(x, cell.family)
    const fy = at(y, isSwapped ? cell.family : cell.first)
    const ny = at(y, isSwapped ? cell.first : cell.family)
    const first = levelOf(firstLevel, 6, fx, fy)
    const family = levelOf(familyLevel, 5, nx, ny)
    compared.firstRarity = first === 6 ? (names.asFirst[fx] ?? 0) : 0
    compared.familyRarity = family === 5 ? (names.asFamily[nx] ?? 0) : 0
    // Exchanged columns make two common names alike a typo again: nobody else in the home is called by the family name.
    return (isSwapped && first === 2 ? 5 : first) | (family << levelBits)
  }

  const compareNumbers = (x: number, y: number) =>
    (numberLevel(texts.phone, at(x, cell.phone), at(y, cell.phone)) << (3 * levelBits)) |
    (numberLevel(texts.landline, at(x, cell.landline), at(y, cell.landline)) << (4 * levelBits)) |
    (numberLevel(texts.idNumber, at(x, cell.idNumber), at(y, cell.idNumber)) << (8 * levelBits))

  const comparePlaces = (x: number, y: number) => {
    const place = placeLevel(at(x, cell.postcode), at(x, cell.city), at(y, cell.postcode), at(y, cell.city))
    compared.placeRarity = place >= 3 ? Math.max(at(x, cell.placeCount), at(y, cell.placeCount)) : 0
    return (streetLevel(x, y) << (5 * levelBits)) | (place << (6 * levelBits))
  }

  const compareBirths = (x: number, y: number) => {
    const xYear = at(x, cell.birthYear)
    const yYear = at(y, cell.birthYear)
    if (xYear === 0 || yYear === 0) return 0
    const isElsewhere = () => liveElsewhere(cells, x, y)
    return birthLevel(at(x, cell.birthDay), at(y, cell.birthDay), xYear, yYear, isElsewhere) << (7 * levelBits)
  }

  const compareGenders = (x: number, y: number) => {
    const xGender = at(x, cell.gender)
    const yGender = at(y, cell.gender)
    if (xGender === 0 || yGender === 0) return 0
    return (xGender === yGender ? 2 : 1) << (9 * levelBits)
  }

  const compareExtras = (a: number, b: number) => {
    let high = 0
    for (const [index, extra] of extras.entries())
      high |= extraLevel(extra.texts, extra.numbers[a] ?? 0, extra.numbers[b] ?? 0) << (levelBits * index)
    return high
  }

  return {
    compared,
    compare(a, b) {
      const x = a * rowWidth
      const y = b * rowWidth
      const named = compareNames(x, y)
      const first = named & topLevel
      const xRepeats = at(x, cell.repeatsName) === 1
      const yRepeats = at(y, cell.repeatsName) === 1
      const email = boxes.glance(at(x, cell.email), at(y, cell.email), xRepeats, yRepeats, first >= 3)
      compared.low = named | (email << mailboxShift) | compareNumbers(x, y) | comparePlaces(x, y) | compareBirths(x, y)
      // A first name says the gender already: counted only where one is missing.
      if (first === 0) compared.low |= compareGenders(x, y)
      compared.high = extras.length > 0 ? compareExtras(a, b) : 0
    },
    settle(a, b) {
      if (((compared.low >> mailboxShift) & topLevel) !== unsettledLevel) return
      const x = a * rowWidth
      const y = b * rowWidth
      const xRepeats = at(x, cell.repeatsName) === 1
      const yRepeats = at(y, cell.repeatsName) === 1
      const level = boxes.look(at(x, cell.email), at(y, cell.email), xRepeats, yRepeats)
      compared.low = (compared.low & ~(topLevel << mailboxShift)) | (level << mailboxShift)
    },
  }
}

/** Names in each other's column: at least one found again across, the other alike or silent, and no better match straight. */
function areSwapped({ cells, names }: MentionColumns, x: number, y: number): boolean {
  const fx = cells[x + cell.first] ?? 0
  const nx = cells[x + cell.family] ?? 0
  const fy = cells[y + cell.first] ?? 0
  const ny = cells[y + cell.family] ?? 0
  if ((fx !== 0 && fx === fy) || (nx !== 0 && nx === ny)) return false
  if (fx !== 0 && fx === ny && (nx === 0 || fy === 0 || nx === fy)) return true
  if (nx !== 0 && nx === fy && (fx === 0 || ny === 0)) return true
  return areLikeAcross(names, fx, nx, fy, ny)
}

/** Where no name is the same: by their sounds, which say at once of most that they are unlike, then by their letters. */
function areLikeAcross(names: NameColumns, fx: number, nx: number, fy: number, ny: number): boolean {
  if (soundUnlike(names, fx, ny) && soundUnlike(names, nx, fy)) return false
  const { texts } = names
  return (
    likenessOf(texts, fx, ny) >= 0.85 &&
    likenessOf(texts, nx, fy) >= 0.85 &&
    likenessOf(texts, fx, fy) + likenessOf(texts, nx, ny) < 1.6
  )
}

const contacts = [cell.email, cell.phone, cell.landline, cell.street, cell.idNumber]

/** Another street or another phone, and no way in common to be reached. */
function liveElsewhere(cells: Int32Array, x: number, y: number): boolean {
  const areUnlike = (column: number) => {
    const one = cells[x + column] ?? 0
    const other = cells[y + column] ?? 0
    return one !== 0 && other !== 0 && one !== other
  }
  if (!areUnlike(cell.street) && !areUnlike(cell.phone)) return false
  return !contacts.some((column) => cells[x + column] !== 0 && cells[x + column] === cells[y + column])
}
