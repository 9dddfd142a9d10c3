import { addDays, daysBetween, inLetters, weekday, writeDay } from '../blind/french-forms.ts'
import type { Random } from '../blind/random.ts'
import type { FieldAtom } from '../marked-sets.ts'
import { type Edit, inCaseOf, type Mutation, replaced, type Site } from './edits.ts'
import { lettersAsNumber } from './numbers.ts'

const months = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ')
const monthKeys = 'janv f[ée]v mars avr mai juin juil ao[ûu] sept oct nov d[ée]c'
  .split(' ')
  .map((key) => new RegExp(`^${key}`, 'i'))
const weekdays = 'lundi mardi mercredi jeudi vendredi samedi dimanche'.split(' ')

export function wrongMoments(site: Site, random: Random): Mutation[] {
  if (site.atom.kind === 'weekday') return otherWeekday(site, random)
  if (site.atom.kind === 'hour') return [...otherHour(site, random), ...hourOfAnotherDay(site, random)]
  return site.atom.kind === 'date' ? [...otherDay(site, random), ...otherDistance(site, random)] : []
}

function playedDays({ marked }: Site): string[] {
  return [...new Set(marked.record.performances.map(({ startsAt }) => startsAt.slice(0, 10)))]
}

/** Not one on which the show is given. */
function otherWeekday(site: Site, random: Random): Mutation[] {
  const match = /^(le |ce )?(\p{L}+)(\.?s?)$/iu.exec(site.surface)
  const written = match?.[2] ?? ''
  const own = weekdays.find((name) => written.length > 1 && name.startsWith(written.toLowerCase().replace(/s$/, '')))
  if (own === undefined) return []
  const given = new Set(playedDays(site).map(weekday))
  const free = weekdays.filter((name) => !given.has(name))
  if (free.length === 0) return []
  const name = random.pick(free)
  const plural = /s$/i.test(written) && written.length > 5
  const cut = written.length < 5 ? name.slice(0, written.length) : name + (plural ? 's' : '')
  return [replaced(site, 'another', `${match?.[1] ?? ''}${inCaseOf(written, cut)}${match?.[3] ?? ''}`)]
}

/** A day near by on which nothing is given; the weekday that stands with it follows. */
function otherDay(site: Site, random: Random): Mutation[] {
  const parts = /^(\d{1,2})(er)?(?:(?:( )(\p{L}+\.?))(?: (\d{4}))?|([/.])(\d{1,2})(?:\6(\d{2,4}))?)?$/u.exec(
    plainSpaces(site.surface),
  )
  if (parts === null) return []
  const [, number = '', , , monthName, year, mark, monthNumber, shortYear] = parts
  const month =
    monthName === undefined ? Number(monthNumber ?? NaN) : 1 + monthKeys.findIndex((key) => key.test(monthName))
  const days = playedDays(site)
  const own = days.find(
    (day) => Number(day.slice(8)) === Number(number) && (Number.isNaN(month) || Number(day.slice(5, 7)) === month),
  )
  if (own === undefined || month === 0) return []
  const taken = new Set(
    [...days, site.marked.record.onSaleFrom?.slice(0, 10), site.marked.asOf].map((day) => Number(day?.slice(8))),
  )
  const near = [-9, -6, -4, -3, -2, -1, 1, 2, 3, 4, 6, 8].map((more) => addDays(own, more))
  const free = near.filter((day) => day.slice(0, 7) === own.slice(0, 7) && !taken.has(Number(day.slice(8))))
  const write = (day: string): string => {
    const short = String(Number(day.slice(8))).padStart(number.length, '0')
    const spelt = short === '1' ? '1er' : short
    if (monthName !== undefined)
      return `${spelt} ${likeMonth(monthName, day)}${year === undefined ? '' : ` ${day.slice(0, 4)}`}`
    if (mark === undefined) return short
    const two = day.slice(5, 7).slice(monthNumber?.length === 1 ? 1 : 0)
    return `${short}${mark}${two}${shortYear === undefined ? '' : mark + day.slice(4 - shortYear.length, 4)}`
  }
  const found: Mutation[] = []
  if (free.length > 0) {
    const day = random.pick(free)
    found.push(withWeekday(site, 'another day', write(day), day))
  }
  if (monthName !== undefined && monthName.length > 3) {
    const moved = addDays(`${own.slice(0, 8)}15`, random.pick([-31, 31]))
    const date = `${moved.slice(0, 8)}${own.slice(8)}`
    const played = days.some((day) => day.slice(5, 7) === moved.slice(5, 7))
    if (!played && !Number.isNaN(Date.parse(date)) && Number(own.slice(8)) < 29)
      found.push(
        withWeekday(
          site,
          'another month',
          `${writeDay(date, 'dm')}${year === undefined ? '' : ` ${date.slice(0, 4)}`}`,
          date,
        ),
      )
  }
  if (year !== undefined)
    found.push(replaced(site, 'another year', site.surface.replace(year, String(Number(year) - 1))))
  return found
}

/** « déc. » as it stands, « décembre » in the case of `like`. */
function likeMonth(like: string, day: string): string {
  const named = months[Number(day.slice(5, 7)) - 1] ?? ''
  return like.length < named.length ? like : inCaseOf(like, named)
}

function withWeekday(site: Site, label: string, text: string, day: string): Mutation {
  const beside = site.marked.atoms.find(
    (atom) => atom.kind === 'weekday' && atom.end <= site.atom.start && site.atom.start - atom.end < 4,
  )
  const own: Edit = { start: site.atom.start, end: site.atom.end, text }
  if (beside === undefined) return { label, edits: [own] }
  const written = site.marked.text.slice(beside.start, beside.end)
  const core = /\p{L}+(?=\.?$)/u.exec(written)?.[0] ?? ''
  const name = inCaseOf(core, core.length < 5 ? weekday(day).slice(0, core.length) : weekday(day))
  return {
    label: `${label}, its weekday too`,
    edits: [own, { start: beside.start, end: beside.end, text: written.replace(core, name) }],
  }
}

/** « dans neuf jours », « demain », « ce soir »: another distance. */
function otherDistance(site: Site, random: Random): Mutation[] {
  const { asOf } = site.marked
  if (asOf === undefined) return []
  const given = new Set(playedDays(site).map((day) => daysBetween(asOf, day)))
  const free = [1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12].filter((days) => !given.has(days))
  const counted = /^(dans )(\p{L}+|\d+)( jours)$/iu.exec(plainSpaces(site.surface))
  const far = free.filter((days) => days > 2)
  if (counted !== null && far.length > 0) {
    const days = random.pick(far)
    return [
      replaced(
        site,
        'another distance',
        `${counted[1]}${/\d/.test(counted[2] ?? '') ? days : inLetters(days)}${counted[3]}`,
      ),
    ]
  }
  const near: Record<string, number> = {
    'ce soir': 0,
    demain: 1,
    'après-demain': 2,
    "aujourd'hui": 0,
    'demain soir': 1,
  }
  const own = site.surface.toLowerCase().replace('’', "'")
  if (!(own in near)) return []
  const others = Object.entries(near).filter(([, days]) => days !== near[own] && !given.has(days))
  return others.length === 0 ? [] : [replaced(site, 'another distance', inCaseOf(site.surface, random.pick(others)[0]))]
}

/** An hour at which the show is never given. */
function otherHour(site: Site, random: Random): Mutation[] {
  const own = readHour(site.surface)
  if (own === null) return []
  const given = new Set(site.marked.record.performances.map(({ startsAt }) => minutesOf(startsAt)))
  const free = [-120, -60, -30, 30, 60, 90]
    .map((more) => own + more)
    .filter((at) => !given.has(at) && at > 8 * 60 && at < 24 * 60)
  return free.length === 0 ? [] : [replaced(site, 'never given', likeHour(site.surface, random.pick(free)))]
}

/** The hour of another performance, where one day stands with it. */
function hourOfAnotherDay(site: Site, random: Random): Mutation[] {
  const own = readHour(site.surface)
  const dates = site.marked.atoms.filter((atom) => atom.group === site.atom.group && atom.kind === 'date')
  const hours = site.marked.atoms.filter((atom) => atom.group === site.atom.group && atom.kind === 'hour')
  const [date] = dates
  if (own === null || date?.verdict !== 'true' || dates.length > 1 || hours.length > 1) return []
  const performances = site.marked.record.performances
  const there = performances.filter(({ startsAt }) => isThatDay(site, date, startsAt))
  const hoursThere = new Set(there.map(({ startsAt }) => minutesOf(startsAt)))
  const elsewhere = performances
    .map(({ startsAt }) => minutesOf(startsAt))
    .filter((at) => at > 0 && !hoursThere.has(at))
  if (there.length === 0 || elsewhere.length === 0 || !hoursThere.has(own)) return []
  return [replaced(site, 'of another day', likeHour(site.surface, random.pick(elsewhere)))]
}

function isThatDay({ marked }: Site, date: FieldAtom, startsAt: string): boolean {
  const number = /\d{1,2}/.exec(marked.text.slice(date.start, date.end))?.[0]
  return number !== undefined && Number(startsAt.slice(8, 10)) === Number(number)
}

function minutesOf(startsAt: string): number {
  return Number(startsAt.slice(11, 13)) * 60 + Number(startsAt.slice(14, 16))
}

const hourShape = /^(\d{1,2})( ?)(h|H|heures?|:)( ?)(\d{2})?$/

function readHour(surface: string): number | null {
  const written = plainSpaces(surface)
  const figures = hourShape.exec(written)
  if (figures !== null) return Number(figures[1]) * 60 + Number(figures[5] ?? 0)
  const letters = /^(.+?) heures?(?: (.+))?$/i.exec(written)
  const hour = lettersAsNumber(letters?.[1] ?? '')
  const rest = letters?.[2] === undefined ? 0 : lettersAsNumber(letters[2])
  return hour === null || rest === null ? null : hour * 60 + rest
}

function likeHour(surface: string, at: number): string {
  const [hour, rest] = [Math.floor(at / 60), at % 60]
  const two = String(rest).padStart(2, '0')
  const figures = hourShape.exec(plainSpaces(surface))
  if (figures === null) return inCaseOf(surface, `${inLetters(hour)} heures${rest === 0 ? '' : ` ${inLetters(rest)}`}`)
  const [, , before = '', mark = 'h', after = '', minutes] = figures
  if (rest === 0 && minutes === undefined) return `${hour}${before}${mark}`
  return `${hour}${before}${mark}${minutes === undefined && before !== '' ? before : after}${two}`
}

function plainSpaces(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ')
}
