import type { AtomKind } from '../../../contract/index.ts'
import type { KnownName, KnownPerformance } from './facts.ts'
import { contradicted, type Finding, type Scene, supported, unsupported } from './finding.ts'
import { momentOf } from './moments.ts'
import { findName, type NameHit } from './name-search.ts'
import { isCommonOpening } from './name-shapes.ts'
import { foldText, normaliseText, type Span, sentenceAround } from './reading.ts'
import { isTown } from './towns.ts'

type PlaceKind = 'venue' | 'hall' | 'city'

const listNames = { venue: 'venues', hall: 'halls', city: 'cities' } as const

/** Venues, halls and towns of the record, with a slip or not, bound to the performance that the sentence speaks of. */
export function findKnownPlaces(scene: Scene): Finding[] {
  return (['venue', 'hall', 'city'] as const).flatMap((kind) =>
    scene.facts[listNames[kind]].flatMap((known) => findOne(scene, kind, known)),
  )
}

function findOne(scene: Scene, kind: PlaceKind, known: KnownName): Finding[] {
  return findName(scene.reading, known.name, { slips: known.name.length >= 5 }).flatMap((hit) => {
    if (!scene.taken.isFree(hit) || !wearsCapital(scene, hit, known.name)) return []
    if (hit.likeness !== 'same' && (isOtherPlace(scene, kind, hit) || saidByHouse(scene, hit))) return []
    scene.taken.claim(hit)
    if (kind === 'venue') scene.venues.push(hit)
    if (hit.likeness === 'same' || isContracted(scene, hit, known.name))
      return [judgeKnown({ scene, kind, span: hit, known })]
    return [
      contradicted(hit, kind, { fact: known.fact, message: `S’écrit « ${known.name} ».`, suggestion: known.name }),
    ]
  })
}

function isOtherPlace(scene: Scene, kind: PlaceKind, hit: NameHit): boolean {
  if (kind === 'city' && isTown(scene.reading.folded.slice(hit.start, hit.end))) return true
  return hit.likeness === 'near' && isOtherKnown(scene, hit)
}

/** « au Studio » is how French goes to « Le Studio ». */
function isContracted(scene: Scene, hit: Span, name: string): boolean {
  const contracted = foldText(normaliseText(name)).replace(/^les /, 'aux ').replace(/^le /, 'au ')
  return scene.reading.folded.slice(hit.start, hit.end) === contracted
}

/** « Studio 2 » is no slip of « Studio 1 ». */
function isOtherKnown(scene: Scene, hit: Span): boolean {
  const written = scene.reading.folded.slice(hit.start, hit.end)
  const { venues, halls, cities } = scene.facts
  return /\d/.test(written) || [...venues, ...halls, ...cities].some((known) => foldText(known.name) === written)
}

/** « arrêt Écluse-Neuve », « Association Écluse-Neuve »: another thing that bears the venue's name, as the house itself writes it. */
function saidByHouse(scene: Scene, hit: Span): boolean {
  const before = /[\p{L}'-]+ $/u.exec(scene.reading.folded.slice(Math.max(0, hit.start - 40), hit.start))?.[0]
  return (
    before !== undefined && scene.facts.houseProse.includes(before + scene.reading.folded.slice(hit.start, hit.end))
  )
}

function wearsCapital(scene: Scene, hit: Span, name: string): boolean {
  const written = scene.reading.plain.slice(hit.start, hit.end)
  return (
    /[\p{Lu}\d]/u.test(written) ||
    !/\p{Lu}/u.test(name) ||
    (written.includes(' ') && foldText(written) === foldText(name))
  )
}

function judgeKnown(options: { scene: Scene; kind: PlaceKind; span: Span; known: KnownName }): Finding {
  const { scene, kind, span, known } = options
  const here = playedThere(scene, kind, known)
  if (here.length === 0 && kind === 'hall') return judgeOtherHall(scene, span, known)
  const sentence = sentenceAround(scene.reading, span)
  const moment = momentOf({ moments: scene.moments, reading: scene.reading, span, sentence })
  if (
    here.length === 0 ||
    moment === null ||
    moment.wrong ||
    moment.performances.some((performance) => here.includes(performance))
  )
    return supported(span, kind, known.fact)
  const right = [
    ...new Set(
      moment.performances.map((performance) => performance.record[kind]).filter((name) => typeof name === 'string'),
    ),
  ]
  if (right.length === 0) return supported(span, kind, known.fact)
  return contradicted(span, kind, {
    fact: moment.performances[0]?.fact ?? 'performances',
    message: `Ce jour-là, la fiche donne ${right.join(' ou ')}.`,
    suggestion: right.length === 1 ? (right[0] ?? null) : null,
  })
}

/** A hall of the house where the show is not played. */
function judgeOtherHall(scene: Scene, span: Span, known: KnownName): Finding {
  const played = [
    ...new Set(
      scene.facts.performances.map((performance) => performance.record.hall).filter((hall) => typeof hall === 'string'),
    ),
  ]
  const capital = /^\p{Lu}/u.test(scene.reading.plain.slice(span.start, span.end))
  if (played.length === 0 || !capital) return supported(span, 'hall', known.fact)
  return contradicted(span, 'hall', {
    fact: 'performances',
    message: `La fiche donne pour la salle : ${played.join(', ')}.`,
    suggestion: played.length === 1 ? (played[0] ?? null) : null,
  })
}

function playedThere(scene: Scene, kind: PlaceKind, known: KnownName): KnownPerformance[] {
  return scene.facts.performances.filter((performance) => performance.record[kind] === known.name)
}

const tail =
  "(?: (?:de la |de l'|de |du |des |d'|la |le |les |l'|en |sur |à |aux? )*(?:d'|l')?(?:\\p{Lu}[\\p{L}\\d'-]*|\\d{1,2}(?= ?(?:[.,;:)!?\\n]|$))))"
const venueHeads =
  "Théâtre|THÉÂTRE|Théatre|Espace|Centre (?:culturel|dramatique|chorégraphique|d'art|des arts|national)|Centre|Maison|Opéra|Auditorium|Zénith|Comédie|Cirque|Palais|Château|Église|Chapelle|Abbaye|Cathédrale|Halles?|Grange|Cité|Conservatoire|Médiathèque|Philharmonie|Pavillon|Manufacture|Usine|Friche|Fabrique|Ferme|Scène nationale|Scène conventionnelle|Pôle|Quai|Arsenal|Forum|Carré|Dôme|Lavoir|Moulin|Cinéma|Café-théâtre|Cabaret|Casino|Salle des fêtes|Salle polyvalente"
const hallHeads =
  'Grande Halle|Grande halle|Grande salle|Petite salle|Grande Salle|Petite Salle|Salle|Petite scène|Petite Scène|Grande scène|Grande Scène|Scène|Studio|Galerie|Verrière|Foyer|Plateau|Atelier|Chapiteau|Nef|Rotonde|Orangerie|Amphithéâtre|Auditorium|Cave|Chaufferie|Hall|Cour|Jardin|Petit théâtre|Petit Théâtre|Grand théâtre|Grand Théâtre|Salon|Loge|Grenier|Crypte|Cloître|Coupole|Tente|Club|Boîte noire|Black Box'
const venueShape = new RegExp(
  `(?<![\\p{L}-])(?:(?:Grande?|Petite?|Vieux|Vieille|Nouveau|Nouvelle|Ancienne?) )?(?:${venueHeads})${tail}{1,5}`,
  'gu',
)
const hallShape = new RegExp(
  `(?<![\\p{L}-])(?:${hallHeads})(?:${tail}{1,3}|(?= ?[.,;:!?)\\n]| ?$| à| le| du| les|\\s[·|–—-]))`,
  'gu',
)
/** After « dans la », or after an hour or a date and a comma, a capitalised word is a place. */
const slot =
  /(?:\bdans (?:la |le |les |l'|notre )|(?:\d ?h(?: ?\d\d)?|:\d\d|midi|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|\d{4})\)?\s?[,·|–—-] (?:à la |au |à l'|en |dans la )?|📍 ?|[Ll]ieu(?: de représentation)? ?: ?|[Ss]alle ?: ?)(\p{Lu}[\p{L}'-]+(?: (?:(?:de la |de l'|de |du |des |d'|la |le |l'))?\p{Lu}[\p{L}'-]+| (?:salle|scène|principale|théâtre|noire|rouge|bleue|verte|blanche))*)/gu
/** « rendez-vous au TNS », « venez à la Filature ». */
const meeting =
  /(?:[Rr]endez-vous|[Vv]enez|attend|attendons|retrouvez-nous|joue|jouée?|présentée?|représentations?|affiche|accueillie?|soirée|programmée?|reprise) (?:à la |au |à l'|aux )(\p{Lu}[\p{L}'-]+(?: (?:(?:de la |de l'|de |du |des |d'|la |le |l')?\p{Lu}[\p{L}'-]+))*)/gu
const cities =
  /(?<!\p{L})(?:[àÀ] |(?:au|Au|aux|Aux) (?=Havre|Mans|Puy|Lilas|Creusot|Touquet|Blanc-Mesnil|Ulis|Mureaux)|[Ee]n (?=Avignon|Arles)|(?<=^|[\s(])(?=\p{Lu}[\p{L}'-]+ \(\d\d\d?\)))((?:(?:La|Le|Les|L') ?)?\p{Lu}[\p{L}']+(?:-[\p{L}']+)*(?: \p{Lu}[\p{Ll}']+(?:-[\p{L}']+)*)?)/gu

/** Places that the record does not have, seen by their first word or by where they stand. */
export function findOtherPlaces(scene: Scene): Finding[] {
  return [
    ...strangers(scene, 'venue', wholeMatches(scene, venueShape)),
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
    ...strangers(scene, 'city', afterVenues(scene)),
    ...strangers(
      scene,
      'city',
      groupMatches(scene, cities).filter((span) => isCityLike(scene, span)),
    ),
    ...strangers(scene, 'city', townsIn(scene)),
    ...strangers(
      scene,
      'hall',
      groupMatches(scene, slot).filter((span) => isSlotFiller(scene, span)),
    ),
  ]
}

function wholeMatches(scene: Scene, pattern: RegExp): Span[] {
  return [...scene.reading.plain.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

function groupMatches(scene: Scene, pattern: RegExp): Span[] {
  return [...scene.reading.plain.matchAll(pattern)].flatMap((match) => {
    const inner = match[1] ?? ''
    const start = match.index + match[0].length - inner.length
    return inner === '' ? [] : [{ start, end: start + inner.length }]
  })
}

function isCityLike(scene: Scene, span: Span): boolean {
  const written = scene.reading.plain.slice(span.start, span.end)
  const first = written.split(/[ '-]/)[0] ?? ''
  if (/^(?:La|Le|Les|L)$/.test(first)) return isTown(foldText(written))
  if (isCommonOpening(first) && !isTown(foldText(written))) return false
  if (isTown(foldText(written)) || isTown(foldText(first))) return true
  return !/ /.test(written) && speaksOfPlaying(scene, span)
}

/** « l'église Saint-Étienne », « rue de Rennes »: no town. */
const dedicated =
  /(?:eglise|chapelle|paroisse|abbaye|cathedrale|basilique|rue|place|quai|universite|gare|porte|avenue|boulevard|ecole|lycee|college|metro|arret|tram) (?:de |d'|du )?$/
const playing =
  /affiche|passage|tournee|escale|represent|spectacle|joue|rendez-vous|salle|theatre|scene|direction|voir|dates?\b|arrive|reprise|cree|soiree/

/** « à Rome » may be where the story happens: a town counts where one speaks of playing, or gives a day. */
function speaksOfPlaying(scene: Scene, span: Span): boolean {
  const sentence = sentenceAround(scene.reading, span)
  const dated = scene.moments.some((moment) => moment.start >= sentence.start && moment.end <= sentence.end)
  return dated || playing.test(scene.reading.folded.slice(sentence.start, span.start))
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
  return /(?:joue|represent|affiche|lieu|rendez-vous|accueill|present|seance|retrouv|spectacle|soiree)[^.,;:]{0,25}$/.test(
    scene.reading.folded.slice(sentence.start, span.start),
  )
}

function afterVenues(scene: Scene): Span[] {
  return scene.venues.flatMap((venue) => {
    const next = /^(?:, | \(| - )(\p{Lu}[\p{L}']+(?:-[\p{L}']+)*)(?=[.,;)\n]| ?$)/u.exec(
      scene.reading.plain.slice(venue.end, venue.end + 50),
    )
    const name = next?.[1]
    if (name === undefined || isCommonOpening(name)) return []
    const start = venue.end + (next?.[0].length ?? 0) - name.length
    return [{ start, end: start + name.length }]
  })
}

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
  return /(?:\bau|a la|a l'|\ben|dans (?:la|le|l')|[,–—·|(-]|📍|salle :|lieu :) ?$/.test(
    scene.reading.folded.slice(Math.max(0, span.start - 10), span.start),
  )
}

function isSlotFiller(scene: Scene, span: Span): boolean {
  const written = scene.reading.plain.slice(span.start, span.end)
  const within = /\bdans (?:la |le |les |l'|notre )$/.test(
    scene.reading.folded.slice(Math.max(0, span.start - 14), span.start),
  )
  if (within && !isPlayedIn(scene, span)) return false
  return (
    !isCommonOpening(written.split(/[ '-]/)[0] ?? '') ||
    /^(?:Petite|Grande|Grand|Petit|Salle|Scène|Plateau)\b/.test(written)
  )
}

function strangers(scene: Scene, kind: PlaceKind & AtomKind, spans: readonly Span[]): Finding[] {
  return spans.flatMap((found) => {
    const span = trimEnd(scene, scene.taken.freeOpening(found))
    if (span.end < found.end && !/ .*\p{Lu}/u.test(scene.reading.plain.slice(span.start, span.end))) return []
    const folded = scene.reading.folded.slice(span.start, span.end)
    if (!scene.taken.isFree(span) || scene.facts.prose.includes(folded) || scene.facts.houseProse.includes(folded))
      return []
    if (scene.facts.otherNames.some((known) => foldText(known.name).includes(folded))) return []
    scene.taken.claim(span)
    if (kind === 'venue') scene.venues.push(span)
    const known = scene.facts[listNames[kind]]
    const label = { venue: 'le lieu', hall: 'la salle', city: 'la ville' }[kind]
    const first = known[0]
    if (first === undefined) return [unsupported(span, kind, `La fiche ne donne pas ${label}.`)]
    return [
      contradicted(span, kind, {
        fact: first.fact,
        message: `La fiche donne pour ${label} : ${known.map((place) => place.name).join(', ')}.`,
        suggestion: known.length === 1 ? first.name : null,
      }),
    ]
  })
}

function trimEnd(scene: Scene, span: Span): Span {
  const written = scene.reading.plain.slice(span.start, span.end)
  return { start: span.start, end: span.start + written.trimEnd().length }
}
