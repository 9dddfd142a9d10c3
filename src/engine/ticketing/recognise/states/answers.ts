import type { ReadColumn } from '../../../../contract/index.ts'
import { type Answer, readAnswer } from '../../clean/index.ts'
import type { ColumnProfile } from '../profile/column-profile.ts'
import { ofSales } from './status-values.ts'

/** What asks for an answer. « Présent » is not among them: ticked at the door, it gives no seat back. */
const asks =
  /^((votre|sa|leur|la) )?(r[ée]ponses?|rsvp|participations?|confirmations?|vient|viendra|viendrez|antwoord|answers?|reply)\b/iu

/** What is asked of guests alone; elsewhere a blank may be a booking that nobody has confirmed yet, unless some declined. */
const asksGuests = /r[ée]ponse|rsvp|antwoord|answer|reply/iu

/** Of the filled cells, those that have to be answers. */
const leastKnown = 0.9

/**
 * The columns, that in which the guests of a list answer (« Réponse : oui, non, peut-être ») as its state: who declines gives their seats back, who has not
 * answered has none yet. Nothing else may tell the state, half of the cells have to be filled, one has to be a yes, and where no guests are asked one a no: else a blank may say anything.
 */
export function withAnswers(columns: readonly ReadColumn[], profiles: readonly ColumnProfile[]): ReadColumn[] {
  const isOfSales = columns.some(({ meaning }) => ofSales.has(meaning))
  if (!isOfSales || columns.some(({ meaning }) => meaning === 'status' || meaning === 'operation')) return [...columns]
  const found = columns.findIndex(({ meaning, name, confidence }, at) => {
    const isFree = meaning === 'unknown' && confidence < 1 && asks.test(name.trim())
    return isFree && areAnswers(profiles[at], asksGuests.test(name) ? ['yes'] : ['yes', 'no'])
  })
  return columns.map((column, at) =>
    at === found ? { ...column, meaning: 'status', type: 'text', format: 'answers', confidence: 0.75 } : column,
  )
}

function areAnswers(profile: ColumnProfile | undefined, needed: readonly Answer[]): boolean {
  if (profile === undefined || profile.filled * 2 < profile.rows) return false
  const said = profile.top.filter(({ value }) => value.trim() !== '')
  const count = (of: typeof said) => of.reduce((sum, one) => sum + one.count, 0)
  const known = said.filter(({ value }) => readAnswer(value) !== null)
  const has = (answer: Answer) => known.some(({ value }) => readAnswer(value) === answer)
  return needed.every(has) && count(known) >= leastKnown * count(said)
}
