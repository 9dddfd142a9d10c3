import { cell, type MentionColumns, rowWidth } from './mention-columns.ts'
import { room } from './room.ts'

const singleCell = {
  firstName: cell.first,
  lastName: cell.family,
  email: cell.email,
  phone: cell.phone,
  landline: cell.landline,
  birth: cell.birthDay,
  idNumber: cell.idNumber,
}

/** Pairs that agree exactly, and pairs that speak, by field. */
export type Agreement = ReadonlyMap<string, { exactPairs: number; spokenPairs: number }>

/** Over *all* pairs of mentions, for the fields held in one column. */
export function countAgreement({ size, cells }: MentionColumns): Agreement {
  return new Map(
    Object.entries(singleCell).map(([field, place]) => {
      const counts = countValues(size, (m) => cells[m * rowWidth + place] ?? 0)
      let [spoken, exactPairs] = [0, 0]
      for (const [value, count] of counts.entries()) {
        if (value === 0) continue
        spoken += count
        exactPairs += (count * (count - 1)) / 2
      }
      return [field, { exactPairs, spokenPairs: (spoken * (spoken - 1)) / 2 }]
    }),
  )
}

/** Values are numbers of texts, at most one a mention, or birth days, which would leave an array nearly empty. */
function countValues(size: number, numberOf: (m: number) => number): Float64Array | Map<number, number> {
  let most = 0
  for (let m = 0; m < size; m += 1) most = Math.max(most, numberOf(m))
  if (most <= size) {
    const counts = room.float64(most + 1)
    for (let m = 0; m < size; m += 1) counts[numberOf(m)] = (counts[numberOf(m)] ?? 0) + 1
    return counts
  }
  const counts = new Map<number, number>()
  for (let m = 0; m < size; m += 1) counts.set(numberOf(m), (counts.get(numberOf(m)) ?? 0) + 1)
  return counts
}
