import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeSmallHouse } from '../../figures/index.ts'
import { openHouse } from '../house/new-house.fixture.ts'
import { lateCards } from './performance-cards.ts'
import { today } from './today.ts'

const asOf = '2026-11-24'

test('the message of a card is about the performances of that card, the one that it names first', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'late-cards-'))
  const house = await openHouse(folder)
  try {
    await writeSmallHouse(await house.warehouse(), {
      performances: ['2026-12-03 10:00:00', '2026-12-04 14:15:00', '2026-12-05 20:00:00'].map((startsAt) => {
        return { id: startsAt, show: 'georgette', startsAt, capacity: 100 }
      }),
      persons: [{ id: 'ada', email: [null] }],
      tickets: [{ performance: '2026-12-05 20:00:00', person: 'ada', bought: '2026-10-01 10:00:00' }],
    })
    const marts = await house.marts(asOf)
    const { performances } = await today(house, { asOf, lang: 'fr' })
    const late = performances.slice(0, 2).map((one, index) => ({
      ...one,
      state: 'toSupport' as const,
      forecast: one.forecast && { ...one.forecast, mean: 40 - 20 * index, aheadOfPace: -10 },
    }))
    const reachable = { persons: 5, email: 5, sms: 5 }
    const segments = [{ key: 'regular', size: 5, reachable, whyNot: { email: [], sms: [] } }] as never
    const {
      cards: [first],
    } = await lateCards({
      marts,
      performances: [...late, ...performances.slice(2)],
      segments,
      records: new Map([['georgette', 'georgette']]),
      relayed: new Set(),
      sendings: () => null,
    })
    expect(first?.card.actions[0]?.search).toMatchObject({
      show: 'georgette',
      performances: '2026-12-04T14:15,2026-12-03T10:00',
    })
  } finally {
    await house.close()
    await rm(folder, { recursive: true, force: true })
  }
})
