import { asMessage } from '../../../../contract/index.ts'
import { literalPattern } from '../../../language/index.ts'
import type { KnownName, KnownPerformance } from '../record/facts.ts'
import { contradicted, type Finding, type Scene, supported } from '../scene/finding.ts'
import { type Moment, momentOf } from '../scene/moments.ts'
import { foldText, normaliseText, type Span, sentenceAround } from '../text/reading.ts'
import { dayOfLeg, isOfAnotherLeg, isOfWhatIsOver, performancesOfLeg, performancesOfLists } from './legs.ts'
import { placedItem } from './placed-items.ts'
import { playedWhereNamed } from './places-named.ts'

export type PlaceKind = 'venue' | 'hall' | 'city'

export const listNames = { venue: 'venues', hall: 'halls', city: 'cities' } as const

/** A place of the record, written as it is: right where the performance that the sentence means is played there. */
export function judgeKnown(options: { scene: Scene; kind: PlaceKind; span: Span; known: KnownName }): Finding {
  const { scene, kind, span, known } = options
  const here = placedBy(scene, { kind, span, known })
  const inTown = ofTownBefore(scene, { kind, span, here })
  if (inTown !== null) return inTown
  if (here.length === 0 && kind === 'hall') return judgeOtherHall(scene, span, known)
  const sentence = sentenceAround(scene.reading, span)
  const moment = dayOfLeg(scene, span) ?? momentOf({ moments: scene.moments, reading: scene.reading, span, sentence })
  const played = moment === null ? [] : (performancesOfLists(scene, span, moment) ?? moment.performances)
  const isOwn = moment?.wrong === false && played.some((performance) => here.includes(performance))
  const near =
    kind === 'hall' && !isOwn
      ? (performancesOfLeg(scene, span, hallsSaid(scene, sentence)) ?? playedWhereNamed(scene, sentence))
      : null
  if (near !== null && !near.some((performance) => here.includes(performance)))
    return elsewhere({ span, kind, right: hallsOf(near), fact: near[0]?.fact, where: 'there' })
  const other = (kind === 'city' ? otherCityOf(scene, span, known) : null) ?? otherPlaceOf(scene, { span, kind, here })
  if (other !== null) return other
  const isUnbound =
    moment === null ||
    moment.wrong ||
    here.length === 0 ||
    placedItem(scene, span) !== null ||
    isPinnedBelow(scene, span, moment) ||
    isOfAnotherPlace(scene, { kind, span, moment }) ||
    isOfAnotherLeg(scene, span, moment) ||
    isOfWhatIsOver(scene, span, moment)
  const wrong = isUnbound || isOwn ? null : judgeThatDay(scene, { kind, span, here, played })
  return wrong ?? supported(span, kind, known.fact)
}

function hallsSaid({ facts, names, reading }: Scene, sentence: Span): readonly Span[] {
  const halls = new Set(facts.halls.map(({ name }) => foldText(normaliseText(name))))
  return names.filter(
    ({ start, end }) => start >= sentence.start && end <= sentence.end && halls.has(reading.folded.slice(start, end)),
  )
}

/** The performances that a place named there places. The house presents what it plays elsewhere: its own name places nothing, save where one goes to it. */
function placedBy(scene: Scene, { kind, span, known }: { kind: PlaceKind; span: Span; known: KnownName }) {
  const isHouse = known.fact.startsWith('house.') && kind === 'venue'
  return isHouse && !isGoneTo(scene, span) ? [] : playedThere(scene, kind, known)
}

/** Another place than that of the performances of the day; null where their record does not say where they are. */
function judgeThatDay(
  scene: Scene,
  said: { kind: PlaceKind; span: Span; here: readonly KnownPerformance[]; played: readonly KnownPerformance[] },
): Finding | null {
  const { kind, span, here, played } = said
  const fact = played[0]?.fact
  const right = [...new Set(played.flatMap(({ record }) => record[kind] ?? []))]
  if (right.length > 0) {
    const isAtHome = kind === 'venue' && right.every((name) => name === scene.facts.house?.name)
    const halls = isAtHome ? hallsOf(played) : []
    return {
      ...elsewhere({ span, kind, right: halls.length > 0 ? halls : right, fact, where: 'thatDay' }),
      ...(halls.length > 0 ? { suggestion: null } : {}),
    }
  }
  // « Mercredi 24, Foyer Berlioz », on a day when one plays in a church: a hall is no part of another house.
  const houses = kind === 'hall' ? housesOf(played) : []
  if (houses.length === 0 || housesOf(here).some((house) => houses.includes(house))) return null
  return { ...elsewhere({ span, kind, right: houses, fact, where: 'thatDay' }), suggestion: null }
}

function housesOf(performances: readonly KnownPerformance[]): string[] {
  return performances.some(({ record }) => !record.venue)
    ? []
    : [...new Set(performances.map(({ record }) => record.venue ?? ''))]
}

/** « Brioude (Grange dîmière, 27 septembre) »: a house in a bracket behind a town of the tour is one of that town's. */
function ofTownBefore(
  scene: Scene,
  { kind, span, here }: { kind: PlaceKind; span: Span; here: readonly KnownPerformance[] },
): Finding | null {
  const { folded } = scene.reading
  if (kind === 'city' || here.length === 0 || folded.charAt(span.start - 1) !== '(') return null
  const town = scene.names.find(({ end }) => end < span.start && folded.slice(end, span.start).trim() === '(')
  const named = town === undefined ? '' : folded.slice(town.start, town.end)
  const there = scene.facts.performances.filter(({ record }) => foldText(record.city ?? '') === named)
  if (there.length === 0 || there.some((performance) => here.includes(performance))) return null
  const right = [...new Set(there.flatMap(({ record }) => record[kind] ?? []))]
  return right.length === 0 ? null : elsewhere({ span, kind, right, fact: there[0]?.fact, where: 'there' })
}

/** « à l'Opéra de Morvelle », « au Théâtre du Quai »: where one goes, not who presents or sells. */
function isGoneTo(scene: Scene, span: Span): boolean {
  const { folded } = scene.reading
  const sentence = sentenceAround(scene.reading, span)
  return (
    /(?:\b(?:au|aux|a la|dans (?:le|la)) |\b(?:a|dans) l')$/.test(
      folded.slice(Math.max(0, span.start - 9), span.start),
    ) &&
    scene.moments.some((moment) => moment.start >= sentence.start && moment.end <= sentence.end) &&
    !/billet|reserv|guichet|vente|location|accueil|depart|navette|renseign|retrait|retir/.test(
      folded.slice(sentence.start, sentence.end),
    )
  )
}

/** « Le concert de Vaux est à Charnay »: an evening that bears one place's name, and is given in another. */
function otherPlaceOf(
  scene: Scene,
  { span, kind, here }: { span: Span; kind: PlaceKind; here: readonly KnownPerformance[] },
): Finding | null {
  const named =
    /\b(?:concert|representation|seance|date|soiree|spectacle) (?:de |du |des |de la |de l'|d'|a )([^.,;:!?\n]{3,40}?) (?:est|sera|a lieu|aura lieu|se (?:joue|donne|tient)) (?:donnee? |jouee? |prevue? )?(?:a |au |aux |a la |a l'|dans (?:la |le |l'))$/.exec(
      scene.reading.folded.slice(Math.max(0, span.start - 90), span.start),
    )?.[1]
  if (named === undefined || here.length === 0) return null
  const there = scene.facts.performances.filter(({ record }) =>
    [record.venue, record.hall, record.city].some((name) =>
      new RegExp(`(?<![\\p{L}])${literalPattern(named)}(?![\\p{L}])`, 'u').test(foldText(name ?? '')),
    ),
  )
  if (there.length === 0 || there.some((performance) => here.includes(performance))) return null
  const right = [...new Set(there.flatMap(({ record }) => record[kind] ?? []))]
  return elsewhere({ span, kind, right, fact: there[0]?.fact, where: 'ofThisPlace' })
}

/** « 📍 Chambéry – Petit Plateau » under a line of dates: a line of places is of all of them. */
function isPinnedBelow(scene: Scene, span: Span, moment: Moment): boolean {
  const { plain } = scene.reading
  const line = plain.lastIndexOf('\n', span.start - 1) + 1
  return moment.end <= line && /^\s*📍/u.test(plain.slice(line, span.start))
}

/** « Après Belleroche, cap sur Saint-Maurin : jeudi 28 »: another place stands between this one and the day. */
function isOfAnotherPlace(scene: Scene, at: { kind: PlaceKind; span: Span; moment: Moment }): boolean {
  const { kind, span, moment } = at
  if (moment.start < span.end) return false
  const names = scene.facts[listNames[kind]].map(({ name }) => foldText(normaliseText(name)))
  return scene.names.some(
    (name) =>
      name.start >= span.end &&
      name.end <= moment.start &&
      names.includes(scene.reading.folded.slice(name.start, name.end)),
  )
}

/** « Le Cratère, à Saint-Maurin »: a venue and a town that never meet. */
function otherCityOf(scene: Scene, span: Span, city: KnownName): Finding | null {
  const { performances, venues } = scene.facts
  const before = scene.names.find(
    (name) =>
      name.end <= span.start &&
      /^(?:,? (?:a|de) |, | ?\(|,? - )$/.test(scene.reading.folded.slice(name.end, span.start)),
  )
  const venue =
    before === undefined
      ? undefined
      : venues.find(
          ({ name }) => foldText(normaliseText(name)) === scene.reading.folded.slice(before.start, before.end),
        )
  if (venue === undefined) return null
  const there = performances.filter(({ record }) => record.venue === venue.name && record.city)
  if (there.length === 0 || there.some(({ record }) => record.city === city.name)) return null
  const right = [...new Set(there.map(({ record }) => record.city ?? ''))]
  return elsewhere({ span, kind: 'city', right, fact: there[0]?.fact, where: 'ofThisPlace' })
}

function hallsOf(performances: readonly KnownPerformance[]): string[] {
  return [
    ...new Set(performances.map((performance) => performance.record.hall).filter((hall) => typeof hall === 'string')),
  ]
}

function elsewhere(options: {
  span: Span
  kind: PlaceKind
  right: string[]
  fact: string | undefined
  where: 'there' | 'thatDay' | 'ofThisPlace'
}): Finding {
  const { span, kind, right, fact, where } = options
  return contradicted(span, kind, {
    fact: fact ?? 'performances',
    message:
      right.length === 0
        ? asMessage('fact.elsewhere-unknown', { where })
        : asMessage('fact.elsewhere', { where, eitherName: right }),
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
    message: asMessage('fact.place-is', { place: 'hall', names: played }),
    suggestion: played.length === 1 ? (played[0] ?? null) : null,
  })
}

function playedThere(scene: Scene, kind: PlaceKind, known: KnownName): KnownPerformance[] {
  return scene.facts.performances.filter((performance) => performance.record[kind] === known.name)
}
