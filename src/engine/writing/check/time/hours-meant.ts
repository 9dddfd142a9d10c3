import { performancesOfLeg } from '../places/legs.ts'
import type { KnownPerformance } from '../record/facts.ts'
import type { Scene } from '../scene/finding.ts'
import type { Moment } from '../scene/moments.ts'
import { clauseAround } from '../text/clauses.ts'
import { numberPattern, parseNumber } from '../text/french-numbers.ts'
import { foldText, normaliseText, type Reading, type Span } from '../text/reading.ts'
import { digitClock, hoursIn } from './clock-times.ts'

/** « À Brive, ce sera 19 h 30 »: those of the one town of the tour that the sentence names, else all. */
export function playedThere(scene: Scene, span: Span, sentence: Span): readonly KnownPerformance[] {
  const { cities } = scene.facts
  const performances = playedOnDaysSaid(scene, sentence)
  const clause = clauseAround(scene.reading, span)
  if (cities.length < 2) return performances
  const towns = new Set(
    scene.names
      .filter((name) => name.start >= clause.start && name.end <= Math.max(span.end, clause.end))
      .map((name) => scene.reading.folded.slice(name.start, name.end)),
  )
  const named = cities.filter(({ name }) => towns.has(foldText(normaliseText(name))))
  const there = performances.filter(({ record }) => named.length === 1 && record.city === named[0]?.name)
  if (there.length > 0) return there
  return performancesOfLeg(scene, span, hourSpans(scene, sentence)) ?? performances
}

function hourSpans({ reading }: Scene, sentence: Span): Span[] {
  return [...reading.folded.slice(sentence.start, sentence.end).matchAll(digitClock)].map((match) => ({
    start: sentence.start + match.index,
    end: sentence.start + match.index + match[0].length,
  }))
}

/**
 * « C'est demain ! Et après-demain aussi. … 20 h »: those of the days that the text says, where the sentence says none and each
 * day said is right; else all.
 */
function playedOnDaysSaid(scene: Scene, sentence: Span): readonly KnownPerformance[] {
  const { performances } = scene.facts
  const { moments } = scene
  const days = moments.filter(({ isTurn }) => !isTurn)
  const isSaidHere = moments.some((moment) => moment.start >= sentence.start && moment.end <= sentence.end)
  if (isSaidHere || days.length === 0 || days.some(({ wrong }) => wrong)) return performances
  return performances.filter((performance) => days.some((moment) => moment.performances.includes(performance)))
}

/** « Ce vendredi, 15 h » of a run whose hour at three is over: those that a text can still announce; all where none is left. */
export function stillToCome({ asOf }: Scene, performances: readonly KnownPerformance[]): readonly KnownPerformance[] {
  const left = performances.filter(({ day }) => asOf === null || day >= asOf)
  return left.length > 0 ? left : performances
}

/** « 20 h 30 les autres soirs »: those of no day that the sentence names. */
export function othersThan(scene: Scene, span: Span, sentence: Span): readonly KnownPerformance[] | null {
  const excepted = /^,? ?\(?(?:sauf|hormis|excepte|a l'exception d[eu])(?![\p{L}-])/u.exec(
    scene.reading.folded.slice(span.end, span.end + 24),
  )
  const exception = scene.moments.find(
    ({ start }) => excepted !== null && start >= span.end && start - span.end < excepted[0].length + 8,
  )
  // « 19 h 30, sauf le dimanche », « 20 h 30, sauf le mercredi (19 h) et le samedi (18 h) »
  if (exception !== undefined) {
    const excepting = scene.moments
      .filter(({ start, end }) => start >= exception.start && end <= sentence.end)
      .flatMap((moment) => moment.performances)
    const stops = new Set(excepting.map(({ record }) => record.city))
    // Of a tour, « 19 h, sauf le samedi » is of the stop of that Saturday.
    const rest = scene.facts.performances.filter(
      (performance) => !excepting.includes(performance) && (stops.size !== 1 || stops.has(performance.record.city)),
    )
    return rest.length > 0 ? rest : null
  }
  const afterwards = thoseAfter(scene, span, sentence)
  if (afterwards !== null) return afterwards
  if (
    !/^ (?:pour )?(?:tou(?:s|tes) )?les (?:(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\d+) )?autres? (?:soirs?|jours?|dates?|representations?|seances?|fois)\b/.test(
      scene.reading.folded.slice(span.end, span.end + 40),
    ) &&
    !/\bles (?:(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\d+) )?autres? (?:soirs?|jours?|dates?|representations?|seances?|fois) ?[,:]? ?(?:c'est |on (?:joue|commence) )?(?:a |des )?$/.test(
      scene.reading.folded.slice(sentence.start, span.start),
    )
  )
    return null
  const named = scene.moments
    .filter((moment) => moment.start >= sentence.start && moment.end <= sentence.end)
    .flatMap((moment) => moment.performances)
  const others = scene.facts.performances.filter((performance) => !named.includes(performance))
  return others.length > 0 ? others : null
}

/** « Le premier soir à 19 h, les suivants à 20 h »: those after the day that the sentence named last. */
function thoseAfter(scene: Scene, span: Span, sentence: Span): readonly KnownPerformance[] | null {
  const named = scene.moments.findLast(({ start, end }) => start >= sentence.start && end <= span.start)
  const day = named?.performances.at(-1)?.day
  if (named === undefined || day === undefined) return null
  const behind = followingBehind.exec(scene.reading.folded.slice(span.end, span.end + 40))
  if (behind === null && !following.test(scene.reading.folded.slice(named.end, span.start))) return null
  const count = parseNumber(behind?.[1] ?? '') ?? scene.facts.performances.length
  const after = scene.facts.performances.filter((performance) => performance.day > day).slice(0, count)
  return after.length > 0 ? after : null
}

const following = new RegExp(
  `\\bles (?:${numberPattern} )?(?:(?:soirs?|jours?|dates|representations|seances) )?suivante?s?,? ?:? ?(?:c'est |on (?:joue|commence) )?(?:a |des )?$`,
)

const followingBehind = new RegExp(
  `^ (?:pour )?les (?:(${numberPattern}) )?(?:(?:soirs?|jours?|dates|representations|seances) )?suivante?s`,
)

/** « Le mardi à 19 h, puis à 20 h jusqu'au vendredi »: those after the day that has its own hour, up to the one that is named. */
export function upToADay(scene: Scene, span: Span, sentence: Span): readonly KnownPerformance[] | null {
  const { folded } = scene.reading
  const until = /^,? jusqu'(?:au |a )?(?:l[ea] )?/.exec(folded.slice(span.end, span.end + 20))?.[0]
  const last = scene.moments.find((moment) => moment.start >= span.end)
  if (until === undefined || last === undefined || last.wrong || last.start > span.end + until.length + 1) return null
  const own = scene.moments.findLast(({ start, end }) => start >= sentence.start && end <= span.start)
  const isTimed = own !== undefined && [...folded.slice(own.end, span.start).matchAll(digitClock)].length > 0
  const [after, upTo] = [isTimed ? (own.performances.at(-1)?.day ?? '') : '', last.performances.at(-1)?.day ?? '']
  const then = scene.facts.performances.filter(({ day }) => day > after && day <= upTo)
  return then.length > 0 ? then : null
}

/**
 * « le vendredi 22, le dimanche 24 à 15 h, le mardi 26 et le samedi 30, à 20 h »: an hour in the middle of a list of days that goes
 * on is that of the day it stands behind, and of none before.
 */
export function dayBesideInList({ reading }: Scene, span: Span, moment: Moment | null): Moment | null {
  if (moment === null || !moment.each || moment.end > span.start) return moment
  const isClosed = /(?:\bet|&) (?:le )?$/.test(reading.folded.slice(Math.max(0, moment.start - 8), moment.start))
  if (isClosed || / et /.test(reading.folded.slice(moment.start, moment.end))) return moment
  const behind = reading.folded.slice(span.end, span.end + 60)
  if (!listGoesOn.test(behind) && !(isBracketed(reading, moment, span) && bracketGoesOn.test(behind))) return moment
  const day = moment.performances.at(-1)?.day
  return { ...moment, performances: moment.performances.filter((performance) => performance.day === day) }
}

/** « vendredi 4, dimanche 6 (à 15 h, audiodescription), mardi 8 »: a bracket is of the day that it stands behind. */
function isBracketed({ folded }: Reading, moment: Moment, span: Span): boolean {
  return /^ ?\((?:a |des )?$/.test(folded.slice(moment.end, span.start))
}

const bracketGoesOn =
  /^[^()\n]{0,40}\), (?:et )?(?:le )?(?:(?:lun|mar|mercre|jeu|vendre|same)di |dimanche )?\d{1,2}(?:er)?(?!\d| ?h)/u

const listGoesOn =
  /^, (?:le )?(?:(?:lun|mar|mercre|jeu|vendre|same)di |dimanche )?\d{1,2}(?:er)?(?: \p{L}{3,9})?(?:,| et )(?! ?(?:a )?\d{1,2} ?h)/u

/** « les 4 et 5, à 20 h 30 et 19 h »: as many hours as days, each the hour of its day. */
export function isItsOwn(scene: Scene, span: Span, near: { sentence: Span; minutes: number }): boolean {
  const hours = hourSpans(scene, near.sentence)
  const at = hours.findIndex((other) => other.start === span.start)
  const joined = (left: Span | undefined, right: Span | undefined): boolean =>
    left !== undefined && right !== undefined && nextInList.test(scene.reading.folded.slice(left.end, right.start))
  let first = at
  while (joined(hours[first - 1], hours[first])) first -= 1
  let last = at
  while (joined(hours[last], hours[last + 1])) last += 1
  const count = last - first + 1
  const opening = hours[first]?.start ?? span.start
  const days = lastList(
    scene,
    scene.moments.filter((moment) => moment.end <= opening && moment.start >= near.sentence.start),
  )
  if (at < 0 || count < 2 || days.length !== count) return false
  const before = days[at - first - 1]?.performances ?? []
  const own = (days[at - first]?.performances ?? []).filter((performance) => !before.includes(performance))
  return own.some((performance) => performance.minutes === near.minutes)
}

/** « à Lille vendredi 11 à 20 h…, à Tourcoing les 18 et 19, 20 h et 18 h »: of the days told before the hours, those of the last list. */
function lastList({ reading }: Scene, days: readonly Moment[]): Moment[] {
  const list: Moment[] = []
  for (const day of days.toReversed()) {
    const next = list[0]
    if (
      next !== undefined &&
      !/^ ?(?:,|et|, et|puis|&|\/) ?(?:le |les |ce )?$/.test(reading.folded.slice(day.end, next.start))
    )
      break
    list.unshift(day)
  }
  return list
}

const nextInList = /^ ?(?:,|et|, et|\/|puis|-|–) ?(?:a )?$/

/** « du 24 au 28 à 20 h 30 » when the 24th is at half past seven, or has no hour, and the text says that nowhere. */
export function otherHourUnsaid(
  scene: Scene,
  moment: Moment,
  { pool, good }: { pool: readonly KnownPerformance[]; good: readonly KnownPerformance[] },
): KnownPerformance | undefined {
  const written = scene.reading.folded.slice(moment.start, moment.end)
  const range = /(?:\d|di|e).*(?: au | > | ?→ ?| ?[-–—>] ?|jusqu'au ).*(?:\d|di|e)/.test(written)
  if (
    moment.wrong ||
    !range ||
    /^[^.!?]{0,30}\b(?:sauf|sf|excepte|hormis)\b/.test(scene.reading.folded.slice(moment.end))
  )
    return undefined
  const served = new Set(good.map((performance) => performance.day))
  const said = new Set(hoursIn(scene))
  const elsewhere = scene.moments
    .filter((other) => other !== moment && other.performances.length < moment.performances.length)
    .flatMap((other) => other.performances)
  const timedDays = new Set(pool.filter(({ minutes }) => minutes !== null).map(({ day }) => day))
  return pool.find(
    (performance) =>
      (performance.minutes !== null || !timedDays.has(performance.day)) &&
      !served.has(performance.day) &&
      !said.has(performance.minutes ?? -1) &&
      !elsewhere.includes(performance),
  )
}

/** Whether each day of those with an hour has one of the good. */
export function everyDayHas(timed: readonly KnownPerformance[], good: readonly KnownPerformance[]): boolean {
  const served = new Set(good.map((performance) => performance.day))
  return timed.every((performance) => served.has(performance.day))
}
