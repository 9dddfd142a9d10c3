import type { Meaning, ReadColumn } from '../../../contract/index.ts'
import { personHeading } from './person-heading.ts'

/** The columns of one of the persons that a row names, by their place; null for a part of the name that has none. */
export interface PersonColumns {
  rank: number
  lastName: number | null
  firstName: number | null
  fullName: number | null
}

/** How a row that names several persons becomes their seats. */
export interface PersonsPlan {
  persons: readonly PersonColumns[]
  /** True where other columns name who bought: the persons then are seats of theirs, and no records. */
  hasBuyer: boolean
  /** True where the buyer is the first of them (« Nom », then « Nom 2 »). */
  isBuyerFirst: boolean
  /** Column of the seats of the whole row, then of its money. */
  total: number | null
  money: number | null
}

const attendees: Partial<Record<Meaning, true>> = {
  attendeeLastName: true,
  attendeeFirstName: true,
  attendeeFullName: true,
}

/** How a file with numbered persons in a row (« Spectateur 2 - Nom ») is unfolded; null for any other. */
export function personsPlan(columns: readonly ReadColumn[]): PersonsPlan | null {
  const byRank = new Map<number, PersonColumns>()
  for (const [index, { name, meaning }] of columns.entries()) {
    const heading = attendees[meaning] ? personHeading(name) : null
    if (heading === null) continue
    const known = byRank.get(heading.rank) ?? { rank: heading.rank, lastName: null, firstName: null, fullName: null }
    byRank.set(heading.rank, { ...known, [heading.part]: index })
  }
  if (byRank.size < fewest) return null
  const persons = [...byRank.values()].sort((a, b) => a.rank - b.rank)
  const at = (meaning: Meaning) => {
    const found = columns.findIndex((column) => column.meaning === meaning)
    return found < 0 ? null : found
  }
  const hasBuyer = at('lastName') !== null || at('fullName') !== null || at('company') !== null
  return {
    persons,
    hasBuyer,
    isBuyerFirst: hasBuyer && persons[0]?.rank === 2,
    total: at('quantity'),
    money: at('priceCents'),
  }
}

/** One numbered person alone is the attendee of the row. */
const fewest = 2
