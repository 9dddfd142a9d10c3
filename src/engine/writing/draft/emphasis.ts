import { literalPattern } from '../../language/index.ts'
import type { Slot } from './calendar.ts'

/** What a text can put forward, when its brief asks for it. */
export const reasons = [
  'cancelled',
  'meeting',
  'access',
  'young',
  'price',
  'family',
  'length',
  'lastSeats',
  'schools',
  'makers',
  'plot',
  'press',
  'award',
  'place',
] as const
export type Reason = (typeof reasons)[number]

/** What words of an intention ask for each reason. */
export const reasonPatterns: Readonly<Record<Reason, RegExp>> = {
  cancelled: /annul|n[’']aura pas lieu|n[’']ont pas lieu|supprim[ée]e/iu,
  meeting: /rencontre|bord(?:s)? de (?:plateau|sc[èe]ne)|discuter|[ée]change|d[ée]bat/iu,
  access: /accessib|\blsf\b|audiodescri|sourds|aveugles|malentendant|malvoyant|relax/iu,
  young: /(?<!\p{L})jeunes?(?! public)(?!\p{L})|[ée]tudiant|lyc[ée]en|moins de (?:2[0-9]|30)/iu,
  price: /prix(?! (?:du|des|de la|d’|re[çc]u|obtenu|remport))|tarif|moins cher|pas cher|budget|gratuit/iu,
  // « le tarif famille » asks for a price.
  family: /(?<!tarif |tarifs |prix )(?:famille|enfant)|vacances|parents/iu,
  length: /court|dur[ée]e|format|sans entracte/iu,
  lastSeats: /derni[èe]res places|remplir|urgen|places restantes|avant qu|complet/iu,
  schools: /scolaire|(?<!\p{L})(?:classes?|écoles?|élèves?|collèges?|lycées?|enseignants?)(?!\p{L})/iu,
  makers: /compagnie|[ée]quipe|metteu|mise en sc[èe]ne|distribution|interpr[èe]te|artiste|retour/iu,
  plot: /histoire|sujet|th[èe]me|texte|pi[èe]ce|r[ée]cit|sens/iu,
  press: /presse|critique|journa/iu,
  award: /prix (?:du|des|de la|re[çc]u|obtenu|remport)|r[ée]compens|laur[ée]at|distinction|prim[ée]/iu,
  place: /lieu|adresse|acc[èe]s|tram|bar\b|d[iî]ner|venir/iu,
}

export interface Emphasis {
  readonly reasons: readonly Reason[]
  /** Performances that the brief names by their day: « plutôt le samedi », « le 12 ». */
  readonly slots: readonly Slot[]
}

/**
 * What an intention in a person's own words asks to put forward. Words alone are read, never their sense: what is not
 * recognised comes back empty, and is said.
 */
export function emphasisOf(intention: string | null, slots: readonly Slot[]): Emphasis {
  if (intention === null) return { reasons: [], slots: [] }
  const days = slots.filter((slot) =>
    [...placePatterns(slot), ...dayPatterns(slot)].some((pattern) => pattern.test(intention)),
  )
  return {
    reasons: reasons.filter((reason) => reasonPatterns[reason].test(intention)),
    // A day that is called off is none to choose.
    slots: days.length < slots.length && !reasonPatterns.cancelled.test(intention) ? days : [],
  }
}

/** How a person names the day of a performance: « le samedi », « samedi 12 », « le 12 décembre ». Another number is another day. */
export function dayPatterns({ day }: Slot): RegExp[] {
  const number = `${day.number}(?:er)?`
  return [
    new RegExp(`(?<!\\p{L})${day.weekday}s?(?!\\p{L})(?!\\s+\\d)`, 'iu'),
    new RegExp(`(?<!\\p{L})${day.weekday}\\s+${number}(?!\\s?[\\d€])(?:\\s+${day.month})?`, 'iu'),
    new RegExp(`(?<!\\d)${number} ${day.month}`, 'iu'),
  ]
}

/** The proper names of where a performance plays, as a person types them. */
export function placePatterns({ facts }: Slot): RegExp[] {
  return placeNames(facts).map((name) => new RegExp(`(?<!\\p{L})${literalPattern(name)}(?!\\p{L})`, 'u'))
}

const placeWords =
  /^(?:Abbatiale|Abbaye|Auditorium|Centre|Chapelle|Cour|Église|Espace|Foyer|Grande?|Halle|Hôtel|Maison|Opéra|Palais|Petite?|Place|Saint|Sainte|Salle|Scène|Studio|Théâtre)$/u

/** The proper names of where one evening plays: « Vaux » of « Abbatiale de Vaux ». */
function placeNames({ venue, city }: Slot['facts']): string[] {
  const words = `${venue ?? ''} ${city ?? ''}`.match(/\p{Lu}\p{L}{3,}/gu) ?? []
  return words.filter((word) => !placeWords.test(word))
}
