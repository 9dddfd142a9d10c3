import type { Cleaned } from './codes.ts'
import { cleanDateTime } from './date.ts'
import { splitPerformanceCode } from './performance-code.ts'
import { collapseSpaces } from './spaces.ts'
import { type SpokenDate, splitTitleAndDate, type TitleAndDate } from './spoken-date.ts'
import { classifyTariff } from './tariff.ts'
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
  /^(le |la |l')?((petite?|grande?) )?(salle|espace|theatre|auditorium|studio|chapelle|foyer|centre|chapiteau|gymnase|eglise|collegiale|cathedrale|abbatiale|basilique|abbaye|prieure|mediatheque|bibliotheque|halle|kiosque|cinema|conservatoire|amphitheatre|mjc)\b|^(le )?temple( de | du | protestant|$)|^hotel de ville\b|^jauge ?:? ?\d/

/** True for « Salle des fêtes », « (Foyer rural) »: a place alone, as the title of a list says it after the date. */
export function isPlaceName(text: string): boolean {
  return place.test(foldLabel(text.replace(/^\(/, '')).trim())
}

/** What follows a date, without the hall. */
function withoutPlace(after: string): string {
  const parts = after.split(/ [–—-] |, /)
  const kept = parts.filter((part) => !place.test(foldLabel(part).trim()))
  return kept.length === parts.length ? after : kept.join(' – ')
}

/** The title of a line that bears a date, without the hall that may follow: « Requiem – samedi 9 mai 20h30 – Collégiale de Beaune ». */
export function titleWithoutPlace({ before, after, title }: TitleAndDate): string {
  return before === '' ? title : `${before} ${withoutPlace(after)}`.trim()
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
 * (`no-year:…` where dates bear no year), and the tariff of « Concert – 14/11 20h – Réduit », or of what the column sells after its dates (`offersAfterDates`). A cell without a
 * date gives the title, and no moment.
 */
export function cleanTitleAndDate(
  raw: string,
  format: string | null,
  offers: ReadonlySet<string> = noOffers,
): TitleAndMoment {
  const nothing: Cleaned<string> = { value: null, rule: null }
  const split = splitTitleAndDate(collapseSpaces(raw).replace(takenBack, ' ').trim()) ?? splitPerformanceCode(raw)
  if (split === null) return { title: cleanText(raw), moment: { rejected: 'date-unlike-column' }, tariff: nothing }
  const { before, date } = { ...split, before: split.before.replace(numbered, '') }
  const after = before === '' ? split.after : withoutPlace(split.after)
  const title = `${before} ${after}`.trim() || split.title
  const isPriced = before !== '' && (tariff.test(foldLabel(after)) || offers.has(foldLabel(after)))
  const led = isPriced ? null : ledByTariff(title)
  return {
    title: cleanText(led?.title ?? (isPriced ? before : title)),
    moment: cleanDateTime(written(date), format ?? 'french-words'),
    tariff: isPriced ? cleanText(after) : led === null ? nothing : cleanText(led.tariff),
  }
}

const noOffers: ReadonlySet<string> = new Set()
/** What houses sell seats as, beside the names of tariffs. */
const offer =
  /\b(pre-?ventes?|early ?bird|vip|premium|carre (or|argent)|fosses?|gradins?|balcons?|parterres?|orchestre|categories?|cat|zone|assise?s?|debout|sur place|last minute|promo|pack)\b/

/**
 * What stands after the date of « Concert – 14/11 20h – Carré or » where one evening is sold under several such names, some of which any house knows: one show is played at one hour, and
 * what follows is no part of its title. Folded; empty for a column of shows and dates.
 */
export function offersAfterDates(cells: Iterable<string>): ReadonlySet<string> {
  const evenings = new Map<string, Set<string>>()
  for (const cell of cells) {
    const split = splitTitleAndDate(collapseSpaces(cell).replace(takenBack, ' ').trim())
    if (split === null || split.before === '' || split.after === '' || split.date.minutes === null) continue
    const { day, month, minutes } = split.date
    const evening = `${foldLabel(split.before)} ${day}/${month} ${minutes}`
    evenings.set(evening, (evenings.get(evening) ?? new Set()).add(foldLabel(withoutPlace(split.after))))
  }
  const sold = [...evenings.values()].filter((names) => names.size > 1 && [...names].some(isOffer))
  return new Set(sold.flatMap((names) => [...names]))
}

function isOffer(name: string): boolean {
  return offer.test(name) || classifyTariff(name) !== 'other'
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
