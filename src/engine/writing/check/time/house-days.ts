import { matchesIn } from '../../../language/index.ts'
import { foldText } from '../text/reading.ts'
import { weekdayNumber, weekdayPattern } from './date-tokens.ts'

const named = new RegExp(`\\b(${weekdayPattern})s?\\b(?: ?(?:au|a|>|-|–|→) ?(${weekdayPattern})s?\\b)?`, 'g')
/** Days that are taken away from others: what is left is for a person to work out. */
const apart = /\b(?:sauf|hors|hormis|excepte|ferme\w*|relache|un \p{L}+ sur)\b/u

/** The weekdays (0 Sunday) on which a house's counter is open, by its own words; null when they cannot be told apart. */
export function openDays(hours: string | null | undefined): ReadonlySet<number> | null {
  const folded = foldText(hours ?? '')
  if (apart.test(folded)) return null
  const days = matchesIn(folded, named).flatMap(([, first = '', last]) =>
    weekdaysBetween(weekdayNumber(first), last === undefined ? null : weekdayNumber(last)),
  )
  return days.length === 0 ? null : new Set(days)
}

/** From Tuesday to Saturday, going round the end of the week when need be; the first alone when there is no last. */
export function weekdaysBetween(first: number, last: number | null): number[] {
  if (last === null) return [first]
  const length = ((last - first + 7) % 7) + 1
  return Array.from({ length }, (_, index) => (first + index) % 7)
}
