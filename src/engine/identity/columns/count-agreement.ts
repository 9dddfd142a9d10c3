import { room } from '../memory/room.ts'
import { cell, type MentionColumns, rowWidth } from './mention-columns.ts'

/** Pairs that agree exactly, and pairs that speak, by field. */
export type Agreement = ReadonlyMap<string, { exactPairs: number; spokenPairs: number }>

/** How many mentions have each value of a field, by its number. */
interface Counts {
  place: number
  counts: Int32Array
}

/** Over *all* pairs of mentions, for the fields held in one column. */
export function countAgreement({ size, cells, texts, names }: MentionColumns): Agreement {
  const counted: Record<string, Counts> = {
    firstName: { place: cell.first, counts: room.int32(names.texts.size) },
    lastName: { place: cell.family, counts: room.int32(names.texts.size) },
    email: { place: cell.email, counts: room.int32(texts.email.size) },
    phone: { place: cell.phone, counts: room.int32(texts.phone.size) },
    landline: { place: cell.landline, counts: room.int32(texts.landline.size) },
    idNumber: { place: cell.idNumber, counts: room.int32(texts.idNumber.size) },
  }
  const columns = Object.values(counted)
  const years = new Array<Int32Array | undefined>(daysOfYear).fill(undefined)
  // Once over all rows, which are more than the processor's own memory holds.
  for (let row = 0; row < size * rowWidth; row += rowWidth) {
    for (let column = 0; column < columns.length; column += 1) {
      const of = columns[column]
      if (of) countOne(of.counts, cells[row + of.place] ?? 0)
    }
    const day = cells[row + cell.birthDay] ?? 0
    countOne(daysOf(years, Math.floor(day / daysOfYear)), day % daysOfYear)
  }
  const agreement = new Map(Object.entries(counted).map(([field, { counts }]) => [field, agreementOf([counts])]))
  return agreement.set('birth', agreementOf(years))
}

/** Days are numbers `YYYYMMDD`: a year has its own counts, of which silence is the first of the first. */
const daysOfYear = 10_000

function daysOf(years: (Int32Array | undefined)[], year: number): Int32Array {
  const known = years[year]
  if (known) return known
  const days = new Int32Array(daysOfYear)
  years[year] = days
  return days
}

function countOne(counts: Int32Array, number: number): void {
  counts[number] = (counts[number] ?? 0) + 1
}

/** Of values that are counted in these lists; the first of all is silence. */
function agreementOf(lists: readonly (Int32Array | undefined)[]): { exactPairs: number; spokenPairs: number } {
  const silence = lists[0]
  if (silence) silence[0] = 0
  let [spoken, exactPairs] = [0, 0]
  for (const counts of lists) {
    for (const count of counts ?? []) {
      spoken += count
      exactPairs += (count * (count - 1)) / 2
    }
  }
  return { exactPairs, spokenPairs: (spoken * (spoken - 1)) / 2 }
}
