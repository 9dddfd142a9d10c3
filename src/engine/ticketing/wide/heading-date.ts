import { isRealDay, minutesOfTime, weekdayOf, yearFrom } from '../clean/index.ts'
import { plain } from './plain.ts'

/** A day as a heading writes it, with its hour when it has one, and the words around it. */
export interface HeadingDate {
  day: number
  month: number
  /** Null when the heading leaves it to be told elsewhere. */
  year: number | null
  /** From 0, Sunday; null when the heading names no day of the week. */
  weekday: number | null
  /** Minutes after midnight. */
  minutes: number | null
  before: string
  after: string
}

const weekday =
  /(?:^|[\s(])(?:lun|mar|mer|jeu|ven|sam|dim|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\.?(?=\s|$)/gi
const weekdays = ['dim', 'lun', 'mar', 'mer', 'jeu', 'ven', 'sam']
const months = ['janv', 'fev', 'mars', 'avr', 'mai', 'juin', 'juil', 'aout', 'sept', 'oct', 'nov', 'dec']
const inFigures = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2})(?!\d)|(?![\d/-]|\.\d))\.?/g
const inWords = /(?<!\d)(\d{1,2})(?:er)? ([a-z]{3,9})\.?(?: (\d{4}))?(?![a-z])/
/** « 2025-10-03T20:30 »: a day that a spreadsheet keeps as one. */
const ofSpreadsheet = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2})?)?(?![\d-])/
const clock = /^[\s,:()–-]*(?:a )?(\d{1,2} ?[hu](?: ?\d{2})?|\d{1,2}:\d{2})(?!\d)/

/**
 * The day that a heading names: « L’Avare 10/10 », « Ouverture (3.10) », « ven. 9 avril 2027 20h30 Plein 14 € ». Null when there is
 * none, or one that does not exist. A number followed by a sign of money is no day.
 */
export function headingDate(written: string): HeadingDate | null {
  const heading = written.replace(ofSpreadsheet, '$3/$2/$1 $4').trim()
  const text = plain(heading)
  // « Antigone 2.0 15/01 »: of the figures that look like a day, the last one that exists is.
  const figures = [...text.matchAll(inFigures)].filter(isDay).at(-1) ?? null
  const words = figures === null ? inWords.exec(text) : null
  const month = figures ? Number(figures[3]) : words ? monthOf(words[2] ?? '') : 0
  const found = figures ?? words
  if (found === null || month === 0) return null
  const day = Number(found[1])
  const year = yearOf(figures ? figures[4] : words?.[3])
  if (!isRealDay(year ?? 2024, month, day)) return null
  const end = found.index + found[0].length
  const time = clock.exec(text.slice(end))
  const minutes = time === null ? null : minutesOfTime((time[1] ?? '').replace('u', 'h'))
  return {
    ...{ day, month, year, minutes, weekday: weekdayIn(text.slice(0, found.index)) },
    before: areWeekdayLetters(text.slice(0, found.index)) ? '' : tidied(heading.slice(0, found.index)),
    after: tidied(heading.slice(end + (minutes === null ? 0 : (time?.[0].length ?? 0)))),
  }
}

function isDay([, day, , month, year]: RegExpExecArray): boolean {
  return isRealDay(yearOf(year) ?? 2024, Number(month), Number(day))
}

/**
 * The moment, `YYYY-MM-DD` or `YYYY-MM-DD HH:MM`, of a heading; without a year it is the first such day from `from` on (`YYYY-MM-DD`). Null when
 * nothing gives the year, or when the day of the week contradicts it.
 */
export function momentOf(date: HeadingDate, from: string | null): string | null {
  const { month, day, minutes, weekday } = date
  const year = date.year ?? (from === null ? null : yearFrom(from, date))
  if (year === null || !isRealDay(year, month, day)) return null
  if (weekday !== null && weekdayOf(year, month, day) !== weekday) return null
  const two = (value: number) => String(value).padStart(2, '0')
  const text = `${year}-${two(month)}-${two(day)}`
  return minutes === null ? text : `${text} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/**
 * Days of the week by their first letters, where these are all that stands before a date (« V 06/02 », « Ve 06/02 »); « M » may be two of them, « ma »
 * and « di » are other days in Dutch.
 */
const lettered: Readonly<Record<string, number | null>> = {
  ...{ l: 1, m: null, j: 4, v: 5, s: 6, d: 0 },
  ...{ lu: 1, ma: null, me: 3, je: 4, ve: 5, sa: 6, di: null },
}

function areWeekdayLetters(before: string): boolean {
  return lettersOf(before) in lettered
}

function lettersOf(before: string): string {
  return before.replace(/\.? *$/, '')
}

/** The last day of the week that a text names, just before a date; null when it names none. */
function weekdayIn(text: string): number | null {
  if (areWeekdayLetters(text)) return lettered[lettersOf(text)] ?? null
  const found = [...text.matchAll(weekday)].at(-1)?.[0].replace(/[\s(]/g, '')
  return found === undefined ? null : weekdays.indexOf(found.slice(0, 3))
}

function yearOf(text: string | undefined): number | null {
  if (text === undefined) return null
  return text.length === 2 ? 2000 + Number(text) : Number(text)
}

/** 0 when the word is no month. */
function monthOf(word: string): number {
  return (
    months.findIndex(
      (month) => word.startsWith(month) || (word.length >= 3 && month.startsWith(word) && word !== 'jui'),
    ) + 1
  )
}

function tidied(text: string): string {
  return text
    .replace(weekday, ' ')
    .replace(/^[\s(,:–-]+|[\s(,:–-]+$/g, '')
    .replace(/^\)\s*|\s+\)$/g, '')
    .trim()
}
