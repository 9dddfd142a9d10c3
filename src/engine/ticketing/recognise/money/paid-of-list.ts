import { classifyTariff } from '../../clean/index.ts'
import { normaliseHeader } from '../../layouts/index.ts'
import { cellsOf } from '../../read/index.ts'
import type { MeaningGuess } from '../meaning-guess.ts'
import { holdsAmounts } from '../profile/column-profile.ts'
import { numbersOf } from '../seats/wide-sums.ts'
import { leastRows, type SettleInput } from '../settle-input.ts'
import { ofNet } from './net-of-discount.ts'
import { ofBank } from './proved-prices.ts'

/** Of the seats that have a price, those that must cost the same under both names: a commission takes from each of them. */
const leastSame = 0.2
/** What an order is made of, and what is still owed of it: an amount paid beside it is no price of a seat. */
const ofOrder = /\b(commande|cde|dossier|panier|order|cart|total)\b/
const ofDebt = /\b(reste|solde|acompte|arrhes|du|due|dus|balance|deposit)\b/

/**
 * « Prix » beside « Prix payé », « Valeur faciale » beside « Montant net »: where the amount that says that it was paid is never the greater of the two, is the same on many rows and less on some
 * (a promotion, a guest), it is the price, and the other one is that of the list. An amount paid in part, or what a commission leaves of each seat, is left alone.
 */
export function settlePaidOfList(input: SettleInput): MeaningGuess[] {
  const { header, guesses, isFixed } = input
  const list = guesses.findIndex(({ meaning }) => meaning === 'priceCents')
  const isCounted = guesses.some(({ meaning }) => meaning === 'quantity' || meaning === 'tariffSeats')
  const names = header.map((name) => normaliseHeader(name))
  if (list < 0 || isFixed(list) || isCounted || ofNet.test(names[list] ?? '')) return [...guesses]
  if (names.some((name) => ofDebt.test(name) || ofBank.test(name))) return [...guesses]
  const paid = names.findIndex(
    (name, at) =>
      at !== list &&
      ofNet.test(name) &&
      !ofOrder.test(name) &&
      isOpen(input, at) &&
      isLessOrSame(input, { list, paid: at }),
  )
  if (paid < 0) return [...guesses]
  return guesses.map((guess, at): MeaningGuess => {
    if (at === paid) return { meaning: 'priceCents', confidence: 0.85 }
    return at === list ? { meaning: 'unknown', confidence: 0.5 } : guess
  })
}

function isOpen({ guesses, profiles, isFixed }: SettleInput, at: number): boolean {
  const meaning = guesses[at]?.meaning
  return (meaning === 'unknown' || meaning === 'orderTotalCents') && !isFixed(at) && holdsAmounts(profiles[at])
}

function isLessOrSame(input: SettleInput, { list, paid }: { list: number; paid: number }): boolean {
  const tariff = input.guesses.findIndex(({ meaning }) => meaning === 'tariff')
  const told = numbersOf(input).flatMap((row, index) => {
    const [whole, left] = [row[list] ?? null, row[paid] ?? null]
    return whole === null || left === null || whole <= 0 ? [] : [{ whole, left, index }]
  })
  const less = told.filter(({ whole, left }) => left < whole - 0.005)
  if (told.some(({ whole, left }) => left > whole + 0.005 || left < 0) || less.length < leastRows) return false
  const given = less.filter(({ left }) => left === 0)
  const isShown =
    less.length - given.length >= leastRows || given.every(({ index }) => isFree(input, { tariff, index }))
  return isShown && told.length - less.length >= told.length * leastSame
}

/** True where the tariff of a row says that its seat is given. */
function isFree({ first }: SettleInput, { tariff, index }: { tariff: number; index: number }): boolean {
  const label = first === null || tariff < 0 ? '' : (cellsOf(first, index)[tariff] ?? '')
  return label !== '' && ['comp', 'exempted'].includes(classifyTariff(label, { priceCents: 0 }))
}
