import { addDays } from '../../../days/index.ts'
import { performancesPlaced } from '../places/places-named.ts'
import type { KnownPerformance } from '../record/facts.ts'
import type { Scene } from '../scene/finding.ts'
import { type Day, weekdayOf } from '../text/days.ts'
import { type Span, sentenceAround } from '../text/reading.ts'

const rankedWeek =
  /(?:^|[.!?;:\n] ?)(?:(?:la|en|pour la|cette) )?(premiere|1re|deuxieme|seconde|2e|troisieme|3e|quatrieme|4e|derniere) (?:semaine|fin de semaine|week-?end)(?!\p{L})[^.!?\n]{0,60}$/u
const ranks: Readonly<Record<string, number>> = {
  premiere: 0,
  '1re': 0,
  deuxieme: 1,
  seconde: 1,
  '2e': 1,
  troisieme: 2,
  '3e': 2,
  quatrieme: 3,
  '4e': 3,
  derniere: -1,
}
const farthest = 240

/**
 * « Première semaine : 20 h le jeudi et le vendredi », « … à Québec les 9, 10 et 11. On joue à 20 h, sauf le samedi »: of the
 * performances on a weekday, those of the week of the run, or of the stop of the tour, that the text has just named; else all.
 */
export function ofWhatWasNamed(
  scene: Scene,
  span: Span,
  played: readonly KnownPerformance[],
): readonly KnownPerformance[] {
  const ofWeek = ofRankedWeek(scene, span, played)
  return ofWeek.length > 0 ? ofWeek : ofStop(scene, span, played)
}

function ofRankedWeek({ reading, facts }: Scene, span: Span, played: readonly KnownPerformance[]): KnownPerformance[] {
  const rank = ranks[rankedWeek.exec(reading.folded.slice(Math.max(0, span.start - 110), span.start))?.[1] ?? '']
  if (rank === undefined) return []
  const mondays = [...new Set(facts.performances.map(({ day }) => mondayOf(day)))].sort()
  return played.filter(({ day }) => mondayOf(day) === mondays.at(rank))
}

function mondayOf(day: Day): Day {
  return addDays(day, -((weekdayOf(day) + 6) % 7))
}

function ofStop(scene: Scene, span: Span, played: readonly KnownPerformance[]): readonly KnownPerformance[] {
  const { facts, moments, reading } = scene
  if (facts.cities.length < 2 || performancesPlaced(scene, sentenceAround(reading, span)) !== null) return played
  const told = moments.findLast(
    ({ start, end, wrong }) => end <= span.start && span.start - start < farthest && !wrong && end > start,
  )
  if (told === undefined || /\n\s*\n/.test(reading.plain.slice(told.end, span.start))) return played
  const cities = new Set(told.performances.map(({ record }) => record.city))
  const there = played.filter(({ record }) => cities.has(record.city))
  return cities.size === 1 && there.length > 0 ? there : played
}
