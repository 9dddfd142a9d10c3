import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import mammoth from 'mammoth'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ShowRecord } from '../../../contract/index.ts'
import { listJournal } from '../../stewardship/index.ts'
import type { House } from '../house/index.ts'
import { openHouse } from '../house/new-house.fixture.ts'
import { addPhoto } from '../photos/index.ts'
import { saveHouseRecord, saveShowRecord } from '../programme/records.ts'
import { handOver } from './hand-over.ts'

const asOf = '2026-11-24'
const by = 'Anne Morel'
const show: ShowRecord = {
  key: 'les-vagues',
  title: 'Les Vagues',
  company: 'Compagnie du Môle',
  credits: [{ role: 'mise en scène', name: 'Ada Kerven' }],
  durationMinutes: 75,
  performances: [
    { startsAt: '2026-01-10T20:30', hall: 'Grande salle' },
    { startsAt: '2027-01-15T20:30', hall: 'Grande salle', accessibility: ['LSF'] },
    { startsAt: '2027-01-16T19:00', hall: 'Studio, bas' },
  ],
  prices: [{ label: 'plein', cents: 2400 }],
  partners: ['Production : Compagnie du Môle'],
  bookingUrl: 'https://lieu.example/vagues',
}
let folder = ''
let house: House

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-handover-'))
  house = await openHouse(join(folder, 'data'))
  await saveHouseRecord(house, {
    record: { name: 'Théâtre du Môle', city: 'Port-Salin', licenceNumber: 'L-R-20-1234' },
    source: 'test',
  })
  await saveShowRecord(house, { record: show, source: 'dossier.docx' })
  for (const [name, until] of [
    ['libre.jpg', '2027-06-30'],
    ['echue.jpg', '2026-06-30'],
  ] as const) {
    const path = join(folder, name)
    const made = sharp({
      create: { width: 900, height: 600, channels: 3, background: name === 'libre.jpg' ? '#223' : '#655' },
    })
    await writeFile(
      path,
      await made
        .jpeg()
        .withExif({ IFD0: { Artist: 'Caméra secrète' } })
        .toBuffer(),
    )
    const rights = { holder: 'Jeanne Roy', uses: ['print' as const], until }
    const facts = { credit: 'Jeanne Roy', altText: 'Une jetée.', rights }
    await addPhoto(house, { path, name, showKey: show.key, facts, by })
  }
})

afterAll(async () => {
  await house.close()
  await rm(folder, { recursive: true, force: true })
})

async function read(bytes: Uint8Array | undefined): Promise<string> {
  return (await mammoth.extractRawText({ buffer: Buffer.from(bytes ?? []) })).value.replaceAll(/[\u00a0\u202f]/g, ' ')
}

test('a designer is given the facts to the letter, the formats asked, and only the photos whose rights run', async () => {
  const handed = await handOver(house, {
    showKey: show.key,
    recipient: 'designer',
    formats: ['poster-a3'],
    asOf,
    who: by,
  })
  expect(Object.keys(handed.files)).toEqual(['commande-graphique.docx', 'canva.csv', 'images/les-vagues-1.jpg'])
  expect(handed.keptBack).toBe(1)
  const brief = await read(handed.files['commande-graphique.docx'])
  for (const said of [
    'Les Vagues',
    '1 h 15',
    '24 €',
    'Ada Kerven',
    'L-R-20-1234',
    'dossier.docx',
    '297 × 420 mm, fond perdu de 5 mm',
    '© Jeanne Roy',
    'jusqu’au 30 juin 2027',
  ])
    expect(brief).toContain(said)
  expect(brief).not.toContain('1080')
  // What has been played is not announced again.
  expect(brief).not.toContain('2026-01')
  const image = handed.files['images/les-vagues-1.jpg'] ?? new Uint8Array()
  expect(Buffer.from(image).includes('secr')).toBe(false)
})

test('Canva’s table has a row a performance to come, each with the show’s fields and the name of its image', async () => {
  const handed = await handOver(house, { showKey: show.key, recipient: 'designer', asOf, who: by })
  const [header, ...rows] = new TextDecoder().decode(handed.files['canva.csv']).trim().split('\n')
  expect(header?.startsWith('date,heure,salle,accessibilité,titre,')).toBe(true)
  expect(header?.endsWith('crédit photo,texte alternatif,image')).toBe(true)
  expect(rows).toHaveLength(2)
  expect(rows[0]).toMatch(/^vendredi 15 janvier,20\u00a0h\u00a030,Grande salle,LSF,Les Vagues,/)
  expect(rows[1]).toContain('"Studio, bas"')
  for (const row of rows) expect(row).toMatch(/Jeanne Roy,Une jetée\.,les-vagues-1\.jpg$/)
})

test('a photographer is given the dates to come and the rights to agree on, and the house remembers who asked', async () => {
  const handed = await handOver(house, {
    showKey: show.key,
    recipient: 'photographer',
    formats: ['story-9x16'],
    asOf,
    who: by,
  })
  const brief = await read(handed.files[handed.name])
  for (const said of [
    'vendredi 15 janvier 2027, 20 h 30, Grande salle',
    '1080 × 1920 px',
    'Titulaire des droits',
    'Durée, et dernier jour',
  ])
    expect(brief).toContain(said)
  expect(brief).not.toContain('24 €')
  const [entry] = await listJournal(house.folder.app, { limit: 1 })
  expect(entry).toMatchObject({ who: by, action: 'handed-over', params: { recipient: 'photographer', show: show.key } })
  await expect(handOver(house, { showKey: 'inconnu', recipient: 'designer', asOf, who: by })).rejects.toMatchObject({
    code: 'show-not-found',
  })
})
