import type { Meaning } from '../../../../contract/index.ts'
import { normaliseHeader } from '../../layouts/index.ts'
import { cellsOf } from '../../read/index.ts'
import type { MeaningGuess } from '../meaning-guess.ts'
import { leastRows, rowsLookedAt, type SettleInput } from '../settle-input.ts'
import { numbersOf } from './wide-sums.ts'

const ofProducts = /^(qte|quantite|qty|nb|nbre|nombre|quantity)( (de |d'|of )?(articles?|produits?|lignes?|items?))?$/
const ofPersons =
  /^((nb|nbre|nombre) ?(de |d'|total de )?)?(entrees?|personnes?|pers|places?|sieges?|spectateurs?|admissions?|seats|persons|people)$/

/**
 * « Qté » counts products and « Entrées » who comes by them: a family's pack is one and four, a programme one and none. Where each product has its own number of entries on all of its
 * rows, and it is not one for all of them, the entries are the seats, and the money that of the row: a price of one pack is not that of a seat.
 */
export function settlePersonsOfPacks(input: SettleInput): MeaningGuess[] {
  const { header, guesses, isFixed } = input
  const at = (meaning: Meaning) => guesses.findIndex((guess) => guess.meaning === meaning)
  const named = (pattern: RegExp) => header.findIndex((name) => pattern.test(normaliseHeader(name)))
  const [products, persons] = [named(ofProducts), named(ofPersons)]
  const label = at('productType') >= 0 ? at('productType') : at('tariff')
  if (products < 0 || persons < 0 || label < 0 || isFixed(products) || isFixed(persons)) return [...guesses]
  if (guesses[products]?.meaning !== 'quantity' || !areOfPacks(input, { products, persons, label })) return [...guesses]
  const [unit, total] = [at('unitPriceCents'), at('orderTotalCents') >= 0 ? at('orderTotalCents') : at('priceCents')]
  return guesses.map((guess, index) => {
    if (index === persons) return { meaning: 'quantity', confidence: 0.8 }
    if (index === products || (index === unit && total >= 0)) return { meaning: 'unknown', confidence: 0.1 }
    return index === total && !isFixed(index) ? { ...guess, meaning: 'priceCents' } : guess
  })
}

function areOfPacks(input: SettleInput, of: { products: number; persons: number; label: number }): boolean {
  const { first } = input
  if (first === null) return false
  const ratios = new Map<string, number>()
  let told = 0
  for (const [row, numbers] of numbersOf(input).entries()) {
    if (row >= rowsLookedAt) break
    const [count, people] = [numbers[of.products] ?? null, numbers[of.persons] ?? null]
    if (count === null || people === null || count === 0) continue
    const label = cellsOf(first, row)[of.label]?.trim() ?? ''
    const ratio = people / count
    if (!Number.isInteger(ratio) || ratio < 0 || (ratios.get(label) ?? ratio) !== ratio) return false
    ratios.set(label, ratio)
    told += 1
  }
  return told >= leastRows && new Set(ratios.values()).size > 1
}
