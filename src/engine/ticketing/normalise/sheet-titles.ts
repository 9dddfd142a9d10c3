import { foldLabel, isOfTheList, isPlaceName, labelledShow, readSpokenDate, splitTitleAndDate } from '../clean/index.ts'
import type { ReadTable } from '../read/index.ts'
import { soleTitle } from './told-by-title.ts'

/** A show and its date, or a date alone that says its day of the week or its hour: what one table of several is of. */
function saysEvening(line: string): boolean {
  const date = readSpokenDate(line)
  return splitTitleAndDate(line) !== null || (date !== null && (date.weekday !== null || date.minutes !== null))
}

/**
 * « Quatuor Vif | 4.10.26 17h, Temple » above each table: whether the show stands before the day or after it, all of them together say. The halls after
 * the days come back, and what stands before is of one table each. Null where they do not say so.
 */
export function eveningsOfSheets(tables: readonly ReadTable[]): string[] | null {
  const told = tables.map(({ skipped }) =>
    skipped.flatMap(({ why, detail = '' }) => (why === 'preamble' ? (besideDay(detail) ?? []) : [])).at(-1),
  )
  const all = told.flatMap((one) => one ?? [])
  const distinct = (of: 'show' | 'place') => new Set(all.map((one) => one[of])).size
  if (all.length < tables.length || distinct('show') < all.length || distinct('place') === all.length) return null
  return all.map(({ show, day }) => `${show} – ${day}`)
}

/** Two cells of a line, the second of which begins with a day and goes on with something else. */
function besideDay(line: string): { show: string; day: string; place: string } | null {
  const [show = '', evening = '', ...more] = line.split(' | ')
  const split = splitTitleAndDate(evening)
  if (more.length > 0 || split === null || split.before !== '' || !saysEvening(evening)) return null
  if (splitTitleAndDate(show) !== null || isOfTheList(line)) return null
  const day = evening.slice(0, evening.length - split.after.length).replace(/[\s,–—-]+$/, '')
  return { show, day, place: split.after }
}

const ofHall = /^(grande? |petite? )?(salle|studio|auditorium|th[eé][aâ]tre|chapelle|[eé]glise|foyer)\b/i

/**
 * « Le Cid » alone above « mardi 17 mars 2026 à 20h30 » alone, on each sheet: the show of each evening. A hall may follow the day: what is a hall by its name, or the same on all
 * sheets. Null where one line is above all of them, which may be the house's, or where halls stand there.
 */
export function showsAbove(tables: readonly ReadTable[]): string[] | null {
  const told = tables.flatMap(({ skipped, sheet }) => {
    const lines = skipped.flatMap(({ why, detail = '' }) => (why === 'preamble' ? [detail] : []))
    const at = lines.findLastIndex((line) => saysEvening(line) && !isOfTheList(line))
    const [line = '', day = ''] = [lines[at - 1], lines[at]]
    const show = namedAsSheet(line, sheet ?? '') ?? line
    const isTitle = /\p{L}{3}/u.test(show) && !show.includes(' | ') && !saysEvening(show) && !isOfTheList(show)
    const { before = '', after = '' } = splitTitleAndDate(day) ?? {}
    return isTitle && before === '' ? [{ show, day, place: after }] : []
  })
  const shows = new Set(told.map(({ show }) => show))
  if (told.length < tables.length || shows.size < 2 || told.some(({ show }) => ofHall.test(show))) return null
  const isOneHouse = new Set(told.map(({ place }) => place)).size === 1
  if (!isOneHouse && told.some(({ place }) => place !== '' && !isPlaceName(place))) return null
  return told.map(({ show, day, place }) => `${show} – ${withoutEnd(day, place)}`)
}

/** Letters by which the name of a sheet is known in a line. */
const leastOfName = 4

/** « Ô Vent – Duo Brise » on the sheet « Ô Vent »: the part of a line that the sheet is named for, whose end a workbook cuts; null where none is. */
function namedAsSheet(line: string, sheet: string): string | null {
  const name = foldLabel(sheet).trim()
  if (name.length < leastOfName) return null
  const parts = line.split(/ [–—|-] |\(|[«»“”]/).map((part) => part.trim())
  return parts.find((part) => foldLabel(part).startsWith(name)) ?? null
}

/** A line without what ends it. */
function withoutEnd(line: string, end: string): string {
  return (end === '' ? line : line.slice(0, line.lastIndexOf(end))).replace(/[\s,(–—-]+$/, '')
}

/** « Le Petit Poucet – séances scolaires », « Pièce : Le Petit Poucet » above each table, whose days stand in a column: the show of each. Null where one of them says no show, or an evening. */
export function showOfEach(tables: readonly ReadTable[]): string[] | null {
  const shows = tables.flatMap(({ skipped }) => {
    const lines = skipped.flatMap(({ why, detail = '' }) => (why === 'preamble' ? [detail] : []))
    const labelled = new Set(lines.flatMap((line) => line.split(' | ')).flatMap((part) => labelledShow(part) ?? []))
    if (lines.some((line) => saysEvening(line) && !isOfTheList(line)) || labelled.size > 1) return []
    return [...labelled][0] ?? soleTitle(lines) ?? []
  })
  return shows.length === tables.length && new Set(shows).size > 1 ? shows : null
}

/** « Manifestation : Antigone » above « Représentation du mardi 17 mars 2026 à 19h30 »: the show, and the day alone. */
function eveningOf(show: string, told: string): string {
  const split = splitTitleAndDate(told)
  const day = split === null ? told : told.slice(told.indexOf(split.before) + split.before.length)
  const ofDay = split === null ? day : day.slice(0, day.length - split.after.length)
  return `${show} – ${ofDay.replace(/^[\s:–-]*(?:du |le |au )?|[\s,–-]+$/giu, '')}`
}

/** What a sheet says of all its rows: the line above them that names a show and its date, or an evening, else its name, with that line when the date is there. */
export function titleOf({ skipped, sheet }: Pick<ReadTable, 'skipped' | 'sheet'>): string {
  const above = skipped.filter(({ why }) => why === 'preamble').flatMap(({ detail }) => detail?.split(' | ') ?? [])
  // The nearest of them: above a table of many, the titles of the tables before stand too.
  const told = above.reverse().find((line) => saysEvening(line) && !isOfTheList(line))
  const name = sheet ?? ''
  const show = above.map((line) => labelledShow(line)).find((one) => one !== null) ?? null
  if (told !== undefined) return show === null ? told : eveningOf(show, told)
  const first = above.at(-1)
  const both = first === undefined ? name : `${first} – ${name}`
  return splitTitleAndDate(both) !== null ? both : name
}
