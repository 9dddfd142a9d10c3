import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, it } from 'vitest'
import { openMemoryWarehouse } from './warehouse.ts'

const warehouse = await openMemoryWarehouse()
afterAll(() => warehouse.close())

it('gives the answer of the last of several statements, with its parameters, each seeing what those before it made', async () => {
  const rows = await warehouse.run(
    'CREATE OR REPLACE TABLE counted AS SELECT 3 AS n; INSERT INTO counted SELECT n + 1 FROM counted; SELECT sum(n) AS n FROM counted WHERE n > $least',
    { params: { least: 3 } },
  )
  expect(rows).toEqual([{ n: 4 }])
})

it('does nothing for a text of comments alone, and says where a text cannot be read', async () => {
  for (const text of ['', ';', '-- nothing to do\n']) expect(await warehouse.run(text)).toEqual([])
  await expect(warehouse.execute('SELECT 1; SELEC 2')).rejects.toThrow(/^Parser Error.*SELEC/s)
})

it('says why a statement among several failed, and keeps what those before it did', async () => {
  const asked = warehouse.execute(
    "CREATE OR REPLACE TABLE kept AS SELECT 1 AS n; SELECT CAST('x' AS INTEGER); DROP TABLE kept",
  )
  await expect(asked).rejects.toThrow(/Conversion Error.*'x'/s)
  expect(await warehouse.run('SELECT n FROM kept')).toEqual([{ n: 1 }])
})

// The system tells the time of each thread on Linux alone.
it.runIf(process.platform === 'linux')('lets one thread work and the others rest where there is one task', async () => {
  const program = join(import.meta.dirname, 'thread-times.fixture.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [program])
  const rounds = JSON.parse(stdout) as [number, number][]
  expect(rounds).toHaveLength(4)
  for (const [busiest, next] of rounds) {
    expect(busiest).toBeGreaterThan(5)
    expect(next).toBeLessThan(busiest / 2)
  }
})
