import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { KeptChild, runNormalise, warmNormalise } from '../src/engine/ticketing/index.ts'
import { watchChildren } from './children-memory.ts'
import { type BenchLine, seconds, timed } from './line.ts'

/** What each normalised column must hold, said in the rival's own words over the raw text of the file. */
const truth = {
  ticket_number: '"N° billet"',
  order_number: '"N° commande"',
  customer_number: '"N° client"',
  show_title: '"Manifestation"',
  hall: '"Salle"',
  tariff: '"Tarif"',
  product_type: '"Type de produit"',
  sales_channel: '"Filière de vente"',
  price_cents: `CAST(round(CAST(replace("Prix", ',', '.') AS DOUBLE) * 100) AS BIGINT)`,
  starts_at: `strftime(strptime("Date de la séance", '%d/%m/%Y'), '%Y-%m-%d') || 'T' || "Heure séance"`,
  purchased_at: `strftime(strptime("Date de commande", '%d/%m/%Y'), '%Y-%m-%d') || 'T' || left("Heure commande", 5)`,
}

/**
 * From a CSV to typed, cleaned Parquet in a child process, beside DuckDB's automatic load into a table of its own types. Both are ready before the clock
 * starts: the child has its modules loaded (here they are TypeScript, which each process takes apart anew; what ships is not), and DuckDB its database open.
 */
export async function benchCsv({ csv, work }: { csv: string; work: string }): Promise<BenchLine[]> {
  const folder = join(work, 'normalised')
  mkdirSync(folder)
  const reading = { path: csv, name: 'billets.csv', reading: {}, said: null, constants: {}, remembered: {} }
  const keptChild = new KeptChild()
  await warmNormalise(keptChild)
  const memory = watchChildren()
  const ours = await seconds(() => runNormalise({ ...reading, today: '2026-11-24', folder }, { keptChild }))
  const megabytes = memory.stop()
  keptChild.end()
  const instance = await DuckDBInstance.create(join(work, 'rival.duckdb'), { threads: '2' })
  const connection = await instance.connect()
  const rival = await seconds(() => connection.run(`CREATE TABLE t AS SELECT * FROM read_csv('${csv}')`))
  const untyped = await one(connection, 'SELECT count(*) FROM t WHERE try_cast("Prix" AS DOUBLE) IS NULL')
  const wrong = await wrongValues(connection, { csv, parquet: join(folder, 'normalised.parquet') })
  connection.closeSync()
  instance.closeSync()
  return [
    timed({
      what: `CSV to typed rows (${wrong} wrong values; DuckDB leaves ${untyped} prices as text)`,
      ours,
      rival,
      rivalName: 'DuckDB read_csv auto',
    }),
    {
      what: 'resident memory of the child that reads it, at most',
      ours: megabytes === null ? 'not known here' : `${megabytes} MB`,
      rival: 'bar 2000 MB',
      ratio: '',
    },
  ]
}

async function wrongValues(connection: DuckDBConnection, files: { csv: string; parquet: string }): Promise<number> {
  const differing = Object.entries(truth).map(
    ([name, raw]) => `count(*) FILTER (WHERE n.${name} IS DISTINCT FROM ${raw})`,
  )
  return await one(
    connection,
    `SELECT ${differing.join(' + ')} + abs(count(*) - count(t."N° billet")) + abs(count(*) - count(n."row"))
     FROM read_csv('${files.csv}', all_varchar = true) t
     FULL JOIN read_parquet('${files.parquet}') n ON n.ticket_number = t."N° billet"`,
  )
}

async function one(connection: DuckDBConnection, sql: string): Promise<number> {
  return Number((await connection.runAndReadAll(sql)).getRows()[0]?.[0])
}
