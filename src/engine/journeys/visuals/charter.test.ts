import { existsSync } from 'node:fs'
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type GraphicCharter, graphicCharterSchema, plainCharter } from '../../../contract/index.ts'
import { keptFiles } from '../house/finish-erasure.ts'
import type { House } from '../house/index.ts'
import { openHouse } from '../house/new-house.fixture.ts'
import { saveHouseRecord, saveShowRecord } from '../programme/records.ts'
import { houseCharter, makeVisualKit, planVisuals, readCharterFiles, sayCharter, tryCharter } from './index.ts'

const asOf = '2026-11-24'
const showKey = 'les-vagues'
const by = 'Anne Morel'
let folder = ''
let house: House

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-charter-'))
  house = await openHouse(join(folder, 'data'))
  const own = {
    name: 'Théâtre du Vieux-Port',
    city: 'Nantes',
    licenceNumber: 'L-R-20-1',
    partners: ['Ville de Nantes'],
  }
  await saveHouseRecord(house, { record: own, source: 'maison.json' })
  const performances = [{ startsAt: '2027-01-12T20:00', hall: 'Grande salle' }]
  const record = { key: showKey, title: 'Les Vagues', author: 'Irène Vasseur', genre: 'théâtre', performances }
  await saveShowRecord(house, { record, source: 'brochure.docx' })
})

afterAll(async () => {
  await house.close()
  await rm(folder, { recursive: true, force: true })
})

async function bring(name: string, fill: string) {
  const path = join(folder, name)
  const shape = `<path d="M0 0h60v20H0z" fill="${fill}"/><path d="M0 24h80v6H0z" fill="${fill}"/>`
  await writeFile(path, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 30">${shape}</svg>`)
  const { logos } = await readCharterFiles(house, [{ path, name }])
  const [read] = logos
  if (!read) throw new RangeError(name)
  const { cleaned: _, ...logo } = read
  return logo
}

async function standing(charter: GraphicCharter, ground: 'ink' | 'paper' | 'pale') {
  const choices = { family: 'seats', photoId: 'none', focus: null, ground, words: {}, dates: null }
  const formats = ['post-4x5', 'flyer-a5'] as const
  const kit = await makeVisualKit(house, { showKey, asOf, charter, choices, formats, previewWidth: 300 })
  return kit.visuals.map(({ findings, standing: kinds }) => ({ findings, kinds }))
}

test('a charter without files of the house leaves visuals in the state in which they were validated before it could have any', async () => {
  const { contentHash } = await planVisuals(house, { showKey, asOf })
  const before = JSON.stringify({
    ...plainCharter,
    logos: undefined,
    fontFiles: undefined,
    partnerLogos: undefined,
    mentions: undefined,
  })
  const charter = graphicCharterSchema.parse(JSON.parse(before))
  expect((await planVisuals(house, { showKey, asOf, charter })).contentHash).toBe(contentHash)
  const told = { ...charter, mentions: ['Avec le soutien de la Drac'] }
  expect((await planVisuals(house, { showKey, asOf, charter: told })).contentHash).not.toBe(contentHash)
})

test('the logo that is seen on a ground stands there; where none is, the name of the house', async () => {
  const dark = await bring('sombre.svg', '#111111')
  const alone = { ...plainCharter, logos: { onLight: dark, onDark: null } }
  for (const { findings, kinds } of await standing(alone, 'paper')) {
    expect(findings).toEqual([])
    expect(kinds).toContain('logo')
    expect(kinds).not.toContain('house')
  }
  for (const { kinds } of await standing(alone, 'ink')) expect(kinds).toContain('house')
  const both = { ...plainCharter, logos: { onLight: dark, onDark: await bring('clair.svg', '#ffffff') } }
  for (const { findings, kinds } of await standing(both, 'ink')) {
    expect(findings).toEqual([])
    expect(kinds).toContain('logo')
  }
}, 60_000)

test('partners stand by their logo, and are not named twice; without theirs, by name', async () => {
  const logo = await bring('ville.svg', '#204080')
  const partners = ['Ville de Nantes', 'Région']
  const charter = { ...plainCharter, partners, partnerLogos: { 'Ville de Nantes': logo } }
  for (const { findings, kinds } of await standing(charter, 'paper')) {
    expect(findings).toEqual([])
    expect(kinds).toContain('partners')
  }
  const { jobs } = await planVisuals(house, { showKey, asOf, charter })
  expect(jobs[0]?.words.mentions).toEqual(['Région'])
}, 60_000)

test('a face serves once somebody says what allows it, and the charter is kept with none that nobody knows', async () => {
  const path = join(folder, 'titre.ttf')
  await copyFile(join(import.meta.dirname, '../../print/fonts/parterre-titre-bold.ttf'), path)
  const { fonts } = await readCharterFiles(house, [{ path, name: 'titre.ttf' }])
  const [font] = fonts
  if (!font) throw new RangeError('no face')
  const charter = { ...plainCharter, fontFiles: [font], fonts: { ...plainCharter.fonts, title: font.family } }
  await expect(sayCharter(house, { charter, by })).rejects.toMatchObject({ code: 'charter-font-unlicensed' })
  const stray = { ...plainCharter, fonts: { ...plainCharter.fonts, text: 'Marianne' } }
  await expect(sayCharter(house, { charter: stray, by })).rejects.toMatchObject({ code: 'charter-face-unknown' })
  await sayCharter(house, { charter: { ...charter, fontFiles: [{ ...font, licence: 'OFL' }] }, by })
  expect((await houseCharter(house)).saidBy).toBe(by)
  expect(existsSync(house.folder.files.path(font.file))).toBe(true)
  expect(await keptFiles(house.folder, new Set())).toContain(font.file)
})

test('a charter is tried on the next show before it is kept, and a file that is gone stops it from being kept', async () => {
  const colours = { ...plainCharter.colours, accent: '#0044cc' }
  const { title, visuals } = await tryCharter(house, { charter: { ...plainCharter, colours }, showKey: null, asOf })
  expect(title).toBe('Les Vagues')
  expect(visuals.map(({ format, findings, image }) => [format, findings, image !== null])).toEqual([
    ['post-4x5', [], true],
    ['wide-16x9', [], true],
  ])
  const gone = { file: `${'0'.repeat(64)}.svg`, name: 'parti.svg', luminance: 0, ratio: 2 }
  const charter = { ...plainCharter, logos: { onLight: gone, onDark: null } }
  await expect(sayCharter(house, { charter, by })).rejects.toMatchObject({ code: 'charter-file-gone' })
}, 60_000)
