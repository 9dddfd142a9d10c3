import type { ShowRecord } from '../../../contract/index.ts'
import { weekdaysWritten } from '../../text/index.ts'
import { ageUnder, isBundle, isPayableFrom, isSocialTariff } from '../check/index.ts'
import { type Currency, figureOf, priced } from './currency.ts'
import { fact, list, type Phrase, say } from './phrase.ts'
import { lowerFirst, typeset } from './typography.ts'

interface Price {
  readonly index: number
  readonly label: string
  readonly cents: number
  readonly currency: Currency
  /** What children pay too, by a tariff of their own at the same price. */
  readonly withChildren?: boolean
}

/**
 * Every tariff with whom it is for: « 28 €, 20 € en tarif réduit, 14 € pour les moins de 26 ans ». Beyond five tariffs,
 * the range and the lowest named one. Null when the record has no price.
 */
export function allPrices(show: ShowRecord, currency: Currency): Phrase | null {
  const prices = withoutRepeats(
    sorted(show, currency).filter((price) => !isForGroups(price)),
    show,
  )
  if (prices.length === 0) return null
  if (prices.length > 5) return priceRange(show, currency)
  const [first] = prices
  if (first && prices.every(({ cents }) => cents === 0)) return [priceFact(first)]
  if (prices.length === 1 && first)
    return /unique/iu.test(first.label) ? ['tarif unique ', priceFact(first)] : [priceFact(first)]
  return list(prices.map((price, index) => (index === 0 && isFull(price) ? [priceFact(price)] : named(price))))
}

/** « de 14 à 28 € », of what one person can ask for; or the one price. */
export function priceRange(show: ShowRecord, currency: Currency): Phrase | null {
  const all = sorted(show, currency)
  // A range that leaves out what a class pays would be false, one that holds it would mislead: the tariffs are then told.
  if (all.some(isForGroups)) return allPrices(show, currency)
  const usual = all.filter(({ label, cents }) =>
    cents === 0 ? !ofOneThing.test(label) : !(isBundle(label) || isSocialTariff(label)),
  )
  const prices = usual.length > 0 ? usual : all
  const highest = prices[0]
  const lowest = prices.at(-1)
  if (!highest || !lowest) return null
  if (highest.cents === lowest.cents) return [priceFact(highest)]
  const low = fact('price', priceId(lowest), figureOf(lowest.cents, currency))
  return lowest.cents === 0 ? ['de la gratuité à ', priceFact(highest)] : ['de ', low, ' à ', priceFact(highest)]
}

/** What is free may be one thing among those to pay for: « concert de midi ». */
const ofOneThing =
  /^(?:concert|visite|atelier|répétition|lecture|rencontre|séance|goûter|apéro|afterwork|bal)(?!\p{L})/iu

/** The cheapest tariff with whom it is for, when there is more than one. */
export function lowestPrice(show: ShowRecord, currency: Currency): Phrase | null {
  const prices = withoutRepeats(
    sorted(show, currency).filter((price) => !isForMembers(price)),
    show,
  )
  const lowest = prices.findLast(({ label, cents }) => !isBundle(label) && (cents > 0 || !ofOneThing.test(label)))
  return lowest && !prices.some(isForGroups) && prices.length > 1 ? named(lowest) : null
}

/** The one price, when everybody pays the same. */
export function singlePrice(show: ShowRecord, currency: Currency): Phrase | null {
  const prices = sorted(show, currency)
  const [first] = prices
  return prices.length === 1 && first && first.cents > 0 ? [priceFact(first)] : null
}

/** What a subscriber pays: « 24 € pour les abonnés ». */
export function memberPrice(show: ShowRecord, currency: Currency): Phrase | null {
  const price = sorted(show, currency).find(({ label }) => /(?:^|\s)abonn/iu.test(label))
  return price ? named(price) : null
}

/** What the young pay, the dearest of such tariffs being the one that most of them do: « 14 € pour les moins de 26 ans ». */
export function youngPrice(show: ShowRecord, currency: Currency): Phrase | null {
  const price = sorted(show, currency).find(({ label }) =>
    /jeune|[ée]tudiant|lyc[ée]en|moins de (?:2[0-9]|30)/iu.test(label),
  )
  return price ? named(price) : null
}

/** What a group or a class pays, when the house has such a tariff: « 6 € en tarif scolaire, 14 € en tarif groupe ». */
export function groupPrices(show: ShowRecord, currency: Currency): Phrase | null {
  return list(sorted(show, currency).filter(isForGroups).reverse().map(named))
}

/** How a brief names whose price it asks for: « le tarif famille », « le prix des étudiants ». */
export const tariffPattern =
  /(?:tarif|prix)s? (?:de la |des |du |pour les |pour la )?(famille|groupe|scolaire|étudiant|senior|abonné|adhérent|enfant|adulte|réduit|solidaire|tribu|duo)/iu

/** « famille » of « le tarif famille »: the public whose price a brief asks for. */
export function tariffNamedIn(intention: string): string | null {
  return tariffPattern.exec(intention)?.[1]?.toLocaleLowerCase('fr') ?? null
}

/** The tariff whose label holds a word, with whom it is for. */
export function priceLabelled(show: ShowRecord, currency: Currency, word: string): Phrase | null {
  const price = sorted(show, currency).find(({ label }) => label.toLocaleLowerCase('fr').includes(word))
  return price ? named(price) : null
}

export function freeUnder(show: ShowRecord): Phrase | null {
  const age = show.freeUnderAge
  if (age === null || age === undefined || age <= (show.ageFrom ?? 0)) return null
  return [fact('free', 'freeUnderAge', `gratuit pour les moins de ${age}\u00a0ans`)]
}

/**
 * The tariffs that somebody of the announced age can pay, the dearest first, then those for several at once: « dès 14 ans », none is for
 * those under 12.
 */
function sorted(show: ShowRecord, currency: Currency): Price[] {
  return (show.prices ?? [])
    .map((price, index) => ({ ...price, label: withoutCurrency(price.label), index, currency }))
    .filter(({ label }) => isPayableFrom(label, show.ageFrom))
    .sort((a, b) => Number(isBundle(a.label)) - Number(isBundle(b.label)) || b.cents - a.cents)
}

/** « aîné » of « aîné ($) »: the sum says its own currency. */
function withoutCurrency(label: string): string {
  return label.replace(/\s*[([]?\s*(?:€|euros?|eur|chf|fr\.?|\$(?:\s?ca)?|cad)\s*[)\]]?\s*$/iu, '') || label
}

/** A tariff that one person cannot ask for. */
function isForGroups({ label }: Price): boolean {
  return /(?:^|\s)(?:groupes?|scolaires?|classes?|collectivit[ée]s|comit[ée]s d.entreprise|cse)(?:\s|$)/iu.test(label)
}

/** A tariff that is part of another purchase: no reason to come for whoever has not made it. */
function isForMembers({ label }: Price): boolean {
  return /(?:^|\s)(?:abonn|adh[ée]rent|carte |pass |membre)/iu.test(label)
}

/**
 * « 6 € pour les moins de 26 ans » says what those under 12 pay too, when they pay the same; of a show for children, a parent
 * looks for theirs: « 6 € pour les enfants et les moins de 26 ans ».
 */
function withoutRepeats(prices: readonly Price[], show: ShowRecord): Price[] {
  const holds = (wide: Price, narrow: Price) =>
    wide.cents === narrow.cents && (ageUnder(wide.label) ?? 0) > (ageUnder(narrow.label) ?? Number.POSITIVE_INFINITY)
  return prices
    .filter((price) => !prices.some((other) => holds(other, price)))
    .map((price) => {
      const isForChildren = (show.ageFrom ?? 99) <= childrenFrom
      const child = prices.find((other) => /^(?:tarif )?enfants?(?!\p{L})/iu.test(other.label) && holds(price, other))
      return isForChildren && child ? { ...price, withChildren: true } : price
    })
}

/** A show announced from this age or younger is chosen for children. */
const childrenFrom = 8

function named(price: Price): Phrase {
  return perPerson(price) ?? byLabel(price)
}

/** « 10 € par personne (famille, à partir de 3 personnes) », of a label that leaves out of what there must be three. */
function perPerson(price: Price): Phrase | null {
  const [, whose, least] = /^(.+), par personne, à partir de (\d+)$/iu.exec(withoutBrackets(typeset(price.label))) ?? []
  if (!whose || !least) return null
  return say`${priceFact(price)} par personne (${labelFact(price, `${whose}, à partir de ${least}\u00a0personnes`)})`
}

function byLabel(price: Price): Phrase {
  const label = withoutBrackets(typeset(price.label))
  const ages = agesOf(label)
  if (ages)
    return (
      say`${priceFact(price)} pour les ${price.withChildren ? 'enfants et les ' : ''}${labelFact(price, ages)}` ?? []
    )
  if (price.cents === 0) return say`${priceFact(price)} (${labelFact(price, label)})` ?? []
  if (isFull(price)) return say`${priceFact(price)} en tarif plein` ?? []
  if (/^(tarif )?réduit$/iu.test(label)) return say`${priceFact(price)} en tarif réduit` ?? []
  const people = /^moins de/iu.test(label) ? lowerFirst(label) : peopleOf(label)
  if (people) return say`${priceFact(price)} pour les ${labelFact(price, people)}` ?? []
  if (/^sur place$/iu.test(label)) return say`${priceFact(price)} ${labelFact(price, 'sur place')}` ?? []
  const led = ledBy(label)
  if (led !== null) return say`${priceFact(price)} ${led}${labelFact(price, lowerFirst(label))}` ?? []
  const kind = kindOf(label)
  if (kind) return say`${priceFact(price)} en ${labelFact(price, kind)}` ?? []
  return say`${priceFact(price)} (${labelFact(price, label)})` ?? []
}

/** What leads to the name of a tariff: « 75 € le pass festival », « 35 $ au balcon », « 6 € avec la carte culture »; null where nothing does. */
function ledBy(label: string): string | null {
  return leads.find(([names]) => names.test(label))?.[1] ?? null
}

const leads: readonly (readonly [RegExp, string])[] = [
  [new RegExp(String.raw`^(?:pass(?! culture)|forfait|carnet|${weekdaysWritten}|week-end)(?!\p{L})`, 'iu'), 'le '],
  [/^(?:soirée|journée|matinée)$/iu, 'la '],
  [/^(?:balcon|parterre|premier rang|guichet)$/iu, 'au '],
  [/^orchestre$/iu, 'à l’'],
  [/^(?:corbeille|galerie|loges?|fosse)$/iu, 'en '],
  [/^(?:debout|assis|en ligne|à l’avance|à la table)$/iu, ''],
  [/^carte (?!.*\d)/iu, 'avec la '],
]

/** « tarif jeune » of « Jeune », « 1re catégorie » as it stands; null where « en » would not do before it. */
function kindOf(label: string): string | null {
  if (/^\S+ (?:catégorie|série|zone)$|^(?:catégorie|série|zone) \S+$/iu.test(label)) return lowerFirst(label)
  if (/^prévente$/iu.test(label)) return 'prévente'
  if (!/^(abonnement|groupe|tarif .*|jeune|scolaire|famille|duo|solo|tribu|solidaire)$/iu.test(label)) return null
  return /^tarif/iu.test(label) ? label.toLowerCase() : `tarif ${label.toLowerCase()}`
}

/** « étudiants » of « étudiant », « abonnés du théâtre », « Villeurbannais » as they stand; null when the label names no people. */
function peopleOf(label: string): string | null {
  const [, person, plural, rest = ''] =
    /^(?:tarif )?(abonné|adhérent|adulte|aîné|allocataire|apprenti|bénéficiaire|chômeur|collégien|demandeur(?= d.emploi|s d.emploi)|enfant|étudiant|groupe(?=s)|habitant|intermittent|lycéen|membre|parent|professionnel|résident|retraité|riverain|salarié|scolaire(?=s)|senior)(s?)(?!\p{L})(.*)$/iu.exec(
      label,
    ) ?? []
  if (/^\p{Lu}\p{Ll}+(?:ais|ois|iens|éens)$/u.test(label)) return label
  if (person === undefined || (plural === '' && rest !== '' && !/^ d.emploi$/u.test(rest))) return null
  return `${lowerFirst(person)}s${rest}`
}

/** « jeune (moins de 26 ans) » is set in brackets itself: « jeune, moins de 26 ans ». */
function withoutBrackets(label: string): string {
  return label
    .replace(/\s*[([]\s*/gu, ', ')
    .replace(/\s*[)\]]/gu, '')
    .replace(/^, /u, '')
}

/** « moins de 26 ans », when the age alone says whom the tariff is for; a label that names others too is kept whole. */
function agesOf(label: string): string | null {
  const told =
    /^(?:tarif\s)?(?:jeunes?|enfants?|seniors?)?[\s,:–-]*(?:les\s|de\s)?((?:moins|plus) de \d{1,2}\sans|\d{1,2}\sans et (?:moins|plus))$/iu.exec(
      label,
    )?.[1]
  return told ? lowerFirst(told) : null
}

function isFull(price: Price): boolean {
  return /^(?:tarif )?(?:plein|normal|général|régulier|ordinaire|plein tarif)$/iu.test(price.label.trim())
}

function priceFact(price: Price) {
  if (price.cents === 0) return fact('free', priceId(price), freeWords(price.label))
  return fact('price', priceId(price), priced(price.cents, price.currency))
}

/** « entrée libre » where the record says so: nobody books it; « au chapeau » is what one gives, and no gratuity. */
function freeWords(label: string): string {
  const words = label.trim()
  if (/^(?:au )?chapeau$/iu.test(words)) return 'au chapeau'
  const [first = ''] = words.split(/\s*[,;(]/u)
  return /^(?:(?:entrée|accès|prix|tarif|participation) libre|prix conscient)$/iu.test(first)
    ? lowerFirst(first)
    : 'gratuit'
}

function labelFact(price: Price, label: string) {
  return fact(/\d/u.test(label) ? 'age' : 'price', `prices.${price.index}.label`, label)
}

function priceId(price: Price): string {
  return `prices.${price.index}.cents`
}
