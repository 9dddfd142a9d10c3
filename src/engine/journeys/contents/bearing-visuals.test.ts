import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ShowRecord } from '../../../contract/index.ts'
import { handOver } from '../handover/hand-over.ts'
import type { House } from '../house/index.ts'
import { openHouse } from '../house/new-house.fixture.ts'
import { addPhoto } from '../photos/index.ts'
import { saveShowRecord } from '../programme/records.ts'
import { bearingVisuals } from './index.ts'

const asOf = '2026-11-24'
const show: ShowRecord = {
  key: 'les-vagues',
  title: 'Les Vagues',
  performances: [{ startsAt: '2027-01-15T20:30', hall: 'Grande salle' }],
  prices: [{ label: 'plein', cents: 2400 }],
}
const moved: ShowRecord = { ...show, performances: [{ startsAt: '2027-01-22T20:30', hall: 'Grande salle' }] }

let folder = ''
let house: House

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-visuels-'))
  house = await openHouse(join(folder, 'data'))
  await saveShowRecord(house, { record: show, source: 'test' })
})

afterEach(async () => {
  await house.close()
  await rm(folder, { recursive: true, force: true })
})

async function photo(name: string, altText: string): Promise<void> {
  const path = join(folder, name)
  const width = 1200 + name.length
  const made = sharp({ create: { width, height: 1500, channels: 3, background: '#1b2a3a' } })
  await writeFile(path, await made.jpeg().toBuffer())
  const facts = { credit: 'Jeanne Roy', altText, rights: null, focus: { x: 0.5, y: 0.5 } }
  await addPhoto(house, { path, name, showKey: show.key, facts, by: 'Anne Morel' })
}

async function listed(): Promise<(string | number)[][]> {
  const visuals = await bearingVisuals(house, { showKey: show.key, asOf })
  return visuals.map(({ name, why, changes }) => [name, why, changes.map(({ said }) => said).join(', ')])
}

test('a moved date names the photos that say the old one, those that may have it drawn on them, and who was handed a brief', async () => {
  await photo('scene.jpg', 'Une femme debout au bout d’une jetée, de dos.')
  await photo('annonce.jpg', 'Une jetée ; en lettres blanches\u202f: vendredi 15 janvier.')
  await photo('bandeau-15-janvier.jpg', 'Une jetée.')
  await photo('affiche-a3.jpg', 'Une jetée, le titre au-dessus.')
  await handOver(house, { showKey: show.key, recipient: 'designer', asOf, who: 'Anne Morel' })
  expect(await listed()).toEqual([])
  await saveShowRecord(house, { record: moved, source: 'test' })
  expect(await listed()).toEqual([
    ['annonce.jpg', 'altText', 'vendredi 15 janvier'],
    ['bandeau-15-janvier.jpg', 'fileName', '15 janvier'],
    ['affiche-a3.jpg', 'drawn', ''],
    ['designer', 'handedOver', ''],
  ])
  await handOver(house, { showKey: show.key, recipient: 'designer', asOf, who: 'Anne Morel' })
  await saveShowRecord(house, { record: { ...moved, durationMinutes: 75 }, source: 'test' })
  expect((await listed()).map(([name]) => name)).not.toContain('designer')
})
