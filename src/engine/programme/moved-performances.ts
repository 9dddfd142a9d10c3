import type { ShowRecord } from '../../contract/index.ts'

type Performances = Pick<ShowRecord, 'performances'>

/**
 * Which performance took the place of which, from what a record said to what it says: by the instants that it had, those that it has. One that
 * left and one that came on the same day are one (its hour changed); where a single one left and a single one came, it was put off. Beyond
 * that nobody can tell, and nothing is said.
 */
export function movedPerformances(before: Performances, now: Performances): ReadonlyMap<string, string> {
  const held = new Set(now.performances.filter(({ status }) => status !== 'moved').map(({ startsAt }) => startsAt))
  const known = new Set(before.performances.map(({ startsAt }) => startsAt))
  const left = before.performances
    .filter(({ startsAt, status }) => status !== 'cancelled' && !held.has(startsAt))
    .map(({ startsAt }) => startsAt)
  const came = now.performances
    .filter(({ startsAt, status }) => status !== 'cancelled' && !known.has(startsAt))
    .map(({ startsAt }) => startsAt)
  const moved = new Map<string, string>()
  for (const from of left) {
    const onDay = (moments: readonly string[]) => moments.filter((moment) => moment.slice(0, 10) === from.slice(0, 10))
    const [to, ...others] = onDay(came)
    if (to && others.length === 0 && onDay(left).length === 1) moved.set(from, to)
  }
  const taken = new Set(moved.values())
  const [from, ...otherLeft] = left.filter((moment) => !moved.has(moment))
  const [to, ...otherCame] = came.filter((moment) => !taken.has(moment))
  if (from && to && otherLeft.length + otherCame.length === 0) moved.set(from, to)
  return moved
}
