import type { HouseRecord } from '../../../contract/index.ts'
import type { Slot } from './calendar.ts'
import { articlesFor, type Gender, genderOf, isElided } from './french.ts'
import { articlesOfHead } from './people.ts'
import { type FactPiece, fact, type Phrase } from './phrase.ts'
import { sentencesOf } from './quotes.ts'
import { lowerFirst, typeset } from './typography.ts'

/** A place and how French goes to it: « au Théâtre du Vieux-Port », « à La Comète », « dans la Grande salle ». */
export interface Place {
  readonly name: Phrase
  readonly at: Phrase
  /** As the subject of a verb: « le Théâtre du Vieux-Port », « La Comète ». */
  readonly the: Phrase
  /** « du Théâtre… », null when the name leaves its gender unknown. */
  readonly of: Phrase | null
}

/** « La Cave » at the head of a sentence, of a name printed « la Cave »: its article alone takes the capital. */
export function atHead(name: string): string {
  return /^(?:l[ae]s? |l[’'])/u.test(name) ? name.charAt(0).toLocaleUpperCase('fr') + name.slice(1) : name
}

/** What a house is called until its record says who it is: no name to sign with. */
export const unnamedHouseName = 'le théâtre'

/** The house, as its record prints it. */
export function housePlace(house: HouseRecord): Place {
  return placeNamed(house.name, (text) => fact('venue', 'house.name', text))
}

/**
 * Where the announced performances play: the venue that their record names, else the house; null when they play in several, whose
 * dates are told each with its own. `isHome` is false when they play elsewhere, where the house's address, tram and bar would mislead.
 */
export function placeOf(
  house: HouseRecord,
  slots: readonly Slot[],
): { readonly place: Place | null; readonly isHome: boolean } {
  const named = new Map<string, number>()
  for (const { facts, index } of slots)
    if (!named.has(facts.venue ?? house.name)) named.set(facts.venue ?? house.name, index)
  const [only] = named
  if (named.size > 1) return { place: null, isHome: false }
  // « Au théâtre » says where nothing is.
  if (house.name === unnamedHouseName && (!only || only[0] === house.name)) return { place: null, isHome: true }
  if (!only || only[0] === house.name) return { place: housePlace(house), isHome: true }
  const [name, index] = only
  return { place: placeNamed(name, (text) => fact('venue', `performances.${index}.venue`, text)), isHome: false }
}

/** The town of performances played elsewhere. */
export function townOf(slots: readonly Slot[]): Phrase | null {
  const [first] = slots
  const town = first?.facts.city
  if (!first || !town || !slots.every(({ facts }) => facts.city === town)) return null
  return [fact('city', `performances.${first.index}.city`, town)]
}

/** A hall with its preposition; null when its name leaves the gender unknown (it is then only listed). */
export function hallPlace(hall: string, index: number): Phrase | null {
  const bind = (text: string) => fact('hall', `performances.${index}.hall`, text)
  if (opensOnPreposition.test(hall)) return null
  if (/^(le|la|les|l[’'])\s?/iu.test(hall)) return placeNamed(hall, bind).at
  const words = hall.split(/[\s-]/u)
  const noun = words.findIndex(
    (word) => genderOf(word) !== null && !/^(?:grande?|petite?|nouve(?:au|lle))$/iu.test(word),
  )
  const head = words[noun] ?? ''
  const gender = genderOf(head)
  if (!gender) return null
  const articles = articlesFor(hall, gender)
  return [wentTo.test(head) ? articles.at : `${enteredBy(head)} ${articles.the}`, bind(hall)]
}

/** « au Niveau -2 », « au Foyer »: where one goes to, rather than into. */
const wentTo = /^(?:niveau|étage|sous-sol|rez-de-chaussée|bar|foyer|balcon|café|cabaret|club|studio|théâtre)$/iu

/** « sur la Place Saint-Géraud », « sous le Grand chapiteau »: nobody is « dans » what has no walls. */
function enteredBy(noun: string): string {
  if (/^(?:chapiteau|tente|kiosque|préau|halle|auvent)$/iu.test(noun)) return 'sous'
  return openGround.test(noun) ? 'sur' : 'dans'
}

const openGround =
  /^(?:place|esplanade|parvis|quai|terrasse|toit|plateau|scène|pelouse|prairie|plage|pont|piste|promenade|boulevard|avenue)$/iu

/** « Sous la halle », « Chez Marcelle », « Au jardin »: names that say already where they are take no « dans le ». */
const opensOnPreposition =
  /^(?:sous|sur|chez|dans|devant|derrière|hors|entre|en|à|aux?|par|près|côté|autour)(?!\p{L})/iu

/** « 3 quai des Carmes », with the town when it is known. */
export function street(house: HouseRecord): Phrase | null {
  return house.street ? [fact('venue', 'house.street', typeset(house.street))] : null
}

export function city(house: HouseRecord): Phrase | null {
  return house.city ? [fact('city', 'house.city', house.city)] : null
}

/** How to come, in all the house's words: « tram A, arrêt Carmes ». The step at the door comes last, and is what some look for. */
export function access(house: HouseRecord): Phrase | null {
  const sentences = house.access ? sentencesOf(house.access) : []
  const told = sentences.filter(
    (_, index) => index === 0 || sentences.slice(0, index + 1).join(' ').length <= accessRoom,
  )
  return told.length > 0 ? [fact('venue', 'house.access', wayWithinSentence(trimmed(told.join(' '))))] : null
}

/** Beyond this many signs the way to a house is a page of its own. */
const accessRoom = 240

/** A sentence on the bar in the house's words, « Le bar est ouvert une heure avant », unless it opens when a performance has begun. */
export function barClause(house: HouseRecord, slots: readonly Slot[]): Phrase | null {
  if (!house.bar || slots.some(({ startsAt }) => opensAfter(house.bar ?? '', startsAt))) return null
  // « paiement en espèces » has no verb: it is said aside.
  const words = trimmed(house.bar.split(/\s*;/u)[0] ?? house.bar).replace(/, (paiement (?:en|par) [^,;]+)$/iu, ' ($1)')
  const bound = (text: string) => fact('hour', 'house.bar', text)
  if (/^(le )?bar\s+(ouvert|fermé)/iu.test(words)) return ['le bar est ', bound(words.replace(/^(le )?bar\s+/iu, ''))]
  if (/^(le |notre )?bar\b/iu.test(words)) return [bound(lowerFirst(words))]
  if (/^(ouvert|fermé)/iu.test(words)) return ['le bar est ', bound(lowerFirst(words))]
  if (/^ouvre/iu.test(words)) return ['le bar ', bound(lowerFirst(words))]
  return ['bar\u202f: ', bound(lowerFirst(words))]
}

/** « dès 19 h », « les soirs de représentation »: of no use to who comes at 10 h 30. */
function opensAfter(bar: string, startsAt: string): boolean {
  const start = startsAt.slice(11, 16)
  const [, hours, minutes = '00'] = /(\d{1,2})\s?h(?:\s?(\d{2}))?(?!\p{L})/u.exec(bar) ?? []
  const isOfEvenings = /(?<!\p{L})soirs?(?!\p{L})/iu.test(bar) && start < '17:00'
  return isOfEvenings || (hours !== undefined && start < `${hours.padStart(2, '0')}:${minutes}`)
}

/** « du mardi au samedi de 13 h à 18 h », as recorded. */
export function boxOfficeHours(house: HouseRecord): Phrase | null {
  return house.boxOfficeHours ? [fact('hour', 'house.boxOfficeHours', lowerFirst(trimmed(house.boxOfficeHours)))] : null
}

/** Where one calls for this show: its own number, which another box office may answer, else the house's. */
export function phone(house: HouseRecord, showPhone: string | null | undefined): Phrase | null {
  if (showPhone) return [fact('phone', 'phone', showPhone)]
  return house.phone ? [fact('phone', 'house.phone', house.phone)] : null
}

export function placeNamed(name: string, bind: (text: string) => FactPiece): Place {
  const contracted = /^(le|les)\s+(.+)$/iu.exec(name)
  if (contracted) {
    const [, article, rest] = contracted
    const isPlural = article?.toLowerCase() === 'les'
    const bound = bind(rest ?? name)
    const whole = [bind(name)]
    return { name: whole, the: whole, at: [isPlural ? 'aux ' : 'au ', bound], of: [isPlural ? 'des ' : 'du ', bound] }
  }
  const bound = bind(name)
  if (isPluralName(name)) return { name: [bound], the: ['les ', bound], at: ['aux ', bound], of: ['des ', bound] }
  if (/^(la\s|l[’'])/iu.test(name)) return { name: [bound], the: [bound], at: ['à ', bound], of: ['de ', bound] }
  const articles = articlesOfHead(name, placeHeads) ?? (isCommonly(name) ? articlesFor(name, 'M') : null)
  const isOpen = /^(?:place|esplanade|parvis|promenade|pelouse|plage)(?!\p{L})/iu.test(name)
  return articles
    ? {
        name: [bound],
        the: [articles.the, bound],
        at: [isOpen ? `sur ${articles.the}` : articles.at, bound],
        of: [articles.of, bound],
      }
    : { name: [bound], the: [bound], at: ['à ', bound], of: null }
}

/** « Impérial de la Basse-Ville », « Victoria Hall »: what French gives an article although no list of words holds it. */
function isCommonly(name: string): boolean {
  return /^[\p{Lu}]\p{L}+ Hall(?!\p{L})/u.test(name) || (isElided(name) && /^\p{L}+ (?:d[eu]s?|de la) /u.test(name))
}

/** « Abattoirs Saint-Jean », « Célestins »: a common noun in the plural; « Tours » and « Cannes » are towns first. */
function isPluralName(name: string): boolean {
  const head = name.split(/[\s’'-]/u)[0] ?? ''
  if (!/^\p{Lu}\p{Ll}{3,}s$/u.test(head) || genderOf(head) !== null || townsInS.test(head)) return false
  return genderOf(head.slice(0, -1)) !== null
}

const townsInS = /^(?:Cannes|Lens|Mons|Nîmes|Paris|Reims|Sens|Tours|Vannes|Bourges|Limoges|Angers|Arles)$/u

/** Heads of houses' names that a list of words gives no gender, or two. */
const placeHeads: Record<string, Gender> = {
  agora: 'F',
  carré: 'M',
  dôme: 'M',
  espace: 'M',
  forum: 'M',
  kursaal: 'M',
  manège: 'M',
  quai: 'M',
  zénith: 'M',
}

/** Common words that a line of access opens on; a name there (« La Défense », « République ») keeps its capital. */
const wayWords =
  /^(?:(?:[ÀA]|Aux?|En|Par|Depuis|Tram(?:way)?|Métro|Bus|Gare|Arrêt|Lignes?|Parkings?|Train|Vélo|Stations?|Voiture|Accès|Navette)(?!\p{L})|(?:L[ae]|Les)\s(?=\p{Ll})|L’(?=\p{Ll}))/u

function wayWithinSentence(text: string): string {
  return wayWords.test(text) ? lowerFirst(text) : text
}

function trimmed(text: string): string {
  return typeset(text).replace(/[.\s]+$/u, '')
}
