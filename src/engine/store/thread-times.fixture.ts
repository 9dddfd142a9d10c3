import { readdirSync, readFileSync } from 'node:fs'
import { openMemoryWarehouse } from './warehouse.ts'

/**
 * A program of its own, so that no other test's threads are in it: prints, for each of four rounds of one task, the hundredths of a second of
 * processor that the busiest thread and the next one had.
 */
const warehouse = await openMemoryWarehouse()
await warehouse.execute('CREATE TEMP TABLE one AS SELECT range AS n FROM range(100000)')
const rounds: [number, number][] = []
for (let round = 0; round < 4; round += 1) {
  const before = threadTimes()
  await warehouse.execute(
    "CREATE OR REPLACE TEMP TABLE compared AS SELECT levenshtein('prenom.nom' || hash(n), 'prenom.nom' || hash(n + 1)) AS d FROM one",
  )
  const [busiest = 0, next = 0] = [...threadTimes()]
    .map(([thread, ticks]) => ticks - (before.get(thread) ?? 0))
    .sort((a, b) => b - a)
  rounds.push([busiest, next])
}
await warehouse.close()
process.stdout.write(JSON.stringify(rounds))

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
