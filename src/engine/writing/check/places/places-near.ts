import { commonGivenNames } from '../../../identity/index.ts'
import type { Scene } from '../scene/finding.ts'
import { isCommonOpening, opensCommonly } from '../scene/name-shapes.ts'
import { parseNumber } from '../text/french-numbers.ts'
import { foldText, type Span } from '../text/reading.ts'
import { isOfTheWorld } from './names-of-the-world.ts'
import { hallAdjectives, hallHeads, size, venueHeads } from './place-shapes.ts'
import { isPartOfPlace } from './towns-said.ts'

/** After a venue or a hall: its town or its hall, whatever its name. */
export function afterVenues(scene: Scene): Span[] {
  return scene.venues.flatMap((venue) => {
    const next =
      /^(?:,? (?:\d{1,3}(?: ?(?:bis|ter))?,? )?(?:rue|quai|place|avenue|boulevard|bd|cours|allée|impasse|route|chemin|square|esplanade) [^,\n]{2,40}, (?:\d{5} )?|, | \(| [-–—·•|>/] | d'| de )(\p{Lu}[\p{L}\d']+(?:-[\p{L}']+)*(?: [\p{L}\d'-]+){0,4}?)(?= ?[.,;)\n·|–—!?]| ?$| :(?! ?\d))/u.exec(
        scene.reading.plain.slice(venue.end, venue.end + 60),
      )
    const town = ofTown.exec(scene.reading.plain.slice(venue.end, venue.end + 40))
    const [whole = '', name] = town === null || isSomebodys(scene, town[1] ?? '') ? (next ?? []) : town
    if (name === undefined || !canBePlace(name)) return []
    const start = venue.end + whole.length - name.length
    return [{ start, end: start + name.length }]
  })
}

/** « le Musée du Pendule de Le Locle se remonte », « le Manège de Seraing accueille »: a town, whatever the sentence says behind it. */
const ofTown = /^ (?:de |d')((?:(?:Le|La|Les) )?\p{Lu}\p{Ll}[\p{L}'-]+)(?= \p{Ll})/u

/** « au Théâtre de Marivaux joue »: a name of somebody of the show, or a first name. */
function isSomebodys({ facts }: Scene, name: string): boolean {
  const folded = foldText(name)
  return (
    commonGivenNames.has(folded) ||
    isOfTheWorld(folded) ||
    [...facts.people, ...facts.companies, ...facts.halls].some((known) => foldText(known.name).includes(folded))
  )
}

/** « le Studio bleu de l'Auditorium »: told from the others by its colour, its shape or its side. */
const hallOfColour = new RegExp(
  `(?<![\\p{L}-])((?:${size} )?(?:${hallHeads}) ${hallAdjectives}) (?:du |de la |de l'|des |de )$`,
  'u',
)

/** « dans l'Arrière-Cour du Théâtre des Tisserands », « Théâtre des Tisserands, dans l'Arrière-Cour »: a hall by its house. */
export function hallsOfVenues(scene: Scene): Span[] {
  const { plain } = scene.reading
  return scene.venues.flatMap((venue) => {
    const before =
      /(?:dans|en|à|au|sur) ?(?:la |le |l'|les )?(\p{Lu}[\p{L}'-]+(?: (?:de la |de l'|de |du |des |d')?\p{Lu}[\p{L}'-]+)*) (?:du |de la |de l'|des |de )$/u.exec(
        plain.slice(Math.max(0, venue.start - 60), venue.start),
      )?.[1]
    const after =
      /^,? dans (?:la |le |l'|les )(\p{Lu}[\p{L}'-]+(?: (?:de la |de l'|de |du |des |d')?\p{Lu}[\p{L}'-]+)*)/u.exec(
        plain.slice(venue.end, venue.end + 60),
      )
    const coloured = hallOfColour.exec(plain.slice(Math.max(0, venue.start - 45), venue.start))?.[1]
    const spans: Span[] = [...lowerHall(scene, venue)]
    if (coloured !== undefined) {
      const start = plain.lastIndexOf(coloured, venue.start)
      spans.push({ start, end: start + coloured.length })
    }
    if (before !== undefined && canBePlace(before)) {
      const start = plain.lastIndexOf(before, venue.start)
      spans.push({ start, end: start + before.length })
    }
    if (after?.[1] !== undefined && canBePlace(after[1])) {
      const end = venue.end + after[0].length
      spans.push({ start: end - after[1].length, end })
    }
    return spans
  })
}

const lowerRooms =
  'jardin|cour|cloître|chapelle|nef|crypte|cave|grange|salle|studio|salon|galerie|rotonde|verrière|orangerie|amphithéâtre|patio|hangar|atelier|chapiteau|serre|réfectoire|grenier|terrasse|parc|préau|halle'
const lowerBefore = new RegExp(
  `(?<![\\p{L}-])((?:grande? |petite? |haute |basse |vieille |vieux )?(${lowerRooms})((?: (?:d'|de |des |du |à l')?\\p{Ll}{4,})?)) (?:du |de la |de l'|des |de )$`,
  'u',
)

/** What a room is like, and no name of it. */
const describing =
  /^(?:voute|ancien|vieil|vieux|beau|belle|joli|magnifique|splendide|superbe|intim|chaleureu|feutr|obscur|sombre|ombrag|fraiche|immense|majestueu|historique|celebre|fameu|mythique)/

/** « jardin d'hiver de l'Hôtel de Vogüé » where one plays in its « Cour d'honneur »: a room in lower case, by its house. */
function lowerHall({ reading, facts }: Scene, venue: Span): Span[] {
  const [, written, room = '', rest = ''] =
    lowerBefore.exec(reading.plain.slice(Math.max(0, venue.start - 50), venue.start)) ?? []
  if (written === undefined || facts.halls.length === 0) return []
  const sized = written.startsWith(room) ? '' : (written.split(' ')[0] ?? '')
  const said = [room, sized, ...(foldText(rest).match(/\p{L}{4,}/gu) ?? [])]
    .map(foldText)
    .filter((word) => word !== '' && !describing.test(word))
  const places = [...facts.halls, ...facts.venues].map(({ name }) => foldText(name))
  if (places.some((name) => said.every((word) => name.includes(word)))) return []
  // « la salle du théâtre » says nothing of which.
  if (said.length === 1 && /^(?:salle|halle|parc)$/.test(room)) return []
  const start = reading.plain.lastIndexOf(written, venue.start)
  return [{ start, end: start + written.length }]
}

/** « dans le Studio 2 du Chaland », « en Grande salle de l'Estran »: the house of a hall that the record has. */
export function venuesOfHalls(scene: Scene): Span[] {
  const halls = new Set(scene.facts.halls.map(({ name }) => foldText(name)))
  const hits = scene.names.filter((name) => halls.has(scene.reading.folded.slice(name.start, name.end)))
  return hits.flatMap((hall) => {
    const next =
      /^ (?:du |de la |de l'|des |de (?=L[ea'][ \p{Lu}]|Les ))(\p{Lu}[\p{L}\d'-]+(?: (?:de la |de l'|de |du |des |d')?\p{Lu}[\p{L}\d'-]*)*)(?![\p{L}-])/u.exec(
        scene.reading.plain.slice(hall.end, hall.end + 70),
      )
    const name = next?.[1]
    if (next === null || name === undefined || !canBePlace(name)) return []
    const span = { start: hall.end + next[0].length - name.length, end: hall.end + next[0].length }
    return isPartOfPlace(scene, span) ? [] : [span]
  })
}

/** Before a town and a comma, a capitalised segment that opens a line or follows a mark is the venue. */
export function beforeCities(scene: Scene): Span[] {
  const { cities, venues, halls } = scene.facts
  const known = new Set([...cities, ...venues, ...halls].map(({ name }) => foldText(name)))
  const places = scene.names.filter((name) => known.has(scene.reading.folded.slice(name.start, name.end)))
  return places.flatMap((name) => {
    const before = scene.reading.plain.slice(Math.max(0, name.start - 70), name.start)
    const found =
      /(?:^|\n|[.!?:|·📍•→👉] ?|[-–—] )((?:\p{Lu}[\p{L}\d']*(?:-[\p{L}\d']+)*)(?: [\p{L}\d'-]+){0,5})(?:, (?:à |au )?| \()$|(?:^|\n|[.!?] )(\p{Lu}[\p{Ll}']+(?:-[\p{L}']+)*) [–—|/•·-] $/u.exec(
        before,
      )
    const segment = found?.[1] ?? found?.[2]
    // « Salle – Grande salle »: a label.
    if (segment === undefined || !canBePlace(segment) || /^(?:Salle|Lieu|Où)$/i.test(segment)) return []
    const start = name.start - before.length + before.lastIndexOf(segment)
    return [{ start, end: start + segment.length }]
  })
}

/** « c'est après-demain, au Bateau-Fard »: what a date or an hour leads to. */
export function afterMoments(scene: Scene): Span[] {
  return scene.moments.flatMap((moment) => {
    const next =
      /^(?: ?: (?:début|lever de rideau|concert|spectacle|séance))?(?:,? (?:à |dès |vers )?\d{1,2} ?(?:h|heures?|:) ?(?:\d\d)?)?,? (?:au |à la |à l'|aux |(?:dans|sous|sur|depuis|devant|derrière) (?:la |le |les |l'))(\d{3}(?![\d €])|\p{Lu}[\p{L}\d'-]+(?: (?:(?:de la |de l'|de |du |des |d'))?\p{Lu}[\p{L}\d'-]+)*)/u.exec(
        scene.reading.plain.slice(moment.end, moment.end + 80),
      )
    const name = next?.[1]
    if (name === undefined || isCommonOpening(name.split(/[ '-]/)[0] ?? '')) return []
    const start = moment.end + (next?.[0].length ?? 0) - name.length
    return [{ start, end: start + name.length }]
  })
}

function canBePlace(name: string): boolean {
  // « Studio 2 • Zéro bla-bla »: a number counts what follows.
  if (/^\p{Lu}\p{Ll}+ \p{Ll}/u.test(name) && parseNumber(foldText(name).split(' ')[0] ?? '') !== null) return false
  return (
    !opensCommonly(name) || new RegExp(`^(?:(?:${hallHeads}|${venueHeads})(?![\\p{L}])|${size}[ -])`, 'u').test(name)
  )
}
