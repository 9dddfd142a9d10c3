import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { load } from 'cheerio'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DraftView, Photo, ShowRecord } from '../../../contract/index.ts'
import { addStaff } from '../../stewardship/index.ts'
import { doctor } from '../folder/doctor.ts'
import type { House } from '../house/index.ts'
import { openHouse } from '../house/new-house.fixture.ts'
import { addPhoto, changePhoto, removePhoto } from '../photos/index.ts'
import { saveHouseRecord, saveShowRecord } from '../programme/records.ts'
import { approveContent, chooseContentPhoto, exportContent, readContent, unzipPost, writeContent } from './index.ts'

const asOf = '2026-11-24'
const pin = '4821'
const by = 'Anne Morel'
const show: ShowRecord = {
  key: 'les-vagues',
  title: 'Les Vagues',
  company: 'Compagnie du Môle',
  durationMinutes: 75,
  performances: [{ startsAt: '2027-01-15T20:30', hall: 'Grande salle' }],
  prices: [{ label: 'plein', cents: 2400 }],
  bookingUrl: 'https://lieu.example/vagues',
  texts: [{ kind: 'summary', text: 'Une femme attend un bateau et la mer ne dit rien.', source: 'dossier' }],
}
const facts = {
  credit: 'Jeanne Roy',
  altText: 'Une femme debout au bout d’une jetée, de dos.',
  rights: { holder: 'Jeanne Roy', uses: ['social' as const], until: '2027-06-30' },
  focus: { x: 0.8, y: 0.5 },
}

let folder = ''
let house: House
let staffId = ''
let photo: Photo

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-post-'))
  house = await openHouse(join(folder, 'data'))
  await saveHouseRecord(house, { record: { name: 'Théâtre du Môle', city: 'Port-Salin' }, source: 'test' })
  await saveShowRecord(house, { record: show, source: 'test' })
  staffId = (await addStaff(house.folder.app, { name: by, role: '', pin })).id
  photo = await addPhoto(house, {
    path: await picture('vagues.jpg', '#1b2a3a'),
    name: 'vagues.jpg',
    showKey: show.key,
    facts,
    by,
  })
})

afterAll(async () => {
  await house.close()
  await rm(folder, { recursive: true, force: true })
})

async function picture(name: string, colour: string): Promise<string> {
  const path = join(folder, name)
  const made = sharp({ create: { width: 2400, height: 1600, channels: 3, background: colour } })
  await writeFile(path, await made.jpeg().toBuffer())
  return path
}

async function written(day = asOf): Promise<DraftView> {
  const brief = { showKey: show.key, channel: 'instagram', audience: 'occasional', intention: null } as const
  return await writeContent(house, { brief, asOf: day, staffId })
}

async function validated(view: DraftView, day = asOf): Promise<DraftView> {
  const opened = view.checks.filter(({ level }) => level === 'look').map(({ id }) => id)
  return await approveContent(house, {
    id: view.id,
    asOf: day,
    staff: staffId,
    pin,
    contentHash: view.contentHash,
    opened,
  })
}

function codes(view: DraftView, level: 'blocking' | 'passed' | 'look'): string[] {
  return view.checks.filter((check) => check.level === level).map(({ code }) => code)
}

test('a post is written with its photo, the credit in its caption, and leaves as caption, description and three crops', async () => {
  const view = await written()
  expect(view.photo).toMatchObject({ id: photo.id, problems: [] })
  expect(view.draft.content.body).toContain('© Jeanne Roy')
  expect(view.draft.content.altText).toBe('Une femme debout au bout d’une jetée, de dos')
  expect(codes(view, 'passed')).toContain('photo-may-leave')
  const out = { id: view.id, asOf, who: by }
  await expect(exportContent(house, { ...out, format: 'post' })).rejects.toMatchObject({ code: 'draft-not-approved' })
  await validated(view)
  const files = unzipPost((await exportContent(house, { ...out, format: 'post' })).bytes)
  expect(files.map(({ name }) => name).sort()).toEqual([
    'credit.txt',
    'legende.txt',
    'les-vagues-instagram-occasional-v1.1x1.jpg',
    'les-vagues-instagram-occasional-v1.4x5.jpg',
    'les-vagues-instagram-occasional-v1.9x16.jpg',
    'texte-alternatif.txt',
  ])
  const sizes = await Promise.all(
    files
      .filter(({ name }) => name.endsWith('.jpg'))
      .map(async ({ bytes }) => {
        const { width, height } = await sharp(bytes).metadata()
        return `${width}x${height}`
      }),
  )
  expect(sizes.sort()).toEqual(['1080x1080', '1080x1350', '900x1600'])
  const alone = await exportContent(house, { ...out, format: 'photo-4x5' })
  expect(Buffer.from(alone.bytes)).toEqual(Buffer.from(files.find(({ name }) => name.endsWith('4x5.jpg'))?.bytes ?? []))
})

test('an e-mail shows a photo once a person has chosen one, and leaves for Mailchimp as a page with the picture beside it', async () => {
  const brief = { showKey: show.key, channel: 'email', audience: 'occasional', intention: null } as const
  const view = await writeContent(house, { brief, asOf, staffId })
  expect(view.photo).toBeNull()
  expect(view.draft.content.altText).toBeNull()
  const formats = (of: DraftView) => of.exports.map(({ format }) => format)
  expect(formats(view)).not.toContain('zip-mailchimp')
  const byMail = { ...facts.rights, uses: ['social' as const, 'email' as const] }
  await changePhoto(house, { id: photo.id, facts: { rights: byMail }, by })
  await validated(await chooseContentPhoto(house, { id: view.id, photoId: photo.id, asOf, staffId }))
  const made = await exportContent(house, { id: view.id, asOf, who: by, format: 'zip-mailchimp' })
  const files = new Map(unzipPost(made.bytes).map(({ name, bytes }) => [name, bytes]))
  expect([...files.keys()].sort()).toEqual(['index.html', 'photo.jpg', 'texte.txt'])
  const page = load(new TextDecoder().decode(files.get('index.html')))
  expect(page('img').attr('src')).toBe('photo.jpg')
  expect(page('img').attr('alt')).toBe(facts.altText)
  expect(page('body').text()).toContain('Jeanne Roy')
  expect((await sharp(files.get('photo.jpg')).metadata()).format).toBe('jpeg')
  const without = await chooseContentPhoto(house, { id: view.id, photoId: null, asOf, staffId })
  expect(without.draft.content.altText).toBeNull()
  await changePhoto(house, { id: photo.id, facts, by })
})

test.each([
  ['its framing', { focus: { x: 0.2, y: 0.5 } }],
  ['its credit', { credit: 'Jeanne Roy / Hans Lucas' }],
])('a photo whose %s changes after the validation re-opens the text', async (_, change) => {
  const view = await validated(await written())
  expect(view.state).toBe('approved')
  await changePhoto(house, { id: photo.id, facts: change, by })
  const after = await readContent(house, { id: view.id, asOf })
  expect(after.state).not.toBe('approved')
  await expect(exportContent(house, { id: view.id, asOf, who: by, format: 'photo-1x1' })).rejects.toMatchObject({
    code: 'draft-not-approved',
  })
  await changePhoto(house, { id: photo.id, facts, by })
  expect((await readContent(house, { id: view.id, asOf })).state).toBe('approved')
})

test('another photo is another version, with its own description and credit; the validation was of the first', async () => {
  const view = await validated(await written())
  const path = await picture('autre.jpg', '#4a2020')
  const other = await addPhoto(house, {
    path,
    name: 'autre.jpg',
    showKey: null,
    facts: { ...facts, credit: '© Léo Tran', altText: 'Des rangs de fauteuils rouges vides.' },
    by,
  })
  const changed = await chooseContentPhoto(house, { id: view.id, photoId: other.id, asOf, staffId })
  expect(changed).toMatchObject({ version: 2, state: 'outdated', photo: { id: other.id } })
  expect(changed.draft.content.body).toContain('Photo\u202f: © Léo Tran')
  expect(changed.draft.content.body).not.toContain('Jeanne Roy')
  expect(changed.draft.content.altText).toBe('Des rangs de fauteuils rouges vides.')
  expect(codes(changed, 'blocking')).toEqual([])
})

test('rights that end close the way out, even of a text validated before; nobody can take them on', async () => {
  const view = await validated(await written())
  expect(
    (await exportContent(house, { id: view.id, asOf: '2026-12-01', who: by, format: 'photo-4x5' })).rows,
  ).toBeNull()
  await changePhoto(house, { id: photo.id, facts: { rights: { ...facts.rights, until: '2026-11-23' } }, by })
  const over = await readContent(house, { id: view.id, asOf })
  expect(over).toMatchObject({ state: 'outdated', outdatedBy: 'blocks' })
  const check = over.checks.find(({ code }) => code === 'photo-rights-over')
  expect(check).toMatchObject({ level: 'blocking', canTakeOn: false, params: { untilDate: '2026-11-23' } })
  await expect(exportContent(house, { id: view.id, asOf, who: by, format: 'photo-4x5' })).rejects.toMatchObject({
    code: 'draft-not-approved',
  })
  const open = () => Promise.resolve(house)
  const found = await doctor(house.folder.path, { open, asOf })
  expect(found.filter(({ code, params }) => code === 'doctor.outdated-text' && params.id === view.id)).toHaveLength(1)
  await changePhoto(house, { id: photo.id, facts, by })
})

test('a photo without a description blocks, one that was removed blocks until another, or none, is chosen', async () => {
  const view = await written()
  await changePhoto(house, { id: photo.id, facts: { altText: null }, by })
  const bare = await chooseContentPhoto(house, { id: view.id, photoId: null, asOf, staffId })
  const again = await chooseContentPhoto(house, { id: bare.id, photoId: photo.id, asOf, staffId })
  expect(codes(again, 'blocking')).toContain('photo-without-alt')
  await changePhoto(house, { id: photo.id, facts, by })
  await removePhoto(house, { id: photo.id, isRemoved: true, by })
  const gone = await readContent(house, { id: view.id, asOf })
  expect(codes(gone, 'blocking')).toContain('photo-gone')
  expect(gone.photo).toBeNull()
  const without = await chooseContentPhoto(house, { id: view.id, photoId: null, asOf, staffId })
  expect(codes(without, 'blocking')).not.toContain('photo-gone')
  expect(without.exports.map(({ format }) => format)).toEqual(['caption', 'text', 'docx'])
  await removePhoto(house, { id: photo.id, isRemoved: false, by })
})

test('no photo goes with a text message, and rights for social networks are none for the press', async () => {
  const brief = { showKey: show.key, audience: 'occasional', intention: null } as const
  const press = await writeContent(house, { brief: { ...brief, channel: 'press' }, asOf, staffId })
  expect(press.photo).toBeNull()
  const shown = await chooseContentPhoto(house, { id: press.id, photoId: photo.id, asOf, staffId })
  expect(codes(shown, 'blocking')).toContain('photo-rights-elsewhere')
  expect(shown.exports.map(({ format }) => format)).toContain('photo')
  const sms = await writeContent(house, { brief: { ...brief, channel: 'sms' }, asOf, staffId })
  await expect(chooseContentPhoto(house, { id: sms.id, photoId: photo.id, asOf, staffId })).rejects.toMatchObject({
    code: 'format-unknown',
  })
})

test('a text that leaves without a photo credits none: chosen away, its credit and description go; chosen, they come', async () => {
  const brief = { showKey: show.key, audience: 'occasional', intention: null } as const
  for (const channel of ['instagram', 'facebook', 'press'] as const) {
    const view = await writeContent(house, { brief: { ...brief, channel }, asOf, staffId })
    const shown = await chooseContentPhoto(house, { id: view.id, photoId: photo.id, asOf, staffId })
    expect(shown.draft.content.body).toMatch(/^Photo\u202f: © Jeanne Roy$/mu)
    const without = await chooseContentPhoto(house, { id: view.id, photoId: null, asOf, staffId })
    expect(without.draft.content.body).not.toContain('Jeanne Roy')
    expect(without.draft.content.altText).toBe(channel === 'instagram' ? '' : null)
    expect(codes(without, 'look')).not.toContain('photo-to-join')
  }
})

test('a record that has no more than the credit of a photo puts it in no text; a photo described, not in file, is to be joined by hand', async () => {
  const record = { ...show, key: 'sans-fichier', title: 'La Boîte' }
  const brief = { showKey: record.key, channel: 'facebook', audience: 'occasional', intention: null } as const
  await saveShowRecord(house, { record: { ...record, photo: { credit: 'Atelier du Fil' } }, source: 'test' })
  const bare = await writeContent(house, { brief, asOf, staffId })
  expect(bare.draft.content.body).not.toContain('Atelier du Fil')
  expect(codes(bare, 'look')).not.toContain('photo-to-join')
  const photoOfRecord = { credit: 'Atelier du Fil', description: 'Une petite boîte ouverte.' }
  await saveShowRecord(house, { record: { ...record, photo: photoOfRecord }, source: 'test' })
  const described = await writeContent(house, { brief, asOf, staffId })
  expect(described.draft.content.body).toContain('© Atelier du Fil')
  expect(described.checks.find(({ code }) => code === 'photo-to-join')).toMatchObject({
    level: 'look',
    params: { credit: 'Photo\u202f: © Atelier du Fil' },
  })
})
