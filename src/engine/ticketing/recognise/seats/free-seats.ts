import type { Meaning, ReadColumn } from '../../../../contract/index.ts'
import { normaliseHeader } from '../../layouts/index.ts'
import { isTariffHeading, readHeading } from '../../wide/index.ts'
import type { MeaningGuess } from '../infer-meanings.ts'
import { type ColumnProfile, shareOf } from '../profile/column-profile.ts'
import { leastRows, type SettleInput } from '../settle-input.ts'
import { numbersOf } from './wide-sums.ts'

/** Of the rows that can tell, those that must say the same: a performance that was not played has a hall and nobody in it. */
const leastShare = 0.8
/** Seats of a hall that nobody took. */
const left =
  /disponib|dispo\b|libres?\b|restant|invendu|retenu|bloque|reserves? maison|\bheld\b|\bholds?\b|available|unsold/

/**
 * « Faveurs », « Invitations » alone beside « Billets vendus » are seats more where those sold, the free ones and those left make the hall: read without them, nobody who
 * came for nothing would be counted.
 */
export function settleFreeSeats(input: SettleInput): MeaningGuess[] {
  const { header, profiles, guesses, isFixed } = input
  const at = (meaning: Meaning) => guesses.findIndex((guess) => guess.meaning === meaning)
  const [sold, capacity] = [at('seatsSold'), at('capacity')]
  if (sold < 0 || capacity < 0 || isFixed(sold) || at('tariffSeats') >= 0) return [...guesses]
  const others = header.flatMap((name, index) => {
    const isOpen = ['unknown', 'seatsHeld'].includes(guesses[index]?.meaning ?? '') && !isFixed(index)
    return isOpen && isWhole(profiles[index]) ? [{ name, index }] : []
  })
  const free = others.filter(({ name }) => isFree(name))
  const rest = others.filter(({ name, index }) => isLeft(name) || guesses[index]?.meaning === 'seatsHeld')
  const [only] = free
  if (only === undefined || free.length > 1 || rest.length === 0) return [...guesses]
  const parts = [sold, only.index, ...rest.map(({ index }) => index)]
  const told = numbersOf(input).filter((row) => row[capacity] != null && (row[only.index] ?? 0) > 0)
  const isMade = told.filter((row) => parts.reduce((sum, part) => sum + (row[part] ?? 0), 0) === row[capacity])
  if (isMade.length < leastRows || isMade.length < told.length * leastShare) return [...guesses]
  return guesses.map((guess, index) =>
    index === sold || index === only.index ? { meaning: 'tariffSeats', confidence: 0.75 } : guess,
  )
}

/**
 * The columns of free seats (« Invitations ») of a list of performances that nothing counts, by their names: beside « Billets vendus » and without a capacity, they may be among them or come to them.
 */
export function freeSeatsLeft(columns: readonly ReadColumn[]): string[] {
  const has = (meaning: Meaning) => columns.some((column) => column.meaning === meaning)
  if (!has('seatsSold') || has('capacity')) return []
  const free = columns.filter(
    ({ name, meaning, type, confidence }) =>
      meaning === 'unknown' && confidence < 1 && type === 'integer' && isFree(name),
  )
  return free.map(({ name }) => name)
}

function isFree(name: string): boolean {
  return isTariffHeading(name) && readHeading(name).priceCents === 0
}

function isLeft(name: string): boolean {
  return left.test(normaliseHeader(name))
}

function isWhole(profile: ColumnProfile | undefined): boolean {
  return profile !== undefined && profile.filled > 0 && shareOf(profile, 'integer') > leastShare
}
