import { scoreClusters } from '../evals/identity/score-clusters.ts'
import { type IdentityRecord, matchMore, matchRecords } from '../src/engine/identity/index.ts'
import { openMemoryWarehouse } from '../src/engine/store/warehouse.ts'
import { buyers } from './make-buyers.ts'

const moreRecords = 1000

/** `match-buyers.ts ROWS`: finds the persons among so many invented buyers, keeps the run, then matches 1 000 more; prints what each took. */
const rows = Number(process.argv[2])
const truth = new Map<string, string>()
const records: IdentityRecord[] = []
for (const { recordId, person, ...fields } of buyers(rows + moreRecords)) {
  if (records.length < rows) truth.set(recordId, person)
  records.push({ recordId, fields })
}
const warehouse = await openMemoryWarehouse()
const full = await measured(() => matchRecords({ warehouse, records: records.slice(0, rows), isKept: true }))
const megabytes = Math.round(process.resourceUsage().maxRSS / 1000)
const found = new Map(full.result.records.map(({ recordId, personId }) => [recordId, personId]))
const { f1, precision } = scoreClusters(truth, found)
const more = await measured(() => matchMore({ warehouse, records: records.slice(rows) }))
await warehouse.close()
const times = {
  seconds: full.seconds,
  processor: full.processor,
  moreSeconds: more.seconds,
  moreProcessor: more.processor,
}
const expected = full.result.summary.expected.precision
console.log(JSON.stringify({ ...times, megabytes, f1, precision, expected }))

async function measured<T>(work: () => Promise<T>): Promise<{ result: T; seconds: number; processor: number }> {
  const [before, startedAt] = [process.cpuUsage(), performance.now()]
  const result = await work()
  const { user, system } = process.cpuUsage(before)
  return { result, seconds: (performance.now() - startedAt) / 1000, processor: (user + system) / 1e6 }
}
