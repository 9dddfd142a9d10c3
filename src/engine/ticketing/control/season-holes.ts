import type { RuleFinding } from '../../../contract/index.ts'

/** Seats sold and performances played in one week of one season: weeks count from its first day, negative before it. */
export interface SeasonWeek {
  /** Year in which the season begins. */
  season: number
  week: number
  sold: number
  played: number
}

/** Seats that every other season sold in a week, under which a week without a sale tells nothing. */
const leastSold = 3
/** Weeks without a performance that make a hole: programmes shift by a week from one season to the next. */
const leastWeeksUnplayed = 2
/** With fewer other seasons, a week without a performance is a calendar that moved, not a hole. */
const leastSeasonsPlayed = 2

/**
 * The weeks of a season without a sale, or without a performance, where all the other seasons have some: an export forgotten or
 * cut short. Only weeks between its first and its last one are looked at, those to come never (`upTo`, its present week).
 */
export function seasonHoles(
  weeks: readonly SeasonWeek[],
  { season, upTo, dayOf }: { season: number; upTo: number; dayOf: (week: number) => string },
): RuleFinding[] {
  return [
    ...holes(weeks, { season, upTo, dayOf, of: 'sold', least: leastSold, seasons: 1, inARow: 1 }),
    ...holes(weeks, {
      season,
      upTo,
      dayOf,
      of: 'played',
      least: 1,
      seasons: leastSeasonsPlayed,
      inARow: leastWeeksUnplayed,
    }),
  ]
}

interface HoleSearch {
  season: number
  upTo: number
  dayOf: (week: number) => string
  of: 'sold' | 'played'
  least: number
  seasons: number
  /** Weeks that must follow each other. */
  inARow: number
}

function holes(weeks: readonly SeasonWeek[], search: HoleSearch): RuleFinding[] {
  const { season, upTo, of, least, seasons } = search
  const counts = new Map<number, Map<number, number>>()
  for (const one of weeks) {
    if (one[of] === 0) continue
    const known = counts.get(one.season) ?? new Map<number, number>()
    counts.set(one.season, known.set(one.week, (known.get(one.week) ?? 0) + one[of]))
  }
  const own = counts.get(season)
  const others = [...counts].filter(([other]) => other !== season).map(([, known]) => known)
  if (own === undefined || others.length < seasons) return []
  const [first, last] = [Math.min(...own.keys()), Math.min(Math.max(...own.keys()), upTo - 1)]
  const found: number[] = []
  for (let week = first; week <= last; week += 1)
    if (!own.has(week) && others.every((known) => (known.get(week) ?? 0) >= least)) found.push(week)
  const runs = found.filter((week) => runAround(week, found) >= search.inARow)
  return runs.length === 0 ? [] : [holeFinding(runs, search)]
}

/** How many of the weeks follow each other around one of them. */
function runAround(week: number, weeks: readonly number[]): number {
  let [first, last] = [week, week]
  while (weeks.includes(first - 1)) first -= 1
  while (weeks.includes(last + 1)) last += 1
  return last - first + 1
}

function holeFinding(weeks: readonly number[], { of, dayOf }: HoleSearch): RuleFinding {
  return {
    code: of === 'sold' ? 'check.season-hole' : 'check.programme-hole',
    dimension: 'coverage',
    severity: of === 'sold' ? 'high' : 'low',
    looksAt: [of === 'sold' ? 'purchasedAt' : 'startsAt'],
    found: weeks.length,
    unit: 'weeks',
    params: {},
    examples: weeks.slice(0, 3).map(dayOf),
    repair: null,
    hasRows: false,
  }
}
