import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { todaySchema } from '../../../contract/index.ts'
import { writeSmallHouse } from '../../figures/index.ts'
import { importCampaigns } from '../campaigns/index.ts'
import { openHouse } from '../house/new-house.fixture.ts'
import { saveShowRecord } from '../programme/index.ts'
import { today } from './today.ts'

const asOf = '2026-11-24'
const past = (day: string) => ({ id: day, show: `show-${day}`, startsAt: `${day} 20:00:00`, capacity: 100 })
const lastSeason = ['2025-10-03', '2025-11-07', '2025-12-05']

test('a card that has a message written says what the last sendings gave, and of nothing where none came back (P15)', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sendings-on-cards-'))
  const house = await openHouse(folder)
  try {
    await writeSmallHouse(await house.warehouse(), {
      performances: [
        ...lastSeason.map(past),
        { id: 'coming', show: 'les vagues', startsAt: '2026-12-11 20:00:00', capacity: 100 },
      ],
      persons: [
        { id: 'ada', email: [null] },
        { id: 'bo', email: [null] },
      ],
      tickets: [
        ...lastSeason.map((performance) => ({ performance, person: 'ada', bought: '2025-09-10 10:00:00' })),
        { performance: 'coming', person: 'bo', bought: '2026-11-20 10:00:00' },
      ],
    })
    await saveShowRecord(house, {
      record: { key: 'les-vagues', title: 'Les Vagues', performances: [{ startsAt: '2026-12-11T20:00' }] },
      source: 'test',
    })
    const atRisk = async () =>
      todaySchema.parse(await today(house, { asOf, lang: 'fr' })).cards.find(({ kind }) => kind === 'atRisk')
    expect((await atRisk())?.sendings).toBeNull()
    const path = join(folder, 'campagnes.csv')
    const rows = [
      ['Campaign name', 'Subject', 'Sent date', 'Recipients', 'Delivered', 'Unique opens'],
      ['Octobre', 'Les Vagues arrivent en décembre', '2026-10-20', '100', '98', '40'],
      ['Relance', 'Votre fauteuil', '2026-11-23', '100', '98', '40'],
    ]
    await writeFile(path, rows.map((row) => row.join(';')).join('\n'))
    await importCampaigns(house, { path, name: 'campagnes.csv', who: 'test', asOf })
    const card = await atRisk()
    expect(card?.actions[0]?.search).toMatchObject({ show: 'les-vagues' })
    expect(card?.sendings).toMatchObject({
      toAudience: null,
      aboutShow: [{ name: 'Octobre', opens: 40 }],
      follows: [{ code: 'sent.unplaced', params: { count: 1, days: 1, name: 'Relance' } }],
    })
  } finally {
    await house.close()
    await rm(folder, { recursive: true, force: true })
  }
})
