import { type CalendarContext, readCalendar } from './calendar/read-calendar.ts'
import { type Block, spanIn } from './document/programme-document.ts'
import {
  readAccessibility,
  readAudience,
  readAvailability,
  readHall,
  readMeeting,
  readServices,
  readStatus,
} from './facts/read-service.ts'
import type { PerformanceDraft, PerformanceDrafts } from './performance-drafts.ts'

/** The performances of a line, with what the line says of them: hall, accessibility, school, sold out (P21). */
export function readCalendarLine(
  block: Block,
  { drafts, context, halls }: { drafts: PerformanceDrafts; context: CalendarContext; halls: readonly string[] },
): void {
  const { performances, looseHours, daysOff } = read(block, context)
  drafts.leaveOff(daysOff)
  if (performances.length === 0) {
    if (looseHours.length > 0) drafts.giveHours(looseHours)
    return
  }
  const met = performances.map((found) => ({
    found,
    draft: drafts.meet({
      day: found.day,
      hour: found.hour,
      span: spanIn(block, found.start, found.end),
      confidence: found.confidence,
      why: found.why ?? (isOneMore.test(block.text) ? { code: 'date-added', params: {} } : null),
    }),
  }))
  const starts = [...new Set(performances.map(({ start }) => start))].sort((a, b) => a - b)
  for (const { found, draft } of met) {
    const isAlone = starts.length === 1
    const from = isAlone ? 0 : found.start
    const to = isAlone ? block.text.length : (starts.find((start) => start > found.start) ?? block.text.length)
    describe(draft, { block, from, to, halls })
  }
  shareHall(
    met.map(({ draft }) => draft),
    block,
    halls,
  )
}

/** The days that a line names for what happens then, and on which nothing that was read yet is played. */
export function daysNotPlayed(
  block: Block,
  { drafts, context }: { drafts: PerformanceDrafts; context: CalendarContext },
): string[] {
  const { performances } = read(block, context)
  return performances.map(({ day }) => day).filter((day) => !drafts.list.some((one) => one.day === day))
}

/** « Représentation supplémentaire », « nouvelle date »: a performance that takes no other's place. */
const isOneMore = /suppl[ée]mentaire|nouvelles? dates?|dates? ajout[ée]e/iu

/** `<time datetime>` says year and hour without doubt. */
function read(block: Block, context: CalendarContext): ReturnType<typeof readCalendar> {
  const timed = block.times.flatMap(({ start, end, datetime }) => {
    const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}))?/.exec(datetime)
    if (!match?.[1]) return []
    const place = { start: start - block.start, end: end - block.start }
    return [{ day: match[1], hour: match[2] ?? null, ...place, confidence: 'read' as const, why: null }]
  })
  const spoken = readCalendar(block.text, context)
  if (timed.length === 0) return spoken
  if (timed.some(({ hour }) => hour !== null)) return { performances: timed, looseHours: [], daysOff: spoken.daysOff }
  const hours = spoken.performances.flatMap(({ hour }) => hour ?? []).concat(spoken.looseHours)
  return { performances: timed, looseHours: hours, daysOff: spoken.daysOff }
}

interface Described {
  block: Block
  from: number
  to: number
  halls: readonly string[]
}

function describe(draft: PerformanceDraft, { block, from, to, halls }: Described): void {
  const part = block.text.slice(from, to)
  const at = (found: { start: number; end: number }) => spanIn(block, from + found.start, from + found.end)
  const certain = { confidence: 'read' as const, why: null }
  const hall = readHall(part, halls)
  if (hall) draft.details.hall ??= { value: hall.value, span: at(hall), ...certain }
  for (const found of readAccessibility(part))
    draft.accessibility.push({ value: found.value, span: at(found), ...certain })
  const audience = readAudience(part)
  if (audience) draft.details.audience = { value: audience.value, span: at(audience), ...certain }
  const status = readStatus(part)
  if (status) draft.details.status = { value: status.value, span: at(status), ...certain }
  const availability = readAvailability(part)
  if (availability) draft.details.availability = { value: availability.value, span: at(availability), ...certain }
  const meeting = readMeeting(part)
  if (meeting) draft.details.meeting = { value: meeting.value, span: at(meeting), ...certain }
  for (const found of readServices(part))
    draft.details[found.service] = { value: found.value, span: at(found), ...certain }
}

/** A hall named once in the line, after all its days, is the hall of all. */
function shareHall(drafts: PerformanceDraft[], block: Block, halls: readonly string[]): void {
  const hall = readHall(block.text, halls)
  if (!hall) return
  for (const draft of drafts)
    draft.details.hall ??= {
      value: hall.value,
      span: spanIn(block, hall.start, hall.end),
      confidence: 'read',
      why: null,
    }
}
