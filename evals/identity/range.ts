/**
 * How often the range of the number of persons holds the true number: `node evals/identity/range.ts [--seeds 1,2,3,4,5] [--scale 0.1]`.
 * On the demo theatre, whose truth is known, every record counted as a buyer's. Prints a line a seed, then how many ranges hold.
 */
import { parseArgs } from 'node:util'
import { matchRecords } from '../../src/engine/identity/index.ts'
import { openMemoryWarehouse } from '../../src/engine/store/warehouse.ts'
import { readDemo } from './labelled-sets.ts'

const { values } = parseArgs({
  options: { seeds: { type: 'string', default: '1,2,3,4,5' }, scale: { type: 'string', default: '0.1' } },
})
const seeds = values.seeds.split(',').map(Number)
let held = 0
for (const seed of seeds) {
  const { name, truth, records } = readDemo(seed, Number(values.scale))
  const buyers = records.filter(({ recordId }) => truth.has(recordId)).map((record) => ({ ...record, purchases: 1 }))
  const warehouse = await openMemoryWarehouse()
  const { records: matched, doubts } = await matchRecords({ warehouse, records: buyers })
  await warehouse.close()
  const found = new Set(matched.map(({ personId }) => personId))
  const counted = doubts.filter(({ a, b }) => found.has(a) && found.has(b))
  const sum = (part: (one: (typeof counted)[number]) => number) => counted.reduce((total, one) => total + part(one), 0)
  const spread = 1.96 * Math.sqrt(sum(({ probability: p }) => p * (1 - p)))
  const low = Math.floor(found.size - sum(({ a, b, probability }) => (a === b ? 0 : probability)) - spread)
  const high = Math.ceil(found.size + sum(({ a, b, probability }) => (a === b ? 1 - probability : 0)) + spread)
  const real = new Set(truth.values()).size
  const holds = low <= real && real <= high
  if (holds) held += 1
  console.log(JSON.stringify({ set: name, records: buyers.length, found: found.size, low, high, true: real, holds }))
}
console.log(`${held} of ${seeds.length} ranges hold the true number`)
