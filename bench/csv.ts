import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { runNormalise } from '../src/engine/ticketing/index.ts'
import { type BenchLine, seconds, timed } from './line.ts'

/** From a CSV to typed, cleaned Parquet in a child process, beside DuckDB's automatic load into a table of its own types. */
export async function benchCsv({ csv, work }: { csv: string; work: string }): Promise<BenchLine[]> {
  const folder = join(work, 'normalised')
  mkdirSync(folder)
  const ours = await seconds(() =>
    runNormalise({ path: csv, name: 'billets.csv', reading: {}, said: null, constants: {}, remembered: {}, folder }),
  )
  const instance = await DuckDBInstance.create(join(work, 'rival.duckdb'), { threads: '2' })
  const connection = await instance.connect()
  const rival = await seconds(() => connection.run(`CREATE TABLE t AS SELECT * FROM read_csv('${csv}')`))
  const { rowCount } = {
    rowCount: (
      await connection.runAndReadAll('SELECT count(*) FROM t WHERE try_cast("Prix" AS DOUBLE) IS NULL')
    ).getRows()[0]?.[0],
  }
  connection.closeSync()
  instance.closeSync()
  return [
    timed({
      what: `CSV to typed rows (DuckDB leaves ${String(rowCount)} prices as text)`,
      ours,
      rival,
      rivalName: 'DuckDB read_csv auto',
    }),
  ]
}
