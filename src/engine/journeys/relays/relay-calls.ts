import { callResultSchema, type RelayLine, type Relays } from '../../../contract/index.ts'
import { type Relay, relays } from '../../audience/index.ts'
import { dayNumber } from '../../figures/index.ts'
import type { House, HouseMarts } from '../house/index.ts'

/** A relay called within so many days is left in peace. */
const quietDays = 30

/**
 * The relays of the house by their last outing, those worth a call first: they came last season, have booked nothing this one, and
 * were not called in the last month (or asked to be called again). Who asked not to be contacted is never among them (P12). Throws `no-data`.
 */
export async function relayCalls(house: House, asOf: string): Promise<Relays> {
  const marts = await house.marts(asOf)
  return { season: marts.data.currentSeason?.season ?? null, relays: await calledRelays(house, marts) }
}

/** The same from marts in hand. */
export async function calledRelays(house: House, marts: HouseMarts): Promise<RelayLine[]> {
  const found = await relays(marts)
  const calls = await lastCalls(house)
  const lines = found.map((relay) => lineOf(relay, calls.get(relay.personId) ?? null, marts.data.asOfDay))
  return [...lines.filter(({ isToCall }) => isToCall), ...lines.filter(({ isToCall }) => !isToCall)]
}

type Call = NonNullable<RelayLine['lastCall']>

function lineOf(relay: Relay, lastCall: Call | null, day: number): RelayLine {
  const isFree = relay.seatsLastSeason > 0 && relay.seatsThisSeason === 0
  return { ...relay, lastCall, isToCall: isFree && !relay.refusesContact && mayCall(lastCall, day) }
}

function mayCall(call: Call | null, day: number): boolean {
  if (call === null || call.result === 'callBack') return true
  if (call.result === 'doNotCall' || call.result === 'declined' || call.result === 'booked') return false
  return dayNumber(call.on) <= day - quietDays
}

async function lastCalls(house: House): Promise<Map<string, Call>> {
  const rows = await house.folder.app.selectFrom('relay_call').selectAll().orderBy('id').execute()
  return new Map(
    rows.map(({ person_id, called_on, called_by, result, note }) => [
      person_id,
      { on: called_on, by: called_by, result: callResultSchema.parse(result), note },
    ]),
  )
}
