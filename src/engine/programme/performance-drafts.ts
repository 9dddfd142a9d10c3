import type { FactConfidence, FactSpan, ProposedFact } from '../../contract/index.ts'
import { calendarTokens } from './calendar/calendar-tokens.ts'
import { weekdayOfDay } from './calendar/date-words.ts'
import type { ShowDraft } from './show-draft.ts'

/** What a line may say of some performances, in its own words. */
export type Service = 'seating' | 'shuttle' | 'childcare'

type Why = ProposedFact['why']
type Detail = 'hall' | 'venue' | 'city' | 'audience' | 'status' | 'availability' | 'meeting' | Service

interface Sourced<Value> {
  value: Value
  span: FactSpan | null
  confidence: FactConfidence
  why: Why
}

export interface PerformanceDraft {
  day: string
  hour: string | null
  span: FactSpan | null
  confidence: FactConfidence
  why: Why
  details: Partial<Record<Detail, Sourced<string>>>
  accessibility: Sourced<string>[]
}

/** The performances of a show, met line after line: a day named again adds to what is known of it. */
export class PerformanceDrafts {
  readonly list: PerformanceDraft[] = []
  /** Days on which the document says that nobody plays, `YYYY-MM-DD`. */
  readonly daysOff = new Set<string>()

  leaveOff(days: readonly string[]): void {
    for (const day of days) this.daysOff.add(day)
  }

  /** The performance of that day and hour, made when it is new. A day without hour is the one of that day. */
  meet(found: Omit<PerformanceDraft, 'details' | 'accessibility'>): PerformanceDraft {
    const sameDay = this.list.filter(({ day }) => day === found.day)
    const known =
      sameDay.find(({ hour }) => hour === found.hour) ??
      (found.hour === null ? sameDay[0] : sameDay.find(({ hour }) => hour === null))
    if (known) {
      known.hour ??= found.hour
      return known
    }
    const made = { ...found, details: {}, accessibility: [] }
    this.list.push(made)
    return made
  }

  /** Hours that stood on a line of their own: for the days that have none. */
  giveHours(hours: readonly string[], confidence: FactConfidence = 'inferred'): void {
    const waiting = this.list.filter(({ hour }) => hour === null)
    for (const performance of waiting) {
      const [first, ...more] = hours
      performance.hour = first ?? null
      if (performance.confidence === 'read') performance.confidence = confidence
      for (const hour of more) this.list.push({ ...performance, hour, details: { ...performance.details } })
    }
  }

  /** The one performance that a line means: the only one, or the only one of the weekday or day that it names. */
  namedIn(line: string): PerformanceDraft | null {
    const tokens = calendarTokens(line)
    const days = tokens.flatMap((token) => (token.kind === 'day' ? [token.day] : []))
    const weekdays = tokens.flatMap((token) => (token.kind === 'weekday' ? [token.weekday] : []))
    const meant = this.list.filter(
      ({ day }) =>
        (days.length === 0 || days.includes(Number(day.slice(8, 10)))) &&
        (weekdays.length === 0 || weekdays.includes(weekdayOfDay(day))),
    )
    const [only, ...others] = meant
    return only && others.length === 0 ? only : null
  }

  /** Says of every performance what was said once for all, where a line did not say otherwise. */
  giveAll(detail: Detail, value: Sourced<string>): void {
    for (const performance of this.list) performance.details[detail] ??= value
  }

  write(draft: ShowDraft): void {
    const inOrder = this.list.toSorted((a, b) => startsAt(a).localeCompare(startsAt(b)))
    for (const performance of inOrder) {
      if (this.daysOff.has(performance.day)) {
        performance.confidence = 'doubtful'
        draft.ask('day-off-and-played', { namedDay: performance.day }, performance.span)
      }
      writePerformance(draft, performance)
    }
  }
}

function startsAt({ day, hour }: PerformanceDraft): string {
  return hour === null ? day : `${day}T${hour}`
}

function writePerformance(draft: ShowDraft, performance: PerformanceDraft): void {
  const path = `performances/${startsAt(performance)}`
  const { span, confidence, why } = performance
  draft.add({ path, value: startsAt(performance), span, confidence, why })
  if (performance.hour === null) draft.ask('hour-missing', { day: performance.day }, span)
  for (const [detail, found] of Object.entries(performance.details)) draft.add({ path: `${path}/${detail}`, ...found })
  const [first] = performance.accessibility
  if (first) {
    const value = [...new Set(performance.accessibility.map((one) => one.value))]
    draft.add({ path: `${path}/accessibility`, ...first, value })
  }
}
