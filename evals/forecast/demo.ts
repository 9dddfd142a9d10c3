/**
 * Audience and forecast on the truth of the demo theatre (no file is read, no record is matched: what is measured is what these
 * rooms add). Usage: node evals/forecast/demo.ts [--seed 1] [--today 2026-11-24]
 */
import { parseArgs } from 'node:util'
import { audienceDimension, buildAudience, retention, segments } from '../../src/engine/audience/index.ts'
import { backtest, buildForecasts } from '../../src/engine/boxoffice/index.ts'
import { buildMarts, figure } from '../../src/engine/figures/index.ts'
import { isoDay, isoInstant } from '../../src/engine/journeys/demo/days.ts'
import { makeTheatre } from '../../src/engine/journeys/demo/make-theatre.ts'
import { readMess } from '../../src/engine/journeys/demo/mess.ts'
import type { Seat, Theatre } from '../../src/engine/journeys/demo/theatre.ts'
import { type Cell, openMemoryWarehouse, type Warehouse, warehouseTables } from '../../src/engine/store/index.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    today: { type: 'string', default: '2026-11-24' },
    scale: { type: 'string', default: '1' },
  },
})
const asOf = values.today
const theatre = makeTheatre({ seed: Number(values.seed), scale: Number(values.scale), today: asOf, mess: readMess() })
const warehouse = await openMemoryWarehouse()
await fill(warehouse, theatre)
const start = performance.now()
await buildMarts(warehouse, { asOf, shows: theatre.shows.map(({ key, genre }) => ({ showKey: key, genre })) })
await buildAudience(warehouse, { asOf })
const { rows, backtest: summary } = await buildForecasts(warehouse, { asOf })
console.log(`${theatre.seats.length} seats, built in ${Math.round(performance.now() - start)} ms`)

const { segments: groups, identifiedBuyers, season } = await segments(warehouse, { asOf })
console.log({ season, identifiedBuyers })
console.table(
  groups.map(({ key, size, sizeSamePoint, reachable, visits, tickets }) => ({
    ...{ key, size, sizeSamePoint, email: reachable.email, tickets },
    visits: visits.thisSeason?.toFixed(2),
    lastSeason: visits.lastSeasonSamePoint?.toFixed(2),
  })),
)
const where = season === null ? {} : { season }
for (const key of ['tickets', 'receipts', 'fillRate', 'identifiedBuyers', 'newBuyers', 'frequency', 'daysBefore']) {
  const found = await figure(warehouse, { key, where, asOf, dimensions: [audienceDimension] })
  console.log(key, found.value, found.lastSeason, JSON.stringify(found.excluded))
}
const { curves, soFar } = await retention(warehouse, { asOf })
for (const curve of curves)
  console.log(curve.season, curve.size, curve.points.map((point) => point.share.toFixed(2)).join(' '))
for (const { month, until, cohorts } of soFar) console.log(month, until, JSON.stringify(cohorts))
console.table(summary)
const lastSeason = await backtest(warehouse, { from: '2025-09-01', to: '2026-06-30', asOf })
console.log('last whole season')
console.table(lastSeason.summary)
console.table(
  rows.slice(0, 12).map((row) => ({
    ...{
      show: row.show,
      lead: row.lead,
      sold: row.sold,
      capacity: row.capacity,
      mean: row.mean,
      lo80: row.lo80,
      hi80: row.hi80,
    },
    ...{ method: row.method, state: row.state, ahead: row.aheadOfPace, like: row.comparables[0]?.show },
  })),
)
await warehouse.close()

async function fill(to: Warehouse, from: Theatre): Promise<void> {
  await to.execute(warehouseTables)
  const soldSeats = from.seats.filter((seat) => seat.performance !== null)
  await load(
    to,
    'performance',
    from.performances.map((one) => ({
      ...{ performance_id: String(one.index), source: 'd', show_key: one.show.key, show_title: one.show.title },
      ...{
        starts_at: sqlInstant(one.startsAt),
        hall: one.hall.name,
        capacity: one.hall.capacity,
        seats_held: one.held,
      },
      status: one.cancelled ? 'cancelled' : 'on',
    })),
  )
  await load(
    to,
    'person',
    from.buyers.map((buyer) => ({
      ...{ person_id: `b${buyer.id}`, kind: buyer.kind, organisation_kind: buyer.organisationKind },
      ...{ display_name: `b${buyer.id}`, distance_band: buyer.household.place.band },
    })),
  )
  await load(
    to,
    'person_record',
    from.buyers.map(({ id }) => ({ record_id: `b${id}`, person_id: `b${id}`, confidence: 1 })),
  )
  await load(
    to,
    'address_permission',
    from.buyers
      .filter((buyer) => buyer.email !== '')
      .map((buyer) => ({
        ...{
          person_id: `b${buyer.id}`,
          channel: 'email',
          address: buyer.email,
          permission: buyer.consentEmail,
          basis: 'optIn',
        },
        why_not: { yes: null, no: 'objection', blank: 'unknown' }[buyer.consentEmail],
      })),
  )
  await load(
    to,
    'ticket',
    soldSeats.map((seat, index) => ticketRow(seat, index, from.today)),
  )
}

function ticketRow(seat: Seat, index: number, today: number): Record<string, Cell> {
  const isOption = seat.optionUntil !== null && (seat.paidOn === null || seat.paidOn > today)
  const isUnpaid = !isOption && (seat.paidOn === null || seat.paidOn > today)
  return {
    ...{
      ticket_id: `t${index}`,
      source: 'd',
      performance_id: String(seat.performance?.index),
      order_id: String(seat.orderNumber),
    },
    record_id: seat.buyer === null ? null : `b${seat.buyer.id}`,
    ...{ purchased_at: sqlInstant(seat.order.at), cancelled_on: seat.goneOn === null ? null : isoDay(seat.goneOn) },
    status: isOption ? 'option' : isUnpaid ? 'unpaid' : 'sold',
    ...{ tariff_class: seat.tariffClass, sales_channel_class: 'unknown', price_cents: seat.priceCents },
    paid_by_package: seat.tariffClass === 'subscription' && seat.priceCents === 0 ? 1 : 0,
    ...{ seats: 1, import_id: 'demo' },
  }
}

function sqlInstant(minute: number): string {
  return `${isoInstant(minute).replace('T', ' ')}:00`
}

/** Appends by way of a table of texts: the appender writes no date, SQL casts it. */
async function load(to: Warehouse, table: string, rows: readonly Record<string, Cell>[]): Promise<void> {
  const names = Object.keys(rows[0] ?? {})
  await to.execute(`CREATE OR REPLACE TABLE loading (${names.map((name) => `${name} VARCHAR`).join(', ')})`)
  await to.append(
    'loading',
    names.map(() => 'VARCHAR' as const),
    rows.map((row) => names.map((name) => row[name] ?? null)),
  )
  await to.execute(`INSERT INTO ${table} (${names.join(', ')}) SELECT ${names.join(', ')} FROM loading`)
}
