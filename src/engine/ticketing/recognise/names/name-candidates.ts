import type { Meaning } from '../../../../contract/index.ts'
import { normaliseHeader } from '../../layouts/index.ts'
import { type AliasTag, aliases } from '../aliases.ts'
import { spelledOut } from './abbreviated-names.ts'
import { nameParts } from './name-parts.ts'
import { toldByPath } from './record-paths.ts'
import { wordsApart } from './run-together.ts'

export type Candidate = { meaning: Meaning; tag: AliasTag | 'part' | 'net' }

let byName: Map<string, Candidate[]> | null = null

/** What a column's name alone may mean, surest alias first; several meanings when the name has several. */
export function nameCandidates(name: string): Candidate[] {
  const key = normaliseHeader(name)
  const told = candidatesOf(name, key)
  const bare = key.replace(inCurrency, '')
  return bare === key || bare === '' ? told : inMoney(told, bare)
}

/** « Places € » is what they cost, where no other amount says it, and no number of seats; « Tarif (€) » is an amount before the name of one. */
function inMoney(told: readonly Candidate[], bare: string): Candidate[] {
  const left = told.filter(({ meaning }) => !ofCounts.has(meaning))
  if (left.some(({ meaning }) => meaning.endsWith('Cents'))) return left
  const amounts = nameCandidates(bare).filter(({ meaning }) => meaning.endsWith('Cents'))
  const isOfSeats = told.some(({ meaning }) => ofSeats.has(meaning))
  return [...amounts, ...left, ...(isOfSeats ? [{ meaning: 'priceCents', tag: 'net' } as const] : [])]
}

const ofSeats = new Set<Meaning>(['quantity', 'seatsSold', 'seatsTotal'])
const ofCounts = new Set<Meaning>([...ofSeats, 'returnedQuantity', 'capacity', 'tariffSeats', 'showSeats'])

function candidatesOf(name: string, key: string): Candidate[] {
  byName ??= indexAliases()
  const listed = byName.get(key) ?? byName.get(key.replace(ofAnswer, ''))
  if (listed !== undefined) return listed
  const ofCents = key.replace(inCents, '')
  if (ofCents !== key) return nameCandidates(ofCents).filter(({ meaning }) => meaning.endsWith('Cents'))
  const counted = key.replace(cumulated, '')
  if (counted !== key) return nameCandidates(counted)
  const paid = key.replace(withTaxes, '')
  if (paid !== key) return nameCandidates(paid).filter(({ meaning }) => meaning.endsWith('Cents'))
  const bare = key.replace(withoutTaxes, '')
  if (bare !== key)
    return nameCandidates(bare).flatMap(({ meaning }) => (meaning.endsWith('Cents') ? [{ meaning, tag: 'net' }] : []))
  if (ofOneSeat.test(key)) return [{ meaning: 'unitPriceCents', tag: 'part' }]
  const told = toldByPath(key)
  if (told !== null) return told === '' ? [] : nameCandidates(told)
  const languages = key.split(/ [/|] /)
  if (languages.length > 1) return distinct(languages.flatMap((one) => nameCandidates(one)))
  const spaced = key
    .replace(/[.:/?*]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (ofList.test(spaced)) return [{ meaning: 'priceCents', tag: 'net' }]
  const moment = spaced.replace(ofMoment, '$1 ')
  if (moment !== spaced) return nameCandidates(moment)
  const part = nameParts.find(([pattern]) => pattern.test(spaced))
  if (part !== undefined) return part[1] === 'unknown' ? [] : [{ meaning: part[1], tag: 'part' }]
  const said = reworded({ key, name, spaced })
  return said === null ? [] : nameCandidates(said)
}

/** The same name in other words, that may be known; null where there are none. */
function reworded({ key, name, spaced }: { key: string; name: string; spaced: string }): string | null {
  const whole = spelledOut(spaced)
  if (whole !== null) return whole
  for (const [written, by] of rewordings) {
    const said = key.replace(written, by)
    if (said !== key) return said
  }
  const parted = wordsApart(key)
  if (parted !== null) return parted
  const apart = name.replace(joined, ' ')
  if (apart !== name) return apart
  const unexplained = key.replace(explained, '')
  return unexplained === key ? null : unexplained
}

/** True for « Montant HT », « Prix hors TVA »: an amount that its name says to be without the tax that the public pays in it. */
export function saysWithoutTax(name: string): boolean {
  return withoutTaxes.test(normaliseHeader(name))
}

/** The meanings that a column's name suggests, surest first. */
export function headingMeanings(name: string): Meaning[] {
  return nameCandidates(name).map(({ meaning }) => meaning)
}

/** « total_cts », « Montant (centimes) », `amount_minor`: the unit of an amount, which says nothing of what it is of. */
const inCents = /[ _]\(?(cts?|centimes?|cents|minor( units?)?)\)?$/

/** « Adresse (commande) », « Remboursé ? », « Annulé (O/N) »: whose part it is, or how it is answered, behind a name. */
const ofAnswer =
  / ?\((commande|billet|facturation|billing)\)$| ?\?$| ?\(?(o ?\/ ?n|oui ?\/ ?non|y ?\/ ?n|yes ?\/ ?no|0 ?\/ ?1|vrai ?\/ ?faux)\)?$/

/** « Commande n° »: the number of it, said behind. */
const numberBehind = /^([^\d°]{3,}) (?:n°|nr|no|num|numero)\.?$/

/** « Billing name », « Lineitem quantity »: whose part of an order it is. */
const ofWhat = /^(billing|facturation|(line ?|order )items?) /

/** « Paiement reçu ? (les réservations non payées au 20/11 sont annulées) », « Réglé (rempli par Zoé) »: what a form tells its readers behind the question. */
const explained = / ?\(([^()]{16,}|(a )?(rempli|complete|saisi|renseigne|note|tenu|coche)\w* [^()]+)\)$/

/** « Somme de Nb », « Sum of Seats »: how a pivot table calls what it adds up. */
const ofPivot = /^(somme|sum|total) (de la |de l'|des |du |de |d'|of )/

/** « Places (cumul) », « Recette cumulée »: what was counted since the first sale. */
const cumulated = / \(?(en )?cumul(e|es|ee|ees|ative)?\)?$/

/** « Prix (taxes incl.) », « Montant toutes taxes comprises »: the amount itself, as people pay it. */
const withTaxes =
  / ?\(?(toutes )?(taxes?|tx|tva|vat|btw|mwst)( et \w+)? ?(incl\w*|inc|comprises?|included)\.?\)?$| \(?(incl\w*|avec|y compris)\.? (les )?(taxes?|tx|tva|vat|btw|mwst)\)?$/
/** « Revenus avant taxes », « Montant hors taxes »: the same amount less its taxes, which counts where the other is not given. */
const withoutTaxes =
  / \(?(avant|hors|sans|before|without|excl\w*)\.? (les )?(taxes?|tx|tva|vat|btw|mwst)\)?$| \(?(h\.?t\.?|h\.?t\.?v\.?a\.?)( ?\(?(€|eur|chf)\)?)?\)?$/

/** « Prix catalogue », « Tarif de base »: what a seat costs on the list, which counts where nothing says what was paid for it. */
const ofList =
  /^(prix|px|tarif|montant|valeur|price|rate)s? (de |du |d'|of )?(catalogue|grille|base|barre|reference|origine|initiale?|theorique|affiche|avant (remise|reduction|rabais|promo\w*))s?\b|^(list|base|catalogue?|original|full|initial) (price|rate|value)$/
/** « Rabais CHF », « Remise (€) »: the unit of an amount whose name alone says what it is of. */
const inCurrency =
  / ?\(?(en )?(€|eur|euros?|chf|fr\.|\$( ?ca)?|cad|usd|gbp|(f ?|francs? ?)?cf[ap]|xof|xaf|xpf|mad|dirhams?|tnd|dzd|mga|ariary|htg|gourdes?|mur|gnf|cdf)\)?$/

/** « Prix / élève », « Tarif par enfant »: of one seat, whoever has it. */
const ofOneSeat =
  /^(prix|tarif|px|montant|cout)s? ?(\/|par) ?(eleve|enfant|adulte|personne|pers|place|billet|entree|tete)s?\.?$/

/** « DateHeure », « LibTarif »: where the next word of a name begins, as programmers join them. */
const joined = /(?<=\p{Ll})(?=\p{Lu})/gu

/** « Enseignant·e », « Acheteur(euse) », « Abonné.e.s »: written for both genders. */
const inclusive = /(?<=\p{L}{2})(\p{L})[·•‧.(](?:e|ne|le|trice|rice|euse|ere|ve)(?:[·•‧.]?s)?\)?(?!\p{L})/gu

/** « DATE HEURE DE LA REPRÉSENTATION », « Jour et heure du spectacle », « Date/heure d'achat »: a day that has its hour. */
const ofMoment =
  /^(date|jour) ?(?:et |& ?|\/ ?|- ?|\+ ?)?(?:l'|d')?heure (?=(?:de|du|des)\b|d'|(?:spectacle|seance|representation|achat|vente|commande)\b)/

/** What a name may have in it or at its ends that says nothing of what the column is, and what is left of it. */
const rewordings: readonly (readonly [RegExp, string])[] = [
  [inclusive, '$1'],
  [numberBehind, 'n° $1'],
  [/^num[._ ]+(?=\p{L}{3})/u, 'n° '],
  [ofWhat, ''],
  [ofPivot, ''],
  [inCurrency, ''],
]

/** A name in two languages (« Naam / Nom ») says what both say. */
function distinct(candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter(({ meaning }, at) => candidates.findIndex((one) => one.meaning === meaning) === at)
}

function indexAliases(): Map<string, Candidate[]> {
  const index = new Map<string, Candidate[]>()
  for (const [meaning, names] of Object.entries(aliases) as [Meaning, readonly string[]][]) {
    for (const tagged of names) {
      const key = tagged.slice(2)
      const candidate: Candidate = { meaning, tag: tagged.slice(0, 1) as AliasTag }
      index.set(key, [...(index.get(key) ?? []), candidate])
    }
  }
  for (const list of index.values()) list.sort((a, b) => 'vacg'.indexOf(a.tag) - 'vacg'.indexOf(b.tag))
  return index
}
