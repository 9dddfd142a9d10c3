import type { KnownPerformance } from '../record/facts.ts'
import type { Scene } from '../scene/finding.ts'
import type { Moment } from '../scene/moments.ts'
import { weekdayOf } from '../text/days.ts'
import type { Span } from '../text/reading.ts'
import { weekdayNumber, weekdayPattern } from './date-tokens.ts'

const behindHour = /^ (?:en semaine|les (?:soirs|jours) de semaine|(?:le|les) week-?ends?)(?![\p{L}-])/u
const aheadOfHour =
  /(?<![\p{L}-]|\d ?h(?: ?\d\d)? )(?:en semaine|les (?:soirs|jours) de semaine|(?:le|les) week-?ends?)(?: ?[,:]| c'est| on joue)? (?:a |des )?$/u

/** « à 20 h en semaine », « le week-end à 16 h »: the performances of that part of the week; null where it names none, or has none. */
export function ofPartOfWeek(scene: Scene, span: Span): readonly KnownPerformance[] | null {
  const { folded } = scene.reading
  const said =
    behindHour.exec(folded.slice(span.end, span.end + 30))?.[0] ??
    aheadOfHour.exec(folded.slice(Math.max(0, span.start - 36), span.start))?.[0]
  if (said === undefined) return null
  const isWeekend = /week/.test(said)
  const then = scene.facts.performances.filter(({ day }) => [0, 6].includes(weekdayOf(day)) === isWeekend)
  return then.length > 0 ? then : null
}

/**
 * « mardi 9 à 20 h 30 et mercredi 10 à 20 h » for the 2nd and the 3rd: days all moved by whole weeks keep their weekdays, and each
 * hour is of its own; null for a day that stands alone, or is right.
 */
export function ofWeekdaysMoved(
  scene: Scene,
  moment: Moment | null,
  sentence: Span,
): readonly KnownPerformance[] | null {
  const said = scene.moments.filter(({ start, end: last }) => start >= sentence.start && last <= sentence.end)
  if (moment === null || said.length < 2 || said.some(({ wrong }) => !wrong)) return null
  const meant = said.map((one) => onItsWeekday(scene, one))
  const isApart = new Set(meant.map((performances) => performances[0]?.day)).size === said.length
  const own = onItsWeekday(scene, moment)
  return isApart && meant.every((performances) => performances.length > 0) ? own : null
}

/** The performances on the weekday that a moment is told with, where they are all of one day. */
function onItsWeekday(scene: Scene, moment: Moment): readonly KnownPerformance[] {
  const { folded } = scene.reading
  const written = new RegExp(`${weekdayPattern}(?= ?\\d|$| $)`).exec(
    folded.slice(Math.max(0, moment.start - 10), moment.end),
  )?.[0]
  if (written === undefined) return []
  const then = scene.facts.performances.filter(({ day }) => weekdayOf(day) === weekdayNumber(written))
  return new Set(then.map(({ day }) => day)).size === 1 ? then : []
}
