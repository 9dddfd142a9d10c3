import { asMessage } from '../../../../contract/index.ts'
import { matchesIn } from '../../../language/index.ts'
import type { KnownPerformance } from '../record/facts.ts'
import { contradicted, type Finding, type Scene, supported, unsupported } from '../scene/finding.ts'
import { type Moment, momentOf } from '../scene/moments.ts'
import { type Span, sentenceAround } from '../text/reading.ts'
import { digitClock, hoursUnsaid, minutesOf, wordClock, writeHour } from './clock-times.ts'
import { notOurs } from './durations.ts'
import { endTold, judgeEnd, judgeHome, lastOfItsDay, ofTheEnd } from './end-hours.ts'
import {
  dayBesideInList,
  everyDayHas,
  isItsOwn,
  otherHourUnsaid,
  othersThan,
  playedThere,
  stillToCome,
  upToADay,
} from './hours-meant.ts'
import { dayWithoutHour } from './hours-to-come.ts'
import { ofPartOfWeek, ofWeekdaysMoved } from './hours-without-day.ts'
import { aroundHouse, isOfHouse, judgeAtBar, judgeHouse } from './house-hours.ts'

/** Hours of the day. Durations were claimed before; what is left is an hour. */
export function findHours(scene: Scene): Finding[] {
  const digits = matchesIn(scene.reading.folded, digitClock).map((match) => ({
    span: { start: match.index, end: match.index + match[0].length },
    written: match[0],
  }))
  const words = matchesIn(scene.reading.folded, wordClock).flatMap((match) => {
    const written = match[2] ?? ''
    const start = match.index + match[0].length - written.length
    const announced =
      match[1] !== undefined || isLate(minutesOf(written) ?? 0) || isOfTheAfternoon(scene, start, written)
    return (/\d/.test(written) && !/quart|demie/.test(written)) || !announced
      ? []
      : [{ span: { start, end: start + written.length }, written }]
  })
  const unsaid = hoursUnsaid(scene.reading.folded).map((span) => ({
    span,
    written: scene.reading.folded.slice(span.start, span.end),
  }))
  return [...words, ...digits, ...unsaid].flatMap(({ span, written }) => {
    const minutes = minutesOf(written)
    if (minutes === null || !scene.taken.isFree(span) || isElsewhere(scene, span)) return []
    scene.taken.claim(span)
    const evening =
      minutes < 720 && /^ (?:du soir|de l'apres-midi)/.test(scene.reading.folded.slice(span.end, span.end + 16))
    return [judge(scene, span, { minutes: evening ? minutes + 720 : minutes, written })]
  })
}

/** « Mercredi, trois heures de l'après-midi »: behind a day. */
function isOfTheAfternoon(scene: Scene, start: number, written: string): boolean {
  const end = start + written.length
  return (
    /^ de l'apres-midi/.test(scene.reading.folded.slice(end, end + 17)) &&
    scene.moments.some((moment) => moment.end <= start && start - moment.end < 5)
  )
}

/** « une heure avant », « il est trois heures du matin »: a length, or the hour of the story. */
function isElsewhere(scene: Scene, span: Span): boolean {
  const { folded, plain } = scene.reading
  const after = folded.slice(span.end, span.end + 30)
  if (
    /\bil (?:est|etait|sera)(?: environ| a peine| deja)? $/.test(folded.slice(Math.max(0, span.start - 22), span.start))
  )
    return true
  // « le trio Radio Minuit »
  if (
    /^Mi(?:di|nuit)$/.test(plain.slice(span.start, span.end)) &&
    /\p{Lu}\p{L}+ $/u.test(plain.slice(Math.max(0, span.start - 20), span.start))
  )
    return true
  // « quai du Midi », « midi 5 € »: a street, a tariff.
  if (
    /^midi$/.test(folded.slice(span.start, span.end)) &&
    (/\b(?:rue|quai|place|gare|avenue|boulevard|cours|porte|pont|parc|canal|theatre|cafe) d(?:u|e) $/.test(
      folded.slice(Math.max(0, span.start - 16), span.start),
    ) ||
      /^ ?:? \d{1,3}(?:[,.]\d\d)? ?(?:€|euros?|francs?|chf)/.test(folded.slice(span.end, span.end + 14)))
  )
    return true
  if (atMidnight.test(folded.slice(Math.max(0, span.start - 20), span.start)) && /^mi/.test(folded.slice(span.start)))
    return true
  if (set.test(folded.slice(Math.max(0, span.start - 12), span.end + 24))) return true
  // Nobody plays at three in the morning: the hour is the story's.
  if ((minutesOf(folded.slice(span.start, span.end)) ?? 720) < 360 && /^ du mat/.test(after)) return true
  return notOurs.test(after) && !/^ ?(?:du (?:matin|soir)|de l'apres-midi)/.test(after)
}

/** « pour passer minuit avec nous », « aux douze coups de minuit » */
const atMidnight =
  /\b(?:pass(?:er|ez|ons|era)|fet(?:er|ez|ons|era)|attend\p{L}*|franchi\p{L}*|coups de|permission de|sonn\p{L}*|approch\p{L}*|bain de|messe de|soleil de) $/u

/** « chercher midi à quatorze heures », « le bouillon d'onze heures », « 24 heures sur 24 »: hours at which nothing happens. */
const set =
  /\bmidi a (?:14|quatorze) ?h(?:eures)?\b|bouillon d'(?:11|onze) ?h(?:eures)?\b|\b(?:24|vingt-quatre) ?h(?:eures)? ?(?:\/|sur) ?(?:24|vingt-quatre)\b/

/** From seven in the morning on, so many hours are an hour of the day, save the twenty-four of a day. */
function isLate(minutes: number): boolean {
  return minutes >= 7 * 60 && minutes < 24 * 60
}

function judge(scene: Scene, span: Span, hour: { minutes: number; written: string }): Finding {
  const sentence = sentenceAround(scene.reading, span)
  const words = scene.reading.folded.slice(sentence.start, sentence.end)
  const nearby = scene.reading.folded.slice(
    Math.max(sentence.start, span.start - 70),
    Math.min(sentence.end, span.end + 25),
  )
  const moment = dayBesideInList(
    scene,
    span,
    momentOf({ moments: scene.moments, reading: scene.reading, span, sentence }),
  )
  const before = scene.reading.folded.slice(Math.max(sentence.start, span.start - 45), span.start)
  const elsewhere = judgeNoBeginning(scene, span, { minutes: hour.minutes, before, nearby, words, sentence })
  if (elsewhere !== null) return elsewhere
  const upTo = upToADay(scene, span, sentence)
  const pool =
    upTo ??
    othersThan(scene, span, sentence) ??
    ofPartOfWeek(scene, span) ??
    ofWeekdaysMoved(scene, moment, sentence) ??
    (moment === null || moment.wrong ? stillToCome(scene, playedThere(scene, span, sentence)) : moment.performances)
  const timed = pool.filter((performance) => performance.minutes !== null)
  if (timed.length === 0) return unsupported(span, 'hour', asMessage('fact.hour-unknown'))
  const home = judgeHome(scene, span, { timed, minutes: hour.minutes, before })
  if (home !== null) return home
  const good = timed.filter((performance) => isAt(performance, hour.minutes))
  const ruledOut = denied.test(before) && (good.length === 0 || everyDayHas(timed, good))
  if (ruledOut) return judgeDenied({ scene, span, hour, timed, moment }, good)
  const each = upTo !== null || isOfEach(moment) || isOfEveryDay(scene, span, before)
  const enough =
    (each ? everyDayHas(timed, good) : good.length > 0) || isItsOwn(scene, span, { sentence, minutes: hour.minutes })
  const elsewhen = onADayWithout(scene, span, { moment, pool, good, each, enough, sentence, minutes: hour.minutes })
  if (elsewhen !== null) return elsewhen
  const end = enough
    ? null
    : endTold(scene, span, {
        before,
        after: scene.reading.folded.slice(span.end, span.end + 30),
        timed,
        minutes: hour.minutes,
      })
  if (end !== null) return end
  if (enough) return supported(span, 'hour', `${good[0]?.fact}.startsAt`)
  return (
    onAnotherDay(scene, span, { moment, pool, minutes: hour.minutes }) ??
    wrongHour({ scene, span, hour, timed: each ? unserved(timed, good) : timed, moment }, timed)
  )
}

/** An hour told of several days, one of which the record gives another hour, or none; null where that is not so. */
function onADayWithout(
  scene: Scene,
  span: Span,
  told: {
    moment: Moment | null
    pool: readonly KnownPerformance[]
    good: readonly KnownPerformance[]
    each: boolean
    enough: boolean
    sentence: Span
    minutes: number
  },
): Finding | null {
  const { moment, pool, good, each } = told
  const unknown = (day: string) =>
    unsupported(span, 'hour', asMessage('fact.hour-of-day-unknown', { playedFullDay: day }))
  if (each) {
    const timed = pool.filter(({ minutes }) => minutes !== null)
    const day = good.length > 0 && everyDayHas(timed, good) ? dayWithoutHour(pool) : undefined
    return day === undefined || isItsOwn(scene, span, told) ? null : unknown(day)
  }
  const unsaid = told.enough && moment !== null ? otherHourUnsaid(scene, moment, { pool, good }) : undefined
  if (unsaid === undefined) return null
  if (unsaid.minutes === null) return unknown(unsaid.day)
  return contradicted(span, 'hour', {
    fact: `${unsaid.fact}.startsAt`,
    message: asMessage('fact.hour-of-day', { playedFullDay: unsaid.day, eitherClock: unsaid.minutes }),
  })
}

/** « les 11 et 12 à 20 h »: each day of a list. */
function isOfEach(moment: Moment | null): boolean {
  return moment?.each === true && !moment.wrong
}

function isAt(performance: KnownPerformance, minutes: number): boolean {
  return performance.minutes === minutes % 1440 || performance.minutes === minutes
}

/**
 * « Les soirées débutent à 20 h, mais le dimanche… »: a day that follows, with other words between, holds an hour loosely, and
 * any performance at that hour bears it out.
 */
function onAnotherDay(
  { reading, facts }: Scene,
  span: Span,
  { moment, pool, minutes }: { moment: Moment | null; pool: readonly KnownPerformance[]; minutes: number },
): Finding | null {
  if (moment === null || moment.start < span.end || pool !== moment.performances) return null
  const between = reading.folded.slice(span.end, moment.start)
  if (/^[ ,(–—|·/-]*(?:le |les |ce |du |de |chaque |au |pour |lors )*$/.test(between)) return null
  const known = facts.performances.find((performance) => performance.minutes === minutes)
  return known === undefined ? null : supported(span, 'hour', `${known.fact}.startsAt`)
}

/** « à 19 h et non à 20 h 30 »: an hour at which nothing is to begin. */
const denied = /(?:\bet non(?: pas)?|\bet pas|, pas|\bnon pas|\bplutot qu[e']|\bau lieu de) ?(?:a |de )?$/

/** An end, the bar's hour, the house's: what is no beginning of a performance; null when it is one. */
function judgeNoBeginning(
  scene: Scene,
  span: Span,
  {
    minutes,
    before,
    nearby,
    words,
    sentence,
  }: { minutes: number; before: string; nearby: string; words: string; sentence: Span },
): Finding | null {
  if (ofTheEnd.test(before) || (/\bjusqu'a $/.test(before) && !aroundHouse.test(nearby)))
    return lastOfItsDay(scene, span, minutes) ?? judgeEnd(scene, span, minutes)
  const atBar = judgeAtBar(scene, span, minutes)
  if (atBar !== null) return atBar
  return isOfHouse(scene, { nearby, words, span, sentence }) ? judgeHouse(scene, span, minutes) : null
}

type Told = Parameters<typeof wrongHour>[0]

function judgeDenied(told: Told, good: readonly KnownPerformance[]): Finding {
  return good.length > 0
    ? wrongHour(told, told.timed)
    : supported(told.span, 'hour', 'performances', asMessage('fact.none-at-that-hour'))
}

/** « chaque soir à 20 h 30 ». */
const everyDay =
  /(?<!\d ?h(?: ?\d\d)? )\b(?:chaque (?:soir|jour|representation|date|seance)|tous les (?:soirs|jours)|toutes les (?:representations|seances|dates)|invariablement|systematiquement)\b[^.;!?\n]{0,25}$/

function isOfEveryDay(scene: Scene, span: Span, before: string): boolean {
  return everyDay.test(before) && !isOfAList(scene, span)
}

/** « Chaque soir un peu plus tôt : 20 h, 18 h, 16 h » */
function isOfAList({ reading }: Scene, span: Span): boolean {
  const joined = '(?:,|,? et|,? puis) ?(?:a )?'
  return (
    new RegExp(`^ ?${joined}\\d{1,2} ?h`).test(reading.folded.slice(span.end, span.end + 16)) ||
    new RegExp(`\\d ?h(?: ?\\d\\d)? ?${joined}$`).test(reading.folded.slice(Math.max(0, span.start - 20), span.start))
  )
}

/** Of days each held to an hour, those that do not have it. */
function unserved(timed: readonly KnownPerformance[], good: readonly KnownPerformance[]): readonly KnownPerformance[] {
  const served = new Set(good.map(({ day }) => day))
  return timed.filter(({ day }) => !served.has(day))
}

/** `timed` are those that do not have the hour; one alone is proposed in its place where all that are meant (`among`) have it. */
function wrongHour(
  options: {
    scene: Scene
    span: Span
    hour: { minutes: number; written: string }
    timed: readonly KnownPerformance[]
    moment: Moment | null
  },
  among: readonly KnownPerformance[],
): Finding {
  const { scene, span, timed, moment } = options
  const isOfDay = moment !== null && !moment.wrong && moment.performances.length > 0
  const [first] = timed
  const days = new Set(timed.map((performance) => performance.day))
  // The reason is that of one day: what another has is none of its own.
  const told = isOfDay && moment.each ? timed.filter(({ day }) => day === first?.day) : timed
  const hours = hoursOf(told)
  const day = isOfDay && (moment.each || days.size === 1) ? first?.day : undefined
  const written = scene.reading.plain.slice(span.start, span.end)
  const [only, ...others] = hoursOf(among)
  return contradicted(span, 'hour', {
    fact: timed.length === 1 ? `${first?.fact}.startsAt` : 'performances',
    message:
      day === undefined
        ? asMessage('fact.hour-is', { eitherClock: hours })
        : asMessage('fact.hour-of-day', { playedFullDay: day, eitherClock: hours }),
    suggestion: only === undefined || others.length > 0 ? null : writeHour(only, written),
  })
}

/** Each hour once, in order, in minutes after midnight. */
function hoursOf(performances: readonly KnownPerformance[]): number[] {
  return [...new Set(performances.map(({ minutes }) => minutes ?? 0))].sort((left, right) => left - right)
}
