import { type IdentityRecord, matchRecords } from '../src/engine/identity/index.ts'
import { openMemoryWarehouse } from '../src/engine/store/warehouse.ts'
import type { BenchLine } from './line.ts'
import { buyers } from './make-buyers.ts'

/** Persons found among `rows` buyers' records, and how the processor time grows from a quarter of them, beside n log n. */
export async function benchIdentity(rows: number): Promise<BenchLine[]> {
  const quarter = Math.round(rows / 4)
  const [small, large] = [await processorSeconds(quarter), await processorSeconds(rows)]
  const expected = (small * rows * Math.log(rows)) / (quarter * Math.log(quarter))
  return [
    {
      what: `persons among ${quarter} then ${rows} records, processor time`,
      ours: `${small.toFixed(2)} s then ${large.toFixed(2)} s`,
      rival: `n log n ${expected.toFixed(2)} s`,
      ratio: `${(large / expected).toFixed(2)} ×`,
    },
  ]
}

async function processorSeconds(rows: number): Promise<number> {
  const records = [...buyers(rows)].map(
    ({ recordId, person: _person, ...fields }): IdentityRecord => ({ recordId, fields }),
  )
  const warehouse = await openMemoryWarehouse()
  const before = process.cpuUsage()
  await matchRecords({ warehouse, records })
  const { user, system } = process.cpuUsage(before)
  await warehouse.close()
  return (user + system) / 1e6
}
