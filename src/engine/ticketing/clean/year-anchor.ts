import { usualStartMonth } from '../../days/index.ts'
import { readSpokenDate, type SpokenDate, splitTitleAndDate, weekdayOf, yearFrom } from './spoken-date.ts'

type YearlessDate = Pick<SpokenDate, 'weekday' | 'day' | 'month' | 'year'>

/** What else tells the year of dates that bear none. */
export interface YearHints {
  /** The titles of the table: lines above it, its sheet, its file. */
  titles: readonly string[]
  /** The day of the import, `YYYY-MM-DD`. */
  today: string
  /** The first day on which something was sold, `YYYY-MM-DD`, when the file gives it. */
  firstSale: string | null
  /** Month in which the house's seasons begin. */
  startMonth?: number | undefined
}

/**
 * The day of the year from which a date without a year is looked for: seasons that begin in September open in August at the earliest,
 * the others on their first day.
 */
function seasonStart({ startMonth = usualStartMonth }: YearHints): string {
  const month = startMonth === usualStartMonth ? startMonth - 1 : startMonth
  return `${String(month).padStart(2, '0')}-01`
}

/**
 * The days from which the dates are to be looked for: one when the days of the week, the season in the titles or the
 * sale dates tell it, several when only a person can. Null when each date bears its year.
 */
export function yearAnchors(all: readonly YearlessDate[], hints: YearHints): string[] | null {
  const dates = all.filter(({ year }) => year === null)
  if (dates.length === 0) return null
  const thisYear = Number(hints.today.slice(0, 4))
  const start = seasonStart(hints)
  const thisSeason = hints.today.slice(5) < start ? thisYear - 1 : thisYear
  // The likeliest first: this season, the last one, the next one, older ones.
  const seasons = [0, -1, 1, -2, -3].map((years) => `${thisSeason + years}-${start}`)
  const agreeing = byWeekdays(seasons, dates)
  const likely = agreeing.length === 0 ? seasons : agreeing
  const told = toldBy(hints)
  if (told !== null && (agreeing.length === 0 || byWeekdays([told], dates).length > 0)) return [told]
  if (agreeing.length === 1) return agreeing
  return likely.slice(0, 2)
}

/** The date that a value is, or bears beside a title. */
export function spokenIn(value: string): SpokenDate | null {
  return readSpokenDate(value.trim()) ?? splitTitleAndDate(value)?.date ?? null
}

/** The anchors under which nine in ten of the dates that name a day of the week fall on it; none when no date names one. */
function byWeekdays(anchors: readonly string[], dates: readonly YearlessDate[]): string[] {
  const named = dates.filter((date) => date.weekday !== null)
  if (named.length === 0) return []
  return anchors.filter((from) => {
    const right = named.filter((date) => weekdayOf(yearFrom(from, date), date.month, date.day) === date.weekday).length
    return right >= 0.9 * named.length
  })
}

/** « Saison 2026-27 », « 2026/2027 »; else the first sale, which no performance comes before; else the one year of the titles. */
function toldBy(hints: YearHints): string | null {
  const { titles, today, firstSale } = hints
  for (const title of titles) {
    const season = /(?<![\d-])(20\d\d|\d\d)\s?[-–/_]\s?(20\d\d|\d\d)(?![\d-])/.exec(title)
    const first = 2000 + (Number(season?.[1]) % 100)
    const isNear = Math.abs(first - Number(today.slice(0, 4))) <= mostSeasonsAway
    if (season && isNear && Number(season[2]) % 100 === (first + 1) % 100) return `${first}-${seasonStart(hints)}`
  }
  if (firstSale !== null) return firstSale
  const years = new Set(titles.flatMap((title) => title.match(/\b20[12]\d\b/g) ?? []))
  const [only] = years
  return years.size === 1 && only !== undefined ? `${only}-01-01` : null
}

/** « 14-15 mars » is no season. */
const mostSeasonsAway = 6
