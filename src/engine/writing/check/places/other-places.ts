import { type AtomKind, asMessage } from '../../../../contract/index.ts'
import { matchesIn } from '../../../language/index.ts'
import { contradicted, type Finding, type Scene, supported, unsupported } from '../scene/finding.ts'
import { isCommonOpening, isOfCulture } from '../scene/name-shapes.ts'
import { foldText, normaliseText, type Span, sentenceAround } from '../text/reading.ts'
import { saidHalls } from './halls-said.ts'
import { hallItems, namedItems, townItems } from './named-items.ts'
import {
  afterHour,
  anyPlaced,
  bareHalls,
  bareVenues,
  cities,
  countries,
  hallHeads,
  hallShape,
  housesOfUse,
  leading,
  meeting,
  placedHalls,
  placedVenues,
  slot,
  venueShape,
} from './place-shapes.ts'
import { otherAdjectives, otherGrounds, otherQualities } from './places-beside.ts'
import { shortTown } from './places-named.ts'
import { afterMoments, afterVenues, beforeCities, hallsOfVenues, venuesOfHalls } from './places-near.ts'
import { judgeKnown, listNames, type PlaceKind } from './places-played.ts'
import {
  actingHouses,
  datelineTowns,
  hostTowns,
  hyphenatedTowns,
  livedInTowns,
  placeLines,
  townsAfterDays,
  townsBeforeDays,
  townsBeforeVenues,
} from './toponyms.ts'
import { isTown } from './towns.ts'
import { isCityLike, isPartOfPlace, isPlaceLike } from './towns-said.ts'

/** Places that the record does not have, seen by their first word or by where they stand. */
export function findOtherPlaces(scene: Scene): Finding[] {
  return [
    ...strangers(scene, 'venue', wholeMatches(scene, venueShape)),
    ...strangers(scene, 'hall', saidHalls(scene)),
    ...strangers(
      scene,
      'hall',
      wholeMatches(scene, hallShape).filter((span) => isNamedHall(scene, span)),
    ),
    ...strangers(
      scene,
      'venue',
      groupMatches(scene, meeting).filter((span) => isSlotFiller(scene, span)),
    ),
    ...strangers(scene, 'venue', groupMatches(scene, placedVenues)),
    ...strangers(scene, 'hall', groupMatches(scene, placedHalls)),
    ...strangers(scene, 'hall', groupMatches(scene, bareHalls)),
    ...strangers(scene, 'venue', groupMatches(scene, bareVenues)),
    ...strangers(scene, 'venue', groupMatches(scene, housesOfUse)),
    ...strangers(
      scene,
      'venue',
      groupMatches(scene, afterHour).filter((span) => isSlotFiller(scene, span)),
    ),
    ...strangers(
      scene,
      'venue',
      groupMatches(scene, leading).filter(
        (span) =>
          isSlotFiller(scene, span) &&
          !isPartOfPlace(scene, span) &&
          !countries.test(scene.reading.folded.slice(span.start, span.end)),
      ),
    ),
    ...strangers(scene, 'venue', [...otherAdjectives(scene), ...otherQualities(scene)]),
    ...strangers(scene, 'hall', otherGrounds(scene)),
    ...strangers(
      scene,
      'venue',
      groupMatches(scene, anyPlaced).filter((span) => isPlaceLike(scene, span)),
    ),
    ...strangers(scene, 'venue', venuesOfHalls(scene)),
    ...strangers(scene, 'venue', beforeCities(scene)),
    ...strangers(scene, 'venue', afterMoments(scene)),
    ...strangers(scene, 'venue', actingHouses(scene)),
    ...strangers(scene, 'venue', namedItems(scene)),
    ...strangers(scene, 'hall', hallItems(scene)),
    ...strangers(scene, 'city', townItems(scene)),
    ...strangers(scene, 'hall', hallsOfVenues(scene)),
    ...strangers(scene, 'city', afterVenues(scene)),
    ...placeLines(scene).flatMap(({ venue, city }) => [
      ...strangers(scene, 'venue', [venue]),
      ...strangers(scene, 'city', [city]),
    ]),
    ...strangers(scene, 'city', [
      ...datelineTowns(scene),
      ...hostTowns(scene),
      ...livedInTowns(scene),
      ...townsBeforeDays(scene),
      ...townsAfterDays(scene),
      ...townsBeforeVenues(scene),
    ]),
    ...strangers(
      scene,
      'city',
      groupMatches(scene, cities).filter((span) => isCityLike(scene, span)),
    ),
    ...strangers(scene, 'city', townsIn(scene)),
    ...strangers(scene, 'city', hyphenatedTowns(scene)),
    ...strangers(
      scene,
      'hall',
      groupMatches(scene, slot).filter((span) => isSlotFiller(scene, span)),
    ),
  ]
}

function wholeMatches(scene: Scene, pattern: RegExp): Span[] {
  return matchesIn(scene.reading.plain, pattern).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

function groupMatches(scene: Scene, pattern: RegExp): Span[] {
  return matchesIn(scene.reading.plain, pattern).flatMap((match) => {
    const inner = match[1] ?? ''
    const start = match.index + match[0].length - inner.length
    return inner === '' ? [] : [{ start, end: start + inner.length }]
  })
}

/** « dans la Verrière » is a hall when a day stands in the sentence or one plays there; « dans la Bible » is not. */
function isPlayedIn(scene: Scene, span: Span): boolean {
  const sentence = sentenceAround(scene.reading, span)
  if (
    scene.moments.some(
      (moment) => moment.start >= sentence.start && moment.end <= span.start && span.start - moment.end < 40,
    )
  )
    return true
  return /(?:\bjou|c'est $|c'est |represent|affiche|lieu|rendez-vous|accueil|present|seance|retrouv|spectacle|soiree|install|equipe|compagnie|troupe|cirque|artistes|concert|\bpos(?:e|ent|ons)|attend|assis|\bon |\bnous |\bvous |passe|donn|mont|debarqu|plant|ambiance|place|suite)[^.,;:]{0,25}$/.test(
    scene.reading.folded.slice(sentence.start, span.start),
  )
}

/** « l'église Saint-Étienne », « rue de Rennes »: no town. */
const dedicated =
  /(?:eglise|chapelle|paroisse|abbaye|cathedrale|basilique|rue|place|quai|universite|gare|porte|avenue|boulevard|ecole|lycee|college|metro|arret|tram) (?:de |d'|du )?$/

function townsIn(scene: Scene): Span[] {
  return [...scene.reading.plain.matchAll(/(?<![\p{L}'-])\p{Lu}[\p{L}']+(?:-[\p{L}']+)*(?![\p{L}'-])/gu)]
    .filter(
      (match) =>
        isTown(foldText(match[0])) &&
        !dedicated.test(scene.reading.folded.slice(Math.max(0, match.index - 22), match.index)),
    )
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

/** « Atelier », « Jardin » alone are halls only where a place is expected. */
function isNamedHall(scene: Scene, span: Span): boolean {
  if (scene.reading.plain.slice(span.start, span.end).includes(' ')) return true
  // « Salle – Grande salle »: a label.
  if (
    /^ ?(?:[:=>→–—|/·-]|\n)/.test(scene.reading.plain.slice(span.end)) &&
    scene.reading.folded.slice(span.start, span.end) === 'salle'
  )
    return false
  const venue = scene.names.find((name) => name.start > span.end && name.start - span.end < 9)
  const article = /(?:^|\n|[.!?] )(?:La |Le |L')$/.test(
    scene.reading.plain.slice(Math.max(0, span.start - 5), span.start),
  )
  if (article && venue !== undefined && /^ d[eu] /.test(scene.reading.folded.slice(span.end, venue.start + 1)))
    return true
  // « Rotonde / Opéra Mazarine »: a line that gives the hall, then its house.
  if (
    /(?:^|\n)$/.test(scene.reading.plain.slice(0, span.start)) &&
    /^ [·|–—/-] \p{Lu}/u.test(scene.reading.plain.slice(span.end))
  )
    return venue !== undefined
  return /(?:\bau|a la|a l'|\ben|dans (?:la|le|l')|[,–—·|(/-]|📍|salle :|lieu :) ?$/.test(
    scene.reading.folded.slice(Math.max(0, span.start - 10), span.start),
  )
}

function isSlotFiller(scene: Scene, span: Span): boolean {
  const written = scene.reading.plain.slice(span.start, span.end)
  const within = /\bdans (?:la |le |les |l'|notre )$/.test(
    scene.reading.folded.slice(Math.max(0, span.start - 14), span.start),
  )
  if (isOfCulture(foldText(written)) || (within && !isPlayedIn(scene, span))) return false
  // « Salle : Annexe », « Carré or : 53 € »: a label is not what it announces.
  if (/^ ?:|^ \p{Ll}+ ?: ?\d/u.test(scene.reading.plain.slice(span.end))) return false
  if (/^Mille (?:mercis|bravos|excuses)/.test(written)) return false
  // « Petite laine conseillée »: a word that goes on in lower case names no room.
  if (
    !/ /.test(written) &&
    /^ (?!(?:à|le|la|les|l'|dès|du|de|des|au|aux|pour|puis|et|en|dans|sur|avec)(?![\p{L}]))\p{Ll}{3,}/u.test(
      scene.reading.plain.slice(span.end, span.end + 12),
    )
  )
    return false
  // « 📍 Installez-vous »: a verb that invites is no place.
  if (/^\p{Lu}\p{Ll}+ez(?:-|$| )/u.test(written) && !isTown(foldText(written))) return false
  return (
    !isCommonOpening(written.split(/[ '-]/)[0] ?? '') ||
    /^(?:Petite|Grande|Grand|Petit|Salle|Scène|Plateau)\b/.test(written)
  )
}

/** « Notez-le : dimanche 3 mai »: a verb that tells one to do so is no place. */
const inviting = /^\p{L}+(?:ez|ons)-(?:l[ae]s?|vous|nous|y|en|moi|lui|leur)$/u

function strangers(scene: Scene, kind: PlaceKind & AtomKind, spans: readonly Span[]): Finding[] {
  return spans.flatMap((found) => {
    const span = trimEnd(scene, scene.taken.freeOpening(found))
    const cutAtDay = /^(?:le |les |du )?\d/.test(scene.reading.plain.slice(span.end, found.end).trimStart())
    const hallOfVenue =
      kind === 'hall' && new RegExp(`^(?:${hallHeads})$`, 'u').test(scene.reading.plain.slice(span.start, span.end))
    if (
      span.end < found.end &&
      !cutAtDay &&
      !hallOfVenue &&
      !/ (?:.*\p{Lu}|\d)/u.test(scene.reading.plain.slice(span.start, span.end))
    )
      return []
    const folded = scene.reading.folded.slice(span.start, span.end)
    if (inviting.test(folded)) return []
    if (!scene.taken.isFree(span) || scene.facts.prose.includes(folded) || scene.facts.houseProse.includes(folded))
      return []
    if (scene.facts.otherNames.some((known) => foldText(known.name).includes(folded))) return []
    scene.taken.claim(span)
    return [judgeStranger(scene, span, kind)]
  })
}

function judgeStranger(scene: Scene, span: Span, kind: PlaceKind): Finding {
  const folded = scene.reading.folded.slice(span.start, span.end)
  const town =
    kind === 'city' ? scene.facts.cities.find(({ name }) => foldText(shortTown(name) ?? '') === folded) : undefined
  if (town !== undefined) return judgeKnown({ scene, kind, span, known: town })
  const whole = shortened(scene, kind, folded)
  const other = whole === undefined || kind === 'city' ? null : goingOnOtherwise(scene, span, folded)
  if (other !== null) {
    scene.taken.claim(other)
    return judgeUnknown(scene, other, kind)
  }
  if (whole !== undefined) return supported(span, kind, whole.fact)
  return judgeUnknown(scene, span, kind)
}

/** « l'Usine à gaz » for the « Usine à sel »: the head of a name, then another end behind the same little word; null where it is none. */
function goingOnOtherwise({ reading, facts }: Scene, span: Span, folded: string): Span | null {
  const [more, little = ''] =
    /^( (?:a|aux?|de|du|des) )\p{L}{3,}(?![\p{L}-])/u.exec(reading.folded.slice(span.end, span.end + 40)) ?? []
  if (more === undefined || !/^ \S+ \p{Ll}/u.test(reading.plain.slice(span.end, span.end + more.length))) return null
  const ends = [...facts.venues, ...facts.halls]
    .map(({ name }) => bareOf(name))
    .filter((name) => name.startsWith(`${folded} `))
    .map((name) => name.slice(folded.length))
  const isOther = ends.length > 0 && ends.every((end) => end.startsWith(little) && !end.startsWith(more))
  return isOther ? { start: span.start, end: span.end + more.length } : null
}

function judgeUnknown(scene: Scene, span: Span, kind: PlaceKind): Finding {
  if (kind !== 'city') scene.venues.push(span)
  const known = scene.facts[listNames[kind]]
  const first = known[0]
  if (first === undefined) return unsupported(span, kind, asMessage('fact.place-unknown', { place: kind }))
  return contradicted(span, kind, {
    fact: first.fact,
    message: asMessage('fact.place-is', { place: kind, names: known.map((place) => place.name) }),
    suggestion: known.length === 1 ? first.name : null,
  })
}

/** « Halle aux Cuirs » is the « Théâtre de la Halle aux Cuirs », « Carré d'Argent » the one with an article. */
function shortened(scene: Scene, kind: PlaceKind, folded: string): { fact: string } | undefined {
  const { venues, halls, cities } = scene.facts
  const whole = [...venues, ...halls, ...cities].find((place) => {
    const name = foldText(normaliseText(place.name))
    return name.replace(/^(?:le |la |les |l')/, '') === folded || (kind === 'city' && name.endsWith(` ${folded}`))
  })
  if (whole !== undefined) return whole
  const ending = scene.facts[listNames[kind]].find((place) => {
    const name = foldText(normaliseText(place.name))
    return / /.test(folded) && name.endsWith(` ${folded}`)
  })
  // « au Caveau », for the « Caveau de la Meuse ».
  return (
    ending ?? [...venues, ...halls].find(({ name }) => kind !== 'city' && `${bareOf(name)} `.startsWith(`${folded} `))
  )
}

function bareOf(name: string): string {
  return foldText(normaliseText(name)).replace(/^(?:le |la |les |l')?(?:ancien(?:ne)?s? )?/, '')
}

function trimEnd(scene: Scene, span: Span): Span {
  const written = scene.reading.plain.slice(span.start, span.end).replace(/ (?:le|les|du|au|de|la|en|à)\s*$/, '')
  return { start: span.start, end: span.start + written.trimEnd().length }
}
