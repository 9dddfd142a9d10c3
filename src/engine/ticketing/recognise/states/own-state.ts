import { readStatus } from '../../clean/index.ts'
import { normaliseHeader } from '../../layouts/index.ts'
import { textsOfColumn } from '../../read/index.ts'
import type { MeaningGuess } from '../meaning-guess.ts'
import { nameCandidates } from '../names/name-candidates.ts'
import { wordsApart } from '../names/run-together.ts'
import type { ColumnProfile } from '../profile/column-profile.ts'
import type { SettleInput } from '../settle-input.ts'

const ofTicket =
  /\b(billets?|tickets?|places?|seats?|participants?|attendees?|contremarques?|items?|positions?|lignes?|lines?)\b/
/** The most different states of a column. */
const mostStates = 24

/**
 * « Statut commande » beside « Statut billet », `status` beside `tickets.status`: of an order given back in part, only the ticket's own state says which seat is. It is read where
 * it takes seats away that the order leaves, and leaves none that the order takes away: there, the order's is kept.
 */
export function settleOwnState({ guesses, profiles, first, isFixed }: SettleInput): MeaningGuess[] {
  const order = guesses.findIndex(({ meaning }) => meaning === 'status')
  const said = profiles[order]
  if (first === null || said === undefined || isFixed(order) || namesTicket(said)) return [...guesses]
  const ofOrder = textsOfColumn(first, order).map(readStatus)
  const own = profiles.findIndex((profile, at) => {
    if (guesses[at]?.meaning !== 'unknown' || isFixed(at) || !isStateOfTicket(profile)) return false
    const states = textsOfColumn(first, at).map(readStatus)
    const tells = (state: (typeof states)[number], other: typeof state) => state === 'sold' && takesAway(other)
    const contradicts = states.some((state, row) => tells(state, ofOrder[row] ?? null))
    return !contradicts && states.some((state, row) => takesAway(state) && !takesAway(ofOrder[row] ?? null))
  })
  if (own < 0) return [...guesses]
  return guesses.map((guess, at): MeaningGuess => {
    if (at === own) return { meaning: 'status', confidence: 0.85 }
    return at === order ? { meaning: 'unknown', confidence: 0.5 } : guess
  })
}

function takesAway(state: ReturnType<typeof readStatus>): boolean {
  return state === 'cancelled' || state === 'ignored'
}

function namesTicket({ name }: ColumnProfile): boolean {
  const key = normaliseHeader(name)
  return ofTicket.test((wordsApart(key) ?? key).replace(/[^\p{L}]+/gu, ' '))
}

function isStateOfTicket(profile: ColumnProfile): boolean {
  if (!namesTicket(profile) || !nameCandidates(profile.name).some(({ meaning }) => meaning === 'status')) return false
  const said = profile.top.filter(({ value }) => value.trim() !== '')
  const areAll = profile.distinctIsExact && profile.distinct <= mostStates && said.length > 0
  return areAll && said.every(({ value }) => readStatus(value) !== null)
}
