import { drawSubscription } from './booking-curve.ts'
import { itemAt, type Random } from './random.ts'
import { affinity } from './season-pool.ts'
import { type SeasonSale, take, takenAt } from './season-sale.ts'
import { packageTariff, subscriberSeat } from './tariffs.ts'
import type { Buyer, Performance, Show } from './theatre.ts'

const firstSeasonSubscribers = 850
const newSubscribers = 170

/** Sells the season's subscriptions: renewals of the faithful first, then new subscribers. */
export function sellSubscriptions(sale: SeasonSale, seasonStart: number): void {
  const { random, season } = sale
  const renewing = sale.pool.buyers.filter((buyer) => renews(random, buyer, season))
  const count = Math.round((season === 0 ? firstSeasonSubscribers : newSubscribers) * sale.scale)
  for (let i = 0; i < count; i++) {
    const buyer = sale.population.newPerson(season)
    buyer.loyalty = random.chance(0.35) ? 'fan' : 'regular'
    buyer.activeSeasons = buyer.activeSeasons.map((_, at) => at >= season && !random.chance(0.16 * (at - season)))
    renewing.push(buyer)
  }
  const open = sale.performances.filter(({ school, cancelled }) => !school && !cancelled)
  const shows = [...new Set(open.map(({ show }) => show))]
  for (const buyer of renewing) subscribe(sale, { buyer, seasonStart, open, shows })
}

function renews(random: Random, buyer: Buyer, season: number): boolean {
  const wasSubscriber = buyer.orders.some(
    (order) => order.season === season - 1 && order.seats[0]?.performance === null,
  )
  if (wasSubscriber) return random.chance(0.8)
  return random.chance(buyer.loyalty === 'fan' ? 0.16 : buyer.loyalty === 'regular' ? 0.04 : 0.004)
}

/**
 * One subscription is one package line a seat, which carries the money, and one zero-price line a show and a
 * seat, all in the same second and each show under its own order number (as seen in real files).
 */
function subscribe(
  sale: SeasonSale,
  o: { buyer: Buyer; seasonStart: number; open: Performance[]; shows: Show[] },
): void {
  const { random, season, till } = sale
  const at = drawSubscription(random, o.seasonStart)
  if (at > sale.now) return
  const shows = Math.min(
    o.shows.length,
    random.weighted([
      [3, 38],
      [5, 42],
      [8, 20],
    ]),
  )
  const seats = o.buyer.partySize >= 2 && random.chance(0.72) ? 2 : 1
  const way = { channel: random.chance(0.45) ? 'INTERNET' : 'GUICHET', payment: random.chance(0.3) ? 'CHEQUE' : 'CB' }
  const common = { buyer: o.buyer, season, at, product: 'Abonnement', ...way }
  const fill = <T>(item: T) => Array<T>(seats).fill(item)
  const order = till.sell({ ...common, performance: null, tariffs: fill(packageTariff(shows)) })
  for (const performance of choosePerformances(sale, { ...o, count: shows })) {
    till.sell({ ...common, performance, tariffs: fill(subscriberSeat), order })
    take(sale, performance, seats)
  }
}

function choosePerformances(
  sale: SeasonSale,
  o: { buyer: Buyer; open: Performance[]; shows: Show[]; count: number },
): Performance[] {
  const { random } = sale
  const left = new Set(o.shows)
  const chosen: Performance[] = []
  while (chosen.length < o.count && left.size > 0) {
    const show = random.weighted(
      [...left].map((candidate): [Show, number] => [
        candidate,
        affinity(o.buyer.taste, candidate.genre) * candidate.popularity,
      ]),
    )
    left.delete(show)
    const evenings = o.open.filter((performance) => performance.show === show && hasRoom(sale, performance))
    if (evenings.length > 0) chosen.push(itemAt(evenings, random.int(0, evenings.length - 1)))
  }
  return chosen
}

function hasRoom(sale: SeasonSale, performance: Performance): boolean {
  return takenAt(sale, performance) < performance.demand * 0.5
}
