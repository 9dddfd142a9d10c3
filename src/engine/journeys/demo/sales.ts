import { drawGroupBooking, drawPurchase } from './booking-curve.ts'
import { dayOfMinute, minutesInDay } from './days.ts'
import type { Mess } from './mess.ts'
import type { Population } from './population.ts'
import { itemAt, type Random, seededRandom } from './random.ts'
import { isFamily } from './season-plan.ts'
import { seasonPool } from './season-pool.ts'
import { type SeasonSale, take, takenAt } from './season-sale.ts'
import { sellSubscriptions } from './subscriptions.ts'
import {
  anonymousTariff,
  childTariff,
  compTariff,
  escortSeat,
  groupTariff,
  resellerTariff,
  schoolSeat,
  type Tariff,
  tariffFor,
} from './tariffs.ts'
import type { Buyer, Performance } from './theatre.ts'
import { drawChannel, openTill, type Till } from './till.ts'

/** Share of single-ticket orders made by somebody never seen before, oldest season first. */
const newcomers = [0.76, 0.63, 0.6, 0.6]

/** Sells the four seasons up to the evening of `today`: subscriptions, groups, singles, resellers, comps. */
export function sellSeasons(o: {
  seed: number
  scale: number
  today: number
  performances: Performance[]
  seasons: number[]
  population: Population
  mess: Mess
}): Till {
  const till = openTill()
  const random = seededRandom(o.seed, 'sales')
  o.seasons.forEach((start, season) => {
    const performances = o.performances.filter(({ show }) => show.seasonStart === start)
    const sale: SeasonSale = {
      random,
      till,
      population: o.population,
      mess: o.mess,
      season,
      scale: o.scale,
      now: o.today * minutesInDay + 18 * 60,
      pool: seasonPool(random, o.population.buyers, season),
      performances,
      taken: new Map(),
    }
    sellSubscriptions(sale, start)
    sellOnTechnicalAccounts(sale)
    for (const performance of performances) {
      if (performance.school) sellSchoolPerformance(sale, performance)
      else sellPublicPerformance(sale, performance)
    }
  })
  return till
}

function sellPublicPerformance(sale: SeasonSale, performance: Performance): void {
  const { random, mess } = sale
  const quota = (share: number) => Math.round(performance.demand * share * (0.6 + 0.8 * random.next()))
  sellComps(sale, performance, quota(mess.sales.comps))
  sellGroups(sale, performance, quota(mess.sales.group))
  sellReseller(sale, performance, isFamily(performance.show.genre) ? 0 : quota(mess.sales.reseller))
  sellAnonymous(sale, performance, quota(mess.sales.anonymous))
  while (takenAt(sale, performance) < performance.demand) sellSingle(sale, performance)
}

function sellSingle(sale: SeasonSale, performance: Performance): void {
  const { random, mess } = sale
  const at = purchaseInstant(sale, performance)
  if (at > sale.now) {
    take(sale, performance, 2)
    return
  }
  const buyer = drawBuyer(sale, performance)
  const size = partySize(random, buyer, performance)
  const door = performance.startsAt - at < 60
  const way = drawChannel(random, door)
  const first = tariffFor({ random, buyer, show: performance.show, season: sale.season, at })
  const tariffs = Array.from(
    { length: size },
    (_, i): Tariff =>
      i > 0 && isFamily(performance.show.genre) && (i > 1 || random.chance(0.6))
        ? childTariff(performance.show)
        : first,
  )
  const unpaid = !door && way.channel === 'TELEPHONE' && random.chance(mess.sales.reservedUnpaid / 0.13)
  sale.till.sell({
    buyer,
    performance,
    season: sale.season,
    at,
    tariffs,
    product: 'Place individuelle',
    ...way,
    ...(unpaid ? { paidOn: random.chance(0.7) ? dayOfMinute(at) + random.int(3, 14) : null } : {}),
  })
  take(sale, performance, size)
}

/** A sale typed in weeks after the evening is the mark of late data entry or of a re-edition. */
function purchaseInstant(sale: SeasonSale, performance: Performance): number {
  const late = performance.startsAt + sale.random.int(20, 150) * minutesInDay
  if (sale.random.chance(sale.mess.sales.lateEntry) && late < sale.now) return late
  return drawPurchase(sale.random, performance)
}

function drawBuyer(sale: SeasonSale, performance: Performance): Buyer {
  if (sale.random.chance(itemAt(newcomers, sale.season))) {
    const person = sale.population.newPerson(sale.season)
    if (sale.random.chance(0.5)) person.taste = performance.show.genre
    sale.pool.meet(person)
    return person
  }
  return sale.pool.draw(performance.show) ?? sale.population.newPerson(sale.season)
}

function partySize(random: Random, buyer: Buyer, performance: Performance): number {
  const family = isFamily(performance.show.genre) ? random.int(0, 1) : 0
  const usual = random.chance(0.88) ? buyer.partySize : random.int(1, 3)
  return Math.min(6, usual + family)
}

function sellAnonymous(sale: SeasonSale, performance: Performance, seats: number): void {
  const { random } = sale
  const counter = sale.population.technical.find(({ organisationKind }) => organisationKind === 'counter') ?? null
  for (let left = seats; left > 0; ) {
    const size = random.int(1, 3)
    const at = random.chance(0.5) ? performance.startsAt - random.int(5, 50) : drawPurchase(random, performance)
    const tariff = anonymousTariff(random, performance.show, sale.season)
    const buyer = random.chance(0.4) ? counter : null
    sellIfPast(sale, { performance, buyer, at, tariffs: Array<Tariff>(size).fill(tariff), channel: 'GUICHET' })
    left -= size
  }
}

function sellReseller(sale: SeasonSale, performance: Performance, seats: number): void {
  const { random } = sale
  const accounts = sale.population.technical.filter(({ organisationKind }) => organisationKind === 'reseller')
  for (let left = seats; left > 0; ) {
    const size = random.int(1, 4)
    const buyer = random.pick(accounts)
    const tariffs = Array<Tariff>(size).fill(resellerTariff(performance.show))
    const at = drawPurchase(random, performance)
    sellIfPast(sale, { performance, buyer, at, tariffs, channel: buyer.organisation, payment: 'FACTURE' })
    left -= size
  }
}

function sellComps(sale: SeasonSale, performance: Performance, seats: number): void {
  const { random, population } = sale
  for (let left = seats; left > 0; left -= 2) {
    const guest = random.chance(0.55) ? random.pick(population.organisations) : sale.pool.draw(performance.show)
    const at = performance.startsAt - random.int(60, 20 * minutesInDay)
    const tariffs = Array<Tariff>(2).fill(compTariff(random))
    sellIfPast(sale, { performance, buyer: guest, at, tariffs, channel: 'GUICHET', payment: 'GRATUIT' })
  }
}

function sellGroups(sale: SeasonSale, performance: Performance, seats: number): void {
  const { random, population } = sale
  for (let left = seats; left > 4; ) {
    const group = random.pick(population.organisations)
    const size = Math.min(left, random.int(6, 32))
    sellGroup(sale, { performance, group, size, tariff: groupTariff(group, performance.show) })
    left -= size
  }
}

function sellSchoolPerformance(sale: SeasonSale, performance: Performance): void {
  const { random, population } = sale
  const schools = population.organisations.filter(({ organisationKind }) => organisationKind === 'school')
  const full = performance.hall.capacity * (0.55 + 0.35 * random.next())
  const seats = Math.round(performance.hall.numbered && full > 300 * sale.scale ? full * 0.3 : full)
  for (let left = seats; left > 3; ) {
    const size = Math.min(left, random.int(18, 62))
    sellGroup(sale, { performance, group: random.pick(schools), size, tariff: schoolSeat })
    left -= size
  }
}

/** A group books, often by an option first, and pays by invoice weeks around the evening. */
function sellGroup(
  sale: SeasonSale,
  o: { performance: Performance; group: Buyer; size: number; tariff: Tariff },
): void {
  const { random } = sale
  const at = drawGroupBooking(random, o.performance)
  const school = o.group.organisationKind === 'school'
  const escorts = school ? Math.max(1, Math.floor(o.size / 13)) : 0
  const tariffs = Array.from({ length: o.size }, (_, i) => (i < o.size - escorts ? o.tariff : escortSeat))
  const booked = dayOfMinute(at)
  const optionUntil = random.chance(0.55) ? Math.min(booked + random.int(20, 45), o.performance.day - 1) : null
  const paidOn = Math.max(optionUntil ?? booked, o.performance.day + random.int(-30, 25))
  const { performance, group: buyer } = o
  sellIfPast(sale, { performance, buyer, at, tariffs, channel: 'GUICHET', payment: 'FACTURE', paidOn, optionUntil })
}

type Small = {
  performance: Performance
  buyer: Buyer | null
  at: number
  tariffs: Tariff[]
  channel: string
  payment?: string
  paidOn?: number
  optionUntil?: number | null
}

function sellIfPast(sale: SeasonSale, small: Small): void {
  take(sale, small.performance, small.tariffs.length)
  if (small.at > sale.now) return
  sale.till.sell({ season: sale.season, product: 'Place individuelle', payment: 'CB', ...small })
}

/** Gift cards on their one technical record, and the web shop's tests at zero: neither is a person, nor a visit. */
function sellOnTechnicalAccounts(sale: SeasonSale): void {
  const { random, season, till } = sale
  const named = (name: string) => sale.population.technical.find(({ organisation }) => organisation === name) ?? null
  const opening = itemAt(sale.performances, 0).onSaleFrom
  const way = { season, product: 'Carte cadeau', channel: 'INTERNET', payment: 'CB' }
  for (let i = 0; i < 60 * sale.scale; i++) {
    const at = (opening + random.int(60, 115)) * minutesInDay + random.int(540, 1300)
    const card: Tariff = { label: 'Carte cadeau 50 €', tariffClass: 'full', cents: 5000 }
    if (at <= sale.now) till.sell({ ...way, performance: null, buyer: named('CARTE CADEAU'), at, tariffs: [card] })
  }
  const free: Tariff = { label: 'TEST', tariffClass: 'exempted', cents: 0 }
  const performance = itemAt(sale.performances, sale.performances.length - 1)
  for (let i = 0; i < 3; i++) {
    const at = opening * minutesInDay + 500 + i
    const tests = { performance, buyer: named('TEST BILLETTERIE'), at, tariffs: [free] }
    if (at <= sale.now) till.sell({ ...way, product: 'Place individuelle', ...tests })
  }
}
