import { foldAccents } from '../../text/index.ts'
import { frenchMonth } from './date-words.ts'
import { minutesOfTime } from './time.ts'

/** A date as people write it by hand, the year left out or not. `weekday` counts from 0, Sunday; `minutes` after midnight. */
export interface SpokenDate {
  weekday: number | null
  day: number
  month: number
  year: number | null
  minutes: number | null
}

const weekdays = ['dim', 'lun', 'mar', 'mer', 'jeu', 'ven', 'sam']
// Swiss calendars write « sa 28.11 »; « di » and « ma » are other days in Dutch: the two letters are passed over.
const weekday = '(?:(?:le )?(?:(dim|lun|mar|mer|jeu|ven|sam)[a-z]{0,5}|(?:lu|ma|me|je|ve|sa|di))\\.?,? )?'
const worded = '(?:le )?(\\d{1,2})(?:er)? ([a-z]{3,9})\\.?(?: (\\d{4}))?'
const figures = '(?:le )?(\\d{1,2})([/.-])(\\d{1,2})(?:\\6(\\d{4}|\\d{2}))?'
const hour = '(?:,? ?(?:a|-|–)? ?(\\d{1,2} ?[hu:] ?(?:\\d{2})?))?'
const written = `${weekday}(?:${worded}|${figures})${hour}`
const somewhere = new RegExp(written, 'g')
const whole = new RegExp(`^${written}$`)
const mayBegin = /^(?:le |lun|mar|mer|jeu|ven|sam|dim|(?:lu|ma|me|je|ve|sa|di)\.? \d|\d)/i

/**
 * The whole text as a date: `sam. 14 mars`, `ven. 12/03 20h30`, `samedi 14 mars 2026 à 15 h`. Null for anything else, and for
 * figures that alone could be a fraction or an amount (`3.10`, `1/2`).
 */
export function readSpokenDate(text: string): SpokenDate | null {
  if (text.length > 45 || !mayBegin.test(text)) return null
  const match = whole.exec(folded(text))
  return match && dateOf(match)
}

/** What stands before a date, and after it, makes its title. */
export interface TitleAndDate {
  title: string
  before: string
  after: string
  date: SpokenDate
}

/**
 * A title and the date that a cell or a heading says with it: `Le Cid – ven. 12/03 20h30`. Null when the text has no date, two of
 * them, or no title beside it.
 */
export function splitTitleAndDate(text: string): TitleAndDate | null {
  if (!/\d/.test(text) || text.length > 160) return null
  const found = firstDate(text)
  if (found === null || firstDate(found.after) !== null) return null
  const before = trimmed(found.before.replace(/\($/, ''))
  const after = trimmed(found.after.replace(/^\)/, ''))
  const title = `${before} ${after}`.trim()
  return /[\p{L}\d]{2}/u.test(title) ? { title, before, after, date: found.date } : null
}

function firstDate(text: string): { date: SpokenDate; before: string; after: string } | null {
  const plain = folded(text)
  // Each letter folds to one: places in the one are places in the other.
  if (plain.length !== text.length) return null
  somewhere.lastIndex = 0
  for (let match = somewhere.exec(plain); match !== null; match = somewhere.exec(plain)) {
    const end = match.index + match[0].length
    const date = dateOf(match)
    // « 2026-11-05 » is no 11 May: what follows a figure and a dash is the rest of a date.
    const isRest = /\d[/.-]$/.test(plain.slice(0, match.index))
    const stands = !isRest && !/[\p{L}\d]/u.test(plain[match.index - 1] ?? '') && !/[\p{L}\d]/u.test(plain[end] ?? '')
    if (date !== null && stands) return { date, before: text.slice(0, match.index), after: text.slice(end) }
    somewhere.lastIndex = match.index + 1
  }
  return null
}

function folded(text: string): string {
  return foldAccents(text.normalize('NFC')).replace(/[\u00a0\u202f\t]/g, ' ')
}

function dateOf(match: RegExpExecArray): SpokenDate | null {
  const [, name, wordDay, word, wordYear, figureDay, separator, figureMonth, figureYear, time] = match
  const day = Number(wordDay ?? figureDay)
  const month = word === undefined ? Number(figureMonth) : frenchMonth(word)
  const year = wordYear ?? figureYear
  if (day < 1 || day > 31 || month < 1 || month > 12) return null
  const saysSo = [name, word, year, time].some((part) => part !== undefined) || match.input[match.index - 1] === '('
  if (!saysSo && (separator !== '/' || figureMonth?.length !== 2)) return null
  const minutes = time === undefined ? null : minutesOfTime(time.replace(/ /g, '').replace('u', 'h').replace(/:$/, 'h'))
  if (time !== undefined && minutes === null) return null
  return {
    weekday: name === undefined ? null : weekdays.indexOf(name),
    day,
    month,
    year: year === undefined ? null : year.length === 2 ? 2000 + Number(year) : Number(year),
    minutes,
  }
}

function trimmed(text: string): string {
  return text.replace(/^[\s,;:|·•–—/-]+|[\s,;:|·•–—/-]+$/g, '').replace(/(?: |^)(?:le|du|au)$/i, '')
}

/** The year of a date without one: that of its first coming on or after a day `YYYY-MM-DD`. */
export function yearFrom(from: string, { month, day }: Pick<SpokenDate, 'month' | 'day'>): number {
  const year = Number(from.slice(0, 4))
  const inYear = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return inYear >= from.slice(5) ? year : year + 1
}

/** The day of the week of a day of the Gregorian calendar, from 0, Sunday. */
export function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay()
}
