import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type House, setting } from '../house/index.ts'
import { openHouse } from '../house/new-house.fixture.ts'
import {
  acceptFacts,
  addShowRecord,
  getShow,
  houseRecord,
  importProgrammeFile,
  listProgramme,
  proposeFromFile,
  proposeFromText,
  recordFromTickets,
  saveHouseRecord,
  saveShowRecord,
  showRecord,
} from './index.ts'

const asOf = '2026-11-24'
const page =
  'Le Vase\nCie Ocre\nven. 15 janvier 2027, 20h30\nPetite salle – 1 h 10 – dès 8 ans\nTarifs : plein 20 €, réduit 12 €\n'
let folder: string
let house: House

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre programmé '))
  house = await openHouse(join(folder, 'data'))
})

afterEach(async () => {
  await house.close()
  await rm(folder, { recursive: true, force: true })
})

async function imported(text: string, { name = 'programme.txt', accept = false, confirm = false } = {}) {
  const path = join(folder, name)
  await writeFile(path, text)
  return await importProgrammeFile(house, { path, name, asOf, accept, confirm })
}

/** A record as a first document made it, without a child process to read it. */
async function known(text: string): Promise<void> {
  const { shows } = await proposeFromText(house, { text, source: 'programme.txt', asOf })
  for (const { key, added } of shows) await acceptFacts(house, { key, source: 'programme.txt', facts: added })
}

test('a new show is proposed fact by fact, with its place, and nothing is written until a person accepts', async () => {
  const { shows } = await imported(page)
  expect(shows).toMatchObject([{ key: 'le-vase', isNew: true, written: 0 }])
  expect(shows[0]?.waiting.find(({ path }) => path === 'prices/plein')).toMatchObject({
    value: 2000,
    span: { quote: '20 €' },
  })
  expect(await listProgramme(house, asOf)).toEqual([])
})

test('a new show that is accepted is written, each fact with the place where it was read', async () => {
  await imported(page, { name: 'saison été.txt', accept: true })
  const { record, facts } = await getShow(house, 'le-vase')
  expect(record).toMatchObject({ title: 'Le Vase', company: 'Cie Ocre', durationMinutes: 70, ageFrom: 8 })
  expect(facts.find(({ path }) => path === 'prices/plein')).toMatchObject({
    value: 2000,
    source: { source: 'saison été.txt', span: { quote: '20 €' } },
  })
})

test('what is to be confirmed is not written with what is accepted, nor the performance that it makes, but by a choice of its own', async () => {
  const run = 'Le Vase\nCie Ocre\njeu. 11 > sam. 13 mars 2027, relâche le 12\n20h30\nGrande salle\n'
  const doubtful = `${run}Représentation supplémentaire vendredi 12 mars 2027 à 14h\nTarifs : 20 €, réduit 12 €\n`
  const { shows } = await imported(doubtful, { name: 'page.txt', accept: true })
  const waiting = shows[0]?.waiting ?? []
  expect(waiting.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['prices/plein', 'performances/2027-03-12T14:00', 'performances/2027-03-12T14:00/hall']),
  )
  const isOfWaiting = (path: string) => waiting.some((one) => path === one.path)
  expect(waiting.every(({ confidence, path }) => confidence === 'doubtful' || path.startsWith('performances/'))).toBe(
    true,
  )
  const { facts } = await getShow(house, 'le-vase')
  expect(facts.filter(({ path }) => isOfWaiting(path))).toEqual([])
  const again = await imported(doubtful, { name: 'page.txt', accept: true, confirm: true })
  expect(again.shows[0]?.waiting).toEqual([])
  const all = (await getShow(house, 'le-vase')).facts.map(({ path }) => path)
  for (const { path } of waiting) expect(all).toContain(path)
})

test('a second document that says otherwise changes nothing, and the two sources are named', async () => {
  await known(page)
  const { shows } = await imported(page.replace('20h30', '20h00').replace('20 €', '22 €'), { name: 'site.txt' })
  expect(shows[0]).toMatchObject({ isNew: false, written: 0 })
  expect(
    shows[0]?.contradictions.map(({ path, known, knownSource, proposed }) => [
      path,
      known,
      knownSource?.source,
      proposed.value,
    ]),
  ).toEqual([
    ['prices/plein', 2000, 'programme.txt', 2200],
    ['performances/2027-01-15T20:30/startsAt', '2027-01-15T20:30', 'programme.txt', '2027-01-15T20:00'],
  ])
  const { record } = await showRecord(house, 'le-vase')
  expect(record.performances[0]?.startsAt).toBe('2027-01-15T20:30')
})

test('one accepted contradiction moves the performance and leaves the rest as it was', async () => {
  await known(page)
  const { shows } = await proposeFromText(house, { text: page.replace('20h30', '20h00'), source: 'courriel', asOf })
  const facts = (shows[0]?.contradictions ?? []).map(({ proposed }) => proposed)
  await acceptFacts(house, { key: 'le-vase', source: 'courriel', facts })
  const { record, facts: written } = await getShow(house, 'le-vase')
  expect(record.performances).toMatchObject([{ startsAt: '2027-01-15T20:00', hall: 'Petite salle' }])
  const sourceOf = (path: string) => written.find((fact) => fact.path === path)?.source?.source
  expect(sourceOf('performances/2027-01-15T20:00')).toBe('courriel')
  expect(sourceOf('performances/2027-01-15T20:00/hall')).toBe('programme.txt')
})

test('a date that took the place of another moves it, with its hall and its source, and leaves none behind', async () => {
  await known(page)
  const later = page.replace('ven. 15 janvier', 'ven. 22 janvier').replace('Petite salle', 'Grande salle')
  const { shows } = await imported(later, { name: 'report.txt' })
  expect(shows[0]?.contradictions.map(({ path, known, proposed }) => [path, known, proposed.value])).toContainEqual([
    'performances/2027-01-15T20:30/startsAt',
    '2027-01-15T20:30',
    '2027-01-22T20:30',
  ])
  expect(shows[0]).toMatchObject({ added: [], missing: [], written: 0 })
  await imported(later, { name: 'report.txt', accept: true })
  const { record, facts } = await getShow(house, 'le-vase')
  expect(record.performances).toEqual([{ startsAt: '2027-01-22T20:30', hall: 'Grande salle' }])
  expect(facts.find(({ path }) => path === 'performances/2027-01-22T20:30')?.source?.source).toBe('report.txt')
})

test('a date that the document calls one more, and one after a performance that is past, are added', async () => {
  await known(page)
  const { shows } = await imported(`Le Vase\nCie Ocre\nReprésentation supplémentaire : ven. 22 janvier 2027, 20h30\n`)
  expect(shows[0]?.contradictions).toEqual([])
  expect(shows[0]?.added.map(({ path }) => path)).toContain('performances/2027-01-22T20:30')
  const text = page.replace('ven. 15 janvier', 'ven. 5 février')
  const after = await proposeFromText(house, { text, source: 'page', asOf: '2027-01-20' })
  expect(after.shows[0]?.added.map(({ path }) => path)).toContain('performances/2027-02-05T20:30')
})

test('a day without its hour is the performance of that day', async () => {
  await known(page)
  const { shows } = await proposeFromText(house, { text: page.replace(', 20h30', ''), source: 'page', asOf })
  expect(shows[0]).toMatchObject({ added: [], contradictions: [], missing: [] })
})

test('a performance that the new document no longer names is said, not removed', async () => {
  await known(page.replace('20h30', '20h30, sam. 16 janvier 2027, 18h'))
  const { shows } = await proposeFromText(house, { text: page, source: 'page', asOf })
  expect(shows[0]?.missing).toEqual(['2027-01-16T18:00'])
})

test('a performance that waits waits whole: its hall does not make it', async () => {
  const { shows } = await imported(page.replace('ven. 15 janvier 2027, 20h30', 'lundi 15 janvier 2027, 20h30'))
  expect(shows[0]?.waiting.map(({ path }) => path)).toContain('performances/2027-01-15T20:30/hall')
  await expect(showRecord(house, 'le-vase')).rejects.toThrow()
})

test('a record meets a show of the same title under another key', async () => {
  await saveShowRecord(house, { record: { key: 'vase', title: 'LE VASE' }, source: 'fiche.json' })
  const { shows } = await proposeFromText(house, { text: page, source: 'page', asOf })
  expect(shows[0]).toMatchObject({ key: 'vase', isNew: false })
})

test('sources stored in their first form are still read', async () => {
  await saveShowRecord(house, { record: { key: 'vase', title: 'Le Vase' }, source: 'fiche.json' })
  await house.folder.app.updateTable('show_record').set({ sources: '["ancienne fiche"]' }).execute()
  expect((await showRecord(house, 'vase')).sources).toEqual(['ancienne fiche'])
  expect((await getShow(house, 'vase')).facts).toMatchObject([{ path: 'title', source: { source: 'ancienne fiche' } }])
})

test('the house record keeps what it knew until a person accepts', async () => {
  await imported('{"name":"Quai Neuf","phone":"01"}', { name: 'maison.json' })
  const { house: seen } = await imported('{"name":"Quai Neuf","phone":"02","city":"Lansac"}', { name: 'maison.json' })
  expect(seen).toEqual({ written: ['city'], differing: ['phone'] })
  expect(await houseRecord(house)).toMatchObject({ phone: '01', city: 'Lansac' })
  await imported('{"name":"Quai Neuf","phone":"02"}', { name: 'maison.json', accept: true })
  expect(await houseRecord(house)).toMatchObject({ phone: '02', city: 'Lansac' })
})

test('the address of a house record says from where distances are counted, and a commune once set stays', async () => {
  const commune = () => setting(house.folder.app, 'venueCommune')
  await saveHouseRecord(house, { record: { name: 'Quai Neuf' }, source: 'maison.json' })
  expect(await commune()).toBeNull()
  await saveHouseRecord(house, { record: { name: 'Quai Neuf', postcode: '42000', city: 'Saint-Étienne' }, source: 'a' })
  expect(await commune()).toBe('42218')
  await saveHouseRecord(house, { record: { name: 'Quai Neuf', postcode: '75011', city: 'Paris' }, source: 'b' })
  expect(await commune()).toBe('42218')
})

test('a file that is no document is refused by its name', async () => {
  const path = join(folder, 'brochure.docx')
  await writeFile(path, Buffer.from('PK\u0003\u0004 broken'))
  await expect(proposeFromFile(house, { path, name: 'brochure.docx', asOf })).rejects.toMatchObject({
    code: 'file-unreadable',
    params: { file: 'brochure.docx' },
  })
})

test.each([
  ['brochure.pdf', Buffer.from('%P'.repeat(900)), 'file-unreadable', 'pdf'],
  [
    'brochure.pdf',
    Buffer.from(Array.from({ length: 3000 }, (_, index) => (index * 89) % 251)),
    'file-unreadable',
    'pdf',
  ],
  [
    'page.txt',
    Buffer.from(Array.from({ length: 3000 }, (_, index) => (index * 89) % 251)),
    'file-unreadable',
    'document',
  ],
  ['page.txt', Buffer.from(''), 'file-empty', 'document'],
  ['page.html', Buffer.from(' \r\n\n '), 'file-empty', 'document'],
])('%s that is none, or holds nothing, is said as such (%#)', async (name, bytes, code, kind) => {
  const path = join(folder, name)
  await writeFile(path, bytes)
  await expect(proposeFromFile(house, { path, name, asOf })).rejects.toMatchObject({
    code,
    params: { file: name, kind },
  })
})

test('the programme joins records and ticketing shows, and says which coming ones have no record', async () => {
  await sell()
  await saveShowRecord(house, {
    record: { key: 'vase', title: 'Le vase', performances: [{ startsAt: '2027-01-15T20:30' }] },
    source: 'fiche',
  })
  expect(await listProgramme(house, asOf)).toMatchObject([
    { key: 'vase', hasRecord: true, ticketingKeys: ['le-vase-2'], isComing: true },
    { key: 'ruines', hasRecord: false, ticketingKeys: ['ruines'], isComing: true },
    { key: 'le-vase', hasRecord: false, isComing: false },
  ])
})

test('the ticketing files give a starting record: its days, its halls, the usual prices', async () => {
  await sell()
  const { record, sources } = await recordFromTickets(house, 'ruines')
  expect(record).toMatchObject({
    title: 'Ruines',
    performances: [{ startsAt: '2027-03-04T20:00', hall: 'Studio' }],
    prices: [
      { label: 'plein', cents: 2200 },
      { label: 'réduit', cents: 1400 },
    ],
  })
  expect(sources).toEqual({ '': { source: 'billetterie' } })
})

/** Le Vase was played in another season and comes again; Ruines is new. */
async function sell(): Promise<void> {
  const warehouse = await house.warehouse()
  const performance = (key: string, title: string, startsAt: string, hall: string) =>
    `('t:${key}@${startsAt}', 't', '${key}', '${title}', TIMESTAMP '${startsAt}', '${hall}', 'on')`
  const ticket = (id: number, tariffClass: string, cents: number, status = 'sold') =>
    `INSERT INTO main.ticket (ticket_id, source, performance_id, status, tariff_class, sales_channel_class, price_cents, paid_by_package, seats, import_id)
     VALUES ('${id}', 't', 't:ruines@2027-03-04 20:00:00', '${status}', '${tariffClass}', 'counter', ${cents}, 0, 1, 'i')`
  await warehouse.execute(`INSERT INTO main.performance
    (performance_id, source, show_key, show_title, starts_at, hall, status) VALUES
    ${performance('le-vase', 'Le Vase', '2024-02-02 20:30:00', 'Studio')},
    ${performance('le-vase-2', 'Le Vase', '2027-01-15 20:30:00', 'Studio')},
    ${performance('ruines', 'Ruines', '2027-03-04 20:00:00', 'Studio')}`)
  const tickets = [
    ticket(1, 'full', 2200),
    ticket(2, 'full', 2200),
    ticket(3, 'full', 2500),
    ticket(4, 'reduced', 1400),
    ticket(5, 'comp', 0),
    ticket(6, 'full', 2500, 'cancelled'),
    ticket(7, 'full', 2500, 'cancelled'),
  ]
  for (const sql of tickets) await warehouse.execute(sql)
}

test('a show whose title the document only draws gets the one that a person types, and its key', async () => {
  const facts = [{ path: 'durationMinutes', value: 70, span: null, confidence: 'read', why: null } as const]
  const untitled = { key: 'sans-titre', source: 'brochure.pdf', facts: [...facts] }
  await expect(acceptFacts(house, untitled)).rejects.toMatchObject({ code: 'record-invalid' })
  expect(await acceptFacts(house, { ...untitled, typedTitle: 'L’Œuf et la nuit' })).toMatchObject({
    key: 'l-oeuf-et-la-nuit',
  })
  expect((await showRecord(house, 'l-oeuf-et-la-nuit')).record).toMatchObject({
    title: 'L’Œuf et la nuit',
    durationMinutes: 70,
  })
})

test('a record typed anew never writes over another: the same title is refused, one in another script has a key of its own', async () => {
  const typed = (title: string) =>
    addShowRecord(house, { record: { key: '', title, performances: [] }, source: 'saisie' })
  await expect(typed('Œdipe roi')).resolves.toMatchObject({ key: 'oedipe-roi' })
  await expect(typed('ŒDIPE ROI')).rejects.toMatchObject({ code: 'record-exists', params: { title: 'Œdipe roi' } })
  await expect(typed('Ночь')).resolves.toMatchObject({ key: 'ночь' })
  await expect(typed('🎭')).resolves.toMatchObject({ key: 'spectacle' })
  await expect(typed('🎪')).resolves.toMatchObject({ key: 'spectacle-2' })
})
