import type { Meaning } from '../../../../contract/index.ts'
import { normaliseHeader } from '../../layouts/index.ts'
import type { MeaningGuess } from '../meaning-guess.ts'
import { nameCandidates } from '../names/name-candidates.ts'

/** What columns of names mean beside the others: of whom they are, and which part of a name each holds. */
export function settlePeople(header: readonly string[], guesses: readonly MeaningGuess[]): MeaningGuess[] {
  const named = settleBuyers(header, settleParents(header, settleJobs(header, settleBookers(header, guesses))))
  return settleNames(header, settleOnlyNames(named))
}

/** Beside the name of the one who comes, « Réservé par » is who took the call. */
function settleBookers(header: readonly string[], guesses: readonly MeaningGuess[]): MeaningGuess[] {
  const isNamed = guesses.some(({ meaning }) => meaning === 'lastName' || meaning === 'company')
  if (!isNamed) return [...guesses]
  return guesses.map((guess, index) =>
    guess.meaning === 'fullName' && /^(reserve|commande|booked) (par|by)$/.test(normaliseHeader(header[index] ?? ''))
      ? { meaning: 'unknown', confidence: 0.1 }
      : guess,
  )
}

/** « Nom spectateur » beside a plain « Prénom » is whom the file knows, where it names no buyer: left for somebody who comes along, nobody would be named. */
function settleOnlyNames(guesses: readonly MeaningGuess[]): MeaningGuess[] {
  const has = (...any: Meaning[]) => guesses.some(({ meaning }) => any.includes(meaning))
  if (!has('firstName') || has('lastName', 'fullName', 'attendeeFirstName')) return [...guesses]
  return guesses.map((guess) =>
    guess.meaning === 'attendeeLastName' && guess.confidence < 0.97 ? { ...guess, meaning: 'lastName' } : guess,
  )
}

/** `Nom` is the family name beside a `Prénom`, and the whole name without one. */
function settleNames(header: readonly string[], guesses: readonly MeaningGuess[]): MeaningGuess[] {
  const has = (meaning: Meaning) => guesses.some((guess) => guess.meaning === meaning)
  return guesses.map((guess, index) => {
    const key = normaliseHeader(header[index] ?? '')
    if (
      guess.meaning === 'lastName' &&
      !has('firstName') &&
      !has('fullName') &&
      /^(nom|nom acheteur|nom payeur|nom de l'acheteur|nom client|nom du client|name)$/.test(key)
    ) {
      return { ...guess, meaning: 'fullName', confidence: Math.min(guess.confidence, 0.7) }
    }
    // « client.nom » of a database, the whole name unless « client.prenom » stands beside.
    if (guess.meaning === 'fullName' && has('firstName') && !has('lastName') && /[./]nom$/.test(key))
      return { ...guess, meaning: 'lastName' }
    // « Raison sociale / Nom » beside « Prénom »: of the people it is the name.
    if (
      guess.meaning === 'company' &&
      has('firstName') &&
      !has('lastName') &&
      /\bnom\b/.test(key) &&
      !/^nom (de|du|de la|de l')/.test(key)
    )
      return { ...guess, meaning: 'lastName' }
    if (guess.meaning === 'fullName' && has('firstName') && !has('lastName') && lastNameOfTwo.test(key))
      return { ...guess, meaning: 'lastName' }
    return guess
  })
}

/** What may hold a whole name, and beside a first name holds the last one. */
const lastNameOfTwo = /^(name|nom (du |de la |de l')?(contact|responsable|referente?))$/
const parent =
  /^(nom (et prenom )?(du |des |de la |d'un )?)?(parents?|mere|pere|representant legal|tuteur|tutrice|responsables?( leg(al|aux))?)( 1)?$/
const child = /\b(enfant|eleve|child|kind|usager)s?\b/
const ofChild: Partial<Record<Meaning, Meaning>> = {
  lastName: 'attendeeLastName',
  firstName: 'attendeeFirstName',
  fullName: 'attendeeFullName',
  unknown: 'attendeeLastName',
}
const ofAge: ReadonlySet<Meaning> = new Set<Meaning>(['age', 'birthDate', 'birthYear', 'gender'])

/** Beside a parent's name, the child's is no contact's, nor are an age and a birth date: who may be written to is the parent. */
function settleParents(header: readonly string[], guesses: readonly MeaningGuess[]): MeaningGuess[] {
  const keys = header.map((name) => normaliseHeader(name))
  const at = guesses.findIndex(
    ({ meaning, confidence }, index) =>
      parent.test(keys[index] ?? '') && confidence < 0.97 && (meaning === 'unknown' || meaning === 'fullName'),
  )
  if (at < 0 || !keys.some((key) => child.test(key))) return [...guesses]
  return guesses.map((guess, index) => {
    const key = keys[index] ?? ''
    if (index === at) return { meaning: 'fullName', confidence: 0.8 }
    if (guess.confidence >= 0.97) return guess
    if (ofAge.has(guess.meaning) && !/parent|mere|pere/.test(key)) return { meaning: 'unknown', confidence: 0.1 }
    const isNamed = guess.meaning !== 'unknown' || /^(nom|enfant|eleve)\b/.test(key)
    const meaning = child.test(key) && isNamed ? ofChild[guess.meaning] : undefined
    return meaning === undefined ? guess : { ...guess, meaning, confidence: Math.max(guess.confidence, 0.5) }
  })
}

const ofAddressBook = ['email', 'phone', 'mobile', 'street', 'company'] as const
const ofAnySale = [
  ...([
    'startsAt',
    'startsTime',
    'showAndDate',
    'showKey',
    'performanceKey',
    'purchasedAt',
    'quantity',
    'seat',
  ] as const),
  ...(['tariff', 'priceCents', 'unitPriceCents', 'orderTotalCents', 'orderNumber', 'ticketNumber', 'status'] as const),
]

/** « Titre » in an address book is what people do: it names shows where something else of a sale stands beside it. */
function settleJobs(header: readonly string[], guesses: readonly MeaningGuess[]): MeaningGuess[] {
  const has = (any: readonly Meaning[]) => guesses.some(({ meaning }) => any.includes(meaning))
  if (!has(ofAddressBook) || !has(['lastName', 'fullName', 'firstName']) || has(ofAnySale)) return [...guesses]
  return guesses.map((guess, index) =>
    guess.meaning === 'showTitle' &&
    guess.confidence < 0.97 &&
    /^(titre|title|activite)s?\b/.test(normaliseHeader(header[index] ?? ''))
      ? { meaning: 'unknown', confidence: 0.1 }
      : guess,
  )
}

const attendeeOf: Partial<Record<Meaning, Meaning>> = {
  lastName: 'attendeeLastName',
  firstName: 'attendeeFirstName',
  fullName: 'attendeeFullName',
  email: 'attendeeEmail',
}

/** « Formule » beside the number of a subscription is what was subscribed to, where no show nor date says which seats. */
export function settleFormulas(header: readonly string[], guesses: readonly MeaningGuess[]): MeaningGuess[] {
  const keys = header.map((name) => normaliseHeader(name).replaceAll('.', ''))
  const isNumbered = keys.some((key) =>
    /^(n°|no|num|numero|code|ref) ?(d'|de |de l')?(abo|abos|abt|abonne|abonnement)s?$/.test(key),
  )
  const has = (...any: Meaning[]) => guesses.some(({ meaning }) => any.includes(meaning))
  if (!isNumbered || has('showTitle', 'showAndDate', 'startsAt', 'performanceKey', 'subscription')) return [...guesses]
  return guesses.map((guess, index) =>
    guess.meaning === 'tariff' &&
    guess.confidence < 0.97 &&
    /^(type (de |d')?)?(formule|abonnement|abo)s?$/.test(keys[index] ?? '')
      ? { ...guess, meaning: 'subscription' }
      : guess,
  )
}

/** Without a show nor a date, « Formule » in a file or under a title that speaks of subscriptions is the one that was taken, and its row no booking. */
export function settleSubscriptions(
  guesses: readonly MeaningGuess[],
  header: readonly string[],
  titles: readonly string[],
): MeaningGuess[] {
  const has = (...any: Meaning[]) => guesses.some(({ meaning }) => any.includes(meaning))
  const isOfSubscriptions = titles.some((title) => /(?<!\p{L})abo(s|nn\p{L}*)?(?!\p{L})/u.test(normaliseHeader(title)))
  if (
    !isOfSubscriptions ||
    has(
      'showTitle',
      'showAndDate',
      'startsAt',
      'startsTime',
      'performanceKey',
      'subscription',
      'tariffSeats',
      'showSeats',
      'ticketNumber',
    )
  )
    return [...guesses]
  return guesses.map((guess, index) =>
    guess.meaning === 'tariff' &&
    guess.confidence < 0.97 &&
    /formule|abonnement|\babo\b/.test(normaliseHeader(header[index] ?? ''))
      ? { ...guess, meaning: 'subscription' }
      : guess,
  )
}

/** Beside « Nom acheteur », « Nom » is of the one who comes. */
function settleBuyers(header: readonly string[], guesses: readonly MeaningGuess[]): MeaningGuess[] {
  const settled = [...guesses]
  for (const [index, guess] of guesses.entries()) {
    const key = normaliseHeader(header[index] ?? '')
    if (!isFree(guess) || !/\b(acheteur|payeur|buyer|commanditaire)\b/.test(key)) continue
    const wanted = nameCandidates(header[index] ?? '').find(({ meaning }) => attendeeOf[meaning] !== undefined)?.meaning
    const plain = guesses.findIndex(({ meaning }) => meaning === wanted)
    const attendee = wanted && attendeeOf[wanted]
    if (wanted === undefined || attendee === undefined || plain < 0) continue
    settled[index] = { meaning: wanted, confidence: guesses[plain]?.confidence ?? 0.5 }
    settled[plain] = { meaning: attendee, confidence: guesses[plain]?.confidence ?? 0.5 }
  }
  return withAttendees(header, settled)
}

/** An address that its values alone made that of someone who comes along. */
function isFree({ meaning, confidence }: MeaningGuess): boolean {
  return meaning === 'unknown' || (meaning.startsWith('attendee') && confidence < 0.5)
}

/** « Nom de famille » beside « Prénom » of the one who comes, where « Nom de l'acheteur » is the name of the buyer. */
function withAttendees(header: readonly string[], guesses: readonly MeaningGuess[]): MeaningGuess[] {
  const has = (meaning: Meaning) => guesses.some((guess) => guess.meaning === meaning)
  if (!has('attendeeFirstName') && !has('attendeeEmail')) return [...guesses]
  return guesses.map((guess, index) => {
    if (guess.meaning !== 'unknown') return guess
    const named = nameCandidates(header[index] ?? '')[0]?.meaning
    const attendee = named && attendeeOf[named]
    return attendee === undefined || has(attendee) ? guess : { meaning: attendee, confidence: 0.5 }
  })
}
