import type { SettledOrder } from '../profile/column-format.ts'
import type { ColumnProfile } from '../profile/column-profile.ts'

const inFigures = /(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2(?:20\d{2}|\d{2})(?![\d/.-])/g

/**
 * Which of two figures is the day, by the dates of the lines above a table and of its name: « Situation au 20/04/2026 » was written as its rows were. Null where none of them has a figure
 * over 12, or two contradict each other.
 */
export function orderByTitles(titles: readonly string[]): SettledOrder {
  const orders = new Set<SettledOrder>()
  for (const [, first, , second] of titles.flatMap((title) => [...title.matchAll(inFigures)])) {
    if (isDayAlone(first) && isMonth(second)) orders.add('dmy')
    if (isMonth(first) && isDayAlone(second)) orders.add('mdy')
  }
  const [only = null] = orders
  return orders.size === 1 ? only : null
}

function isDayAlone(figures = ''): boolean {
  return Number(figures) > 12 && Number(figures) <= 31
}

function isMonth(figures = ''): boolean {
  return Number(figures) >= 1 && Number(figures) <= 12
}

const frenchClock = /^\d{1,2} ?h ?(\d{2})?$/i

/** Who writes « 20h30 » writes no month before its day: hours so written in a column of theirs tell the order of the days of a file. */
export function orderByClocks(profiles: readonly ColumnProfile[]): SettledOrder {
  const isOfClocks = ({ top }: ColumnProfile) => {
    const said = top.filter(({ value }) => value.trim() !== '')
    return said.length > 0 && said.every(({ value }) => frenchClock.test(value.trim()))
  }
  return profiles.some(isOfClocks) ? 'dmy' : null
}
