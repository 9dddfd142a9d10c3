import { isTariffHeading } from './heading.ts'
import { plain } from './plain.ts'

/** What a title says of a tariff: its whole name where the columns only have letters, and the price of one seat in cents. */
export interface LegendEntry {
  words: string
  /** « P » of « P = plein 12 € ». */
  letter: string | null
  name: string
  priceCents: number | null
}

const price = /(\d{1,4})(?:[.,](\d{1,2}))?\s*(?:€|eur(?:os?)?\b|chf\b|fr\.?(?=[\s)]|$)|\$)/g
/** « enfant (-12 ans) 6 € »: who that is, between the name of a tariff and its price. */
const aside = /\s*\([^()€$]*\)(?=\s*:?\s*\d)/g
/** « 20.– »: Swiss francs, without cents. */
const roundPrice = /(\d)[.,][–—-](?!\d)/g
const isFree = /\bgratuite?s?\b|\binvit|\bexo(s|neres?|nerees?)?\b/

/**
 * The tariffs that the lines above a table tell, as box offices write them there: « Tarifs : plein 14 €, réduit 9 € », « P = plein
 * 12 € / R = réduit 8 € / G = gratuit ».
 */
export function readLegend(texts: readonly string[]): LegendEntry[] {
  return texts.flatMap((text) => {
    const pieces = text
      .replace(aside, '')
      .replace(roundPrice, '$1 CHF')
      .split(/[/|;()•·—–]|,(?!\d)|\s-\s|\set\s|\s{2,}/)
    const isOfBarePrices = pieces.length > 1 && pieces.every((piece) => isBarePrice(piece))
    return pieces.flatMap((piece) => entryOf(isOfBarePrices ? `${piece.trim()} €` : piece))
  })
}

/** « plein 14 », in a line that says nothing else than tariffs, each with a number: a price without its sign. */
function isBarePrice(piece: string): boolean {
  const [, label = ''] = /^\s*(.*\p{L}\.?)\s*:?\s+\d{1,3}(?:[.,]\d{2})?\s*$/u.exec(piece) ?? []
  return label !== '' && isTariffHeading(label)
}

/** The one entry that a short label means; null when none does, or several. */
export function legendOf(legend: readonly LegendEntry[], label: string): LegendEntry | null {
  const wanted = plain(label)
    .replace(/[^\p{L}\d ]+/gu, '')
    .trim()
  if (wanted === '') return null
  const byLetter = legend.filter(({ letter }) => letter === wanted)
  const found = byLetter.length > 0 ? byLetter : legend.filter(({ words }) => isMeant(words, wanted))
  return found.length === 1 ? (found[0] ?? null) : null
}

/** « Réd. » and « réduits » are « réduit »: one word begins the other, on three letters at least. */
function isMeant(words: string, wanted: string): boolean {
  const own = words.split(' ')
  return wanted.split(' ').every((word) => own.some((other) => begins(other, word) || begins(word, other)))
}

function begins(long: string, short: string): boolean {
  return long === short || (short.length >= 3 && long.startsWith(short))
}

/**
 * The entries that the letters heading columns side by side stand for, in their order, where one line above tells as many tariffs: « P | R | E | X » below
 * « Plein 14 € | Réduit 9 € | -12 ans 5 € | Exo ». At least two letters, and half of them, have to be in the name of theirs. Null where no line does.
 */
export function legendOfLetters(labels: readonly string[], texts: readonly string[]): LegendEntry[] | null {
  const letters = labels.map(plain)
  if (letters.length < 2 || !letters.every((label) => /^[a-z]$/.test(label))) return null
  for (const text of texts) {
    const entries = readLegend([text])
    if (entries.length !== letters.length) continue
    const meant = entries.filter(({ words }, at) => isLetterOf(words, letters[at] ?? '')).length
    if (meant >= 2 && meant * 2 >= letters.length) return entries
  }
  return null
}

/** « P » is plein, « X » is exo. */
function isLetterOf(words: string, letter: string): boolean {
  return words.startsWith(letter) || (letter === 'x' && words.startsWith('ex'))
}

function entryOf(piece: string): LegendEntry[] {
  const text = plain(piece).replace(/^.*\btarifs?\s*:/, (before) => ' '.repeat(before.length))
  const prices = [...text.matchAll(price)]
  const [only] = prices
  if (prices.length > 1 || (only === undefined && !isFree.test(text))) return []
  const cents = only === undefined ? 0 : Number(only[1]) * 100 + Number((only[2] ?? '').padEnd(2, '0'))
  const end = only?.index ?? text.length
  const [, letter = null, from = ''] = /^\s*([a-z]{1,2})\s*[=:](.*)$/.exec(text.slice(0, end)) ?? []
  const start = letter === null ? 0 : end - from.length
  const name = piece.slice(start, end).replace(/^[\s:=]+|[\s:=à]+$/g, '')
  const words = plain(name)
    .replace(/[^\p{L}\d ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return words === '' || words.split(' ').length > 4 ? [] : [{ words, letter, name, priceCents: cents }]
}
