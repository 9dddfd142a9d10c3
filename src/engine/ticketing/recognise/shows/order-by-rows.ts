import { cellsOf, type RowGroup } from '../../read/index.ts'
import type { MeaningGuess } from '../meaning-guess.ts'
import type { SettledOrder } from '../profile/column-format.ts'

/** Days that have to follow one another before their order tells anything. */
const fewestDays = 6
const inFigures = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/

/**
 * Which of two figures is the day, by the order of the rows: a list of performances is kept from the first to the last (or the other way round), and its days
 * follow one another in one reading alone. Null where both readings do, or neither.
 */
export function orderByRows(guesses: readonly MeaningGuess[], first: RowGroup | null): SettledOrder {
  const at = guesses.findIndex(({ meaning }) => meaning === 'startsAt')
  if (first === null || at < 0) return null
  const days = Array.from({ length: first.count }, (_, row) => inFigures.exec((cellsOf(first, row)[at] ?? '').trim()))
  const read = days.flatMap((found) => (found === null ? [] : [found]))
  if (read.length < days.length * 0.9) return null
  const dayFirst = read.map(([, one, , two, year]) => numberOf(year, two, one))
  const monthFirst = read.map(([, one, , two, year]) => numberOf(year, one, two))
  if (new Set(dayFirst).size < fewestDays) return null
  const [isDayFirst, isMonthFirst] = [follow(dayFirst), follow(monthFirst)]
  if (isDayFirst === isMonthFirst) return null
  return isDayFirst ? 'dmy' : 'mdy'
}

function numberOf(year = '', month = '', day = ''): number {
  return Number(year) * 10_000 + Number(month) * 100 + Number(day)
}

function follow(days: readonly number[]): boolean {
  const isUp = days.every((day, at) => at === 0 || day >= (days[at - 1] ?? 0))
  return isUp || days.every((day, at) => at === 0 || day <= (days[at - 1] ?? 0))
}
