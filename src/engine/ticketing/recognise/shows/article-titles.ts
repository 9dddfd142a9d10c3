import type { Meaning } from '../../../../contract/index.ts'
import { classifyTariff } from '../../clean/index.ts'
import { normaliseHeader } from '../../layouts/index.ts'
import { type RowGroup, textsOfColumn } from '../../read/index.ts'
import type { MeaningGuess } from '../meaning-guess.ts'
import { isOfArticles } from '../profile/dated-articles.ts'
import type { SettleInput } from '../settle-input.ts'

const ofTicket = new Set<Meaning>(['tariff', 'seat', 'seatRow'])

/** Share of the dated rows that name what most rows of their moment name: an evening has one show. */
const leastAgreeing = 0.7

/**
 * « Article », « Désignation » or « Libellé » of a basket that also sells programmes and parking: the show of the rows that have the day of a performance, where no column
 * names shows. Each moment has to name one thing on most of its rows, which is no tariff; where a column gives tariffs or seats, on most of those that have one.
 */
export function settleArticleTitles({ header, guesses, first, isFixed }: SettleInput): MeaningGuess[] {
  const has = (...any: MeaningGuess['meaning'][]) => guesses.some(({ meaning }) => any.includes(meaning))
  const date = guesses.findIndex(
    ({ meaning, ambiguous }) => (meaning === 'startsAt' && ambiguous === undefined) || meaning === 'tariffAndDate',
  )
  if (date < 0 || first === null || has('showTitle', 'showAndDate')) return [...guesses]
  const isTicket = ticketRows(first, guesses)
  const named = header.flatMap((name, at) => {
    const meaning = guesses[at]?.meaning
    const isOpen = !isFixed(at) && (meaning === 'unknown' || meaning === 'productType')
    return isOpen && isOfArticles(name) && namesEvenings(first, { date, at, isTicket }) ? [at] : []
  })
  const [only] = named
  if (only === undefined || named.length > 1) return [...guesses]
  return guesses.map((guess, at) => (at === only ? { meaning: 'showTitle', confidence: 0.75 } : guess))
}

/** Share of the dated rows that name what lets one in, before a column of products names no show. */
const leastOfAccess = 0.9

/** « Produit » of a festival that sells passes and tickets to its days: each dated row names one of these, and none a show. */
export function settleAccessTitles({ header, guesses, first, isFixed }: SettleInput): MeaningGuess[] {
  const find = (own: MeaningGuess['meaning']) => guesses.findIndex(({ meaning }) => meaning === own)
  const [at, date] = [find('showTitle'), find('startsAt')]
  if (at < 0 || date < 0 || first === null || isFixed(at) || !isOfArticles(header[at] ?? '')) return [...guesses]
  const days = textsOfColumn(first, date)
  const dated = textsOfColumn(first, at).filter((label, row) => label.trim() !== '' && (days[row] ?? '').trim() !== '')
  const ofTariffs = dated.filter((label) => !isNoTariff(label.trim()))
  if (dated.length === 0 || ofTariffs.length < dated.length * leastOfAccess) return [...guesses]
  const meaning = find('tariff') < 0 ? 'tariff' : 'productType'
  return guesses.map((guess, index) => (index === at ? { meaning, confidence: 0.75 } : guess))
}

/** Which rows have a tariff or a seat; all of them where no column gives any. */
export function ticketRows(rows: RowGroup, columns: readonly Pick<MeaningGuess, 'meaning'>[]): boolean[] {
  const own = columns.flatMap(({ meaning }, at) => (ofTicket.has(meaning) ? [textsOfColumn(rows, at)] : []))
  return Array.from(
    { length: rows.count },
    (_, row) => own.length === 0 || own.some((texts) => (texts[row] ?? '').trim() !== ''),
  )
}

function namesEvenings(
  rows: RowGroup,
  { date, at, isTicket }: { date: number; at: number; isTicket: readonly boolean[] },
): boolean {
  const moments = new Map<string, Map<string, number>>()
  const [dates, titles] = [textsOfColumn(rows, date), textsOfColumn(rows, at)]
  for (const [row, text] of dates.entries()) {
    const [moment, label] = [text.trim(), (titles[row] ?? '').trim()]
    if (moment === '' || label === '' || isTicket[row] !== true) continue
    const labels = moments.get(moment) ?? new Map<string, number>()
    moments.set(moment, labels.set(label, (labels.get(label) ?? 0) + 1))
  }
  const most = [...moments.values()].map((labels) => [...labels].reduce((best, one) => (one[1] > best[1] ? one : best)))
  const total = [...moments.values()].flatMap((labels) => [...labels.values()]).reduce((sum, count) => sum + count, 0)
  const agreeing = most.reduce((sum, [, count]) => sum + count, 0)
  // « La Famille Ortiz » has a word of a tariff in it: half of the titles tell.
  const shows = most.filter(([label]) => isNoTariff(label))
  return total > 0 && agreeing >= total * leastAgreeing && shows.length * 2 > most.length
}

/** What lets one in on one day or several, and is no show: « Pass 3 jours », « Billet samedi ». */
const ofAccess = /^(e-?)?(pass|passe|billet|ticket|entree|acces|forfait|journee|day)s?( |$)/

function isNoTariff(label: string): boolean {
  return /\p{L}{2}/u.test(label) && !ofAccess.test(normaliseHeader(label)) && classifyTariff(label) === 'other'
}
