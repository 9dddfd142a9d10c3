import type { House, HouseMarts } from '../house/index.ts'
import { calledRelays } from '../relays/relay-calls.ts'
import type { Candidate } from './stakes.ts'

/** Of the seats that those who are called took last season, how many come back: it only ranks cards, and is never shown. */
const oftenBookAgain = 0.3

/** Relays who came last season and have booked nothing this one: a call each (P29). */
export async function relayCards(house: House, marts: HouseMarts): Promise<Candidate[]> {
  const toCall = (await calledRelays(house, marts)).filter(({ isToCall }) => isToCall)
  if (toCall.length === 0) return []
  const seats = toCall.reduce((sum, { seatsLastSeason }) => sum + seatsLastSeason, 0)
  const phones = toCall.filter(({ phone }) => phone !== null).length
  return [
    {
      card: {
        key: 'relays',
        kind: 'relays',
        headline: { code: 'today.relays', params: { count: toCall.length } },
        evidence: [
          { code: 'today.relays.seats', params: { seats } },
          { code: 'today.relays.phones', params: { count: phones } },
        ],
        seats: null,
        people: null,
        sendings: null,
        actions: [{ code: 'today.call-relays', to: '/publics/relais' }],
      },
      seatsAtStake: seats * oftenBookAgain,
      daysLeft: 14,
    },
  ]
}
