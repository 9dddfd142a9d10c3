import type { Cleaned } from './codes.ts'
import { cleanDateTime } from './date.ts'
import { splitPerformanceCode } from './performance-code.ts'
import { collapseSpaces } from './spaces.ts'
import { type SpokenDate, splitTitleAndDate } from './spoken-date.ts'
import { cleanText } from './text.ts'
import { foldLabel } from './vocabulary.ts'

/** A tariff alone, as a shop names its articles: « – Réduit », « (tarif plein) », « moins de 12 ans ». */
const tariff =
  /^(tarifs? |places? |billets? |entrees? |tickets? )*(super |tres |plein |tarif )*(plein|reduit|normal|unique|adulte|enfant|jeune|etudiant|senior|abonne|adherent|membre|groupe|scolaire|famille|solidaire|gratuit|exonere|invitation|invite|tout public|duo|[-+–]? ?\d{1,2} ans|(moins|plus) de \d{1,2} ans)(e?s)?( tarif| \([^)]*\))*$/
/** What begins an article that names its tariff before its show: « Entrée adulte – Le Bal 18/04 ». */
const saysSeat = /^(entrees?|places?|billets?|tickets?|tarifs?|pleins?|reduits?)\b/
/** What a journal writes after the name of a show of a line that takes a sale back: « Le Cid 12/03 (remb.) ». */
const takenBack = /\s*\((?:remb|annul|ann|refund)[^)]{0,20}\)\s*/giu

/** What a slip of a till is called, before the show that it is of: « Bordereau n° 12 – ». */
const numbered =
  /^(bordereau|feuille de caisse|caisse|[eé]tat de caisse|relev[eé])( de (caisse|recettes?|vente))? ?n[°o]\.? ?\d{1,6} *[:–—-] *(?=\p{L})/iu
/** A hall, or how many it seats, as the title of a list says it after the date. */
const place =
  /^((petite?|grande?) )?(salle|espace|theatre|auditorium|studio|chapelle|foyer|centre|chapiteau|gymnase)\b|^jauge ?:? ?\d/

/** What follows a date, without the hall. */
function withoutPlace(after: string): string {
  const parts = after.split(/ [–—-] |, /)
  const kept = parts.filter((part) => !place.test(foldLabel(part).trim()))
  return kept.length === parts.length ? after : kept.join(' – ')
}

/** What a cell that bears a show and its date says. */
export interface TitleAndMoment {
  title: Cleaned<string>
  moment: Cleaned<string>
  /** What its seats are sold at, where the cell ends with the name of a tariff alone. */
  tariff: Cleaned<string>
}

/**
 * The values of a cell that says a show and its date together: the title, the moment `YYYY-MM-DDTHH:MM` by the column's format
 * (`no-year:…` where dates bear no year), and the tariff of « Concert – 14/11 20h – Réduit ». A cell without a date gives the title, and no moment.
 */
export function cleanTitleAndDate(raw: string, format: string | null): TitleAndMoment {
  const nothing: Cleaned<string> = { value: null, rule: null }
  const split = splitTitleAndDate(collapseSpaces(raw).replace(takenBack, ' ').trim()) ?? splitPerformanceCode(raw)
  if (split === null) return { title: cleanText(raw), moment: { rejected: 'date-unlike-column' }, tariff: nothing }
  const { before, date } = { ...split, before: split.before.replace(numbered, '') }
  const after = before === '' ? split.after : withoutPlace(split.after)
  const title = `${before} ${after}`.trim() || split.title
  const isPriced = before !== '' && tariff.test(foldLabel(after))
  const led = isPriced ? null : ledByTariff(title)
  return {
    title: cleanText(led?.title ?? (isPriced ? before : title)),
    moment: cleanDateTime(written(date), format ?? 'french-words'),
    tariff: isPriced ? cleanText(after) : led === null ? nothing : cleanText(led.tariff),
  }
}

/** True for an article that says it is a seat before it says of what. */
export function beginsAsSeat(article: string): boolean {
  return saysSeat.test(foldLabel(article))
}

/** « Place adulte Le Bal »: the word for a seat, the tariff, and the show without a dash before it. */
const seatAndTariff =
  /^((?:entr[ée]e|place|billet|ticket|tarif)s? (?:plein|r[ée]duit|normal|unique|adulte|enfant|jeune|[ée]tudiant|senior|abonn[ée]|adh[ée]rent|membre|invit[ée]|gratuit|exon[ée]r[ée])e?s?(?: tarif)?) (?![–—:-])(\S.+)$/iu

function ledByTariff(title: string): { tariff: string; title: string } | null {
  const [, own = '', show = ''] = seatAndTariff.exec(title) ?? []
  if (show !== '') return { tariff: own, title: show }
  const [, first = '', rest = ''] = /^(.{4,40}?)(?: [–—-] | ?: )(.{2,})$/u.exec(title) ?? []
  return beginsAsSeat(first) && tariff.test(foldLabel(first)) ? { tariff: first, title: rest } : null
}

const weekdays = ['dim', 'lun', 'mar', 'mer', 'jeu', 'ven', 'sam']

/** The date alone, as a column of dates would bear it. */
function written({ weekday, day, month, year, minutes }: SpokenDate): string {
  const name = weekday === null ? '' : `${weekdays[weekday]} `
  const clock = minutes === null ? '' : ` ${Math.floor(minutes / 60)}h${String(minutes % 60).padStart(2, '0')}`
  const days = `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}`
  return `${name}${days}${year === null ? '' : `/${year}`}${clock}`
}
