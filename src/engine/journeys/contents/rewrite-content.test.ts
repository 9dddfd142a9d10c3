import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RewriteChoice } from '../../../contract/index.ts'
import { withFakeServer } from '../../model/fake-openai-server.fixture.ts'
import { addStaff, readLedger } from '../../stewardship/index.ts'
import { askedSentences } from '../../writing/rewrite/asked-sentences.fixture.ts'
import { changeSetting, type House, setting } from '../house/index.ts'
import { openHouse } from '../house/new-house.fixture.ts'
import { changeModelBudget, keepManner, keepPrompt, ledgerCsv, promptChoices, tryModel } from '../models/index.ts'
import { keepPassedTrial } from '../models/passed-trial.fixture.ts'
import { saveHouseRecord, saveShowRecord } from '../programme/records.ts'
import {
  allowRewritingHost,
  allTaken,
  editContent,
  previewRewriting,
  proposeRewriting,
  readContent,
  restoreContent,
  settleRewriting,
  writeContent,
} from './index.ts'

const asOf = '2026-11-24'
let folder = ''
let house: House
let staffId = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-rewrite-'))
  house = await openHouse(folder)
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

/** Answers each sentence asked, changed by `change`. */
function answering(change: (text: string) => string) {
  return (body: string) => ({
    text: JSON.stringify(
      Object.fromEntries(Object.entries(askedSentences(body)).map(([key, text]) => [key, change(text)])),
    ),
  })
}

const reworded = answering((text) => text.replace(/^(\S+)/u, 'Voilà : $1'))

/** A text by rules, then two sentences of a person: its second version. */
async function written() {
  const view = await writeContent(house, {
    brief: { showKey: 'vagues', channel: 'web', audience: 'new', intention: null },
    asOf,
    staffId,
  })
  const body = `${view.draft.content.body}\n\nNous serons là pour vous dire bonsoir. Le hall ouvrira bien avant le début.`
  return await editContent(house, { id: view.id, asOf, staffId, content: { ...view.draft.content, body } })
}

async function withModel(
  answers: Parameters<typeof withFakeServer>[0],
  use: (server: { bodies: string[] }) => Promise<void>,
  isTried = true,
) {
  await withFakeServer(answers, async (server) => {
    await changeSetting(house.folder.app, 'model', { name: 'petit', baseUrl: server.baseUrl })
    if (isTried) await keepPassedTrial(house)
    await use(server)
  })
}

test('a model proposes with the facts locked; a person takes, refuses or edits each sentence, and the text says whose each is', async () => {
  const view = await written()
  await withModel([reworded], async (server) => {
    const proposal = await proposeRewriting(house, { id: view.id, asOf, move: null, staffId })
    expect(proposal.code).toBe('rewritten')
    expect((await readContent(house, { id: view.id, asOf })).version).toBe(2)
    const [first, second] = proposal.changes
    const mine = `Je le dis ainsi. ${second?.before}`
    const choices: RewriteChoice[] = proposal.changes.map(({ key }) => {
      if (key === first?.key) return { key, take: 'proposed', text: null }
      return key === second?.key ? { key, take: 'edited', text: mine } : { key, take: 'before', text: null }
    })
    const settled = await settleRewriting(house, proposal, { choices, asOf, staffId })
    expect(settled).toMatchObject({ version: 3, draft: { model: 'petit' } })
    const { origins, facts, text } = settled.draft
    const wrote = (who: string) => origins.filter(({ writtenBy }) => writtenBy === who)
    expect(wrote('model').map(({ start, end }) => text.slice(start, end))).toEqual([first?.after])
    expect(wrote('person').map(({ start, end }) => text.slice(start, end))).toContain(mine)
    expect(wrote('person')[0]?.source).toBe('Anne Morel')
    for (const fact of facts) expect(text.slice(fact.start, fact.end)).toBe(fact.text)
    expect(settled.checks.filter(({ level, key }) => level === 'blocking' && key === 'facts')).toEqual([])
    const ledger = await readLedger(house.folder.app)
    expect(ledger.calls[0]).toMatchObject({ who: 'Anne Morel', model: 'petit', isLocal: true, sent: server.bodies[0] })
    await expect(settleRewriting(house, proposal, { choices, asOf, staffId })).rejects.toMatchObject({
      code: 'draft-changed',
    })
  })
})

test('a move is taken back by restoring the version before it', async () => {
  const view = await written()
  await withModel([reworded], async () => {
    const proposal = await proposeRewriting(house, { id: view.id, asOf, move: null, staffId })
    await settleRewriting(house, proposal, { choices: allTaken(proposal), asOf, staffId })
  })
  const back = await restoreContent(house, { id: view.id, asOf, staffId, version: 2 })
  expect(back.draft.text).toBe(view.draft.text)
  expect(back.draft.origins).toEqual(view.draft.origins)
})

test('a stranger’s address that a person typed in a text never reaches the model', async () => {
  const view = await written()
  const body = `${view.draft.content.body}\n\nRéclamation de lise.kerouan@exemple.example, 06 00 00 00 01, à rappeler.`
  await editContent(house, { id: view.id, asOf, staffId, content: { ...view.draft.content, body } })
  await withModel([reworded], async (server) => {
    await proposeRewriting(house, { id: view.id, asOf, move: null, staffId })
    expect(server.bodies.join('')).not.toMatch(/kerouan@|06 00 00 00 01/u)
  })
})

test('a model that invents a price changes nothing, and its tries are in the journal', async () => {
  const view = await written()
  const before = (await readLedger(house.folder.app)).totals.calls
  await withModel([answering((text) => `${text} Seulement 5 € !`)], async () => {
    const proposal = await proposeRewriting(house, { id: view.id, asOf, move: null, staffId })
    expect(proposal.code).toBe('fell-back')
    const forced: RewriteChoice[] = proposal.changes.map(({ key }) => ({ key, take: 'proposed', text: null }))
    const settled = await settleRewriting(house, proposal, { choices: forced, asOf, staffId })
    expect(settled).toMatchObject({ version: 2, draft: { model: 'none', text: view.draft.text } })
  })
  expect((await readLedger(house.folder.app)).totals.calls).toBe(before + 2)
})

test('words that neither the text nor the records hold are for a person to judge: nothing takes them unasked', async () => {
  const view = await written()
  await withModel([answering((text) => text.replace(/[.!?]$/u, ', un soir de gala.'))], async () => {
    const proposal = await proposeRewriting(house, { id: view.id, asOf, move: null, staffId })
    expect(proposal.code).toBe('unsure')
    const [change] = proposal.changes
    expect(change).toMatchObject({
      outcome: 'unsure',
      faults: [{ code: 'words-added', detail: 'un soir de gala' }],
    })
    expect(allTaken(proposal)).toEqual([])
    const choices: RewriteChoice[] = [{ key: change?.key ?? '', take: 'proposed', text: null }]
    const settled = await settleRewriting(house, proposal, { choices, asOf, staffId })
    expect(settled.draft.text).toContain('un soir de gala')
  })
})

test('a trial sends nothing to a host that nobody let in, nor beyond the budget, and keeps no score then', async () => {
  const { app } = house.folder
  const scores = () => app.selectFrom('model_trial').select('id').execute()
  const before = await scores()
  await changeSetting(app, 'model', { name: 'essai', baseUrl: 'https://essai.invalid/v1' })
  await expect(tryModel(house, { staffId })).rejects.toMatchObject({ code: 'model-host-new' })
  await changeModelBudget(house, 0.000_001)
  await withModel(
    [reworded],
    async (server) => {
      await expect(tryModel(house, { staffId })).rejects.toMatchObject({ code: 'model-budget-spent' })
      expect(server.bodies).toEqual([])
    },
    false,
  )
  await changeModelBudget(house, null)
  expect(await scores()).toEqual(before)
})

test('nothing leaves for a new host before a named person has read the very bytes and let them go', async () => {
  const view = await written()
  await changeSetting(house.folder.app, 'model', { name: 'loin', baseUrl: 'https://modele.invalid/v1' })
  await keepPassedTrial(house)
  const request = { id: view.id, asOf, move: null, staffId }
  await expect(proposeRewriting(house, request)).rejects.toMatchObject({ code: 'model-host-new' })
  const { host, body } = await previewRewriting(house, request)
  expect(host).toBe('modele.invalid')
  await withModel([reworded], async (server) => {
    await proposeRewriting(house, request)
    expect(JSON.parse(server.bodies[0] ?? '')).toEqual({ ...JSON.parse(body), model: 'petit' })
  })
  await changeSetting(house.folder.app, 'model', { name: 'loin', baseUrl: 'https://modele.invalid/v1' })
  await allowRewritingHost(house, request)
  expect(await proposeRewriting(house, request)).toMatchObject({ code: 'fell-back', why: 'unreachable' })
  const kept = await house.folder.app.selectFrom('allowed_host').selectAll().execute()
  expect(kept).toMatchObject([{ host: 'modele.invalid', who: 'Anne Morel', shown: body }])
})

test('an instruction is kept for the team, each change as its next version', async () => {
  const first = await keepPrompt(house, { name: 'Maison', instruction: 'Plus tendre.', staffId })
  expect(first.saved).toMatchObject([{ name: 'Maison', version: 1, savedBy: 'Anne Morel' }])
  await keepPrompt(house, { name: 'Maison', instruction: 'Plus tendre.', staffId })
  const second = await keepPrompt(house, { name: 'Maison', instruction: 'Moins tendre.', staffId })
  expect(second.saved).toMatchObject([{ version: 2, instruction: 'Moins tendre.' }])
})

test('without a model set nothing is called', async () => {
  const view = await written()
  await changeSetting(house.folder.app, 'model', null)
  await expect(proposeRewriting(house, { id: view.id, asOf, move: null, staffId })).rejects.toMatchObject({
    code: 'model-unknown',
  })
})

test('beyond the month’s budget no model is called, and the journal opens as a table', async () => {
  const view = await written()
  await withModel([reworded], async (server) => {
    await proposeRewriting(house, { id: view.id, asOf, move: null, staffId })
    const ledger = await changeModelBudget(house, 0.000001)
    expect(ledger.month).toMatchObject({ calls: ledger.totals.calls, budgetWh: 0.000001 })
    const before = server.bodies.length
    await expect(proposeRewriting(house, { id: view.id, asOf, move: null, staffId })).rejects.toMatchObject({
      code: 'model-budget-spent',
    })
    expect(server.bodies).toHaveLength(before)
    const [header, first] = ledgerCsv(ledger).split('\n')
    expect(header).toMatch(/^at,who,task,model,host,outcome,/u)
    expect(first).toContain(',rewrite,petit,127.0.0.1')
    await changeModelBudget(house, null)
  })
})

test('a model is asked nothing of a text before it has passed a trial here; what would leave can be read all the same', async () => {
  const view = await written()
  const request = { id: view.id, asOf, move: null, staffId }
  await withModel(
    [reworded],
    async (server) => {
      await expect(proposeRewriting(house, request)).rejects.toMatchObject({ code: 'model-untried' })
      expect(server.bodies).toEqual([])
      expect((await previewRewriting(house, request)).body).toContain('bonsoir')
      await tryModel(house, { staffId })
      expect((await proposeRewriting(house, request)).code).toBe('rewritten')
    },
    false,
  )
})

test('a model that did worse here than the text without one is not offered, until it is tried again and does better', async () => {
  const view = await written()
  await withModel([answering((text) => text)], async () => {
    expect(await tryModel(house, { staffId })).toMatchObject({ isAllowed: false, changed: 0 })
    await expect(proposeRewriting(house, { id: view.id, asOf, move: null, staffId })).rejects.toMatchObject({
      code: 'model-not-allowed',
    })
  })
  await withModel([reworded], async () => {
    expect(await tryModel(house, { staffId })).toMatchObject({ isAllowed: true, asked: 24, right: 24, changed: 24 })
    expect((await proposeRewriting(house, { id: view.id, asOf, move: null, staffId })).code).toBe('rewritten')
  })
})

test('the venue’s own summary is said otherwise, and what comes back is held against the record', async () => {
  const summary = 'Ada attend un bateau qui ne vient pas. Le vent du soir lui parle de son père.'
  await saveShowRecord(house, {
    record: {
      key: 'bateau',
      title: 'Le Bateau',
      performances: [{ startsAt: '2027-02-05T20:30' }],
      prices: [{ label: 'plein', cents: 2400 }],
      texts: [{ kind: 'summary', text: summary, source: 'dossier' }],
    },
    source: 'test',
  })
  const brief = { showKey: 'bateau', channel: 'newsletter', audience: 'regular' } as const
  const wishes = { intention: null, offer: 'le plein tarif', whyNow: 'la mer monte', tone: 'complice' }
  const view = await writeContent(house, { brief: { ...brief, ...wishes }, asOf, staffId })
  expect(view.draft.text).toContain('Ada attend un bateau')
  await keepManner(house, { words: 'Écris comme au comptoir.', staffId })
  const told = answering((text) =>
    text.replace('attend un bateau qui ne vient pas', 'espère un bateau qui ne vient pas'),
  )
  await withModel([told], async (server) => {
    const proposal = await proposeRewriting(house, { id: view.id, asOf, move: null, staffId })
    const settled = await settleRewriting(house, proposal, { choices: allTaken(proposal), asOf, staffId })
    expect(settled.draft.text).toContain('Ada espère un bateau')
    expect(settled.checks.filter(({ level }) => level === 'blocking')).toEqual(
      view.checks.filter(({ level }) => level === 'blocking'),
    )
    expect(settled.draft.origins.find(({ writtenBy }) => writtenBy === 'model')?.source).toContain('règles v1')
    for (const words of ['le plein tarif', 'la mer monte', 'complice', 'comptoir'])
      expect(server.bodies[0]).toContain(words)
  })
  await withModel([answering((text) => text.replace('Ada', 'Léna'))], async () => {
    const proposal = await proposeRewriting(house, { id: view.id, asOf, move: null, staffId })
    expect(proposal.changes.find(({ before }) => before.startsWith('Ada'))?.outcome).toBe('kept')
  })
})

test('the house’s manner is kept by version, and the usual one taken up again', async () => {
  const { manner } = await promptChoices(house)
  const changed = await keepManner(house, { words: `${manner.usual} Sois brève.`, staffId })
  expect(changed.manner).toMatchObject({ version: manner.version + 1, savedBy: 'Anne Morel' })
  expect(changed.saved.map(({ name }) => name)).not.toContain(' manner')
  const back = await keepManner(house, { words: manner.usual, staffId })
  expect(back.manner).toMatchObject({ version: manner.version + 2, words: manner.usual })
  expect(back.guards).toContain('N’ajoute aucun fait')
})

test('another name for the same server does not lift a trial that failed, and leaves another server untouched', async () => {
  const view = await written()
  const { app } = house.folder
  const request = { id: view.id, asOf, move: null, staffId }
  const inventing = answering((text) => `${text} Seulement 5 € !`)
  await withModel([inventing], async () => {
    const first = await setting(app, 'model')
    expect(await tryModel(house, { staffId })).toMatchObject({ isAllowed: false })
    await expect(proposeRewriting(house, request)).rejects.toMatchObject({ code: 'model-not-allowed' })
    await changeSetting(app, 'model', { name: 'autre-nom', baseUrl: first?.baseUrl ?? '' })
    await expect(proposeRewriting(house, request)).rejects.toMatchObject({ code: 'model-untried' })
  })
  await withModel([reworded], async () => {
    const set = await setting(app, 'model')
    await changeSetting(app, 'model', { name: 'ailleurs', baseUrl: set?.baseUrl ?? '' })
    await expect(proposeRewriting(house, request)).rejects.toMatchObject({ params: { other: 'none' } })
    expect(await tryModel(house, { staffId })).toMatchObject({ isAllowed: true })
    expect((await proposeRewriting(house, request)).changes.length).toBeGreaterThan(0)
  })
})
