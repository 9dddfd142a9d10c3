import { matchesIn } from '../../../language/index.ts'
import { monthsFolded } from '../../../text/index.ts'
import type { Scene } from '../scene/finding.ts'
import { type Day, makeDay, weekdayOf } from '../text/days.ts'
import { parseNumber } from '../text/french-numbers.ts'
import { type Span, sentenceAround } from '../text/reading.ts'
import { monthOfRun } from './bare-days.ts'

/** One day written in the text, with or without its weekday, month and year. */
export interface DayToken extends Span {
  readonly weekday: number | null
  readonly date: number
  readonly month: number | null
  readonly year: number | null
}

export interface ResolvedToken extends DayToken {
  readonly month: number
  /** Null for a day that no calendar has. */
  readonly day: Day | null
}

export const weekdayPattern = '(?:dimanche|lundi|mardi|mercredi|jeudi|vendredi|samedi)'
const shortWeekday =
  '(?:(?:dim|lun|mar|mer|jeu|vend|ven|sam)\\.?|(?:di|lu|ma|me|je|ve|sa)(?= \\d{1,2}(?: (?:a )?\\d{1,2} ?h|,| ?[|/·•]| et (?:di|lu|ma|me|je|ve|sa) \\d)))'
const monthPattern = `(?:${monthsFolded}|(?:janv|jan|fevr|fev|avr|juil|sept|oct|nov|dec)(?:\\.|\\b))(?!\\p{L})`
const dayNumber = '(?:1er|[12]\\d|3[01]|0?[1-9])'
const dayWord =
  '(?:premier|deux|trois|quatre|cinq|six|sept|huit|neuf|dix(?:-sept|-huit|-neuf)?|onze|douze|treize|quatorze|quinze|seize|vingt(?:[- ](?:et[- ]un|deux|trois|quatre|cinq|six|sept|huit|neuf))?|trente(?:[- ]et[- ]un)?)'
const opening = '(?<![\\p{L}\\d:/€]|(?<!\\d)-|\\d[.,]|\\d ?h(?:eures?)? ?)'
/** « 13/14/15 janvier »: days on a stroke that a month in words closes. */
const onStrokes = `(?=\\d)(?<=(?<![\\d/.])(?:\\d{1,2} ?/ ?){1,6})(?=\\d{1,2}(?: ?/ ?\\d{1,2})* ${monthPattern})`
export const clockPattern =
  '(?:\\d{1,2} ?(?:h(?:eures?)?(?: ?[0-5]\\d)?|:[0-5]\\d)|(?:midi|minuit)(?: et (?:demie?|quart)\\b| moins (?:le quart|dix|vingt|cinq)\\b)?)'

const writtenDay = new RegExp(
  `(?:${opening}|${onStrokes})(?:(${weekdayPattern}|${shortWeekday}(?= ?(?:le )?\\d)),? ?(?:le )?)?(?:(${dayNumber})(?: (?=\\D)|(?=\\D|$))(?:(${monthPattern}))?|(${dayWord}) (${monthPattern}))(?:,? ?((?:19|20)\\d\\d)\\b)?`,
  'gu',
)
/** Begun by what begins a day: what may not stand before is long to read at each place of a text. */
const numericDay = new RegExp(
  `(?=[\\ddjlmsv])${opening}(?<!\\d )(?:(${weekdayPattern}|${shortWeekday}),? ?(?:le )?)?(?:(\\d{1,2})/(\\d{1,2})(?:/((?:19|20)?\\d\\d))?|(\\d{1,2})[.-](\\d{1,2})[.-]((?:19|20)\\d\\d|\\d\\d(?![\\d.-]))|(?<=${weekdayPattern} |(?:dim|lun|mar|mer|jeu|ven|sam)\\.? ?|\\ble |\\bdates? ?(?:[:=>→–—|\\n-]|/{1,2})? ?|\\bquand ?\\?? ?:? ?|(?:^|\\n|[•·|📅🗓] ?))(0[1-9]|[12]\\d|3[01])\\.(0[1-9]|1[0-2])(?!\\.?\\d| ?€| ?euros)|((?:19|20)\\d\\d)-(\\d\\d)-(\\d\\d))(?![\\d/])(?! ${monthPattern})`,
  'gu',
)
const unitAfter =
  /^ ?(?:€|euros?|ans?\b|[-–] ?\d\d? ans\b|h\b|h ?\d|heures?|: ?\d|min|%|places?|personnes|represent|dates|spectat|interpr|comedi|danseu|musici|mois|semaines?|jours?|siecle|e\b|eme|er\b|ter\b|bis\b|,\d|\.\d|\d|(?:rue|avenue|quai|boulevard|bd|place|cours|allees?|impasse|chemin|route)\b)/
const months = ['jan', 'fev', 'mar', 'avr', 'mai', 'juin', 'juil', 'aou', 'sep', 'oct', 'nov', 'dec']
const weekdays = ['dim', 'lun', 'mar', 'mer', 'jeu', 'ven', 'sam']

export function weekdayNumber(text: string): number {
  const opening = (/^[a-z]+/.exec(text)?.[0] ?? '').slice(0, 3)
  return weekdays.findIndex((weekday) => weekday.startsWith(opening))
}

export function monthNumber(text: string): number {
  return months.findIndex((month) => text.startsWith(month)) + 1
}

/** The days written in the text, in order, each with the month that it borrows from its neighbours. */
export function findDays(scene: Scene): ResolvedToken[] {
  const numeric = numericDays(scene)
  // « sam 3/10 » is one day: its « sam 3 » is no other, of a month to be borrowed.
  const worded = wordedDays(scene).filter(
    ({ start, end }) => !numeric.some((whole) => whole.start <= start && end <= whole.end),
  )
  const tokens = [...worded, ...numeric].sort((left, right) => left.start - right.start)
  return borrowMonths(scene, tokens)
}

function wordedDays(scene: Scene): DayToken[] {
  return matchesIn(scene.reading.folded, writtenDay).flatMap((match) => {
    const [whole, weekday, digits, month, word, wordMonth, year] = match
    const written = month ?? wordMonth
    const end = match.index + whole.trimEnd().length
    const after = scene.reading.folded.slice(end, end + 12)
    // « Samedi 16 : 18 h »
    const thenHour = weekday !== undefined && /^ (?:: )?\d{1,2} ?h/.test(after)
    if (written === undefined && !thenHour && unitAfter.test(after)) return []
    if (!scene.taken.isFree({ start: match.index, end })) return []
    const date = digits === undefined ? dayWordValue(word ?? '') : Number.parseInt(digits, 10)
    const token = { start: match.index, end, weekday: weekday === undefined ? null : weekdayNumber(weekday), date }
    return [
      {
        ...token,
        month: written === undefined ? null : monthNumber(written),
        year: year === undefined ? null : Number(year),
      },
    ]
  })
}

function numericDays(scene: Scene): DayToken[] {
  return matchesIn(scene.reading.folded, numericDay).flatMap((match) => {
    const [whole, weekday, date1, month1, year1, date2, month2, year2, dotted, dottedMonth, year3, month3, date3] =
      match
    const month = Number(month1 ?? month2 ?? dottedMonth ?? month3)
    const date = Number(date1 ?? date2 ?? dotted ?? date3)
    const span = { start: match.index, end: match.index + whole.length }
    if (month < 1 || month > 12 || date < 1 || date > 31 || !scene.taken.isFree(span)) return []
    const yearText = year1 ?? year2 ?? year3
    const year = yearText === undefined ? null : Number(yearText) + (yearText.length === 2 ? 2000 : 0)
    return [{ ...span, weekday: weekday === undefined ? null : weekdayNumber(weekday), date, month, year }]
  })
}

function dayWordValue(word: string): number {
  return word === 'premier' ? 1 : (parseNumber(word) ?? 0)
}

const clock = `(?: ?(?:,|a|des|vers|\\()? ?${clockPattern}(?: ?(?:et|,|/|&) ?${clockPattern})?\\)?)?`
const joining = new RegExp(
  `^${clock}\\s*(?:,|;|\\bet\\b|\\bau\\b|&|-|–|—|>|→|➔|/|\\bpuis\\b|\\bcomme\\b|\\bainsi que\\b|\\bou\\b|\\bni\\b|·|\\bjusqu'au\\b)\\s*(?:et |le |les |du |de |des )*$`,
)

/** True when nothing but a connector (and perhaps an hour) stands between two days. */
export function areJoined(scene: Scene, left: Span, right: Span): boolean {
  return joining.test(scene.reading.folded.slice(left.end, right.start))
}

function borrowMonths(scene: Scene, tokens: readonly DayToken[]): ResolvedToken[] {
  const resolved: ResolvedToken[] = []
  for (let index = tokens.length - 1; index >= 0; index -= 1) {
    const token = tokens[index]
    if (token === undefined) continue
    const month =
      token.month ??
      monthFromNext(scene, token, resolved[0]) ??
      monthFromContext(scene, token, tokens.slice(0, index)) ??
      monthFromLater(scene, token, resolved[0]) ??
      (token.weekday === null ? monthOfRun(scene, token) : null)
    if (month === null) continue
    const year = token.year ?? (token.month === null && resolved[0]?.month === month ? resolved[0].year : null)
    resolved.unshift({ ...token, month, year, day: dayMeant(scene, { ...token, month }, year) })
  }
  return resolved
}

/** « les 18 et 19 mars 2028 » for 2027: a year that is borrowed and wrong is told where it is written, and only there. */
function dayMeant(scene: Scene, token: DayToken & { month: number }, year: number | null): Day | null {
  const day = resolveDay(scene, { ...token, year })
  if (token.year !== null || year === null) return day
  const played = new Set(scene.facts.performances.map((performance) => performance.day))
  const own = resolveDay(scene, token)
  return own !== null && played.has(own) && (day === null || !played.has(day)) ? own : day
}

function monthFromNext(scene: Scene, token: DayToken, next: ResolvedToken | undefined): number | null {
  if (next === undefined || !areJoined(scene, token, next)) return null
  const between = scene.reading.folded.slice(token.end, next.start)
  if (token.date < next.date || between.includes('/')) return next.month
  // « du 28 au 3 mai » opens in the month before.
  const monthBefore = ((next.month + 10) % 12) + 1
  if (/^ ?(?:au|et le|>|→|-|–|—|jusqu'au) ?$/.test(between)) return monthBefore
  // « les 30 et 2 mai » opens in April when one plays then; else the list is out of order, and of one month.
  const suffix = `-${String(monthBefore).padStart(2, '0')}-${String(token.date).padStart(2, '0')}`
  return scene.facts.performances.some(({ day }) => day.endsWith(suffix)) ? monthBefore : next.month
}

const monthAlone = new RegExp(
  `(?:\\b(?:en|pour|courant|debut|fin|mi|mois de)[ -]|\\bd'|(?:^|[.!?\\n:;(–—•|] ?))(${monthPattern})(?! ?\\d{1,2}(?!\\d))`,
  'gu',
)

/** « Trois dates en mars, le 12, le 14 et le 17 »: the month said alone in the sentence, before a run of bare days. */
function monthSaidBefore(scene: Scene, token: DayToken, last: DayToken | undefined): number | null {
  const { start } = sentenceAround(scene.reading, token)
  const from = Math.max(start, last?.end ?? 0)
  const said = matchesIn(scene.reading.folded.slice(from, token.start), monthAlone).at(-1)?.[1]
  const month = said === undefined ? null : monthNumber(said)
  // A month in which nothing is played is wrong itself, and told where it is said.
  return scene.facts.performances.some(({ day }) => Number(day.slice(5, 7)) === month) ? month : null
}

function monthFromContext(scene: Scene, token: DayToken, before: readonly DayToken[]): number | null {
  const { folded } = scene.reading
  const introduced = /(?:\ble|\bles|\bdu|\bau|\bet|,|relache|>|→) ?$/.test(
    folded.slice(Math.max(0, token.start - 12), token.start),
  )
  const closed =
    /^(?: ?[,.;:)!?\n>→–—-]| ?$| a \d| a midi| et | au | a (?:la |l')?(?=[a-z])| puis | \(| (?:pour|avec|en|il|elle|on|nous|seulement|aussi|egalement|uniquement) )/.test(
      folded.slice(token.end, token.end + 8),
    )
  if (token.weekday === null && !(introduced && closed) && !isBracketed(scene, token)) return null
  const last = before.findLast((other) => other.month !== null)
  const alone = monthSaidBefore(scene, token, last)
  if (alone !== null) return alone
  if (last !== undefined && last.month !== null && token.start - last.end < 250) {
    // « du 29 mai au 4 juin (16 h le dimanche 31) »: June has no such day.
    const isInMonth = makeDay(2000, last.month, token.date) !== null
    const played = monthOfThatDay(scene, token, last.month)
    if (played !== null) return played
    return (token.date >= last.date && isInMonth) || token.weekday === null
      ? last.month
      : (monthOnThatWeekday(scene, token) ?? last.month)
  }
  if (token.weekday !== null) return monthOnThatWeekday(scene, token)
  return monthOnThatDate(scene, token) ?? monthOfNeighbour(scene, token, before) ?? monthOfRest(scene, token)
}

/** « Relâche le 13 »: a day within the run, on which nothing is played. */
function monthOfRest({ reading, facts }: Scene, token: DayToken): number | null {
  if (!/\brelaches? ?:? ?(?:les? )?$/.test(reading.folded.slice(Math.max(0, token.start - 16), token.start)))
    return null
  const days = facts.performances.map(({ day }) => day).sort()
  const within = days.map((day) => makeDay(Number(day.slice(0, 4)), Number(day.slice(5, 7)), token.date))
  const rest = within.find((day) => day !== null && day > (days[0] ?? '') && day < (days.at(-1) ?? ''))
  return rest ? Number(rest.slice(5, 7)) : null
}

/** « Metz (12 novembre), Nancy (14) »: a day between brackets on which one plays, behind another that has its month. */
function isBracketed(scene: Scene, token: DayToken): boolean {
  const { folded } = scene.reading
  const opens = /(?:\p{L} ?\(|\((?:\d{1,2}(?:,| et) )+)$/u.test(
    folded.slice(Math.max(0, token.start - 16), token.start),
  )
  return (
    opens &&
    /^(?:(?:,| et) \d{1,2})*\)/.test(folded.slice(token.end, token.end + 16)) &&
    /\(\d[^)]{0,20}\p{L}{3,}[^)]{0,12}\)[^.!?]{0,120}$/u.test(
      folded.slice(Math.max(0, token.start - 170), token.start),
    ) &&
    scene.facts.performances.some(({ day }) => Number(day.slice(8)) === token.date)
  )
}

/** « s'ouvre le 12, s'achève le 26 octobre », « la soirée du 5 »: a day whose month the sentence says later, or the run alone. */
function monthFromLater(scene: Scene, token: DayToken, next: ResolvedToken | undefined): number | null {
  const { folded } = scene.reading
  const before = folded.slice(Math.max(0, token.start - 24), token.start)
  const after = folded.slice(token.end, token.end + 8)
  if (unitAfter.test(after) || token.weekday !== null) return null
  if (/\b(?:soiree|seance|representation|date|concert) (?:du|le) $/.test(before)) {
    const first = scene.facts.performances[0]?.day
    return first === undefined ? null : Number(first.slice(5, 7))
  }
  const between = next === undefined ? '' : folded.slice(token.end, next.start)
  const leads = /^(?:,| et)[^.;:!?\n\d]{0,40}\b(?:le|au|du|dernier|derniere) $/.test(between)
  if (next === undefined || !leads || !/(?:\ble|\bdu|\bdes) $/.test(before)) return null
  return token.date <= next.date ? next.month : ((next.month + 10) % 12) + 1
}

/** « les 5 et 7 à Carsac, le 14 à Vireux »: a day beside others that the run's month explains. */
function monthOfNeighbour(scene: Scene, token: DayToken, before: readonly DayToken[]): number | null {
  const near = before.findLast((other) => token.start - other.end < 40 && token.start > other.end)
  const day = scene.facts.performances.find(
    (performance) => near !== undefined && Number(performance.day.slice(8)) === near.date,
  )?.day
  return day === undefined || near?.month !== null ? null : Number(day.slice(5, 7))
}

/** « Le 2, il est traduit », no month around: that of the performance on such a date. */
function monthOnThatDate(scene: Scene, token: DayToken): number | null {
  if (
    !/\ble $|\bles (?:\d{1,2}(?:er)?(?:,| et) )+(?:et )?$/.test(
      scene.reading.folded.slice(Math.max(0, token.start - 24), token.start),
    )
  )
    return null
  const day = scene.facts.performances.find((performance) => Number(performance.day.slice(8)) === token.date)?.day
  return day === undefined ? null : Number(day.slice(5, 7))
}

/** « du 19 novembre au 5 décembre. … Vendredi 27 »: December's is no Friday, and one plays on November's; null where the month told last has that day. */
function monthOfThatDay(scene: Scene, token: DayToken, last: number): number | null {
  const own = scene.facts.performances.filter(({ day }) => Number(day.slice(8)) === token.date)
  const exact = own.filter(({ day }) => weekdayOf(day) === token.weekday)
  const isOfLast = own.some(({ day }) => Number(day.slice(5, 7)) === last)
  return token.weekday === null || isOfLast || exact[0] === undefined ? null : Number(exact[0].day.slice(5, 7))
}

/** « ven. 13 » alone: the performance on such a day, else the next such month. */
function monthOnThatWeekday(scene: Scene, token: DayToken): number | null {
  const { performances } = scene.facts
  const matching = performances.filter((performance) => Number(performance.day.slice(8)) === token.date)
  const best =
    matching.find((performance) => weekdayOf(performance.day) === token.weekday) ?? matching[0] ?? performances[0]
  return best === undefined ? null : Number(best.day.slice(5, 7))
}

/** Without a year: the year of a performance or of the opening of sales on that day, else the next such day from publication. */
function resolveDay(scene: Scene, token: { year: number | null; month: number; date: number }): Day | null {
  if (token.year !== null) return makeDay(token.year, token.month, token.date)
  const years = new Set(scene.facts.performances.map((performance) => Number(performance.day.slice(0, 4))))
  const days = [...years].map((year) => makeDay(year, token.month, token.date)).filter((day) => day !== null)
  const played = days.find((day) => scene.facts.performances.some((performance) => performance.day === day))
  if (played !== undefined) return played
  const sale = scene.facts.record.onSaleFrom?.slice(0, 10)
  if (sale !== undefined && sale === makeDay(Number(sale.slice(0, 4)), token.month, token.date)) return sale
  const from = scene.asOf ?? scene.facts.performances[0]?.day ?? null
  if (from === null) return makeDay(2000, token.month, token.date)
  const year = Number(from.slice(0, 4))
  const sameYear = makeDay(year, token.month, token.date)
  return sameYear !== null && sameYear >= from ? sameYear : (makeDay(year + 1, token.month, token.date) ?? sameYear)
}
