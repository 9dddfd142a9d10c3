import { expect, test } from 'vitest'
import { inOneRow } from '../blocking/pairs-met.ts'
import { readMentions } from '../mentions.ts'
import { readColumns } from '../read-columns.ts'
import { findCandidates, type Met, meetByYield } from './candidates.ts'

const [persons, recordsOfEach] = [40, 10]
const family = (person: number) => ['Abadie', 'Bertin', 'Castel', 'Dumas', 'Estève'][person % 5] ?? ''
const first = (person: number) =>
  ['Anne', 'Bruno', 'Chloé', 'Denis', 'Elsa', 'Farid', 'Gilles', 'Hugo'][person % 8] ?? ''
/** Ten records a person, who gives a name and nothing else that a key is made of. */
const records = Array.from({ length: persons * recordsOfEach }, (_, place) => {
  const person = place % persons
  return { recordId: String(place), fields: { firstName: first(person), lastName: family(person) } }
})
const mentions = readMentions(records, { isNamed: () => true })
const columns = await readColumns({ records, mentions, extraColumns: [] })
const shared = { columns, second: null, run: {} }
const blocking = { cap: 4, pairsByKey: 10, keepsFaint: false }
const isOne = (a: number, b: number) => a % persons === b % persons
const met = await findCandidates(blocking, shared)

function pairsOfOne(found: Met | null): number {
  const { a, b, size } = inOneRow(found?.candidates ?? [])
  return a.subarray(0, size).reduce((sum, x, pair) => sum + Number(isOne(x, b[pair] ?? 0)), 0)
}

test('blocks grow where what they hold is likely: a person of ten records meets herself whole', async () => {
  expect(pairsOfOne(met)).toBe(0)
  const wider = await meetByYield(met, blocking, { shared, isLikely: isOne })
  expect(pairsOfOne(wider)).toBe((persons * recordsOfEach * (recordsOfEach - 1)) / 2)
})

test('blocks stay where what larger ones hold is strangers', async () => {
  expect(await meetByYield(met, blocking, { shared, isLikely: () => false })).toBeNull()
})
