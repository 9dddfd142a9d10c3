import { monthOf, weekdayOf } from './date-words.ts'

/** Pieces of a line of a calendar, with their place in it. `et` keeps apart « 14 h et 20 h » from « 14 h, 20 h ». */
export type CalendarToken = { start: number; end: number } & (
  | { kind: 'weekday'; weekday: number; isPlural: boolean }
  | { kind: 'day'; day: number; month: number | null; year: number | null }
  | { kind: 'month'; month: number }
  | { kind: 'year'; year: number }
  | { kind: 'hour'; hour: string }
  | { kind: 'from' | 'to' | 'comma' | 'and' | 'off' | 'close' | 'word' }
)

const iso = /(?<iy>\d{4})-(?<im>\d{2})-(?<id>\d{2})/
// « 4/5 mars » is two days: a figure before a month's name is a day, not a month.
const monthAhead = /\s+(?:janv|f[ée]v|mars|avr|mai|juin|juil|ao[uû]|sept|oct|nov|d[ée]c)/.source
// « 18/12/8 € » is three prices: a figure of a list that ends in euros is no day.
const moneyAhead = /(?:\/\d{1,3}(?:[.,]\d{1,2})?)*\s?(?:€|euros?|eur\b)/.source
const numeric = new RegExp(
  `(?<nd>\\d{1,2})[/.](?<nm>\\d{1,2})(?:[/.](?<ny>\\d{4}|\\d{2}))?(?![\\d€h]|\\s?[h€]|${monthAhead}|${moneyAhead})`,
)
const clock = /(?<h>\d{1,2})\s?(?:h(?![a-zà-ÿ])|:(?=\d{2}))\s?(?<min>\d{2})?(?!\d)/
const noon = /(?<noon>midi|minuit)(?![a-zà-ÿ])/
const ordinal = /(?<one>1er)(?![a-zà-ÿ])/
const bareYear = /(?<year>20\d{2})(?!\d)/
// Prices, ages and durations are figures too, and are no days.
const number = new RegExp(
  `(?<day>\\d{1,2})(?!\\d|[.,]\\d|\\s?(?:€|euros?|eur|min|mn|ans?|mois|places?|%|e[ \\s]|ème)|${moneyAhead})`,
)
const arrow = /(?<to>>|→|➔|⇢|–|—|-(?=\s))/
const close = /(?<close>[).;|])/
const comma = /(?<comma>[,/•·&+])/
const word = /(?<word>[\p{L}]+)\.?/u
const pieces = new RegExp(
  [iso, numeric, clock, noon, ordinal, bareYear, number, arrow, word, comma, close]
    .map((piece) => piece.source)
    .join('|'),
  'giu',
)

const offWords = new Set(['relâche', 'relache', 'relâches', 'sauf', 'excepté', 'excepte', 'hors'])

/** Cuts a line into what a calendar is made of; what is no date, hour or joint is a `word`. */
export function calendarTokens(line: string): CalendarToken[] {
  const tokens: CalendarToken[] = []
  for (const match of line.matchAll(pieces)) {
    const place = { start: match.index, end: match.index + match[0].length }
    const read = tokenOf(match.groups ?? {}, tokens.at(-1))
    tokens.push({ ...place, ...read })
  }
  return tokens
}

type Read = CalendarToken extends infer T ? (T extends CalendarToken ? Omit<T, 'start' | 'end'> : never) : never
type Groups = Record<string, string | undefined>

function tokenOf(groups: Groups, previous: CalendarToken | undefined): Read {
  if (groups.iy) return { kind: 'day', day: Number(groups.id), month: Number(groups.im), year: Number(groups.iy) }
  if (groups.nd) return numericDay(groups)
  if (groups.h) return hourOf(Number(groups.h), Number(groups.min ?? 0))
  if (groups.noon) return { kind: 'hour', hour: groups.noon.toLowerCase() === 'midi' ? '12:00' : '00:00' }
  if (groups.one) return { kind: 'day', day: 1, month: null, year: null }
  if (groups.year) return { kind: 'year', year: Number(groups.year) }
  if (groups.day) return dayNumber(Number(groups.day))
  if (groups.to) return { kind: 'to' }
  if (groups.comma) return { kind: groups.comma === '&' || groups.comma === '+' ? 'and' : 'comma' }
  if (groups.close) return { kind: 'close' }
  return wordToken(groups.word ?? '', previous)
}

function numericDay({ nd, nm, ny }: Groups): Read {
  const day = Number(nd)
  const month = Number(nm)
  if (day < 1 || day > 31 || month < 1 || month > 12) return { kind: 'word' }
  const year = ny ? (ny.length === 2 ? 2000 + Number(ny) : Number(ny)) : null
  return { kind: 'day', day, month, year }
}

/** Nobody plays before 8 in the morning: a smaller figure is a duration. */
function hourOf(hours: number, minutes: number): Read {
  if (hours < 8 || hours > 23 || minutes > 59) return { kind: 'word' }
  return { kind: 'hour', hour: `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}` }
}

function dayNumber(day: number): Read {
  return day >= 1 && day <= 31 ? { kind: 'day', day, month: null, year: null } : { kind: 'word' }
}

function wordToken(text: string, previous: CalendarToken | undefined): Read {
  const lower = text.toLowerCase()
  if (lower === 'du' || lower === 'de') return { kind: 'from' }
  if (lower === 'au') return { kind: 'to' }
  if (lower === 'et') return { kind: 'and' }
  if (offWords.has(lower)) return { kind: 'off' }
  const afterDay = previous?.kind === 'day'
  const month = monthOf(text)
  const weekday = weekdayOf(text)
  if (month !== null && (weekday === null || afterDay)) return { kind: 'month', month }
  if (weekday !== null && text.length > 1)
    return { kind: 'weekday', weekday, isPlural: lower.endsWith('dis') || lower === 'dimanches' }
  return { kind: 'word' }
}
