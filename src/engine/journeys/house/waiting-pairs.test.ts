import { describe, expect, it } from 'vitest'
import type { WaitingPair } from '../../identity/index.ts'
import { openMemoryWarehouse } from '../../store/index.ts'
import { writeWaitingPairs } from './waiting-pairs.ts'

const pair = (a: [string, number], b: [string, number]): WaitingPair => ({
  a: { recordId: a[0], index: a[1] },
  b: { recordId: b[0], index: b[1] },
  ...{ personIds: ['', ''], isMerged: false, isHeldApart: true, probability: 0.4, alike: 3, reach: 2, weights: [] },
})

describe('the pairs kept for a person’s eye', () => {
  it('stand in their order, and say where one is the other of a couple, whom nobody needs to be asked about', async () => {
    const warehouse = await openMemoryWarehouse()
    // « Nadia et Florence » are one record; Florence has another record alone, and so has a Nadia who is somebody else.
    const assignments = [
      { recordId: 't:1', personId: 'nadia' },
      { recordId: 't:1#1', personId: 'florence' },
      { recordId: 't:2', personId: 'florence' },
      { recordId: 't:3', personId: 'other-nadia' },
    ]
    await writeWaitingPairs(warehouse, [pair(['t:1', 0], ['t:3', 0]), pair(['t:1', 0], ['t:2', 0])], assignments)
    await writeWaitingPairs(
      warehouse,
      [pair(['t:1', 0], ['t:3', 0]), pair(['t:1', 0], ['t:2', 0]), pair(['t:3', 0], ['t:1', 1])],
      assignments,
    )
    expect(
      await warehouse.run(
        'SELECT place, a, b, is_held_apart, is_of_couple, probability FROM waiting_pair ORDER BY place',
      ),
    ).toEqual([
      { place: 0, a: 't:1', b: 't:3', is_held_apart: 1, is_of_couple: 0, probability: 0.4 },
      { place: 1, a: 't:1', b: 't:2', is_held_apart: 1, is_of_couple: 1, probability: 0.4 },
      { place: 2, a: 't:3', b: 't:1#1', is_held_apart: 1, is_of_couple: 0, probability: 0.4 },
    ])
    await warehouse.close()
  })
})
