import { describe, expect, it } from 'vitest'
import { BlockFinder, type Blocks } from './blocks.ts'

const unbound = { cap: 400, pairsByKey: 1e9 }

function found(rows: readonly (readonly [mention: number, key: number])[], bounds = unbound): number[][] {
  const finder = new BlockFinder()
  for (const [mention, key] of rows) finder.add(Float64Array.of(mention), Float64Array.of(key), 1)
  return membersOf(finder.take(bounds))
}

function membersOf({ members }: Blocks): number[][] {
  const blocks: number[][] = [[]]
  for (const member of members) {
    blocks.at(-1)?.push(member < 0 ? ~member : member)
    if (member < 0) blocks.push([])
  }
  expect(blocks.pop()).toEqual([])
  return blocks.sort(([x = 0], [y = 0]) => x - y)
}

/** Three mentions of one key, two of another. */
const threeAndTwo = [
  [0, 1],
  [1, 1],
  [2, 1],
  [3, 2],
  [4, 2],
] as const

describe('BlockFinder', () => {
  it('puts together the mentions of one key, in their order, and leaves out who is alone', () => {
    const rows = [
      [0, 7],
      [3, 7],
      [1, 9],
      [4, 8],
      [5, 9],
      [2, 7],
    ] as const
    expect(found(rows)).toEqual([
      [0, 2, 3],
      [1, 5],
    ])
  })

  it('keeps apart keys that differ above their low 32 bits alone, however they come', () => {
    const [low, high] = [5, 5 + 2 ** 32]
    const rows = [
      [0, high],
      [1, low],
      [2, high],
      [3, low],
      [4, 5 + 2 ** 40],
    ] as const
    expect(found(rows)).toEqual([
      [0, 2],
      [1, 3],
    ])
  })

  it('makes no block of a value that too many bear', () => {
    expect(found(threeAndTwo, { cap: 2, pairsByKey: 1e9 })).toEqual([[3, 4]])
  })

  it('takes the rarest values first, as long as their pairs stay within bounds, and the rarest in any case', () => {
    expect(found(threeAndTwo, { cap: 400, pairsByKey: 4 })).toHaveLength(2)
    expect(found(threeAndTwo, { cap: 400, pairsByKey: 3 })).toEqual([[3, 4]])
    expect(found(threeAndTwo, { cap: 400, pairsByKey: 0 })).toEqual([[3, 4]])
  })

  it('agrees with a map of lists on many keys, one key after the other in the same room', () => {
    const finder = new BlockFinder()
    for (const values of [5000, 40, 1]) {
      const expected = new Map<number, number[]>()
      for (let mention = 0; mention < 9000; mention += 1) {
        const key = ((mention * 2654435761) % values) * 2 ** 33 + (mention % 3)
        finder.add(Float64Array.of(mention), Float64Array.of(key), 1)
        expected.set(key, [...(expected.get(key) ?? []), mention])
      }
      const blocks = [...expected.values()].filter(({ length }) => length > 1 && length <= 400)
      expect(membersOf(finder.take(unbound))).toEqual(blocks.sort(([x = 0], [y = 0]) => x - y))
    }
  })
})
