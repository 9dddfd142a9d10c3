import type { Cleaned } from './codes.ts'
import { cleanDateTime } from './date.ts'
import { collapseSpaces } from './spaces.ts'
import { type SpokenDate, splitTitleAndDate } from './spoken-date.ts'
import { cleanText } from './text.ts'

/**
 * The two values of a cell that says a show and its date together: the title, and the moment `YYYY-MM-DDTHH:MM` by the column's format
 * (`no-year:…` where dates bear no year). A cell that says only one of them gives the title, and no moment.
 */
export function cleanTitleAndDate(
  raw: string,
  format: string | null,
): { title: Cleaned<string>; moment: Cleaned<string> } {
  const split = splitTitleAndDate(collapseSpaces(raw))
  if (split === null) return { title: cleanText(raw), moment: { rejected: 'date-unlike-column' } }
  return { title: cleanText(split.title), moment: cleanDateTime(written(split.date), format ?? 'french-words') }
}

const weekdays = ['dim', 'lun', 'mar', 'mer', 'jeu', 'ven', 'sam']

/** The date alone, as a column of dates would bear it. */
function written({ weekday, day, month, year, minutes }: SpokenDate): string {
  const name = weekday === null ? '' : `${weekdays[weekday]} `
  const clock = minutes === null ? '' : ` ${Math.floor(minutes / 60)}h${String(minutes % 60).padStart(2, '0')}`
  const days = `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}`
  return `${name}${days}${year === null ? '' : `/${year}`}${clock}`
}
