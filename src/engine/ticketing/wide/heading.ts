import { type HeadingDate, headingDate } from './heading-date.ts'
import { plain } from './plain.ts'

/** What the heading of a column of seats says of them. */
export interface WideHeading {
  /** Null when the heading names no show. */
  title: string | null
  date: HeadingDate | null
  /** The tariff as written, without its price; null when the heading names none. */
  tariff: string | null
  /** Of one seat, in cents; 0 when it is said to be free; null when nothing is said. */
  priceCents: number | null
  /** True when it names a weekday or an hour without a day: of which performance its seats are, only other words can say. */
  isUndated: boolean
}

const sign = '(?:€|eur(?:os?)?\\b|chf\\b|fr\\.?(?=[\\s)]|$)|\\$)'
const price = new RegExp(
  `[(\\[–:-]?\\s*(?:a |tarif )?(?:(\\d{1,4})(?:[.,](\\d{1,2}|[–-]))?\\s*${sign}|(?:€|chf|fr\\.?|\\$)\\s*(\\d{1,4})(?:[.,](\\d{1,2}|[–-]))?)[\\s)\\]]*`,
  'g',
)
const free =
  /\bgratuite?s?\b|\bgrat\b|\bexo(s|neres?|nerees?)?\b|\binv(it(e|es|ations?)?)?\b|\bofferte?s?\b|\bfaveurs?\b|\bcomps?\b|\bfree\b/

/** Words that name who pays which price, whole or cut short as box offices cut them. */
const tariffWords =
  /\b(?:qte|quantite)s? (?:vendue?s?|paye?e?s?)\b|\bpleins?\b|\breduite?s?\b|\bred\b|\bnorma(l|ux|le)\b|\babonn?e?e?s?\b|\babos?\b|\bexo(s|neres?|nerees?|nerations?)?\b|\binv(it(e|es|ations?)?)?\b|\bgratuite?s?\b|\bgrat\b|\badultes?\b|\bad\b|\benfants?\b|\benf\b|\beleves?\b|\bacc(omp(agnateurs?|agnants?|agnatrices?)?)?\b|\beffectifs?\b|\bprofs?\b|\bprofesseurs?\b|\benseignants?\b|\betudiants?\b|\betud?\b|\bjeunes?\b|\bados?\b|\bseniors?\b|\bscolaires?\b|\bfamilles?\b|\bgroupes?\b|\bdetaxes?\b|\bpayante?s?\b|\bart(icle)?\.? ?27\b|\bfaveurs?\b|\bofferte?s?\b|\badherents?\b|\bdemandeurs d'emploi\b|\brsa\b|\bpmr\b|\bsolidaires?\b|\bhabitants?\b|\bplein tarif\b|\btarif [a-z0-9]\b|\bcse?\b|\bpass\b|\bpasseports?\b|\bavs(?: ?\/ ?ai)?\b|\bchomeurs?\b|\bapprenti(?:e|s|es)?\b|[-–<] ?\d{1,2} ?ans\b|\bmoins de \d{1,2}\b|\bplus de \d{1,2}\b|\+ ?\d{2} ?ans\b|\badults?\b|\bchild(ren)?\b|\bkids?\b|\bstudents?\b|\bfull\b|\breduced\b|\bvolwassenen?\b|\bkinderen\b|\bkind\b|\bgratis\b/
const momentWords =
  /\b(lun|mar|mer|jeu|ven|sam|dim)\b|\b(lun|mar|mercre|jeu|vendre|same)di\b|\bdimanche\b|(?<!\d)\d{1,2} ?h(?! ?ans)( ?\d{2})?\b/
/** Words of what is no count of seats at a tariff, whatever else the heading says. */
const otherWords =
  /\bdont\b|\bdate\b|\bnom\b|\bprenom\b|\bage\b|\bcode\b|^n°|\bnumero\b|\bmontant\b|\bprix\b|\brecettes?\b|\btaux\b|\btotal\b|\btotaux\b|\bcarte\b|\bniveau\b|\bclasse\b|\bnaissance\b|\bpaye\b|\bregle\b|\bacompte\b|\benvoye(e|s|es)?\b|\brelance(e|s|es)?\b|\brecu(e|s|es)?\b|^p\.? ?u\b|^px\b|^cout\b|\bdu\b|%/

/**
 * What a heading says: « Plein (15€) » a tariff and its price, « L’Avare 10/10 » a show and its day, « ven. 9 avril 2027 20h30
 * Réd. 9€ » a day, a tariff and a price. What follows a day is a tariff when its words or its price say so, else a title.
 */
export function readHeading(heading: string): WideHeading {
  const { text, cents } = withoutPrice(heading)
  const date = headingDate(text)
  if (date === null) {
    const isUndated = momentWords.test(plain(text))
    return { title: null, date: null, tariff: named(text), priceCents: cents ?? freeOf(text), isUndated }
  }
  const isTariff = isTariffLabel(date.after) || cents !== null || date.after.length === 1
  const title = isTariff ? date.before : [date.before, date.after].filter((part) => part !== '').join(' ')
  return {
    title: title === '' ? null : title,
    date,
    tariff: isTariff ? named(date.after) : null,
    priceCents: isTariff ? (cents ?? freeOf(date.after)) : null,
    isUndated: false,
  }
}

/** True when a heading names a tariff: by its words, or by a price of one seat. */
export function isTariffHeading(heading: string): boolean {
  const { text, cents } = withoutPrice(heading)
  return (
    !otherWords.test(plain(text.replace(/\([^)]*\)/g, ' '))) &&
    /\p{L}/u.test(text) &&
    (cents !== null || isTariffLabel(text))
  )
}

/** True when a heading gives a price of one seat, or asks for a number of seats: it needs no other beside it to be sure. */
export function isSureTariff(heading: string): boolean {
  if (!isTariffHeading(heading)) return false
  return withoutPrice(heading).cents !== null || /\b(places?|nbre?|nombre|combien|billets?)\b/.test(plain(heading))
}

function isTariffLabel(text: string): boolean {
  return tariffWords.test(plain(text))
}

/** Seats that nobody pays for, by the words of their tariff. */
function freeOf(text: string): number | null {
  return free.test(plain(text)) ? 0 : null
}

/** One price said; of several (« 12 €/8 € ») none is that of the column. */
function withoutPrice(heading: string): { text: string; cents: number | null } {
  const found = [...plain(heading).matchAll(price)]
  const [only] = found
  if (only === undefined || found.length > 1) return { text: heading.trim(), cents: null }
  const whole = Number(only[1] ?? only[3])
  const decimals = only[2] ?? only[4] ?? ''
  const cents = whole * 100 + (/^\d/.test(decimals) ? Number(decimals.padEnd(2, '0')) : 0)
  const text = `${heading.slice(0, only.index)} ${heading.slice(only.index + only[0].length)}`
  return { text: text.replace(/\s+/g, ' ').trim(), cents }
}

/** « Combien de places adultes ? » is « adultes ». */
function named(text: string): string | null {
  const label = text
    .replace(/^(?:combien|nombre|nbre?\.?|nb\.?)\s*(?:d['’]|de\s+)?/iu, '')
    .replace(/^(?:places?|billets?)\s+(?:au tarif\s+|tarif\s+)?(?=\S)/iu, '')
    .replace(/[\s?:*]+$/u, '')
    .trim()
  return label === '' ? null : label
}
