import { hallHeads, venueHeads } from '../places/place-shapes.ts'
import type { Scene } from '../scene/finding.ts'
import { type Span, sentenceAround } from '../text/reading.ts'

const hour =
  /^,? (?:c'est )?(?:a |des |vers |: ?)?(?:\d{1,2} ?h(?:eures?)?(?!\p{L})|\d\d:\d\d|(?:huit|neuf|dix(?:-(?:sept|huit|neuf))?|onze|quatorze|quinze|seize|vingt(?:[- ]et[- ]une|-deux)?) heures(?!\p{L})|midi(?!\p{L})|minuit(?!\p{L}))/u

/** « le 17 dans la Salle », « le 17 au Triolet », « le 17 à Annecy »: a place behind the day. */
const place = new RegExp(
  `^,? (?:(?:à |au |aux |à la |à l'|sous (?:la |le |l')|dans (?:la |le |les |l')|sur (?:la |le |l')|en )\\p{Lu}|(?:dans (?:la |le )|sur (?:la |le )|en )?(?:(?:grande |petite )?(?:salle|scène|plateau)|${hallHeads}|${venueHeads})(?!\\p{L}))`,
  'u',
)

/** « Rendez-vous le 17 », « on joue dans la cour le 17 »: what is done on a day of the run. */
const appointed =
  /(?<!\p{L})(?:rendez-vous|on (?:se retrouve|joue|danse|chante|vous attend|y (?:joue|danse|chante))|nous (?:jouons|jouerons|vous attendons)|vous attend(?:ent|ra|ons)?|(?:se )?(?:jouera|jouee?|donnee?|donne|donnera|tient|tiendra|produit|produira)|venez(?: [a-z]+)?|notez(?: bien)?(?: la date)?|rideau|celles?|representations?|seances?|spectacle|concert|soirees?|s'installe(?:ra)?|debarque(?:ra)?|sera|seront|(?:a|aura) lieu|a voir|a decouvrir|dates? ?:|quand ?[?:]?)(?: (?:au?|aux|a la|dans|sur|sous|chez|en) [^.,;:!?\n\d]{2,35})?(?: pour [a-z]+ [a-z]+)?,? ?:? ?(?:le|les|du|des) $/u
const done =
  /^(?: ?[.,;:!?)\n]| ?$| (?:au?|aux|dans|sur|sous|chez|en|et|pour|avec|puis|des|est|sont|sera|seront|affichent?|beneficie\p{L}*)(?!\p{L}))/u

/** Numbers that are of no day: a bus, a lot, a street; and days on which something else opens. */
const ofAnother =
  /(?<!\p{L})(?:bus|trams?|tramway|metro|rer|trains?|lignes?|arrets?|prenez|prendre|stations?|numeros?|articles?|pages?|chapitres?|quai|voie|dossards?|rangs?|rangee|place(?=s? (?:numero|n°))|habite|logee?|adresse|billett\p{L}*|reserv\p{L}*|en vente|ventes?|location|guichets?|inscri\p{L}*|abonn\p{L}*|relaches?|sauf|vacances|confin\p{L}*|nee?s?)(?!\p{L})/u

/**
 * The month of a day that no month is written beside and on which nothing is played: « Rendez-vous le 17 au Triolet ». A day with its
 * hour or its place behind it, or with what is done on it before, is one of the run: its month is that of the next performance.
 * Null where the text does not say so much.
 */
export function monthOfRun(scene: Scene, day: Span): number | null {
  const { reading, facts, asOf } = scene
  const { start, end } = sentenceAround(reading, day)
  const before = reading.folded.slice(Math.max(start, day.start - 80), day.start)
  const after = reading.folded.slice(day.end, day.end + 24)
  if (!/(?<!\p{L})(?:le|les|du|au|et)(?: soir du)? $/u.test(before)) return null
  if (ofAnother.test(reading.folded.slice(start, Math.min(end, day.end + 60)))) return null
  const isSaid =
    scene.names.some((name) => name.start > day.end && /^,? $/.test(reading.plain.slice(day.end, name.start))) ||
    hour.test(after) ||
    place.test(reading.plain.slice(day.end, day.end + 40)) ||
    (appointed.test(before) && done.test(after))
  const next =
    facts.performances.find((performance) => asOf === null || performance.day >= asOf) ?? facts.performances[0]
  return isSaid && next !== undefined ? Number(next.day.slice(5, 7)) : null
}
