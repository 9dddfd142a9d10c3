import { readdirSync, readFileSync } from 'node:fs'
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
  await warehouse.execute('CREATE TEMP TABLE one AS SELECT range AS n FROM range(100000)')
  for (let round = 0; round < 4; round += 1) {
    const before = threadTimes()
    await warehouse.execute(
      "CREATE OR REPLACE TEMP TABLE compared AS SELECT levenshtein('prenom.nom' || hash(n), 'prenom.nom' || hash(n + 1)) AS d FROM one",
    )
    const [busiest = 0, next = 0] = [...threadTimes()]
      .map(([thread, ticks]) => ticks - (before.get(thread) ?? 0))
      .sort((a, b) => b - a)
    expect(busiest).toBeGreaterThan(5)
    expect(next).toBeLessThan(busiest / 2)
  }
})

/** Hundredths of a second of processor that each thread of this process has had. */
function threadTimes(): Map<string, number> {
  return new Map(
    readdirSync('/proc/self/task').map((thread) => {
      const [, fields = ''] = readFileSync(`/proc/self/task/${thread}/stat`, 'utf8').split(') ')
      const [user, system] = fields.split(' ').slice(11, 13).map(Number)
      return [thread, (user ?? 0) + (system ?? 0)]
    }),
  )
}
