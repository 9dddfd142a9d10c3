import type { FactConfidence } from '../../../contract/index.ts'
import { seasonOf, usualStartMonth } from '../../days/index.ts'
import { isoDay, isoWeekday, isRealDay } from './date-words.ts'

export interface PartialDay {
  day: number
  month: number
  year: number | null
  weekday: number | null
}

export interface ResolvedDay {
  day: string
  confidence: FactConfidence
  why: { code: string; params: Record<string, string | number | null> } | null
}

/**
 * Gives a day its year: the one that is printed, else that of the season for which the weekday is right. The season is
 * the document's own (« saison 2026-2027 », first year) or those around the day of reading. Null for a day that does not exist.
 */
export function resolveYear(
  part: PartialDay,
  {
    season,
    asOf,
    startMonth = usualStartMonth,
  }: { season: number | null; asOf: string; startMonth?: number | undefined },
): ResolvedDay | null {
  if (part.year !== null) return printedYear({ ...part, year: part.year })
  const present = seasonOf(asOf, startMonth)
  const seasons = season !== null ? [season] : [present, present + 1]
  const days = seasons
    .map((first) => ({ ...part, year: part.month >= startMonth ? first : first + 1 }))
    .filter((day) => isRealDay(day))
  if (part.weekday !== null)
    return byWeekday({ days, weekday: part.weekday, past: season === null ? part : null, present })
  const [likely] = days.filter((day) => season !== null || isoDay(day) >= asOf).concat(days)
  return likely
    ? { day: isoDay(likely), confidence: 'inferred', why: { code: 'year-inferred', params: { year: likely.year } } }
    : null
}

function printedYear(day: PartialDay & { year: number }): ResolvedDay | null {
  if (!isRealDay(day)) return null
  const isRight = day.weekday === null || isoWeekday(day) === day.weekday
  return isRight
    ? { day: isoDay(day), confidence: 'read', why: null }
    : { day: isoDay(day), confidence: 'doubtful', why: mismatch(day) }
}

interface ByWeekday {
  days: (PartialDay & { year: number })[]
  weekday: number
  past: PartialDay | null
  present: number
}

/** A past season only when the weekday leaves no other: an old page was pasted. */
function byWeekday({ days, weekday, past, present }: ByWeekday): ResolvedDay | null {
  const right = days.find((day) => isoWeekday(day) === weekday)
  if (right) {
    return {
      day: isoDay(right),
      confidence: 'inferred',
      why: { code: 'year-by-weekday', params: { year: right.year } },
    }
  }
  if (past) {
    const before = { ...past, year: past.month >= 9 ? present - 1 : present }
    if (isRealDay(before) && isoWeekday(before) === weekday)
      return { day: isoDay(before), confidence: 'doubtful', why: { code: 'year-past', params: { year: before.year } } }
  }
  const [likely] = days
  return likely ? { day: isoDay(likely), confidence: 'doubtful', why: mismatch(likely) } : null
}

function mismatch(day: { year: number; month: number; day: number }) {
  return { code: 'weekday-mismatch', params: { day: isoDay(day), weekday: isoWeekday(day) } }
}
