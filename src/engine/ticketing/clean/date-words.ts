import { foldAccents } from '../../text/index.ts'
import type { ReadDate } from './read-date.ts'
import { minutesOfTime } from './time.ts'

const frenchMonths = ['janv', 'fevr', 'mars', 'avr', 'mai', 'juin', 'juil', 'aout', 'sept', 'oct', 'nov', 'dec']
const englishMonths = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const french = /^(?:[a-z]{2,8}\.?,? )?(?:le )?(\d{1,2})(?:er)? ([a-z]{3,9})\.? (\d{4})(?:(?:,| a| -)? (.+))?$/
const englishMonthFirst =
  /^(?:[a-z]{3,9}\.?,? )?([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?:(?:,| at)? (.+))?$/
const englishDayFirst = /^(?:[a-z]{3,9}\.?,? )?(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4})(?:(?:,| at)? (.+))?$/

/** Reads `sam. 4 juin 2016 20h30` or `Mar 16, 2018 5:00:00 PM`; null when it is not such a date. Days are not checked here. */
export function readWordedDate(text: string, language: 'french-words' | 'english-words'): ReadDate | null {
  const plain = foldAccents(text)
  if (language === 'french-words') {
    const match = french.exec(plain)
    return match && worded(match[3], frenchMonth(match[2] ?? ''), match[1], match[4])
  }
  const monthFirst = englishMonthFirst.exec(plain)
  if (monthFirst) return worded(monthFirst[3], englishMonth(monthFirst[1] ?? ''), monthFirst[2], monthFirst[4])
  const dayFirst = englishDayFirst.exec(plain)
  return dayFirst && worded(dayFirst[3], englishMonth(dayFirst[2] ?? ''), dayFirst[1], dayFirst[4])
}

function worded(year?: string, month?: number, day?: string, time?: string): ReadDate | null {
  if (month === undefined || month === 0) return null
  const minutes = time === undefined ? null : minutesOfTime(time.trim())
  if (time !== undefined && minutes === null) return null
  return { year: Number(year), month, day: Number(day), minutes, rule: null }
}

/** A month's number from its French name or abbreviation without accents (`juil.`, `fev`), 0 when it is none. */
export function frenchMonth(word: string): number {
  if (word === 'jan') return 1
  if (word === 'fev') return 2
  if (word.length < 3) return 0
  return (
    frenchMonths.findIndex((month) =>
      word.length < month.length ? month.startsWith(word) && word !== 'jui' : word.startsWith(month),
    ) + 1
  )
}

function englishMonth(word: string): number {
  return englishMonths.findIndex((month) => word.startsWith(month)) + 1
}
