import type { KnownPerformance } from '../record/facts.ts'
import { contradicted, type Finding, type Scene, supported } from '../scene/finding.ts'
import { type Moment, momentOf } from '../scene/moments.ts'
import { type Span, sentenceAround } from '../text/reading.ts'
import { minutesOf } from './clock-times.ts'

/** Units between a day and what is told of it, beyond which the two are not doubted together. */
const farthest = 60
const toldByDay = /(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|\d/
const toldByNumber = /\d/

/**
 * « La séance du 15 est en LSF » where the 16th has it, « le samedi, à 20 h 30 » where that is Friday's hour: the day may be wrong as
 * well as what is told of it, and both are doubted, as one stretch. Where the hour and the service told of a day are both of one other
 * performance, the day alone is against them: the service is borne out.
 */
export function withDaysInDispute(scene: Scene, findings: readonly Finding[]): Finding[] {
  const judged = findings.map((finding) => {
    if (finding.status !== 'contradicted') return finding
    if (finding.kind === 'accessibility' && finding.message.code === 'fact.other-day')
      return ofService(scene, finding, findings)
    if (finding.kind === 'hour' && finding.message.code === 'fact.hour-of-day') return ofHour(scene, finding, findings)
    return finding
  })
  const widened = judged.filter((finding, at) => finding !== findings[at] && finding.status === 'contradicted')
  const told = judged.map((finding, at) =>
    widened.includes(finding) ? firstOf(finding, widened, findings[at]) : finding,
  )
  return told.filter(
    (finding) =>
      finding.status !== 'supported' || !widened.some(({ start, end }) => start <= finding.start && end >= finding.end),
  )
}

/** Two that share a day: the first keeps it, the other is told without. */
function firstOf(finding: Finding, widened: readonly Finding[], narrow: Finding | undefined): Finding {
  const first = widened.find((other) => overlaps(other, finding))
  return first === finding || narrow === undefined ? finding : narrow
}

function overlaps(left: Span, right: Span): boolean {
  return left.start < right.end && right.start < left.end
}

function ofService(scene: Scene, service: Finding, findings: readonly Finding[]): Finding {
  const moment = momentBeside(scene, service)
  if (moment === null || service.fact === null) return service
  // The day has another service: what is said of it is wrong, and not the day.
  if (hasOwnService(scene, moment)) return service
  const hour = hourOf(scene, moment, findings)
  const isOfHour = hour !== null && hour.status === 'contradicted' && isHeldAt(scene, service, minutesIn(scene, hour))
  if (isOfHour) return supported(service, 'accessibility', service.fact)
  return hour === null || hour.status === 'contradicted' ? together(scene, service, moment) : service
}

/** One day that has a service, which not every day of the run has. */
function hasOwnService({ facts }: Scene, { performances }: Moment): boolean {
  const servicesOf = ({ record }: KnownPerformance): readonly string[] => record.accessibility ?? []
  const isOfAll = (label: string): boolean => facts.performances.every((one) => servicesOf(one).includes(label))
  return (
    new Set(performances.map(({ day }) => day)).size === 1 &&
    performances.some((one) => servicesOf(one).some((label) => !isOfAll(label)))
  )
}

function ofHour(scene: Scene, hour: Finding, findings: readonly Finding[]): Finding {
  const moment = momentBeside(scene, hour)
  const minutes = minutesIn(scene, hour)
  const isOfAnotherDay = scene.facts.performances.some((performance) => performance.minutes === minutes)
  if (moment === null || !isOfAnotherDay || hour.fact === null) return hour
  const isHeld = findings.some(
    (service) =>
      service.kind === 'accessibility' &&
      service.message.code === 'fact.other-day' &&
      momentBeside(scene, service) === moment &&
      isHeldAt(scene, service, minutes),
  )
  const isDoubted = findings.some(
    ({ status, kind, start, end }) =>
      status === 'contradicted' &&
      (kind === 'weekday' || kind === 'date') &&
      start <= moment.start &&
      end >= moment.end,
  )
  if (isHeld && isDoubted) return supported(hour, 'hour', hour.fact)
  const isFirm = toldByNumber.test(scene.reading.folded.slice(moment.start, moment.end))
  const day = unlike(scene, moment, minutes)
  return (isFirm && !isHeld) || /\d/.test(between(scene, day, hour)) ? hour : together(scene, hour, day)
}

/** Of a list of days, the one that is not played at that hour. */
function unlike({ moments }: Scene, moment: Moment, minutes: number | null): Span {
  const ofList = moments.filter(({ start, end }) => start >= moment.start && end <= moment.end)
  const against = ofList.filter(({ performances }) => !performances.some((one) => one.minutes === minutes))
  const [first, last] = [against[0], against.at(-1)]
  return first === undefined || last === undefined ? moment : { start: first.start, end: last.end }
}

function between({ reading }: Scene, day: Span, hour: Span): string {
  return reading.folded.slice(Math.min(day.end, hour.end), Math.max(day.start, hour.start))
}

function momentBeside(scene: Scene, span: Span): Moment | null {
  const { moments, reading } = scene
  const moment = momentOf({ moments, reading, span, sentence: sentenceAround(reading, span) })
  if (moment === null || moment.wrong || moment.isTurn === true) return null
  const gap = Math.max(span.start - moment.end, moment.start - span.end)
  return gap <= farthest && toldByDay.test(reading.folded.slice(moment.start, moment.end)) ? moment : null
}

/** The hour told of a day, right behind it. */
function hourOf(scene: Scene, moment: Moment, findings: readonly Finding[]): Finding | null {
  return (
    findings.find(
      (finding) =>
        finding.kind === 'hour' &&
        (finding.start >= moment.end
          ? atItsHour.test(scene.reading.folded.slice(moment.end, finding.start))
          : atItsDay.test(scene.reading.folded.slice(finding.end, moment.start))),
    ) ?? null
  )
}

const atItsHour = /^,? ?(?:a |des |: ?|\()?$/
const atItsDay = /^,? ?(?:le |les |du |de )?$/

function minutesIn({ reading }: Scene, hour: Span): number | null {
  return minutesOf(reading.folded.slice(hour.start, hour.end))
}

/** Whether a performance that has a service begins at those minutes of the day. */
function isHeldAt({ facts }: Scene, service: Finding, minutes: number | null): boolean {
  const days = service.message.params?.heldFullDay
  return facts.performances.some(
    (performance: KnownPerformance) =>
      minutes !== null && performance.minutes === minutes && Array.isArray(days) && days.includes(performance.day),
  )
}

function together(scene: Scene, finding: Finding, day: Span): Finding {
  const span = { start: Math.min(finding.start, day.start), end: Math.max(finding.end, day.end) }
  const isOne = !/[.!?\n]/.test(scene.reading.plain.slice(span.start, span.end).replace(/\.(?= ?\d)/g, ''))
  if (!isOne || finding.fact === null) return finding
  return contradicted(span, finding.kind, { fact: finding.fact, message: finding.message })
}
