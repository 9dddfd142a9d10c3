import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withFakeServer } from '../../model/fake-openai-server.fixture.ts'
import { addStaff, readLedger } from '../../stewardship/index.ts'
import { changeSetting, House } from '../house/index.ts'
import { saveHouseRecord, saveShowRecord } from '../programme/records.ts'
import { editContent, rewriteContent, writeContent } from './index.ts'

const asOf = '2026-11-24'
let folder = ''
let house: House
let staffId = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-rewrite-'))
  house = await House.open(folder)
  await saveHouseRecord(house, { record: { name: 'Théâtre du Môle', phone: '02 00 00 00 00' }, source: 'test' })
  await saveShowRecord(house, {
    record: {
      key: 'vagues',
      title: 'Les Vagues',
      company: 'Compagnie du Môle',
      performances: [{ startsAt: '2027-01-15T20:30' }],
      prices: [{ label: 'plein', cents: 2400 }],
    },
    source: 'test',
  })
  staffId = (await addStaff(house.folder.app, { name: 'Anne Morel', role: '', pin: '4821' })).id
})

afterAll(async () => {
  await house.close()
  await rm(folder, { recursive: true, force: true })
})

/** The text that the prompt asked to rewrite. */
function asked(body: string): string {
  const { messages } = JSON.parse(body) as { messages: { content: string }[] }
  return messages.at(-1)?.content.split('Texte à réécrire :\n\n')[1] ?? ''
}

async function written() {
  return await writeContent(house, {
    brief: { showKey: 'vagues', channel: 'web', audience: 'new', intention: null },
    asOf,
    staffId,
  })
}

test('a model rewrites with the facts locked; the journal of AI keeps the exact bytes and who asked', async () => {
  const view = await written()
  await withFakeServer([(body) => ({ text: `Un mot d’abord, pour vous.\n\n${asked(body)}` })], async (server) => {
    await changeSetting(house.folder.app, 'model', { name: 'petit', baseUrl: server.baseUrl })
    const { code, draft } = await rewriteContent(house, { id: view.id, asOf, move: null, staffId })
    expect(code).toBe('rewritten')
    expect(draft).toMatchObject({ version: 2, draft: { model: 'petit' } })
    expect(draft.draft.origins.some(({ writtenBy }) => writtenBy === 'model')).toBe(true)
    expect(draft.checks.filter(({ level }) => level === 'blocking')).toEqual([])
    for (const { start, end, text } of draft.draft.facts) expect(draft.draft.text.slice(start, end)).toBe(text)
    const ledger = await readLedger(house.folder.app)
    expect(ledger.calls[0]).toMatchObject({ who: 'Anne Morel', model: 'petit', isLocal: true, sent: server.bodies[0] })
    expect(ledger.texts).toEqual({ all: 1, withoutModel: 0 })
  })
})

test('a stranger’s address that a person typed in a text never reaches the model', async () => {
  const view = await written()
  const body = `${view.draft.content.body}\n\nRéclamation de lise.kerouan@exemple.example, 06 00 00 00 01, à rappeler.`
  await editContent(house, { id: view.id, asOf, staffId, content: { ...view.draft.content, body } })
  await withFakeServer([(sent) => ({ text: asked(sent) })], async (server) => {
    await changeSetting(house.folder.app, 'model', { name: 'petit', baseUrl: server.baseUrl })
    await rewriteContent(house, { id: view.id, asOf, move: null, staffId })
    expect(server.bodies.join('')).not.toMatch(/kerouan@|06 00 00 00 01/u)
  })
})

test('a model that invents a price changes nothing, and its tries are in the journal', async () => {
  const view = await written()
  const before = (await readLedger(house.folder.app)).totals.calls
  await withFakeServer([(body) => ({ text: `${asked(body)} Seulement 5 € !` })], async (server) => {
    await changeSetting(house.folder.app, 'model', { name: 'petit', baseUrl: server.baseUrl })
    const { code, draft } = await rewriteContent(house, { id: view.id, asOf, move: null, staffId })
    expect(code).toBe('fell-back')
    expect(draft).toMatchObject({ version: 1, draft: { model: 'none', text: view.draft.text } })
  })
  expect((await readLedger(house.folder.app)).totals.calls).toBe(before + 2)
})

test('without a model set nothing is called', async () => {
  const view = await written()
  await changeSetting(house.folder.app, 'model', null)
  await expect(rewriteContent(house, { id: view.id, asOf, move: null, staffId })).rejects.toMatchObject({
    code: 'model-unknown',
  })
})
