import type { Meaning } from '../../../../contract/index.ts'
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
  return settleBesideSold({ ...input, guesses: withSeatsOfHall(input) })
}

function withSeatsOfHall(input: SettleInput): MeaningGuess[] {
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

const isAmong = /\bdont\b/

/**
 * « Invitations » beside the seats sold: besides them where these are sometimes fewer, among them where the heading says « dont » or the hall
 * would not hold both. Where nothing tells, a person is asked: a season has as many seats more or less. Beside the seats of orders nothing ever tells.
 */
function settleBesideSold(input: SettleInput): MeaningGuess[] {
  const { header, profiles, guesses, isFixed } = input
  const at = (meaning: Meaning) => guesses.findIndex((guess) => guess.meaning === meaning)
  const sold = at('seatsSold') < 0 ? at('quantity') : at('seatsSold')
  const free = header.findIndex((name, index) => {
    const isOpen = guesses[index]?.meaning === 'unknown' && !isFixed(index)
    return isOpen && isFreeName(name) && isWhole(profiles[index])
  })
  if (sold < 0 || at('tariffSeats') >= 0) return [...guesses]
  if (guesses[sold]?.meaning === 'quantity' && at('freeSeats') >= 0) return asTariffs(guesses, [sold, at('freeSeats')])
  // What is said to be among the seats of an order may be told by its money.
  const isOfOrder = guesses[sold]?.meaning === 'quantity' && isAmong.test(normaliseHeader(header[free] ?? ''))
  if (free < 0 || isOfOrder) return [...guesses]
  const rows = numbersOf(input).filter((row) => (row[free] ?? 0) > 0)
  if (rows.length === 0) return [...guesses]
  return guesses.with(free, freeGuess(input, { rows, sold, free }))
}

function freeGuess(
  { header, guesses }: SettleInput,
  { rows, sold, free }: { rows: readonly (number | null)[][]; sold: number; free: number },
): MeaningGuess {
  const capacity = guesses.findIndex(({ meaning }) => meaning === 'capacity')
  const name = (at: number) => normaliseHeader(header[at] ?? '')
  const isFewer = rows.some((row) => (row[free] ?? 0) > (row[sold] ?? 0))
  const isOver = rows.some((row) => (row[sold] ?? 0) + (row[free] ?? 0) > (row[capacity] ?? Number.POSITIVE_INFINITY))
  const isWithin = isAmong.test(name(free)) || isOver
  if (guesses[sold]?.meaning === 'seatsSold') {
    if (isWithin && !isFewer) return { meaning: 'freeSeatsWithin', confidence: 0.75 }
    if (!isWithin && isFewer) return { meaning: 'freeSeats', confidence: 0.75 }
  }
  const other = guesses[sold]?.meaning === 'seatsSold' ? 'freeSeatsWithin' : 'unknown'
  return { meaning: 'freeSeats', confidence: 0.4, ambiguous: ['freeSeats', other] }
}

/** Seats that are paid and seats that are not, on one row of a sale, are a line each. */
function asTariffs(guesses: readonly MeaningGuess[], columns: readonly number[]): MeaningGuess[] {
  return guesses.map((guess, at) => (columns.includes(at) ? { meaning: 'tariffSeats', confidence: 0.8 } : guess))
}

/** « dont invitations » is as free as « Invitations ». */
function isFreeName(name: string): boolean {
  return isFree(name.replace(/\bdont\b/i, ' '))
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
