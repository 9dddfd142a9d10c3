/**
 * Back-test of the forecast on hotel bookings, a public stand-in for booking curves with cancellations (Antonio, de Almeida,
 * Nunes 2019, CC BY 4.0): a performance is an arrival day of a hotel, a ticket a booking.
 * Usage: node evals/forecast/hotel.ts bookings.csv.gz [--from YYYY-MM-DD] [--to YYYY-MM-DD]
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { backtest } from '../../src/engine/boxoffice/index.ts'
import { buildMarts, dayNumber, dayOf } from '../../src/engine/figures/index.ts'
import { openMemoryWarehouse, type Warehouse, warehouseTables } from '../../src/engine/store/index.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    from: { type: 'string', default: '2016-09-01' },
    to: { type: 'string', default: '2016-12-31' },
    horizons: { type: 'string', default: '7,14,28,60,90' },
  },
})
const [path] = positionals
if (path === undefined) throw new Error('usage: node evals/forecast/hotel.ts bookings.csv.gz')

const [head = '', ...lines] = gunzipSync(readFileSync(path)).toString('utf8').trim().split('\n')
const names = head.trim().split(',')
const bookings = lines.map((line) => {
  const cells = line.trim().split(',')
  return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']))
})
const months = 'January February March April May June July August September October November December'.split(' ')
const request = {
  from: values.from,
  to: values.to,
  horizons: values.horizons.split(',').map(Number),
  asOf: '2017-09-01',
}

for (const hotel of new Set(bookings.map((booking) => booking.hotel ?? ''))) {
  const warehouse = await openMemoryWarehouse()
  await warehouse.execute(warehouseTables)
  await fill(warehouse, hotel)
  await buildMarts(warehouse, { asOf: request.asOf })
  const start = performance.now()
  const { summary } = await backtest(warehouse, request)
  console.log(hotel, `${Math.round(performance.now() - start)} ms`)
  console.table(summary)
  await warehouse.close()
}

async function fill(warehouse: Warehouse, hotel: string): Promise<void> {
  const rows = bookings.filter((booking) => booking.hotel === hotel)
  const arrivals = rows.map((row) => {
    const month = String(months.indexOf(row.arrival_date_month ?? '') + 1).padStart(2, '0')
    return `${row.arrival_date_year}-${month}-${String(row.arrival_date_day_of_month).padStart(2, '0')}`
  })
  const performances = [...new Set(arrivals)].sort()
  for (const day of performances) {
    await warehouse.execute(
      `INSERT INTO performance (performance_id, source, show_key, show_title, starts_at, status)
       VALUES ($day, 'hotel', 'arrivals', 'Arrivals', CAST($day AS TIMESTAMP), 'on')`,
      { params: { day } },
    )
  }
  await warehouse.execute('CREATE TABLE booking (n INTEGER, arrival VARCHAR, bought VARCHAR, cancelled VARCHAR)')
  await warehouse.append(
    'booking',
    ['INTEGER', 'VARCHAR', 'VARCHAR', 'VARCHAR'],
    rows.map((row, index) => {
      const arrival = arrivals[index] ?? ''
      const cancelled = row.reservation_status === 'Canceled' ? (row.reservation_status_date ?? null) : null
      return [index, arrival, dayOf(dayNumber(arrival) - Number(row.lead_time)), cancelled]
    }),
  )
  await warehouse.execute(`INSERT INTO ticket (ticket_id, source, performance_id, order_id, purchased_at, cancelled_on, status,
      tariff_class, sales_channel_class, price_cents, paid_by_package, seats, import_id)
    SELECT CAST(n AS VARCHAR), 'hotel', arrival, CAST(n AS VARCHAR), CAST(bought AS TIMESTAMP), CAST(cancelled AS DATE), 'sold',
      'full', 'web', 100, 0, 1, 'eval' FROM booking`)
}
