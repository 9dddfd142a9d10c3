import { setSharedBoxesAside } from '../../src/engine/identity/columns/shared-boxes.ts'
import type { IdentityRecord } from '../../src/engine/identity/index.ts'
import { volumeCeiling } from '../../src/engine/identity/kinds/classify-record.ts'
import { chooseExtraColumns } from '../../src/engine/identity/linkage/extra-columns.ts'
import { blockingOf } from '../../src/engine/identity/match-records.ts'
import { meetAndScore } from '../../src/engine/identity/meet-and-score.ts'
import { readRecords } from '../../src/engine/identity/read-records.ts'
import { openMemoryWarehouse } from '../../src/engine/store/warehouse.ts'

/** Share of the pairs of one true person that are met at all, 0 to 1: what is not met can only be found by what is around it. */
export async function blockingRecall(
  records: readonly IdentityRecord[],
  truth: ReadonlyMap<string, string>,
): Promise<number> {
  const [run, second] = [{}, null]
  const extraColumns = chooseExtraColumns(records)
  const read = await readRecords({ records, extraColumns, ceiling: volumeCeiling(records), second, run })
  const { mentions, columns } = read
  setSharedBoxesAside(columns)
  const warehouse = await openMemoryWarehouse()
  const asked = { shared: { columns, second, run }, blocking: blockingOf(columns.size), options: { warehouse } }
  const { candidates } = (await meetAndScore(asked)).met
  await warehouse.close()
  const personOf = (m: number) => {
    const recordId = records[mentions.record[m] ?? -1]?.recordId ?? ''
    return mentions.index[m] === 0 ? truth.get(recordId) : undefined
  }
  const persons = Array.from({ length: columns.size }, (_, m) => personOf(m))
  let met = 0
  for (const { a, b, size } of candidates)
    for (let pair = 0; pair < size; pair += 1) {
      const person = persons[a[pair] ?? 0]
      if (person !== undefined && person === persons[b[pair] ?? 0]) met += 1
    }
  let pairs = 0
  for (const { length } of Map.groupBy([...truth.values()], (person) => person).values())
    pairs += (length * (length - 1)) / 2
  return pairs > 0 ? met / pairs : 1
}
