import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ShowRecord } from '../../../contract/index.ts'
import { channels } from '../../../contract/index.ts'
import type { House } from '../house/index.ts'
import { openHouse } from '../house/new-house.fixture.ts'
import { saveShowRecord } from '../programme/records.ts'
import { contentVariants, editContent, kitListing, readContent, writeContent, writeVariants } from './index.ts'

const asOf = '2026-11-24'
const show: ShowRecord = {
  key: 'les-vagues',
  title: 'Les Vagues',
  durationMinutes: 75,
  performances: [
    { startsAt: '2027-01-15T20:30', hall: 'Grande salle' },
    { startsAt: '2027-01-16T19:00', hall: 'Grande salle' },
  ],
  prices: [
    { label: 'plein', cents: 2400 },
    { label: 'moins de 26 ans', cents: 1200 },
  ],
  bookingUrl: 'https://lieu.example/vagues',
  texts: [{ kind: 'summary', text: 'Une femme attend un bateau et la mer ne dit rien.', source: 'dossier' }],
}

let folder: string
let house: House

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-variants-'))
  house = await openHouse(folder)
  await saveShowRecord(house, { record: show, source: 'fiche' })
})
afterAll(async () => {
  await house.close()
  await rm(folder, { recursive: true, force: true })
})

const brief = { showKey: show.key, channel: 'email', audience: 'regular', intention: null } as const

test('publics to whom nobody writes are not offered, and nothing is written to their list', async () => {
  const { id } = await writeContent(house, { brief, asOf, staffId: null })
  const { unwritten } = await contentVariants(house, { id, asOf })
  expect(unwritten).toEqual(expect.arrayContaining(['guest', 'interested', 'lapsed']))
  for (const audience of ['anonymous', 'reseller', 'passCulture'] as const) {
    expect(unwritten).not.toContain(audience)
    const refused = { code: 'audience-never-written-to', params: { audience } }
    for (const channel of ['newsletter', 'sms'] as const)
      await expect(
        writeContent(house, { brief: { ...brief, channel, audience }, asOf, staffId: null }),
      ).rejects.toMatchObject(refused)
    const asked = writeVariants(house, { id, asOf, audiences: ['lapsed', audience], staffId: null })
    await expect(asked).rejects.toMatchObject(refused)
  }
  expect((await contentVariants(house, { id, asOf })).variants).toEqual([])
})

test('one text is written for other publics with the same rights, and an altered one says what its public is not told', async () => {
  const { id } = await writeContent(house, { brief, asOf, staffId: null })
  const { variants, unwritten } = await writeVariants(house, { id, asOf, audiences: ['new', 'lapsed'], staffId: null })
  expect(variants.map(({ draft }) => draft.audience).toSorted()).toEqual(['lapsed', 'new'])
  expect(variants.flatMap(({ rightsOnlyHere, rightsOnlyThere }) => [...rightsOnlyHere, ...rightsOnlyThere])).toEqual([])
  // Whoever has left is proposed one evening, and told that there is another.
  expect(variants.map(({ draft, oneDate }) => [draft.audience, oneDate]).toSorted()).toEqual([
    ['lapsed', 'there'],
    ['new', null],
  ])
  expect(unwritten).not.toContain('new')
  expect(unwritten).toContain('subscriber')

  const toNew = variants.find(({ draft }) => draft.audience === 'new')?.draft.id ?? ''
  const { draft } = await readContent(house, { id: toNew, asOf })
  const body = '*Les Vagues*, vendredi 15 janvier à 20 h 30 et samedi 16 à 19 h.\n\n**Réserver** : 24 €.'
  const content = { ...draft.content, subject: null, preheader: null, body }
  await editContent(house, { id: toNew, content, asOf, staffId: null })
  const again = await contentVariants(house, { id, asOf })
  const altered = again.variants.find((variant) => variant.draft.id === toNew)
  expect(altered?.rightsOnlyHere.map(({ text }) => text.replaceAll(/\s/gu, ' '))).toContain('12 €')
  expect(altered?.rightsOnlyThere).toEqual([])
})

test('a kit is one draft a channel, each waiting to be read', async () => {
  const { channel: _, ...asked } = brief
  const drafts = await kitListing(house, { brief: asked, asOf, staffId: null })
  expect(drafts.map(({ channel }) => channel).toSorted()).toEqual([...channels].toSorted())
  expect(drafts.every(({ approval }) => approval === null)).toBe(true)
})
