import { normaliseHeader } from '../../layouts/index.ts'
import { textsOfColumn } from '../../read/index.ts'
import type { MeaningGuess } from '../meaning-guess.ts'
import { leastRows, type SettleInput } from '../settle-input.ts'

const [gross, net] = [/\b(brute?|catalogue|avant remise)\b/, /\b(net|nette|apres remise|remise deduite)\b/]
const ofPromotion = /\b(promo|promos|promotion|code promo|remise|reduction|discount|coupon|avantage)\b/

/**
 * « Brut » and « Net » of a ticket: what was paid is the net where both differ on the rows that bear a promotion, and on them alone. Where they differ on all, what
 * lies between is a commission, and the public paid the gross.
 */
export function settleNetOfPromotion({ header, guesses, first, isFixed }: SettleInput): MeaningGuess[] {
  const named = (words: RegExp) =>
    header.findIndex((name, at) => !isFixed(at) && words.test(normaliseHeader(name).replace(/[^\p{L}]+/gu, ' ')))
  const [before, after, promotion] = [named(gross), named(net), named(ofPromotion)]
  if (first === null || before < 0 || after < 0 || promotion < 0) return [...guesses]
  if (guesses[before]?.meaning !== 'priceCents') return [...guesses]
  const [full, paid, promoted] = [before, after, promotion].map((at) => textsOfColumn(first, at))
  const rows = (full ?? []).map((price, row) => ({
    isLower: price.trim() !== (paid?.[row] ?? '').trim(),
    isPromoted: !/^[\s0.,€-]*$/.test(promoted?.[row] ?? ''),
  }))
  const lower = rows.filter(({ isLower }) => isLower)
  const isProved = lower.length >= leastRows && rows.every(({ isLower, isPromoted }) => isLower === isPromoted)
  if (!isProved || lower.length === rows.length) return [...guesses]
  return guesses.map((guess, at) => {
    if (at === before) return { meaning: 'unknown', confidence: 0.5 }
    return at === after ? { meaning: 'priceCents', confidence: 0.85 } : guess
  })
}
