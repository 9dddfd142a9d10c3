import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DraftView, IgnoreScope } from '../../../contract/index.ts'
import type { House } from '../house/index.ts'
import { openHouse } from '../house/new-house.fixture.ts'
import { saveHouseRecord, saveShowRecord } from '../programme/records.ts'
import { changeInclusive, changeLanguageTool, readFrenchSettings, removeFromLexicon } from '../settings/index.ts'
import {
  checkContent,
  editContent,
  heedContentFinding,
  ignoreContentFinding,
  openFrenchCorrector,
  readContent,
  writeContent,
} from './index.ts'

const asOf = '2026-11-24'
const faulty = 'Le trombonne chante. Un ami du trombonne rit.'

let folder = ''
let house: House

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-french-'))
  house = await openHouse(join(folder, 'data'), { secondOpinions: true })
  await saveHouseRecord(house, { record: { name: 'Théâtre du Môle', city: 'Port-Salin' }, source: 'test' })
  const performances = [{ startsAt: '2027-01-15T20:30', hall: 'Grande salle' }]
  await saveShowRecord(house, { record: { key: 'vagues', title: 'Les Vagues', performances }, source: 'test' })
})

afterAll(async () => {
  await house.close()
  await rm(folder, { recursive: true, force: true })
})

async function withFaults(): Promise<DraftView> {
  const brief = { showKey: 'vagues', channel: 'instagram', audience: 'regular', intention: null } as const
  const view = await writeContent(house, { brief, asOf, staffId: null })
  const content = { ...view.draft.content, body: `${view.draft.content.body}\n\n${faulty}` }
  return await editContent(house, { id: view.id, content, asOf, staffId: null })
}

function misspelt({ checks }: DraftView): readonly DraftView['checks'][number][] {
  return checks.filter(({ code, params }) => code === 'french-fault' && params.text === 'trombonne')
}

async function ignored(view: DraftView, scope: IgnoreScope): Promise<DraftView> {
  const [first] = misspelt(view)
  return await ignoreContentFinding(house, { id: view.id, checkId: first?.id ?? '', scope, asOf, staffId: null })
}

async function foundByCommand(text: string, wanted: string): Promise<string[]> {
  const corrector = await openFrenchCorrector(house.folder.path, { ownRules: true, open: () => Promise.resolve(house) })
  const findings = await corrector.correct(text)
  return findings.filter(({ rule }) => rule === wanted).map(({ start, end }) => text.slice(start, end))
}

const misspeltByCommand = async () => await foundByCommand(faulty, 'spelling')

test('a remark ignored once is made again of another sentence; ignored in a text, of no sentence of that text', async () => {
  const view = await withFaults()
  expect(misspelt(view)).toHaveLength(2)
  const once = await ignored(view, 'once')
  expect(misspelt(once)).toHaveLength(1)
  const everywhere = await ignored(once, 'text')
  expect(misspelt(everywhere)).toHaveLength(0)
  expect(everywhere.ignored.map(({ words, scope }) => [words, scope])).toEqual([
    ['trombonne', 'once'],
    ['trombonne', 'text'],
  ])
  expect(misspelt(await withFaults())).toHaveLength(2)
})

test('a remark set aside is taken up again when a person asks', async () => {
  const view = await ignored(await withFaults(), 'text')
  const [aside] = view.ignored
  const again = await heedContentFinding(house, { id: view.id, ignoredId: aside?.id ?? 0, asOf })
  expect(misspelt(again)).toHaveLength(2)
  expect(again.ignored).toEqual([])
})

test('a word of the lexicon is left in peace in every text and by `correct`, until it is taken out', async () => {
  const [other, view] = [await withFaults(), await withFaults()]
  expect(await misspeltByCommand()).toEqual(['trombonne', 'trombonne'])
  expect(misspelt(await ignored(view, 'always'))).toEqual([])
  expect(misspelt(await readContent(house, { id: other.id, asOf }))).toEqual([])
  expect(await misspeltByCommand()).toEqual([])
  const [entry] = (await readFrenchSettings(house)).lexicon
  expect(entry).toMatchObject({ words: 'trombonne', rule: 'spelling', by: 'Parterre' })
  await removeFromLexicon(house, entry?.id ?? 0)
  expect(misspelt(await readContent(house, { id: other.id, asOf }))).toHaveLength(2)
})

test('no other check can be set aside, and no corrector elsewhere than on this machine is set', async () => {
  const { id, checks } = await withFaults()
  const checkId = checks.find(({ code }) => code !== 'french-fault')?.id ?? ''
  await expect(ignoreContentFinding(house, { id, checkId, scope: 'text', asOf, staffId: null })).rejects.toMatchObject({
    code: 'check-not-found',
  })
  await expect(changeLanguageTool(house, 'http://api.exemple.example/v2')).rejects.toMatchObject({
    code: 'corrector-not-local',
  })
  expect((await changeLanguageTool(house, 'http://localhost:1')).opinions).toContainEqual({
    name: 'languagetool',
    state: 'broken',
    address: 'http://localhost:1',
  })
  expect((await changeLanguageTool(house, '')).languageTool).toBeNull()
})

test('a saved text is read by the other correctors of this machine, a text being typed by our own rules alone', async () => {
  const languageTool = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => response.end(JSON.stringify({ matches: doubtsOf(Buffer.concat(chunks).toString()) })))
  })
  await new Promise<void>((listening) => languageTool.listen(0, '127.0.0.1', listening))
  const { port } = languageTool.address() as AddressInfo
  try {
    await changeLanguageTool(house, `http://127.0.0.1:${port}`)
    const saved = await withFaults()
    expect(saved.checks.filter(({ params }) => params.rule === 'languagetool:DOUBT')).toHaveLength(1)
    const typed = { ...saved.draft.content, body: `${saved.draft.content.body} Il rit.` }
    const live = await checkContent(house, { id: saved.id, content: typed, asOf })
    expect(live.filter(({ params }) => params.rule === 'languagetool:DOUBT')).toEqual([])
  } finally {
    await changeLanguageTool(house, null)
    languageTool.closeAllConnections()
    languageTool.close()
  }
})

test('a text being typed is told what it will be told once saved: what blocks, and its French', async () => {
  const view = await withFaults()
  const content = { ...view.draft.content, body: `${view.draft.content.body} Le 16 janvier 2027 à 21 h, tarif : 99 €.` }
  const live = await checkContent(house, { id: view.id, content, asOf })
  const saved = await editContent(house, { id: view.id, content, asOf, staffId: null })
  const told = (checks: DraftView['checks']) =>
    checks
      .filter(({ level, code }) => level === 'blocking' || code === 'french-fault')
      .map(({ id, code }) => [code, id])
  expect(told(live)).toEqual(told(saved.checks))
  expect(new Set(told(live).map(([code]) => code))).toContain('fact-unsupported')
})

test('the names of every record of the house are known to `correct` and to the text of any show', async () => {
  await saveShowRecord(house, {
    record: { key: 'orages', title: 'La Boîte à orages', credits: [{ role: 'jeu', name: 'Sélène Auriac' }] },
    source: 'test',
  })
  const text = 'Sélène Auriak joue dans La Boite à orages.'
  expect(await foundByCommand(text, 'name-misspelt')).toEqual(['Auriak', 'Boite'])
  const view = await withFaults()
  const content = { ...view.draft.content, body: `${view.draft.content.body}\n\n${text}` }
  const { checks } = await editContent(house, { id: view.id, content, asOf, staffId: null })
  const named = checks.filter(({ code, params }) => code === 'french-fault' && params.rule === 'name-misspelt')
  expect(named.map(({ params }) => params.text)).toEqual(['Auriak', 'Boite'])
})

/** What a LanguageTool that doubts « chante » would answer. */
function doubtsOf(body: string) {
  const offset = (new URLSearchParams(body).get('text') ?? '').indexOf('chante')
  const rule = { id: 'DOUBT', category: { id: 'AGREEMENT' } }
  return offset < 0 ? [] : [{ message: 'Un doute.', offset, length: 6, replacements: [{ value: 'chanta' }], rule }]
}

test('what a house has chosen to write to women and men is followed on a text’s page and by command', async () => {
  const written = 'Les spectateur·rice·s sont attendu·e·s.'
  const view = await withFaults()
  const content = { ...view.draft.content, body: `${view.draft.content.body}\n\n${written}` }
  const found = async () => {
    const { checks } = await editContent(house, { id: view.id, content, asOf, staffId: null })
    return checks.flatMap(({ code, params, suggestion }) =>
      code === 'french-fault' && /·/u.test(String(params.text)) ? [suggestion] : [],
    )
  }
  expect(await found()).toEqual([])
  const { inclusive } = await changeInclusive(house, { inclusive: 'inFull', by: 'Anne Morel' })
  expect(inclusive).toBe('inFull')
  expect(await found()).toEqual(['spectatrices et spectateurs', 'attendues et attendus'])
  expect(await foundByCommand(written, 'inclusive-form')).toEqual(['spectateur·rice·s', 'attendu·e·s'])
  await changeInclusive(house, { inclusive: 'medianPoint', by: 'Anne Morel' })
  expect(await found()).toEqual([])
})
