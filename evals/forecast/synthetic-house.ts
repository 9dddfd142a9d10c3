import { type Warehouse, warehouseTables } from '../../src/engine/store/index.ts'

/**
 * Fills the base tables with a made-up house, straight in SQL, for speed and scale only (its booking curves are simple): about
 * `tickets` rows over four seasons, the last under way on 24 November 2026. The same seed gives the same rows.
 */
export async function fillSyntheticHouse(
  warehouse: Warehouse,
  options: { tickets: number; seed?: number },
): Promise<void> {
  await warehouse.execute(warehouseTables)
  const seats = 400
  const performances = Math.round(options.tickets / seats)
  const persons = Math.round(options.tickets / 12)
  const values = { performances, persons, tickets: options.tickets, seed: options.seed ?? 1 }
  for (const sql of statements) {
    await warehouse.execute(sql.replaceAll(/\{(\w+)\}/g, (_, name: keyof typeof values) => String(values[name])))
  }
}

/** A number from 0 to 1 drawn by hash: `uniform('x', i)`. */
const uniform = (what: string, of: string) => `(CAST(hash('${what}', ${of}, {seed}) % 1000003 AS DOUBLE) / 1000003)`

const statements = [
  `INSERT INTO performance (performance_id, source, show_key, show_title, starts_at, hall, capacity, seats_held, status)
   SELECT 's:' || i, 's', 'show-' || (i // 7), 'Spectacle ' || (i // 7),
     TIMESTAMP '2023-09-15 20:30:00' + INTERVAL 1 DAY * (
       365 * (i // ({performances} // 4 + 1)) + CAST(270.0 * (i % ({performances} // 4 + 1)) / ({performances} // 4 + 1) AS INTEGER)),
     CASE WHEN ${uniform('hall', 'i // 7')} < 0.7 THEN 'Grande salle' ELSE 'Petite salle' END,
     CASE WHEN ${uniform('hall', 'i // 7')} < 0.7 THEN 600 ELSE 180 END,
     10, CASE WHEN ${uniform('off', 'i')} < 0.02 THEN 'cancelled' ELSE 'on' END
   FROM range({performances}) t(i)`,
  `INSERT INTO person (person_id, kind, organisation_kind, household_id, display_name, distance_band)
   SELECT 'p' || i, CASE WHEN i % 200 = 0 THEN 'organisation' ELSE 'person' END,
     CASE WHEN i % 400 = 0 THEN 'school' WHEN i % 200 = 0 THEN 'reseller' END, 'h' || (i // 2), 'P ' || i,
     CASE WHEN ${uniform('band', 'i')} < 0.4 THEN 'commune' WHEN ${uniform('band', 'i')} < 0.7 THEN 'epci'
       WHEN ${uniform('band', 'i')} < 0.9 THEN 'departement' ELSE 'unknown' END
   FROM range({persons}) t(i)`,
  `INSERT INTO contact_record (record_id, source, customer_number, import_id) SELECT 's:' || i, 's', CAST(i AS VARCHAR), 'b' FROM range({persons}) t(i)`,
  `INSERT INTO person_record SELECT 's:' || i, 'p' || i, 1.0 FROM range({persons}) t(i)`,
  `INSERT INTO address_permission SELECT 'p' || i, 'email', 'p' || i || '@example.org', 'yes', 'optIn',
     CASE WHEN ${uniform('mail', 'i')} < 0.4 THEN 'unknown' END FROM range({persons}) t(i) WHERE i % 5 > 0`,
  `INSERT INTO ticket (ticket_id, source, performance_id, record_id, order_id, purchased_at, cancelled_on, status, tariff_class,
     sales_channel_class, price_cents, paid_by_package, seats, import_id)
   WITH performance_number AS (
     SELECT *, CAST(substr(performance_id, 3) AS BIGINT) AS n, 0.25 + 0.7 * ${uniform('fame', 'show_key')} AS fame FROM performance
   ),
   seat AS (SELECT p.*, s.i AS seat FROM performance_number p JOIN range(900) s(i) ON s.i < p.capacity * p.fame),
   sale AS (
     SELECT *, n * 1000 + seat AS ticket_number, n * 1000 + seat // 2 AS order_number FROM seat
   )
   SELECT 't' || ticket_number, 's', performance_id,
     CASE WHEN ${uniform('anonymous', 'order_number')} < 0.15 THEN NULL
       ELSE 's:' || CAST(floor(power(${uniform('who', 'order_number')}, 1.8) * {persons}) AS BIGINT) END,
     'o' || order_number,
     starts_at - INTERVAL 1 MINUTE * CAST(1440 * 150 * power(${uniform('lead', 'order_number')}, 2.5) AS INTEGER),
     CASE WHEN ${uniform('back', 'order_number')} < 0.03 THEN CAST(starts_at AS DATE) - 3 END,
     CASE WHEN ${uniform('state', 'order_number')} < 0.02 THEN 'option' WHEN ${uniform('state', 'order_number')} < 0.04 THEN 'unpaid' ELSE 'sold' END,
     CASE WHEN ${uniform('tariff', 'order_number')} < 0.4 THEN 'full' WHEN ${uniform('tariff', 'order_number')} < 0.7 THEN 'reduced'
       WHEN ${uniform('tariff', 'order_number')} < 0.9 THEN 'subscription' ELSE 'comp' END,
     CASE WHEN ${uniform('channel', 'order_number')} < 0.5 THEN 'web' ELSE 'counter' END,
     CASE WHEN ${uniform('tariff', 'order_number')} < 0.4 THEN 2500 WHEN ${uniform('tariff', 'order_number')} < 0.7 THEN 1500 ELSE 0 END,
     CASE WHEN ${uniform('tariff', 'order_number')} BETWEEN 0.7 AND 0.9 THEN 1 ELSE 0 END, 1, 'b'
   FROM sale`,
]
