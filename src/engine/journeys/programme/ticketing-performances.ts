import type { ProposedFact, ShowRecord, TicketingPerformances } from '../../../contract/index.ts'
import type { House } from '../house/index.ts'
import { relayedPerformances } from '../relays/relayed-performances.ts'
import { ticketingShowsOf } from './list-programme.ts'
import { showRecord } from './records.ts'
import { type TicketingShow, ticketingShows } from './ticketing-shows.ts'

type Performance = TicketingShow['performances'][number]

/**
 * The performances to come that the ticketing files know and the show's record does not, as facts that a person may take, and
 * those whose hour the two tell otherwise. One that schools fill, told by tariffs, is proposed as theirs. Nothing is written.
 * Throws `show-not-found`.
 */
export async function ticketingPerformances(
  house: House,
  { key, asOf }: { readonly key: string; readonly asOf: string },
): Promise<TicketingPerformances> {
  const { record } = await showRecord(house, key)
  return await performancesBeyond(house, { show: record, asOf })
}

/** The same for a record in hand. */
export async function performancesBeyond(
  house: House,
  { show, asOf }: { readonly show: ShowRecord; readonly asOf: string },
): Promise<TicketingPerformances> {
  const sold = ticketingShowsOf(show, await ticketingShows(house)).flatMap(({ performances }) => performances)
  const toCome = sold
    .filter(({ startsAt }) => startsAt.slice(0, 10) >= asOf && !isKnown(startsAt, show))
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
  const differing = toCome.flatMap(({ startsAt }) => {
    const known = otherHour(startsAt, { show, sold })
    return known ? [{ startsAt, known }] : []
  })
  const lacking = toCome.filter(({ startsAt }) => !differing.some((one) => one.startsAt === startsAt))
  const relayed = lacking.length === 0 ? new Set<string>() : await relayedPerformances(await house.marts(asOf))
  return {
    lacking: lacking.map(({ startsAt, performanceId }) => ({ startsAt, isSchool: relayed.has(performanceId) })),
    differing,
    facts: lacking.flatMap((one) => factsOfPerformance(one, relayed.has(one.performanceId))),
  }
}

/** A record that gives a day without its hour knows each performance of that day. */
function isKnown(startsAt: string, { performances }: ShowRecord): boolean {
  return performances.some((one) => startsAt.startsWith(one.startsAt.slice(0, 16)))
}

/** What the record says of that day when the ticketing files do not: the same performance at another hour, not one more. */
function otherHour(
  startsAt: string,
  { show, sold }: { readonly show: ShowRecord; readonly sold: readonly Performance[] },
): string | null {
  const [only, ...others] = show.performances.filter(
    (one) =>
      one.startsAt.slice(0, 10) === startsAt.slice(0, 10) &&
      one.status !== 'cancelled' &&
      !sold.some((known) => known.startsAt === one.startsAt.slice(0, 16)),
  )
  const isAlone = sold.filter((one) => one.startsAt.slice(0, 10) === startsAt.slice(0, 10)).length === 1
  return only && others.length === 0 && isAlone ? only.startsAt : null
}

function factsOfPerformance({ startsAt, hall, venue }: Performance, isSchool: boolean): ProposedFact[] {
  const path = `performances/${startsAt}`
  const read = { span: null, confidence: 'read', why: null } as const
  return [
    { ...read, path, value: startsAt },
    ...(hall === null ? [] : [{ ...read, path: `${path}/hall`, value: hall }]),
    ...(venue === null ? [] : [{ ...read, path: `${path}/venue`, value: venue }]),
    ...(isSchool ? [{ ...read, path: `${path}/audience`, value: 'school', confidence: 'inferred' as const }] : []),
  ]
}
