import type { ProposedFact, ShowRecord, TicketingPerformances } from '../../../contract/index.ts'
import { movedPerformances } from '../../programme/index.ts'
import type { House } from '../house/index.ts'
import { relayedPerformances } from '../relays/relayed-performances.ts'
import { ticketingShowsOf } from './list-programme.ts'
import { formerTitles, recordsBefore } from './past-records.ts'
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
  const former = (await formerTitles(house.folder.app)).get(show.key) ?? []
  const sold = ticketingShowsOf({ record: show, formerTitles: former }, await ticketingShows(house)).flatMap(
    ({ performances }) => performances,
  )
  const toCome = sold
    .filter(({ startsAt }) => startsAt.slice(0, 10) >= asOf && !isKnown(startsAt, show))
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
  const relayed = toCome.length === 0 ? new Set<string>() : await relayedPerformances(await house.marts(asOf))
  const isSchool = ({ performanceId }: Performance) => relayed.has(performanceId)
  const otherwise = await toldOtherwise(house, { show, sold, toCome, isSchool })
  const differing = toCome.flatMap(({ startsAt }) => {
    const known = otherwise.get(startsAt)
    return known ? [{ startsAt, known }] : []
  })
  const lacking = toCome.filter(({ startsAt }) => !differing.some((one) => one.startsAt === startsAt))
  return {
    lacking: lacking.map((one) => ({ startsAt: one.startsAt, isSchool: isSchool(one) })),
    differing,
    facts: lacking.flatMap((one) => factsOfPerformance(one, isSchool(one))),
  }
}

/** A record that gives a day without its hour knows each performance of that day. */
function isKnown(startsAt: string, { performances }: ShowRecord): boolean {
  return performances.some((one) => startsAt.startsWith(one.startsAt.slice(0, 16)))
}

interface Sides {
  readonly show: ShowRecord
  /** All that the ticketing files sell of it. */
  readonly sold: readonly Performance[]
  /** Those to come that the record does not have at that instant. */
  readonly toCome: readonly Performance[]
  readonly isSchool: (performance: Performance) => boolean
}

/**
 * By the instant at which the ticketing files sell a performance, that at which the record now has the same one: of one day, those that only
 * one side has are paired by whom they are for and the nearest hour; beyond a day, where the record itself had it before it was put off.
 */
async function toldOtherwise(house: House, sides: Sides): Promise<ReadonlyMap<string, string>> {
  const { show, sold, toCome } = sides
  const pairs = new Map<string, string>()
  for (const past of await recordsBefore(house.folder.app, show.key))
    for (const [from, to] of movedPerformances(past, show))
      if (toCome.some(({ startsAt }) => startsAt === from.slice(0, 16)) && !pairs.has(from.slice(0, 16)))
        pairs.set(from.slice(0, 16), to)
  const unsold = show.performances.filter(
    ({ startsAt, status }) =>
      status !== 'cancelled' &&
      !sold.some((one) => one.startsAt === startsAt.slice(0, 16)) &&
      ![...pairs.values()].includes(startsAt),
  )
  for (const own of unsold) {
    const sameDay = toCome.filter(
      ({ startsAt }) => startsAt.slice(0, 10) === own.startsAt.slice(0, 10) && !pairs.has(startsAt),
    )
    const isAlone =
      sameDay.length === 1 &&
      sold.filter(({ startsAt }) => startsAt.slice(0, 10) === own.startsAt.slice(0, 10)).length === 1
    const alike = isAlone ? sameDay : sameDay.filter((one) => sides.isSchool(one) === (own.audience === 'school'))
    const [nearest] = alike.toSorted(
      (a, b) => minutesApart(a.startsAt, own.startsAt) - minutesApart(b.startsAt, own.startsAt),
    )
    if (nearest) pairs.set(nearest.startsAt, own.startsAt)
  }
  return pairs
}

function minutesApart(left: string, right: string): number {
  const minutes = (moment: string) => Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16))
  return Math.abs(minutes(left) - minutes(right))
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
