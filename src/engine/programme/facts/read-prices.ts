import { withoutZone, zonesOf } from './read-zones.ts'

export interface ReadPrice {
  /** As printed, without the word « tarif »; empty when the amount stands alone. */
  label: string
  /** The part of the hall that it is of, where the line says one: « zone 1 ». */
  zone: string | null
  cents: number
  start: number
  end: number
}

const euros = '\\s?(?:€|euros?\\b|EUR\\b)'
const tightLists = amountPattern('/')
/** « 28 / 20 / 12 € » where the line says that it is of prices; elsewhere a figure before a bar may be a day's. */
const lists = amountPattern('\\s?/\\s?')

/** In « 18/12/8 € » the sign stands once, after the last; the minutes of « 1 h 30 / 12 € » are no amount. */
function amountPattern(bar: string): RegExp {
  const figure = '\\d{1,3}(?:[.,]\\d{1,2})?'
  const alone = `${euros}(?:\\s?(\\d{2})(?!\\d|\\s?[€h]))?`
  return new RegExp(`(${figure})(?:${alone}|(?<!\\d\\s?h\\s?\\d*|:\\d*)(?=(?:${bar}${figure})+${euros}))`, 'giu')
}

const free = /\b(entrée libre|gratuit(?:e|é)?|accès libre|participation libre)\b/giu

/**
 * The prices of a line, each with the words that name it: « plein 28 €, réduit 20 € », « 12 € (moins de 26 ans) »,
 * « 18 € plein / 12 € réduit ». A price that nothing names keeps an empty label.
 */
export function readPrices(line: string): ReadPrice[] {
  const amounts = [...line.matchAll(/tarif|prix|^[\d.,/\s€]+$/iu.test(line) ? lists : tightLists)]
  const isNamedAfter = tailAfter(line.slice(endOf(amounts.at(-1))), true) !== null
  let from = 0
  const found = amounts.map((match, index) => {
    const until = amounts[index + 1]?.index ?? line.length
    const begins = from
    const before = cleanLabel(line.slice(from, match.index))
    const end = endOf(match)
    const gap = line.slice(end, until)
    const brackets = /^\s*\(([^()]*[\p{L}][^()]*)\)/u.exec(gap)
    const tail = before === '' && !brackets ? tailAfter(gap, isNamedAfter) : null
    from = end + (brackets?.[0].length ?? tail?.length ?? 0)
    const label = before === '' ? cleanLabel(brackets?.[1] ?? tail ?? '') : before
    const cents = Math.round(Number((match[1] ?? '').replace(',', '.')) * 100) + Number(match[2] ?? 0)
    return { label, cents, from: begins, start: match.index, end }
  })
  const zones = zonesOf(line, found)
  return namedTogether(found.map(({ from: _, ...price }, index) => inZone(price, zones[index] ?? null)))
}

/** « zone 1 : plein » names a tariff of a zone; « zone 1 » alone is the name of its price. */
function inZone(price: Omit<ReadPrice, 'zone'>, zone: string | null): ReadPrice {
  const label = zone === null ? price.label : cleanLabel(withoutZone(price.label))
  return label === '' ? { ...price, label: price.label, zone: null } : { ...price, label, zone }
}

/** « Plein/réduit/jeune : 18/12/8 € »: as many names as amounts, in one order. */
function namedTogether(prices: ReadPrice[]): ReadPrice[] {
  const [first, ...others] = prices
  const names = first?.label.split(/\s?\/\s?/u) ?? []
  if (!first || names.length !== prices.length || others.some(({ label }) => label !== '')) return prices
  return prices.map((price, index) => ({ ...price, label: cleanLabel(names[index] ?? '') }))
}

function endOf(match: RegExpExecArray | undefined): number {
  return match ? match.index + match[0].length : 0
}

/**
 * What names the amount just before it, up to the next mark: « plein » in « 18 € plein / 12 € ». Without a mark (« 18 € réduit 12 € »)
 * the word is the next amount's, unless the line names its amounts after them.
 */
function tailAfter(gap: string, isNamedAfter: boolean): string | null {
  const [whole, words = '', mark] =
    /^\s+((?!(?:et|ou)\s)[^/,;·•|–—()]+?)\s*([/,;·•|–—(]|\s(?:et|ou)\s|$)/u.exec(gap) ?? []
  if (whole === undefined || !(tariffWord.test(words) || afterWord.test(words))) return null
  return mark !== '' || isNamedAfter ? gap.slice(0, gap.indexOf(words) + words.length) : null
}

/**
 * The age under which nothing is paid: « gratuit pour les moins de 12 ans », « gratuit -10 ans », « moins de 12 ans : gratuit ». Null when the
 * line says none, or says it by the last year that is free (« jusqu’à 12 ans »).
 */
export function readFreeUnderAge(line: string): { value: number; start: number; end: number } | null {
  const under = '\\(?\\s?(?:moins\\s+de|[-–−<])\\s?(\\d{1,2})\\s?ans'
  const match =
    new RegExp(
      `${free.source}s?\\s*:?\\s*(?:(?:pour|aux)\\s+)?(?:les\\s+)?(?:enfants?\\s+(?:de\\s+)?)?${under}`,
      'iu',
    ).exec(line) ?? new RegExp(`()${under}\\s*[:,(–-]?\\s*${free.source}`, 'iu').exec(line)
  const age = Number(match?.[2])
  return match && age > 0 && age <= 26 ? { value: age, start: match.index, end: match.index + match[0].length } : null
}

/** « Entrée libre » is a price of nothing; « gratuit pour les moins de 12 ans » is not the price of the show. */
export function readFree(line: string): { start: number; end: number; quote: string } | null {
  for (const match of line.matchAll(free)) {
    const rest = line.slice(match.index + match[0].length)
    if (!/^\s*(pour|aux?|jusqu|avant|sur présentation|[-–]?\s*de\s)/i.test(rest) && line.length < 80)
      return { start: match.index, end: match.index + match[0].length, quote: match[0] }
  }
  return null
}

/** « de 8 à 28 € » names no price of its own. */
export function isPriceRange(line: string): boolean {
  return /\bde\s+\d+(?:[.,]\d+)?\s?€?\s+à\s+\d+(?:[.,]\d+)?\s?€/i.test(line)
}

/** The letter of « Tarif B », that a grid elsewhere gives a price (P20); null when the line has none. */
export function readTariffLetter(line: string): { letter: string; start: number; end: number } | null {
  const match = /\b[Tt](?:arif|ARIF)s?\s*:?\s*(?:catégorie\s+)?([A-Z]\+?|\d|★+)(?![\p{L}\d]|\s?[€,.]\s?\d|\s?€)/u.exec(
    line,
  )
  if (!match?.[1]) return null
  return { letter: match[1], start: match.index, end: match.index + match[0].length }
}

/**
 * « Tarif B : plein 22 €, réduit 16 € »: what a line says of the grid, a letter at a time; a paragraph may hold several.
 * Empty when the line does not begin with a letter.
 */
export function readGridLine(line: string): { letter: string; prices: ReadPrice[] }[] {
  const letters = gridLetters(line)
  const first = letters[0]
  if (!first || !/^\W*$/.test(line.slice(0, first.start))) return []
  return letters.flatMap(({ letter, end }, index) => {
    const rest = line.slice(end, letters[index + 1]?.start)
    const prices = readPrices(rest).map((price) => ({ ...price, start: price.start + end, end: price.end + end }))
    return prices.length > 0 ? [{ letter, prices }] : []
  })
}

/** Each « Tarif X » of a line, in order. */
function gridLetters(line: string): { letter: string; start: number; end: number }[] {
  const found = []
  for (let from = 0; ; ) {
    const next = readTariffLetter(line.slice(from))
    if (!next) return found
    found.push({ letter: next.letter, start: next.start + from, end: next.end + from })
    from += next.end
  }
}

function cleanLabel(text: string): string {
  const bare = ownPart(text)
    .replace(/^(?:[\s:;,/|·•–—()]|-(?!\d))+|[\s:;,/|·•–—(-]+$/gu, '')
    .replace(/^(?:tarifs?|prix|billets?)(?:\s*:|$)\s*/i, '')
    .replace(/^(?:tarif|prix)\s+(?!unique)/i, '')
    .replace(/\s+tarif$/i, '')
    .replace(/^(?:et|ou|à|de|pour(?:\s+les)?)\s+/i, '')
    .trim()
  return /^(?:[A-Z]\+?|et|ou|[Dd]e|à)$/.test(bare) ? '' : lowerFirst(bare)
}

const tariffWord = /tarif|plein|réduit|abonn|moins|jeune|enfant|adulte|étudiant|solidaire|groupe|famille|unique/i

/** Words that name a price after it and stand before one for other reasons: « dès 3 ans · 7 € ». */
const afterWord = /normal|senior|scolaire|adhérent|demandeur|\bans\b|\btous\b/i

/** What stands nearest the amount: « Grande salle · 1 h 45 · 22 € » has no name for its price. */
function ownPart(text: string): string {
  const parts = text.split(/\s?[·•|]\s?|\s[–—]\s/)
  const last = parts.at(-1) ?? ''
  const before = parts.at(-2) ?? ''
  return last.trim() === '' && tariffWord.test(before) ? before : last
}

function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text.toLowerCase() === text
      ? text
      : text.length > 3 && text.toUpperCase() === text
        ? text.toLowerCase()
        : text
}
