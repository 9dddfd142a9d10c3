import { scoreClusters } from '../evals/identity/score-clusters.ts'
import { type IdentityRecord, matchMore, matchRecords } from '../src/engine/identity/index.ts'
import { openMemoryWarehouse } from '../src/engine/store/warehouse.ts'
import { buyers } from './make-buyers.ts'

const moreRecords = 1000

/**
 * `match-buyers.ts ROWS`: finds the persons among so many invented buyers, keeps the run, then matches 1 000 more; prints what each took. Persons are there
 * once they are found: what keeping them for later records takes is told apart.
 */
const rows = Number(process.argv[2])
const truth = new Map<string, string>()
const records: IdentityRecord[] = []
for (const { recordId, person, ...fields } of buyers(rows + moreRecords)) {
  if (records.length < rows) truth.set(recordId, person)
  records.push({ recordId, fields })
}
const warehouse = await openMemoryWarehouse()
const clock = startedClock()
let foundAfter = { ...clock(), megabytes: 0 }
const { records: matched, summary } = await matchRecords({
  warehouse,
  records: records.slice(0, rows),
  isKept: true,
  onProgress: ({ step }) => {
    if (step === 'keep') foundAfter = { ...clock(), megabytes: mostMegabytes() }
  },
})
const keptAfter = clock()
const keptMegabytes = mostMegabytes()
const found = new Map(matched.map(({ recordId, personId }) => [recordId, personId]))
const { f1, precision } = scoreClusters(truth, found)
const moreClock = startedClock()
await matchMore({ warehouse, records: records.slice(rows) })
const more = moreClock()
await warehouse.close()
const times = {
  ...foundAfter,
  keptSeconds: keptAfter.seconds - foundAfter.seconds,
  keptProcessor: keptAfter.processor - foundAfter.processor,
  moreSeconds: more.seconds,
  moreProcessor: more.processor,
}
console.log(JSON.stringify({ ...times, keptMegabytes, f1, precision, expected: summary.expected.precision }))

/** Resident so far. */
function mostMegabytes(): number {
  return Math.round(process.resourceUsage().maxRSS / 1000)
}

function startedClock(): () => { seconds: number; processor: number } {
  const [before, startedAt] = [process.cpuUsage(), performance.now()]
  return () => {
    const { user, system } = process.cpuUsage(before)
    return { seconds: (performance.now() - startedAt) / 1000, processor: (user + system) / 1e6 }
  }
}
