import { asMessage } from '../../../../contract/index.ts'
import { matchesIn } from '../../../language/index.ts'
import { performancesPlaced } from '../places/places-named.ts'
import { isForSchools, type KnownPerformance } from '../record/facts.ts'
import { contradicted, type Finding, type Scene, supported, unsupported } from '../scene/finding.ts'
import { momentOf } from '../scene/moments.ts'
import { numberPattern, parseNumber, writeNumber } from '../text/french-numbers.ts'
import { foldText, normaliseText, type Span, sentenceAround } from '../text/reading.ts'
import { weekdayPattern } from './date-tokens.ts'
import {
  besidesThoseTold,
  betweenEnds,
  beyondADay,
  hoursOfEach,
  inWeekAfter,
  inWeekOfRun,
} from './performances-left.ts'

/** « quatre représentations », « trois soirs à Carsac »: a number of performances, beside those of the record that may be meant. */
export function judgePerformances(scene: Scene, span: Span, count: number): Finding {
  const { performances } = scene.facts
  if (performances.length === 0) return unsupported(span, 'count', asMessage('fact.no-performances'))
  const kind = kindCounted(scene, span)
  const pools =
    betweenEnds(scene, span) ??
    inWeekAfter(scene, span) ??
    inWeekOfRun(scene, span) ??
    beyondADay(scene, span) ??
    besidesThoseTold(scene, span) ??
    daysAfter(scene, span, count) ??
    (kind === null ? null : ofKind(performances, kind)) ??
    placeAfter(scene, span) ??
    placeBefore(scene, span) ??
    dayAfter(scene, span) ??
    matinees(scene, span) ??
    poolsFor(scene, span)
  const isPart =
    /\bles $/.test(scene.reading.folded.slice(Math.max(0, span.start - 4), span.start)) &&
    /^ (?:premi|derni)eres? (?:dates|representations|seances|soirees)/.test(
      scene.reading.folded.slice(span.end, span.end + 26),
    )
  // « Les trois premières dates sont complètes »: a part of the run.
  if (isPart && count < performances.length) return supported(span, 'count', 'performances')
  if (
    isOfDaysSaid(scene, span, count) ||
    pools.some((pool) => pool.length === count) ||
    (kind === null && !isDealtOut(scene, span) && announcesList(scene, span, count))
  )
    return supported(span, 'count', 'performances')
  const total = kind === null ? performances.length : (pools[0]?.length ?? 0)
  return contradicted(span, 'count', {
    fact: 'performances',
    message: asMessage('fact.performances-counted', { count: total, kind }),
    suggestion: total === 0 ? null : writeNumber(total, scene.reading.plain.slice(span.start, span.end)),
  })
}

/**
 * « demain et après-demain, les deux soirs »: as many as the days that the sentence has just told; « Demain ! Deux séances : 14 h 30 et
 * 17 h »: as many as the hours behind it.
 */
function isOfDaysSaid(scene: Scene, span: Span, count: number): boolean {
  const { folded } = scene.reading
  const { start } = sentenceAround(scene.reading, span)
  const told = scene.moments.filter((moment) => moment.start >= start && moment.end <= span.start)
  if (/\bles $/.test(folded.slice(start, span.start)) && told.length === count) return true
  // « deux fois le lundi 5, à 14 h 30 et à 20 h »
  const noun = /^ \p{L}+ (?:le |ce )?/u.exec(folded.slice(span.end, span.end + 24))?.[0].length ?? 0
  const day = scene.moments.find((moment) => noun > 0 && Math.abs(moment.start - span.end - noun) <= 1)
  if (day !== undefined && count > 1 && hoursAt(scene, day, day.end + 40) === count) return true
  const hours = /^ \p{L}+ ?[:,]? ?((?:(?:a )?\d{1,2} ?(?:h|:)(?: ?\d\d)?(?: ?[,+&/] ?| et | puis )?)+)/u.exec(
    folded.slice(span.end, span.end + 70),
  )?.[1]
  return hours?.match(/\d ?(?:h|:)/g)?.length === count
}

/** « Trois séances mercredi, une samedi »: so many on the day that follows, and others counted behind it. */
function isDealtOut({ reading }: Scene, span: Span): boolean {
  return dealtOut.test(reading.folded.slice(span.end, span.end + 60))
}

const dealtOut = new RegExp(
  `^ \\p{L}+ (?:le |ce )?${weekdayPattern}(?: \\d{1,2})?(?:,| et|, et|,? puis) (?:${numberPattern}) (?:le |ce )?${weekdayPattern}`,
  'u',
)

const atAnotherPlace = new RegExp(
  `(?<=\\b(?:representations?|dates?|seances?|soirees?|soirs?|concerts?|rendez-vous) (?:a|au|aux) [^.;:!?\\n\\d]{3,40}(?:,| et|, et|,? puis) )(${numberPattern})(?= (?:a|au|aux) )`,
  'gu',
)

/** « trois soirs à Nantes, deux à Brive »: the second number borrows the noun of the first, where the record plays there. */
export function countsBorrowed(scene: Scene): Finding[] {
  return matchesIn(scene.reading.folded, atAnotherPlace).flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length }
    const count = parseNumber(match[0])
    if (count === null || !scene.taken.isFree(span) || placeAfter(scene, span) === null) return []
    scene.taken.claim(span)
    return [judgePerformances(scene, span, count)]
  })
}

type Kind = 'public' | 'school'

/** « quatre séances tout public », « deux scolaires »: what is counted is of one kind alone, and not the whole run. */
function kindCounted(scene: Scene, span: Span): Kind | null {
  const after = scene.reading.folded.slice(span.end, span.end + 50)
  const said =
    /^(?: \p{L}+){1,2} (tout[- ]publics?|publiques?|(?:ouvertes?|pour) (?:a )?tous|scolaires?)(?![\p{L}-])/u.exec(
      after,
    )?.[1]
  if (
    said === undefined ||
    /^ et (?:\p{L}+ )?(?:scolaires?|tout)/u.test(after.slice(after.indexOf(said) + said.length))
  )
    return null
  return said.startsWith('scolaire') ? 'school' : 'public'
}

/** A performance is for everybody unless the record keeps it for schools. Null: the record has none of that kind to count. */
function ofKind(performances: readonly KnownPerformance[], kind: Kind): (readonly unknown[])[] | null {
  const schools = performances.filter(isForSchools)
  if (kind === 'school') return schools.length === 0 ? null : [schools]
  return [performances.filter((performance) => !isForSchools(performance))]
}

/** « deux rendez-vous : le 24 avril et le 1er mai »: as many as the sentence then lists. */
function announcesList(scene: Scene, span: Span, count: number): boolean {
  const { end } = sentenceAround(scene.reading, span)
  const listed = scene.moments.filter((moment) => moment.start >= span.end && moment.end <= end + 1)
  if (saysNoOther(scene, span) || namesSome.test(scene.reading.folded.slice(span.end, span.end + 75))) return false
  const isOfEach = /^ (?:(?:\p{L}+ )?(?:seance|representation|matinee|apres-midi)|fois|reprises)/u.test(
    scene.reading.folded.slice(span.end, span.end + 30),
  )
  const number = isOfEach
    ? listed.reduce((sum, moment, at) => sum + hoursAt(scene, moment, listed[at + 1]?.start ?? end), 0) *
      hoursOfEach(scene, listed.at(-1))
    : listed.length
  return number === count && /^[^.!?\n]{0,65}[:,]/.test(scene.reading.folded.slice(span.end, span.end + 75))
}

/** « deux soirs encore, dont le samedi 5 »: what follows is not all of them. */
const namesSome = /^[^.!?:\n]{0,65},? (?:dont|y compris|parmi lesquel\p{L}+|notamment) /u

/** « le 24 à 10 h 30 et 15 h 30 » is two performances. */
function hoursAt({ reading }: Scene, moment: Span, until: number): number {
  const said = /^(?:,? (?:(?:et|puis|ou) )?(?:a |: ?)?\d{1,2} ?[h:](?: ?\d\d)?(?!\d))+/.exec(
    reading.folded.slice(moment.end, until),
  )?.[0]
  return Math.max(1, said?.match(/\d ?[h:]/g)?.length ?? 1)
}

/** « Le 22, comme les deux soirs suivants »: those after the day named before. */
function daysAfter(scene: Scene, span: Span, count: number): (readonly unknown[])[] | null {
  if (
    !/^ (?:\p{L}+ )?(?:soirs?|jours?|soirees?|dates|representations|seances) suivante?s/u.test(
      scene.reading.folded.slice(span.end, span.end + 40),
    )
  )
    return null
  const named = scene.moments.findLast(({ end }) => end <= span.start)
  const day = named?.performances.at(-1)?.day
  if (named === undefined || named.wrong || day === undefined) return null
  const after = scene.facts.performances.filter((performance) => performance.day > day)
  return [after.slice(0, count)]
}

/** « deux dates seulement : … »: as many as there are, whatever is then listed. */
function saysNoOther(scene: Scene, span: Span): boolean {
  const { folded } = scene.reading
  const { end } = sentenceAround(scene.reading, span)
  const after = folded.slice(span.end, Math.min(end, span.end + 40)).split(/[:,(]/)[0] ?? ''
  return /^ (?:seules?|uniques?) |\b(?:seulement|uniquement|en tout et pour tout|et pas (?:une de plus|davantage|plus|deux))\b/.test(
    after,
  )
}

/** « trois séances le mercredi 9 »: those of the day named at once. */
function dayAfter(scene: Scene, span: Span): (readonly unknown[])[] | null {
  const noun = /^ (?:\p{L}+ ){1,2}(?:le |ce |les )?/u.exec(scene.reading.folded.slice(span.end, span.end + 40))?.[0]
  const moment = scene.moments.find(({ start }) => Math.abs(start - span.end - (noun?.length ?? 0)) <= 1)
  if (moment === undefined || moment.wrong || moment.performances.length === 0) return null
  // « les deux séances des 20 et 21 mai »
  const listed = [moment]
  for (const next of scene.moments.filter(({ start }) => start >= moment.end)) {
    const between = scene.reading.folded.slice(listed.at(-1)?.end, next.start)
    if (!/^(?:,|,? et) (?:les? )?$/.test(between)) break
    listed.push(next)
  }
  return [moment.performances, [...new Set(listed.flatMap(({ performances }) => performances))]]
}

/** « deux matinées à 14 h »: those before the evening, where the run has some of both. */
function matinees(scene: Scene, span: Span): (readonly unknown[])[] | null {
  if (!/^ (?:\p{L}+ )?matinees?(?![\p{L}-])/u.test(scene.reading.folded.slice(span.end, span.end + 24))) return null
  const { performances } = scene.facts
  const early = performances.filter(({ minutes }) => minutes !== null && minutes < evening)
  return early.length === 0 || early.length === performances.length ? null : [early]
}

/** « trois représentations à Carsac »: those of the place named at once, and no others. */
function placeAfter(scene: Scene, span: Span): (readonly unknown[])[] | null {
  const { performances } = scene.facts
  const noun = /^ (?:\p{L}+ ){0,2}(?:a |au |aux |a la |a l')/u.exec(
    scene.reading.folded.slice(span.end, span.end + 40),
  )?.[0]
  if (noun === undefined) return null
  const written = scene.reading.folded.slice(span.end + noun.length)
  const bare = (name: string): string => foldText(normaliseText(name)).replace(/^(?:le |la |les |l')/, '')
  const there = performances.filter(({ record }) =>
    [record.city, record.venue, record.hall].some((name) => name && written.startsWith(bare(name))),
  )
  return there.length === 0 ? null : [there, [...new Set(there.map((performance) => performance.day))]]
}

/** « À Carsac, trois représentations ». */
function placeBefore(scene: Scene, span: Span): (readonly unknown[])[] | null {
  const opening = Math.max(0, span.start - 60)
  const place = /(?:^|[.!?\n] )(?:a |au |aux |a la |a l')([^.,;:!?\n]{3,40}?)(?:,| :) (?:ce (?:sera|seront) )?$/.exec(
    scene.reading.folded.slice(opening, span.start),
  )?.[1]
  const bare = (name: string): string => foldText(normaliseText(name)).replace(/^(?:le |la |les |l')/, '')
  const there = scene.facts.performances.filter(({ record }) =>
    [record.city, record.venue].some((name) => name && bare(name) === place),
  )
  return there.length === 0 ? null : [there, [...new Set(there.map((performance) => performance.day))]]
}

/** What may be meant: all, those to come, the public ones, those of the place or the dates of the sentence, or their days. */
function poolsFor(scene: Scene, span: Span): (readonly unknown[])[] {
  const { performances } = scene.facts
  const left = performances.filter(({ day }) => scene.asOf !== null && day >= scene.asOf)
  // « Il vous reste quatre chances »: of those to come.
  if (
    left.length > 0 &&
    /\b(?:reste|restent|plus qu[e'])(?: (?:encore|plus|que))* ?$/.test(
      scene.reading.folded.slice(Math.max(0, span.start - 24), span.start),
    )
  )
    return [left, [...new Set(left.map(({ day }) => day))]]
  const sentence = sentenceAround(scene.reading, span)
  const words = scene.reading.plain.slice(sentence.start, sentence.end)
  const moment = momentOf({ moments: scene.moments, reading: scene.reading, span, sentence })
  const pools: KnownPerformance[][] = [[...performances]]
  // Once the run has begun, one counts what is left of it as well.
  if (left.length > 0 && !saysAll.test(scene.reading.folded.slice(span.end, span.end + 40))) pools.push(left)
  pools.push(...playedWhereTold(scene, sentence))
  // What is sold to schools alone is no date of the reader's.
  pools.push(performances.filter((performance) => !isForSchools(performance)))
  if (/scolaire|tout public|publique/.test(words)) pools.push(performances.filter(isForSchools))
  if (moment !== null && !moment.wrong && !/(?:reste|encore)/.test(words) && !saysNoOther(scene, span))
    pools.push([...moment.performances])
  pools.push(...atThatTime(scene, span))
  for (const field of ['venue', 'hall', 'city'] as const) {
    for (const place of new Set(performances.map((performance) => performance.record[field] ?? ''))) {
      if (place !== '' && words.includes(place))
        pools.push(performances.filter((performance) => performance.record[field] === place))
    }
  }
  const noun = scene.reading.folded.slice(span.end, span.end + 30)
  return /dates?|soir|nuit|rendez/.test(noun)
    ? [...pools, ...pools.map((pool) => [...new Set(pool.map((performance) => performance.day))])]
    : pools
}

/** « … à Montréal, du 25 au 28 juin. Cinq représentations : … »: those of the place that the sentence before names, in the same paragraph. */
function playedWhereTold(scene: Scene, sentence: Span): KnownPerformance[][] {
  const { reading, facts } = scene
  if (facts.venues.length + facts.cities.length < 3 || performancesPlaced(scene, sentence) !== null) return []
  const opening = reading.plain.slice(0, sentence.start).trimEnd().length
  if (opening === 0 || /\n/.test(reading.plain.slice(opening, sentence.start))) return []
  const there = performancesPlaced(scene, sentenceAround(reading, { start: opening - 1, end: opening - 1 }))
  return there === null ? [] : [[...there]]
}

const saysAll = /^ (?:\p{L}+ ){1,2}(?:en tout|au total)(?!\p{L})/u

const evening = 17 * 60 + 30

/** « trois soirs et un après-midi », « deux soirées et un dimanche après-midi »: a part of the run where the other is said too. */
function atThatTime(scene: Scene, span: Span): KnownPerformance[][] {
  const { start, end } = sentenceAround(scene.reading, span)
  const words = scene.reading.folded.slice(start, end)
  if (!/\b(?:soirs?|soirees?|nuits?)\b/.test(words) || !/\b(?:apres-midi|matinees?|matins?|dimanche)\b/.test(words))
    return []
  const open = scene.facts.performances.filter((performance) => !isForSchools(performance))
  return /^ (?:\p{L}+ )?(?:soirs?|soirees?|nuits?)/u.test(scene.reading.folded.slice(span.end, span.end + 30))
    ? [open.filter(({ minutes }) => minutes !== null && minutes >= evening)]
    : [open.filter(({ minutes }) => minutes !== null && minutes < evening)]
}
