import { dayOfMinute } from './days.ts'
import { allCaps, misspell, withoutAccents } from './misspell.ts'
import { itemAt, type Random } from './random.ts'
import { ageOn } from './tariffs.ts'
import type { Buyer, Theatre } from './theatre.ts'

/** People as another ticketing system knows them: the same public, typed anew. */
export type Guest = { buyer: Buyer; firstName: string; lastName: string; email: string }

/** Draws `count` persons of the theatre who fit, each typed as a second system would have it. */
export function drawGuests(o: {
  random: Random
  theatre: Theatre
  count: number
  fits?: (buyer: Buyer) => boolean
}): Guest[] {
  const { random } = o
  const people = o.theatre.buyers.filter((buyer) => buyer.kind === 'person' && (o.fits?.(buyer) ?? true))
  if (people.length === 0) return []
  return Array.from({ length: o.count }, () => {
    const buyer = itemAt(people, random.int(0, people.length - 1))
    return { buyer, ...typedAnew(random, buyer) }
  })
}

function typedAnew(random: Random, buyer: Buyer): Omit<Guest, 'buyer'> {
  const couple = buyer.partner !== null && random.chance(0.13)
  let firstName = couple && buyer.partner ? `${buyer.firstName} et ${buyer.partner.firstName}` : buyer.firstName
  let lastName = random.chance(0.7) ? allCaps(buyer.lastName) : buyer.lastName
  if (random.chance(0.03)) lastName = misspell(random, lastName)
  if (random.chance(0.15)) [firstName, lastName] = [withoutAccents(firstName), withoutAccents(lastName)]
  const email = random.chance(0.12)
    ? ''
    : random.chance(0.04)
      ? buyer.email.replace('.example', ' .example')
      : buyer.email
  return { firstName, lastName, email }
}

/** Whole years on an instant's day. */
export function guestAge(guest: Guest, at: number): number {
  return ageOn(guest.buyer, dayOfMinute(at))
}
