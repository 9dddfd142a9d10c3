import { foldAccents } from '../../text/index.ts'
import { frenchMonth, weekdayOf } from '../clean/index.ts'

/** What the name of a file says of its rows. */
export interface NamedFile {
  /** The one part of the name that is neither a list, a tool, a house nor a day; null where none or several are left. */
  title: string | null
  /** The one day that is not that of the export, `YYYY-MM-DDTHH:MM`, at midnight where the name gives no hour; null where none or several are left. */
  moment: string | null
  /** The days of performances that it names, `YYYY-MM-DD`: « 10-11-12 juillet 2026 ». */
  days: string[]
}

const monthWords =
  'janv(?:ier)?|fevr?(?:ier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|aout|sept(?:embre)?|oct(?:obre)?|nov(?:embre)?|dec(?:embre)?'
const englishMonths = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const englishWords =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const s = '[-_. ]{1,3}'
const ofWeek = `(?:(dim|lun|mar|mer|jeu|ven|sam)[a-z]*\\.?${s})?`
const hour = `(?:${s}(?:a${s})?(\\d{1,2})h(\\d{2})?)?`
const others = '((?:\\d{1,2}(?:er)?(?:[-,. ]{1,2}| et | & |-et-))+)?'
const dates = new RegExp(
  `(?<![\\p{L}\\d])(?:(20\\d\\d)[-_. ](\\d{2})[-_. ](\\d{2})|${ofWeek}(?:(\\d{1,2})[-_.](\\d{1,2})[-_.](20\\d\\d)|${others}(\\d{1,2})(?:er)?${s}(${monthWords})${s}(20\\d\\d)|(${englishWords})${s}(\\d{1,2})(?:st|nd|rd|th)?,?${s}(20\\d\\d)))${hour}(?![\\p{L}\\d])`,
  'giu',
)

interface FoundDay {
  from: number
  to: number
  moment: string | null
  /** The days of the same month that stand before it. */
  before: string[]
  /** True of `2026-11-23`, as programs write the day on which they made a file. */
  isOfProgram: boolean
}

/** What a form on line adds to the name of its answers. */
const ofForm = / ?[([](?:réponses|reponses|responses)[)\]].*$/iu
/** What a computer adds to that of a copy. */
const ofCopy = / ?\((?:copie|copy|\d{1,2})\)$| - (?:copie|copy)\b.*$/iu

const tools =
  'yurplan|hello ?asso|billet ?web|weezevent|eventbrite|mapado|shotgun|dice|pretix|festik|supersoniks|placeminute'
/** A tool that sells, which names its file after the event. */
const tool = new RegExp(`^(?:${tools})$`)
const lists =
  'exports?|extraction|rapport|report|etat|liste|list|tableau|fichier|suivi|resas?|reservations?|inscriptions?|inscrits?|participants?|attendees?|billets?|billetterie|tickets?|ventes?|sales|commandes?|orders?|articles?|reponses?|guest ?list|entrees?|places?|preventes?|sur place'
/** What begins a part that names a list, and no show: it may be followed by the show itself. */
const list = new RegExp(`^(?:(?:${lists}|${tools}|des|de|du|d|pour|et|of|for)(?![a-z])[^a-z0-9]*)+`)
const listAfter = new RegExp(`(?:[^a-z0-9]+(?:${lists}|${tools}))+$`)

/** What a part may be that is no show: a list, a house, a season. */
const noShow =
  /^(?:fnac|ticketmaster|billetreduc|pass culture|caisse|guichet|saison|abonn|scolaire|jeune public|groupe|janv|fevr|mars|avril|mai|juin|juil|aout|sept|octo|nove|dece|vf|v\d|final|brouillon|feuil|sheet|theatre|salle|espace|ville|mairie|commune|service|centre|association|asso\b|cie\b|compagnie|troupe|orchestre|ensemble|amis|amicale|comite|office|bibliotheque|mediatheque|mjc|ecole|college|lycee|conservatoire|opera|scene|maison|choeur|chorale|harmonie|fanfare|cercle|club|foyer|cafe|bar\b|contacts?\b|clients?\b|acheteurs?\b|adhesions?\b|membres?\b)/

/** A house named after its show in the address of a page: « les-rustres-troupe-du-lavoir ». */
const ofHouse =
  /^(.{8,}?)(?<! (?:de|du|des|d|la|le|les|l|par|avec|et|a|au|aux|un|une|mon|ma|ce|the)) (?:troupe|compagnie|cie|association|asso|choeur|chorale|harmonie|fanfare|ensemble|orchestre|theatre|comite|les amis) (?:de|du|des|d|la|le|les|l)\b.*$/

/** Letters that a title has at least. */
const leastOfTitle = 4

/**
 * What the name of a file says where it is named for its show: it bears the day of it (« Antigone - 19-11-2026 »), the tool that sells it
 * (« billetweb - Antigone »), or the mark of a form (« Antigone (réponses) »), or else a known export of one event alone is told
 * (« report-2026-11-23-Antigone-Nov-20-2026 », « export-antigone-01_10_2026-16_11_2026 »). Two days in a row are the time that an export covers, and one
 * that programs write is that on which it was made. Any other name (« export_ventes_regie ») says nothing.
 */
export function readFileName(file: string, { isOfOneEvent = false }: { isOfOneEvent?: boolean } = {}): NamedFile {
  const name = file
    .normalize('NFC')
    .replace(/\.[a-z]{3,4}$/i, '')
    .replace(ofCopy, '')
  const bare = name.replace(ofForm, '')
  const found = daysOf(bare)
  const days = found.filter((day) => !day.isOfProgram && !isOfPeriod(day, found, bare))
  const [only] = days
  const parts = partsOf(bare, found)
  const isOfShow = isOfOneEvent || days.length > 0 || bare !== name || parts.some((part) => tool.test(spaced(part)))
  return {
    title: isOfShow ? titleOf(parts) : null,
    moment: days.length === 1 && only?.before.length === 0 ? only.moment : null,
    days: days.flatMap(({ moment, before }) => (moment === null ? [] : [...before, moment.slice(0, 10)])),
  }
}

/** The parts of the name of a file, without its days, its ending and the mark of a copy. */
export function partsOfName(file: string): string[] {
  const name = file
    .normalize('NFC')
    .replace(/\.[a-z]{3,4}$/i, '')
    .replace(ofCopy, '')
  return partsOf(name, daysOf(name))
}

/** True for the part of a name that is that of a house, a season or a list, and of no show. */
export function isOfNoShow(part: string): boolean {
  return noShow.test(spaced(part)) || tool.test(spaced(part))
}

function daysOf(name: string): FoundDay[] {
  const folded = foldAccents(name)
  // Each letter folds to one: places in the one are places in the other.
  if (folded.length !== name.length) return []
  return [...folded.matchAll(dates)].map((match) => {
    const [text, y, m, d, week, day, month, year, more, wordDay, word, wordYear, english, englishDay, englishYear] =
      match
    const [clock, minutes] = match.slice(15)
    const ofMonth = {
      year: Number(y ?? year ?? wordYear ?? englishYear),
      month: Number(m ?? month ?? (word ? frenchMonth(word) : englishMonths.indexOf(english?.slice(0, 3) ?? '') + 1)),
    }
    const own = dayIn({ ...ofMonth, day: Number(d ?? day ?? wordDay ?? englishDay) })
    const isWeekday = week === undefined || (own !== null && weekdayOfDay(own) === weekdays.indexOf(week))
    const time = clock === undefined ? '00:00' : `${clock.padStart(2, '0')}:${minutes ?? '00'}`
    return {
      ...{ from: match.index, to: match.index + text.length, isOfProgram: y !== undefined },
      moment: own !== null && isWeekday ? `${own}T${time}` : null,
      before: [...(more ?? '').matchAll(/\d+/g)].flatMap(([one]) => dayIn({ ...ofMonth, day: Number(one) }) ?? []),
    }
  })
}

const weekdays = ['dim', 'lun', 'mar', 'mer', 'jeu', 'ven', 'sam']

function weekdayOfDay(day: string): number {
  const [year, month, date] = day.split('-').map(Number)
  return weekdayOf(year ?? 0, month ?? 0, date ?? 0)
}

/** Null for a day that does not exist. */
function dayIn({ year, month, day }: { year: number; month: number; day: number }): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal ? date.toISOString().slice(0, 10) : null
}

/** True where nothing but a dash or « au » stands between a day and another. */
function isOfPeriod(day: FoundDay, all: readonly FoundDay[], name: string): boolean {
  const between = (one: FoundDay, next: FoundDay) => /^[-_. ]*(?:au|to)?[-_. ]*$/iu.test(name.slice(one.to, next.from))
  return all.some((one) => (one.from > day.from ? between(day, one) : one.from < day.from && between(one, day)))
}

/** What stands before, between and after the days; of a name with spaces or « _ », each part between dashes or « _ ». */
function partsOf(name: string, days: readonly FoundDay[]): string[] {
  const cuts = [...days].sort((a, b) => a.from - b.from)
  const between = [...cuts, { from: name.length, to: name.length }].map(({ from }, at) =>
    name.slice(cuts[at - 1]?.to ?? 0, from),
  )
  return between
    .flatMap((part) => part.split(/ [-–—] |_{1,2}(?=\S* )| - ?$|^ ?- /))
    .map((part) =>
      (/\s/.test(part.trim()) ? part : part.replace(/[-_.]+/g, ' ')).replace(/^[\s_.–—-]+|[\s_.–—-]+$/g, ''),
    )
    .filter((part) => part !== '')
}

/** The show among the parts: what is left of each once the name of a list before it is taken off. */
function titleOf(parts: readonly string[]): string | null {
  const left = parts.flatMap((part) => {
    const named = part.slice(list.exec(foldAccents(part))?.[0].length ?? 0).trim()
    const own = named.slice(0, listAfter.exec(foldAccents(named))?.index)
    const text = spaced(own)
    const isTitle = text.replace(/[^a-z]/g, '').length >= leastOfTitle && !/\d{3}/.test(text)
    return isTitle && !noShow.test(text) && !tool.test(text) ? [own] : []
  })
  const [only] = left
  if (left.length !== 1 || only === undefined) return null
  const short = ofHouse.exec(foldAccents(only))?.[1]?.length
  const title = short === undefined ? only : only.slice(0, short)
  return `${title.slice(0, 1).toLocaleUpperCase('fr')}${title.slice(1)}`
}

function spaced(text: string): string {
  return foldAccents(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
