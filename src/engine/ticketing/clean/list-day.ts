import { foldAccents } from '../../text/index.ts'
import { splitTitleAndDate, yearFrom } from './spoken-date.ts'

/** What titles say that is no performance: the day on which a list was printed or brought up to date. */
const ofTheList =
  /\b(etat|edite|edition|maj|mise? a jour|export|imprime|extrait|extraction|genere|arrete|situation|version)/

/** Whether a line dates the list itself: « Édité le 20/11/2026 ». */
export function isOfTheList(line: string): boolean {
  return ofTheList.test(foldAccents(line).trim())
}

/**
 * The day, `YYYY-MM-DD`, on which the titles of a list say that it was printed or brought up to date (« mise à jour le 18/11 »); without a year, the
 * last such day until `today`. Null when none says it.
 */
export function listDay(titles: readonly string[], today: string): string | null {
  for (const line of titles.flatMap((title) => title.split(' | '))) {
    const date = isOfTheList(line) ? splitTitleAndDate(line)?.date : undefined
    if (date === undefined) continue
    const day = `${two(date.month)}-${two(date.day)}`
    const year = date.year ?? yearFrom(today, date) - (day === today.slice(5) ? 0 : 1)
    return `${year}-${day}`
  }
  return null
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
