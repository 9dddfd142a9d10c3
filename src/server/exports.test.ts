import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { apiContract } from '../contract/index.ts'
import { saveHouseRecord, saveShowRecord } from '../engine/index.ts'
import { openHouse } from '../engine/journeys/house/new-house.fixture.ts'
import { type RunningServer, startServer } from './start-server.ts'

let folder = ''
let server: RunningServer
let client: ContractRouterClient<typeof apiContract>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-exports-'))
  const house = await openHouse(join(folder, 'data'))
  await saveHouseRecord(house, { record: { name: 'Théâtre du Môle' }, source: 'test' })
  const performances = [{ startsAt: '2027-01-15T20:30' }]
  await saveShowRecord(house, { record: { key: 'vagues', title: 'Les Vagues', performances }, source: 'test' })
  await house.close()
  server = await startServer({ dataFolder: join(folder, 'data'), port: 0, page: folder, asOf: '2026-11-24' })
  client = createORPCClient(new RPCLink({ url: `${server.url}/api/rpc` }))
})

afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

test('a text is downloaded once a named person has validated it, and not before', async () => {
  const { id: staffId } = await client.staff.add({ name: 'Anne Morel', pin: '4821' })
  const view = await client.contents.write({ showKey: 'vagues', channel: 'web', audience: 'occasional' })
  const address = `${server.url}/api/drafts/${view.id}/export/text`
  const unknown = await (await fetch(address.replace(/text$/u, 'nimp'))).json()
  expect(unknown).toEqual({ code: 'format-unknown', params: { format: 'nimp', formats: 'text, docx' } })
  const refused = await fetch(address)
  expect([refused.status, await refused.json()]).toEqual([409, { code: 'draft-not-approved', params: { id: view.id } }])
  const opened = view.checks.filter(({ level }) => level === 'look').map(({ id }) => id)
  const request = { id: view.id, contentHash: view.contentHash, opened, staffId }
  await expect(client.contents.approve({ ...request, pin: '9999' })).rejects.toMatchObject({
    data: { code: 'pin-wrong' },
  })
  await client.contents.approve({ ...request, pin: '4821' })
  const given = await fetch(address)
  expect(given.status).toBe(200)
  expect(given.headers.get('content-disposition')).toContain('vagues-web-occasional-v1.txt')
  expect(await given.text()).toContain('Les Vagues')
  await fetch(`${address}?staff=${staffId}`)
  expect((await fetch(`${address}?staff=personne`)).status).toBe(422)
  // At this computer nobody signs in: whoever the page names is believed, and nobody named is said so.
  expect((await client.journal.list({})).map(({ action, who }) => [action, who])).toEqual([
    ['draft-exported', 'Anne Morel'],
    ['draft-exported', 'Parterre'],
    ['draft-approved', 'Anne Morel'],
    ['pin-refused', 'Anne Morel'],
    ['staff-added', 'Anne Morel'],
  ])
})

test('a page of the internet cannot fetch a text, and a format that is none is refused', async () => {
  const address = `${server.url}/api/drafts/t-1/export/text`
  expect((await fetch(address, { headers: { origin: 'https://ailleurs.example' } })).status).toBe(403)
  expect((await fetch(address)).status).toBe(404)
  const { id } = await client.contents.write({ showKey: 'vagues', channel: 'web', audience: 'occasional' })
  expect((await fetch(`${server.url}/api/drafts/${id}/export/exe`)).status).toBe(422)
})

test('whoever only asks what a download is like makes none: nothing is written, nothing is said to be taken', async () => {
  const journal = async () => (await client.journal.list({})).length
  const before = await journal()
  const asked = await fetch(`${server.url}/api/tables/tickets/csv`, { method: 'HEAD' })
  expect([asked.status, asked.headers.get('allow')]).toEqual([405, 'GET, POST'])
  expect(await readdir(join(folder, 'data', 'tmp'))).toEqual(['drops'])
  expect(await journal()).toBe(before)
  expect((await fetch(server.url, { method: 'HEAD' })).status).not.toBe(405)
})

test('settings: a house found on the map, a model beyond this computer only when confirmed', async () => {
  const saved = await client.settings.saveHouse({
    record: { name: 'Théâtre du Môle', postcode: '42300', city: 'Roanne' },
  })
  expect(saved).toMatchObject({ commune: 'Roanne', house: { name: 'Théâtre du Môle' } })
  const away = { model: { name: 'petit', baseUrl: 'https://modele.example/v1' } }
  await expect(client.settings.saveModel(away)).rejects.toMatchObject({ data: { code: 'model-not-local' } })
  expect((await client.settings.saveModel({ ...away, isConfirmed: true })).model).toMatchObject({ isLocal: false })
  const clear = { model: { name: 'petit', baseUrl: 'http://modele.example/v1' }, isConfirmed: true }
  await expect(client.settings.saveModel(clear)).rejects.toMatchObject({ data: { code: 'model-unknown' } })
  expect((await client.settings.saveModel({ model: null })).model).toBeNull()
  const moved = await client.settings.saveThresholds({ values: { regularVisits: 4 } })
  expect(moved.thresholds.map(({ key, value }) => [key, value])).toEqual([
    ['regularVisits', 4],
    ['lapsedMonths', 18],
    ['groupSeats', 10],
  ])
})

test('what breaks by our fault is told by its name alone, and its place is kept on this computer for whoever mends it', async () => {
  const beside = await openHouse(join(folder, 'data'))
  const broken = { key: 'casse', record: '{"title":"Lise Kerouan', sources: '[]', changed_at: '2026-11-24T00:00:00Z' }
  await beside.folder.app.insertInto('show_record').values(broken).execute()
  expect(await client.settings.faults()).toEqual({ faults: [], report: '' })
  await expect(client.programme.get({ key: 'casse' })).rejects.toMatchObject({ data: { code: 'fault' } })
  const { faults, report } = await client.settings.faults()
  expect(faults).toMatchObject([{ where: 'page /api/rpc/programme/get', errors: [{ name: 'SyntaxError' }] }])
  expect(report).toContain('json-column')
  expect(report).not.toContain('Kerouan')
  await beside.folder.app.deleteFrom('show_record').where('key', '=', 'casse').execute()
  await beside.close()
})

test('photos are dropped at an address of their own, read by what they are, and shown as pictures without metadata', async () => {
  const drop = async (query: string, body: string | Uint8Array<ArrayBuffer>) => {
    const dropped = await fetch(`${server.url}/api/photos?${query}`, { method: 'POST', body })
    return ((await dropped.json()) as { setId: string }).setId
  }
  const setId = await drop('name=affiche.jpg', '<svg xmlns="http://www.w3.org/2000/svg"/>')
  await drop(`name=plan.jpg&set=${setId}`, '%PDF-1.7')
  expect(await client.photos.add({ setId, showKey: 'vagues' })).toEqual({
    added: [],
    refused: ['affiche.jpg', 'plan.jpg'].map((file) => ({ file, code: 'photo-not-a-picture', params: { file } })),
  })
  const file = await readFile(new URL('../../demo/photos/berenice.jpg', import.meta.url))
  const kept = await drop('name=berenice.jpg', new Uint8Array(file))
  const {
    added: [photo],
  } = await client.photos.add({ setId: kept, showKey: 'vagues' })
  const preview = await fetch(`${server.url}/api/photos/${photo?.id}/preview`)
  expect(preview.headers.get('content-type')).toBe('image/jpeg')
  expect((await preview.arrayBuffer()).byteLength).toBeGreaterThan(5000)
  expect((await fetch(`${server.url}/api/photos/p-000000-000000/preview`)).status).toBe(404)
  const brief = await fetch(`${server.url}/api/programme/vagues/handover/photographer?formats=poster-a3`)
  expect(brief.headers.get('content-disposition')).toContain('vagues-commande-photo.docx')
})

test('an e-mail is looked at as it will arrive, validated or not, in a page that runs nothing', async () => {
  const { id } = await client.contents.write({ showKey: 'vagues', channel: 'newsletter', audience: 'occasional' })
  const address = `${server.url}/api/drafts/${id}/mail`
  const refused = await fetch(address)
  expect([refused.status, await refused.json()]).toEqual([
    422,
    { code: 'mail-without-link', params: { show: 'Les Vagues' } },
  ])
  const record = { key: 'vagues', title: 'Les Vagues', bookingUrl: 'https://mole.example/vagues' }
  await client.programme.save({ record })
  const seen = await fetch(address)
  expect(seen.headers.get('content-security-policy')).toMatch(/^default-src 'none';.* sandbox$/u)
  const html = await seen.text()
  expect(html).toContain('href="https://mole.example/vagues?utm_source=newsletter')
  expect(html).toContain('Théâtre du Môle')
})
