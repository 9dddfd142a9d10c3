import { describe, expect, it } from 'vitest'
import { buildMarts, writeSmallHouse } from '../figures/index.ts'
import { openMemoryWarehouse } from '../store/index.ts'
import { buildAudience, retention } from './index.ts'

describe('retention', () => {
  const crowd = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}${index}`)
  const came = (persons: readonly string[], performance: string) =>
    persons.map((person) => ({ person, performance, bought: `${performance} 10:00:00` }))
  const returnsOf = async (tickets: ReturnType<typeof came>, day: string) => {
    const warehouse = await openMemoryWarehouse()
    const days = [...new Set([...tickets.map(({ performance }) => performance), '2023-10-10', '2026-03-20'])]
    await writeSmallHouse(warehouse, {
      performances: days.map((id) => ({ id, startsAt: `${id} 20:00:00` })),
      persons: [...new Set([...tickets.map(({ person }) => person), 'old'])].map((id) => ({ id })),
      tickets: [...came(['old'], '2023-10-10'), ...tickets],
    })
    await buildMarts(warehouse, { asOf: day })
    await buildAudience(warehouse, { asOf: day })
    const found = await retention(warehouse, { asOf: day })
    await warehouse.close()
    return found
  }

  it('follows a whole season’s newcomers as long as the last of them has been followed, and no longer', async () => {
    const persons = crowd('p', 12)
    const { curves } = await returnsOf(
      [...came(persons, '2024-10-10'), ...came(persons.slice(0, 3), '2024-12-20'), ...came(['late'], '2025-06-10')],
      '2025-10-01',
    )
    // 71 days are 2 whole months: back within the third. « late » has been followed for 113 days, so for 3 whole months.
    expect(curves).toMatchObject([{ season: '2024-2025', size: 13 }])
    expect(curves[0]?.points.map(({ month, returned }) => [month, returned])).toEqual([
      [0, 0],
      [1, 0],
      [2, 0],
      [3, 3],
    ])
  })

  it('compares a season under way with newcomers of the same part of the last one: those of spring come back otherwise', async () => {
    const [autumn, spring, present] = [crowd('a', 10), crowd('s', 30), crowd('n', 20)]
    const { curves, soFar } = await returnsOf(
      [
        ...came(autumn, '2024-10-10'),
        ...came(autumn.slice(0, 5), '2024-10-25'),
        ...came(spring, '2025-03-10'),
        ...came(present, '2025-10-10'),
        ...came(present.slice(0, 4), '2025-10-20'),
        // Came for the first time too lately to be told of.
        ...came(['recent'], '2025-11-20'),
      ],
      '2025-12-01',
    )
    // The whole of last season came back 5 in 40 and this one 4 in 20: it would look better. Of October, it fell from 5 in 10.
    expect(curves.map(({ season }) => season)).toEqual(['2024-2025'])
    expect(soFar).toEqual([
      {
        month: 1,
        until: '2025-10-31',
        cohorts: [
          { season: '2025-2026', size: 20, returned: 4, share: 0.2 },
          { season: '2024-2025', size: 10, returned: 5, share: 0.5 },
        ],
      },
    ])
  })
})
