import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import fc from 'fast-check'
import decoder from 'jsqr'
import sharp from 'sharp'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type PhotoUse, photoUses, visualFormat, visualFormatNames } from '../../../contract/index.ts'
import { addStaff } from '../../stewardship/index.ts'
import type { House } from '../house/index.ts'
import { openHouse } from '../house/new-house.fixture.ts'
import { addPhoto, changePhoto } from '../photos/index.ts'
import { saveHouseRecord, saveShowRecord } from '../programme/records.ts'
import { chooseVisuals, makeVisualKit, planVisuals, validateVisuals, visualsStanding } from './index.ts'

const asOf = '2026-11-24'
const showKey = 'les-vagues'
const by = 'Anne Morel'
const record = {
  key: showKey,
  title: 'Les Vagues',
  author: 'Irène Vasseur',
  company: 'Compagnie du Quai',
  genre: 'théâtre',
  performances: [
    { startsAt: '2027-01-12T20:00', hall: 'Grande salle' },
    { startsAt: '2027-01-13T20:00', hall: 'Grande salle' },
  ],
  bookingUrl: 'https://vieux-port.example/les-vagues',
}

let folder = ''
let house: House
let photoId = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-visual-kit-'))
  house = await openHouse(join(folder, 'data'))
  const own = {
    name: 'Théâtre du Vieux-Port',
    city: 'Nantes',
    licenceNumber: 'L-R-20-1',
    partners: ['Ville de Nantes'],
  }
  await saveHouseRecord(house, { record: own, source: 'maison.json' })
  await saveShowRecord(house, { record, source: 'brochure.docx' })
  const path = join(folder, 'vagues.jpg')
  const picture = sharp({ create: { width: 2600, height: 2600, channels: 3, background: '#345' } })
  await writeFile(path, await picture.jpeg().toBuffer())
  photoId = (await addPhoto(house, { path, name: 'vagues.jpg', showKey, by })).id
})

afterAll(async () => {
  await house.close()
  await rm(folder, { recursive: true, force: true })
})

const facts = {
  credit: 'Jeanne Roy',
  altText: 'Une femme au bord d’un quai.',
  rights: { holder: 'Jeanne Roy', uses: [...photoUses], until: '2027-06-30' },
}

test('a photo without credit, description or rights, for another use or whose rights are over stands on no visual', async () => {
  const given = fc.record({
    credit: fc.constantFrom(null, 'Jeanne Roy'),
    altText: fc.constantFrom(null, 'Une femme au bord d’un quai.'),
    rights: fc.option(
      fc.record({
        holder: fc.constant('Jeanne Roy'),
        uses: fc.subarray([...photoUses] as PhotoUse[], { minLength: 1 }),
        until: fc.constantFrom(null, '2026-11-23', '2026-11-24', '2027-06-30'),
      }),
    ),
  })
  await fc.assert(
    fc.asyncProperty(given, async (said) => {
      await changePhoto(house, { id: photoId, facts: said, by })
      const { jobs } = await planVisuals(house, { showKey, asOf })
      for (const { format, photo, words } of jobs) {
        const { rights } = said
        const may =
          said.credit !== null &&
          said.altText !== null &&
          rights?.uses.includes(visualFormat(format).use) === true &&
          (rights.until === null || rights.until >= asOf)
        expect(photo !== null).toBe(may)
        expect(words.credit).toBe(may ? 'Photo\u202f: © Jeanne Roy' : undefined)
      }
    }),
    { numRuns: 40, seed: 34 },
  )
})

test('one call makes the sixteen formats, in their sizes, each right by the charter, headed as drafts, with what goes beside', async () => {
  await changePhoto(house, { id: photoId, facts, by })
  const kit = await makeVisualKit(house, { showKey, asOf })
  expect(kit.visuals.map(({ format, findings }) => [format, findings])).toEqual(
    visualFormatNames.map((format) => [format, []]),
  )
  for (const format of visualFormatNames) {
    const { width, height, unit } = visualFormat(format)
    const bytes = kit.files[`${showKey}-${format}.brouillon.${unit === 'mm' ? 'pdf' : 'png'}`]
    expect(bytes).toBeDefined()
    if (unit === 'px') expect(await sharp(bytes).metadata()).toMatchObject({ width, height })
  }
  const texts = new TextDecoder().decode(kit.files[`${showKey}-textes.brouillon.txt`])
  expect(texts).toContain('12 et 13 janvier 2027'.replaceAll(' ', '\u00a0').replace('\u00a0et\u00a0', ' et '))
  expect(texts).toContain('Photo\u202f: Une femme au bord d’un quai.')
  expect(texts).toContain('Photo\u202f: © Jeanne Roy')
}, 60_000)

test('a poster is whole in print: its words can be read, its trim and its bleed are said', async () => {
  await changePhoto(house, { id: photoId, facts, by })
  const { files } = await makeVisualKit(house, { showKey, asOf, formats: ['poster-a3'] })
  const document = await getDocumentProxy(new Uint8Array(files[`${showKey}-poster-a3.brouillon.pdf`] ?? []))
  const text = (await extractText(document)).text.join(' ').replaceAll(/\s+/gu, ' ')
  for (const said of ['Les Vagues', 'Théâtre du Vieux-Port', 'Licence L-R-20-1', '© Jeanne Roy'])
    expect(text).toContain(said)
  const [page] = (await PDFDocument.load(new Uint8Array(files[`${showKey}-poster-a3.brouillon.pdf`] ?? []))).getPages()
  const [trim, bleed] = [page?.getTrimBox(), page?.getBleedBox()]
  const millimetres = (points = 0) => Math.round((points * 25.4) / 72)
  expect([trim?.width, trim?.height, bleed?.width, bleed?.height].map(millimetres)).toEqual([297, 420, 307, 430])
}, 60_000)

test('the QR code of a foyer screen leads to the booking page, and says where it was scanned', async () => {
  const { files, visuals } = await makeVisualKit(house, { showKey, asOf, formats: ['foyer-screen'] })
  const { data, info } = await sharp(files[`${showKey}-foyer-screen.brouillon.png`])
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const read = decoder.default(new Uint8ClampedArray(data), info.width, info.height)?.data
  expect(read).toBe(visuals[0]?.scanned)
  expect(read).toBe(
    'https://vieux-port.example/les-vagues?utm_source=foyer-screen&utm_medium=qr&utm_campaign=les-vagues',
  )
}, 60_000)

test('words of a person that no record bears leave no file', async () => {
  const choices = { words: { hook: 'Le vendredi 15 janvier, Camille Desroches reçoit le Molière.' } }
  const kit = await makeVisualKit(house, { showKey, asOf, choices: { ...none, ...choices } })
  expect(kit.untrue.length).toBeGreaterThan(0)
  expect(kit.files).toEqual({})
})

test('a validation is of one state: another date, and what was validated says what it tells that is no longer so', async () => {
  const { id: staff } = await addStaff(house.folder.app, { name: by, role: 'communication', pin: '4821' })
  await chooseVisuals(house, { showKey, asOf, choices: { ...none, family: 'seats', photoId: 'none' }, by })
  const { contentHash } = await visualsStanding(house, { showKey, asOf })
  await validateVisuals(house, { showKey, asOf, contentHash, staff, pin: '4821' })
  expect(await visualsStanding(house, { showKey, asOf })).toMatchObject({ validated: { by }, outdated: [] })
  const signed = await makeVisualKit(house, { showKey, asOf, formats: ['post-1x1'] })
  expect(Object.keys(signed.files)).toContain(`${showKey}-post-1x1.png`)

  const [first] = record.performances
  const moved = { ...record, performances: [first, { startsAt: '2027-01-20T20:00', hall: 'Grande salle' }] }
  await saveShowRecord(house, { record: moved, source: 'courriel' })
  const after = await visualsStanding(house, { showKey, asOf })
  expect(after).toMatchObject({ validated: null, outdated: ['12 et 13\u00a0janvier\u00a02027'] })
  await expect(validateVisuals(house, { showKey, asOf, contentHash, staff, pin: '4821' })).rejects.toMatchObject({
    code: 'visual-changed',
  })
}, 60_000)

const none = { family: null, photoId: null, focus: null, ground: null, words: {}, dates: null }
