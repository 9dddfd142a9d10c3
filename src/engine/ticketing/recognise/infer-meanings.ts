import type { Meaning } from '../../../contract/index.ts'
import { operationKind } from '../clean/index.ts'
import { normaliseHeader } from '../layouts/index.ts'
import type { MeaningGuess } from './meaning-guess.ts'
import { type Candidate, nameCandidates } from './names/name-candidates.ts'
import { settleFormulas, settlePeople } from './people/people-meanings.ts'
import { settleSeller } from './people/seller.ts'
import { type ColumnProfile, shareOf } from './profile/column-profile.ts'
import { type Fit, valueFit } from './profile/value-fit.ts'

export type { MeaningGuess } from './meaning-guess.ts'

/** How sure a name is by its tag, when its values agree, say nothing, or contradict it (ticketing.md §7: guesses only suggest). */
const sureness: Record<Candidate['tag'], Record<Fit, number>> = {
  v: { agrees: 0.95, silent: 0.85, contradicts: 0 },
  a: { agrees: 0.92, silent: 0.8, contradicts: 0 },
  c: { agrees: 0.85, silent: 0.55, contradicts: 0 },
  g: { agrees: 0.85, silent: 0.5, contradicts: 0 },
  part: { agrees: 0.75, silent: 0.4, contradicts: 0 },
  net: { agrees: 0.6, silent: 0.4, contradicts: 0 },
}

const leastSure = 0.5

/** Meanings that several columns of one file may carry. */
const shareable = new Set<Meaning>(['unknown', 'remark', 'seatCategory', 'phone', 'feesCents', 'taxCents'])

type Input = { header: readonly string[]; profiles: readonly ColumnProfile[]; fixed: readonly (MeaningGuess | null)[] }

/**
 * One meaning a column, each meaning once: the surest column keeps it, the others take their next best or `unknown`. As sure, words (`LIBTAR`) come before
 * their code (`CODTAR`).
 */
export function inferMeanings({ header, profiles, fixed }: Input): MeaningGuess[] {
  const scored = profiles.flatMap((profile, index) =>
    fixed[index] == null ? candidatesOf(profile).map((guess) => ({ ...guess, index })) : [],
  )
  const isCode = ({ index, meaning }: { index: number; meaning: Meaning }) =>
    Number(!keys.has(meaning) && /^cod/.test(normaliseHeader(header[index] ?? '')))
  scored.sort((a, b) => b.confidence - a.confidence || isCode(a) - isCode(b) || a.index - b.index)
  const result: (MeaningGuess | null)[] = header.map((_, index) => fixed[index] ?? null)
  const taken = new Set<Meaning>(result.flatMap((guess) => (guess === null ? [] : [guess.meaning])))
  for (const { index, ...guess } of scored) {
    if (result[index] != null || (taken.has(guess.meaning) && !shareable.has(guess.meaning))) continue
    result[index] = guess
    taken.add(guess.meaning)
  }
  const known = result.map((guess) => guess ?? { meaning: 'unknown' as const, confidence: 0.1 })
  const guesses = settleEvents(known, profiles, fixed)
  const named = settleSeller(settlePeople(header, settleFormulas(header, guesses)), profiles, fixed)
  return settleDates(settleMoney(settleSale(settleTariffRows(named, profiles)), profiles), profiles, header)
}

const ofProduct = /^(nom (du |de l')?)?(produits?|products?|articles?|items?|prestations?|billets?)$/
const ofEvent = /^(nom (du |de l')?)?(evenements?|events?|spectacles?|manifestations?)$/

/** « Produit » is the show of a shop that sells one thing a show, and a way of coming to it where « Événement » stands beside. */
function settleEvents(
  guesses: readonly MeaningGuess[],
  profiles: readonly ColumnProfile[],
  fixed: Input['fixed'],
): MeaningGuess[] {
  const name = (at: number) => normaliseHeader(profiles[at]?.name ?? '')
  const product = guesses.findIndex(({ meaning }, at) => meaning === 'showTitle' && ofProduct.test(name(at)))
  const event = guesses.findIndex(({ meaning }, at) => meaning === 'unknown' && ofEvent.test(name(at)))
  const told = profiles[event]
  const isOther = told !== undefined && told.filled > 0 && valueFit('showTitle', told) !== 'contradicts'
  if (product < 0 || fixed[product] != null || fixed[event] != null || !isOther) return [...guesses]
  const way = guesses.some(({ meaning }) => meaning === 'tariff') ? 'productType' : 'tariff'
  return guesses.map((guess, at): MeaningGuess => {
    if (at === event) return { meaning: 'showTitle', confidence: 0.85 }
    return at === product ? { meaning: way, confidence: 0.75 } : guess
  })
}

const keys = new Set<Meaning>([
  'ticketNumber',
  'orderNumber',
  'bookingNumber',
  'customerNumber',
  'seriesId',
  'performanceKey',
])

function candidatesOf(profile: ColumnProfile): MeaningGuess[] {
  const most = isVagueDate(profile.name) ? leastSure : 1
  const named = nameCandidates(profile.name)
    .map(({ meaning, tag }) => ({ meaning, confidence: Math.min(most, sureness[tag][valueFit(meaning, profile)]) }))
    .map((guess) =>
      ofEachRow.has(guess.meaning) && isSparse(profile) ? { ...guess, confidence: guess.confidence / 2 } : guess,
    )
    .filter((guess) => guess.confidence > 0 && !(ofEachRow.has(guess.meaning) && isEmpty(profile)))
  // A key may look like a telephone number (« 0026-00001 »): its name says that it is a key.
  const isKey = named.some(({ meaning }) => keys.has(meaning))
  return [...named, ...byValues(profile).filter(({ meaning }) => !isKey || meaning !== 'phone')]
}

/** What a list says on each of its rows: a column that says it on few (a table of prices at the side) gives way to one that does. */
const ofEachRow = new Set<Meaning>(['priceCents', 'unitPriceCents', 'quantity', 'orderTotalCents'])

/** « Niveau de prix » that no row fills in tells no price, and is not to hide the column that does. */
function isEmpty({ rows, filled }: ColumnProfile): boolean {
  return rows > 0 && filled === 0
}

function isSparse({ rows, filled }: ColumnProfile): boolean {
  return filled * 5 < rows
}

/** « Date » says neither of what: a column that says « Date du spectacle » has the better right to be it. */
function isVagueDate(name: string): boolean {
  return normaliseHeader(name) === 'date'
}

/** « Jour », « Date et heure » are those of a performance, unless another column says a show and its date together: a journal then says when it sold. */
function isDay(name: string): boolean {
  return /^(jour|date,? (et |& ?|\/ ?)?heure)$/.test(normaliseHeader(name))
}

/** Names of columns whose values may bear a show and its date together. */
const saysShow =
  /spectacle|concert|seance|representation|evenement|manifestation|event|show|piece|soiree|creneau|titre|choix|choisi|attribu|retenu|affecte|date|jour|feuille|voorstelling|libelle|designation|intitule|article|produit|prestation|\b(line)?item\b|product|quoi\b|quand\b|^lignes?$|^details?$/

/** « Annul. », « Remboursement »: over days and not answers, when the seats were given back. */
const ofGivingBack = /^(annul\w*|ann|cancel\w*|canc|rembours\w*|remb|refund\w*|rendue?s?|restitu\w*|storn\w*)\.?$/

/** What the values say by themselves, whatever the column is called. */
function byValues(profile: ColumnProfile): MeaningGuess[] {
  const guesses: MeaningGuess[] = []
  if (saysShow.test(normaliseHeader(profile.name)) && valueFit('showAndDate', profile) === 'agrees')
    guesses.push({ meaning: 'showAndDate', confidence: 0.8 })
  if (areDays(profile)) guesses.push(...byDays(profile))
  if (ofGivingBack.test(normaliseHeader(profile.name)) && valueFit('cancelledAt', profile) === 'agrees')
    guesses.push({ meaning: 'cancelledAt', confidence: 0.75 })
  if (shareOf(profile, 'email') > 0.6)
    guesses.push({ meaning: 'email', confidence: 0.8 }, { meaning: 'attendeeEmail', confidence: 0.45 })
  else if (shareOf(profile, 'email') > 0.2 && shareOf(profile, 'email', 'phone') > 0.8)
    guesses.push({ meaning: 'email', confidence: 0.75 })
  if (shareOf(profile, 'phone') > 0.7) guesses.push({ meaning: 'phone', confidence: 0.6 })
  if (areHashed(profile)) guesses.push({ meaning: 'orderNumber', confidence: 0.9 })
  if (isJournal(profile)) guesses.push({ meaning: 'operation', confidence: 0.9 })
  if (isBirthLike(profile)) guesses.push({ meaning: 'birthDate', confidence: 0.45 })
  const fives = profile.numbers.fiveDigits / Math.max(1, profile.filled)
  if (
    fives > 0.9 &&
    !isNumbering(profile) &&
    profile.distinct > 5 &&
    profile.numbers.max < 98_900 &&
    profile.numbers.leadingZeros > 0
  )
    guesses.push({ meaning: 'postcode', confidence: 0.5 })
  if (valueFit('gender', profile) === 'agrees' && profile.distinct > 1 && !/^[xn]/i.test(profile.top[0]?.value ?? 'x'))
    guesses.push({ meaning: 'gender', confidence: 0.5 })
  if (
    valueFit('title', profile) === 'agrees' &&
    profile.distinct > 1 &&
    profile.top.some(({ value }) => /^(mme|mrs|madame)/i.test(value))
  )
    guesses.push({ meaning: 'title', confidence: 0.6 })
  return guesses
}

/** The evening, where days stand under the title of each of several tables read together, or under « Concert »: of a single show, one chooses the day. */
function byDays({ name }: ColumnProfile): MeaningGuess[] {
  if (normaliseHeader(name) === 'feuille') return [{ meaning: 'startsAt', confidence: 0.8 }]
  const isOfShow = nameCandidates(name).some(({ meaning }) => meaning === 'showTitle')
  return isOfShow ? [{ meaning: 'startsAt', confidence: 0.7 }] : []
}

function areDays(profile: ColumnProfile): boolean {
  return shareOf(profile, 'date', 'frenchDate', 'yearlessDate') > 0.9
}

/** « #1042 »: how shops number their orders, whatever the column is called (« Name »). */
function areHashed({ top }: ColumnProfile): boolean {
  const said = top.filter(({ value }) => value.trim() !== '')
  return said.length > 1 && said.every(({ value }) => /^#\d+$/.test(value.trim()))
}

/** People share towns: numbers of which none comes twice on many rows are a numbering. */
function isNumbering({ filled, distinctShare }: ColumnProfile): boolean {
  return filled > 50 && distinctShare > 0.98
}

/** « Vente » and « Remboursement », whatever the column is called (« Type », « Nature »): each row is an operation. */
function isJournal({ top, distinct, distinctIsExact }: ColumnProfile): boolean {
  if (!distinctIsExact || distinct < 2 || distinct > 12) return false
  const kinds = top.filter(({ value }) => value.trim() !== '').map(({ value }) => operationKind(value))
  return kinds.includes('sale') && kinds.includes('other') && kinds.filter((kind) => kind === null).length < 2
}

/** Days without a time, spread over lives rather than seasons: from before 1960, over more than thirty years. */
function isBirthLike(profile: ColumnProfile): boolean {
  const { dates } = profile
  if (shareOf(profile, 'date') < 0.8 || dates.awake > 0) return false
  const { min, max } = dates.dayFirst
  return min < 1960_00_00 && min > 1895_00_00 && max - min > 30_00_00
}

/** « Nombre de billets » beside a tariff that comes again and a price is what was sold of that tariff: of a list of performances, neither its price nor its tariff would count. */
function settleTariffRows(guesses: readonly MeaningGuess[], profiles: readonly ColumnProfile[]): MeaningGuess[] {
  const at = (...any: Meaning[]) => guesses.findIndex(({ meaning }) => any.includes(meaning))
  const tariffs = profiles[at('tariff')]
  const isOfRows = tariffs !== undefined && tariffs.distinct > 1 && tariffs.distinctShare < mostTariffs
  const isPriced = at('priceCents', 'unitPriceCents') >= 0 && at('receiptsCents', 'capacity', 'quantity') < 0
  if (!isOfRows || !isPriced) return [...guesses]
  return guesses.map((guess) => (guess.meaning === 'seatsSold' ? { ...guess, meaning: 'quantity' } : guess))
}

/** Of the rows, the most that may have a tariff of their own where each is the tariff of an evening. */
const mostTariffs = 0.5

/** Beside a buyer, « Nombre de billets » is what was bought and « Total » what was paid: neither is the hall's. */
function settleSale(guesses: readonly MeaningGuess[]): MeaningGuess[] {
  const has = (...any: Meaning[]) => guesses.some((guess) => any.includes(guess.meaning))
  if (!has('orderNumber', 'customerNumber', 'lastName', 'fullName', 'firstName', 'email')) return [...guesses]
  const own: Partial<Record<Meaning, Meaning>> = {
    ...(has('quantity') ? {} : { seatsSold: 'quantity' }),
    ...(has('orderTotalCents') ? {} : { seatsTotal: 'orderTotalCents' }),
  }
  return guesses.map((guess) => ({ ...guess, meaning: own[guess.meaning] ?? guess.meaning }))
}

/** « Prix » beside « Nombre » and « Total » is of one seat. */
const ofRow: Partial<Record<Meaning, Meaning>> = { priceCents: 'unitPriceCents', orderTotalCents: 'priceCents' }

/**
 * A total is the price of its row where each has its tariff, its number of seats or its own order, and no other column gives a
 * price: a total that several rows repeat is of them all.
 */
function settleMoney(guesses: readonly MeaningGuess[], profiles: readonly ColumnProfile[]): MeaningGuess[] {
  const has = (...any: Meaning[]) => guesses.some((guess) => any.includes(guess.meaning))
  const orders = profiles[guesses.findIndex((guess) => guess.meaning === 'orderNumber')]
  const isOfRow = orders === undefined ? has('tariff', 'quantity') : orders.distinctShare > 0.98
  if (
    has('priceCents') &&
    has('quantity') &&
    has('orderTotalCents') &&
    isOfRow &&
    !has('unitPriceCents', 'feesCents', 'discountCents')
  )
    return guesses.map((guess) => ({ ...guess, meaning: ofRow[guess.meaning] ?? guess.meaning }))
  if (has('priceCents', 'unitPriceCents') || !isOfRow) return [...guesses]
  return guesses.map((guess) =>
    guess.meaning === 'orderTotalCents' && guess.confidence < 0.97
      ? { ...guess, meaning: 'priceCents', confidence: Math.min(guess.confidence, 0.7) }
      : guess,
  )
}

/**
 * `Date` alone is a sale or a performance. Of two date columns the earlier is the sale; alone, few distinct days
 * are performances (a night is shared by many rows), many are sales.
 */
function settleDates(
  guesses: readonly MeaningGuess[],
  profiles: readonly ColumnProfile[],
  header: readonly string[],
): MeaningGuess[] {
  const isDatedByShow = guesses.some(({ meaning }) => meaning === 'showAndDate')
  const vague = guesses.findIndex(
    (guess, index) =>
      (guess.meaning === 'startsAt' || guess.meaning === 'purchasedAt') &&
      guess.confidence < 0.97 &&
      (isVagueDate(header[index] ?? '') || (isDatedByShow && isDay(header[index] ?? ''))),
  )
  const profile = profiles[vague]
  const guess = guesses[vague]
  if (profile === undefined || guess === undefined) return [...guesses]
  const meaning = dateMeaning(guesses, profiles, vague)
  const ambiguous = meaning === null ? { ambiguous: ['startsAt', 'purchasedAt'] } : {}
  const isOfSale = meaning === 'purchasedAt' && guesses.some((other) => other.meaning === 'showAndDate')
  return guesses.map((other, index) => {
    if (index === vague)
      return { meaning: meaning ?? guess.meaning, confidence: meaning === null ? 0.4 : 0.75, ...ambiguous }
    const isItsHour = isOfSale && other.meaning === 'startsTime' && isVagueHour(header[index] ?? '')
    return isItsHour ? { ...other, meaning: 'purchasedTime' } : other
  })
}

/** What a statement counts beside its receipts; a book of accounts has none. */
const ofEntries =
  /^((nb|nbre|nombre) (de |d')?)?(payants?|exoneres?|entrees?|spectateurs?|billets?|places?|frequentation)\b/

const ofPurchase = new Set<Meaning>([
  ...(['lastName', 'firstName', 'fullName', 'email', 'customerNumber', 'orderNumber', 'ticketNumber'] as const),
  ...(['tariff', 'quantity', 'unitPriceCents', 'salesChannel', 'paymentMethod', 'operation'] as const),
])

function isVagueHour(name: string): boolean {
  return /^(heure|time|uur)$/.test(normaliseHeader(name))
}

function dateMeaning(
  guesses: readonly MeaningGuess[],
  profiles: readonly ColumnProfile[],
  vague: number,
): 'startsAt' | 'purchasedAt' | null {
  const other = guesses.findIndex(
    (guess, index) => index !== vague && (guess.meaning === 'startsAt' || guess.meaning === 'purchasedAt'),
  )
  if (other >= 0) return guesses[other]?.meaning === 'startsAt' ? 'purchasedAt' : 'startsAt'
  if (guesses.some(({ meaning }) => meaning === 'showAndDate')) return 'purchasedAt'
  const unnamed = profiles.findIndex(
    (profile, index) => index !== vague && guesses[index]?.meaning === 'unknown' && shareOf(profile, 'date') > 0.8,
  )
  const mine = profiles[vague]
  const theirs = profiles[unnamed]
  if (mine !== undefined && theirs !== undefined)
    return mine.dates.dayFirst.max <= theirs.dates.dayFirst.max ? 'purchasedAt' : 'startsAt'
  const has = (meaning: Meaning) => guesses.some((guess) => guess.meaning === meaning)
  if ((has('subscription') || has('season')) && !has('showTitle')) return 'purchasedAt'
  if (
    (has('orderNumber') || has('replacesTicket')) &&
    !has('showTitle') &&
    !has('showKey') &&
    !has('startsTime') &&
    !has('hall')
  )
    return 'purchasedAt'
  if (has('capacity') || has('seatsSold') || has('startsTime') || has('hall')) return 'startsAt'
  // What each evening took, of nobody's purchase.
  const countsSeats = profiles.some(({ name }) => ofEntries.test(normaliseHeader(name)))
  if (
    has('receiptsCents') &&
    has('showTitle') &&
    countsSeats &&
    !guesses.some(({ meaning }) => ofPurchase.has(meaning))
  )
    return 'startsAt'
  return null
}
