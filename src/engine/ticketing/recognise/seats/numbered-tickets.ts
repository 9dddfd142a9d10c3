import type { Meaning } from '../../../../contract/index.ts'
import type { MeaningGuess } from '../infer-meanings.ts'
import { valueFit } from '../profile/value-fit.ts'
import type { SettleInput } from '../settle-input.ts'

/** Where one of these is told, the number of a row may be that of something else than a seat. */
const ofOtherRows = new Set<Meaning>([
  'ticketNumber',
  'orderNumber',
  'bookingNumber',
  'quantity',
  'tariffSeats',
  'showSeats',
])

/**
 * « Numéro » alone, another one on each row of a list of seats with their prices, is the ticket's: by it a seat is known again in the next export.
 * Rows counted from 1 are left: the next export counts others so.
 */
export function settleNumberedTickets({ guesses, profiles, isFixed }: SettleInput): MeaningGuess[] {
  const has = (...meanings: Meaning[]) => guesses.some(({ meaning }) => meanings.includes(meaning))
  const isOfSeats = has('showTitle') && has('startsAt') && has('purchasedAt') && has('tariff') && has('priceCents')
  if (!isOfSeats || guesses.some(({ meaning }) => ofOtherRows.has(meaning))) return [...guesses]
  return guesses.map((guess, index) => {
    const profile = profiles[index]
    if (guess.meaning !== 'recordNumber' || isFixed(index) || profile === undefined) return guess
    const isCountOfRows = profile.numbers.count > 0 && profile.numbers.min <= profile.rows
    return isCountOfRows || valueFit('ticketNumber', profile) !== 'agrees'
      ? guess
      : { ...guess, meaning: 'ticketNumber' }
  })
}
