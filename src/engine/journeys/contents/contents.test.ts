import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DraftContent, DraftView, HouseRecord, ShowRecord } from '../../../contract/index.ts'
import { addStaff } from '../../stewardship/index.ts'
import { importCampaigns, syncContacts } from '../campaigns/index.ts'
import { doctor } from '../folder/doctor.ts'
import { House } from '../house/index.ts'
import { importFiles } from '../import/index.ts'
import { saveHouseRecord, saveShowRecord } from '../programme/records.ts'
import { changeApprovalsNeeded, changeCustomersWereTold } from '../settings/index.ts'
import { missingOfShow } from './brief-choices.ts'
import {
  approveContent,
  archiveDraft,
  bearingContents,
  briefChoices,
  contentReach,
  correctContents,
  editContent,
  exportContent,
  listContents,
  mendContent,
  missingForBrief,
  openContentChecks,
  readContent,
  restoreContent,
  takeOnContentCheck,
  writeContent,
} from './index.ts'

const asOf = '2026-11-24'
const pin = '4821'

const show: ShowRecord = {
  key: 'les-vagues',
  title: 'Les Vagues',
  company: 'Compagnie du Môle',
  credits: [{ role: 'mise en scène', name: 'Ada Kerven' }],
  durationMinutes: 75,
  performances: [
    { startsAt: '2027-01-15T20:30', hall: 'Grande salle' },
    { startsAt: '2027-01-16T19:00', hall: 'Grande salle' },
  ],
  prices: [
    { label: 'plein', cents: 2400 },
    { label: 'réduit', cents: 1600 },
  ],
  bookingUrl: 'https://lieu.example/vagues',
  texts: [{ kind: 'summary', text: 'Une femme attend un bateau et la mer ne dit rien.', source: 'dossier' }],
}

const contacts = `Numéro client;Nom;Prénom;Courriel;Accord newsletter
1;Kerouan;Lise;lise.kerouan@exemple.example;Oui
2;Kerouan;Paul;lise.kerouan@exemple.example;Oui
3;Drevet;Noé;noe.drevet@exemple.example;Oui
4;Malaval;Inès;ines.malaval@exemple.example;Non
5;Torrel;Jean;jean.torrel@exemple.example;
6;Ombredane;Zoé;zoe.ombredane@exemple.example;Oui
`

const tickets = ['Numéro client;Numéro billet;Spectacle;Date représentation;Heure;Salle;Tarif;Prix;Date achat']
for (const [index, customer] of [1, 2, 3, 4, 5, 6].entries()) {
  tickets.push(`${customer};B${100 + index};Antigone;22/03/2026;20:30;Grande salle;Plein;24,00;${14 + index}/02/2026`)
  tickets.push(`${customer};C${100 + index};Phèdre;18/11/2026;20:30;Grande salle;Plein;24,00;${14 + index}/10/2026`)
}

let folder = ''
let house: House
let staffId = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-contents-'))
  house = await House.open(join(folder, 'data'))
  await saveHouseRecord(house, {
    record: { name: 'Théâtre du Môle', city: 'Port-Salin', phone: '02 00 00 00 00', smsStop: '36000' },
    source: 'test',
  })
  await saveShowRecord(house, { record: show, source: 'test' })
  const files = []
  for (const [name, text] of [
    ['contacts.csv', contacts],
    ['billets.csv', `${tickets.join('\n')}\n`],
  ] as const) {
    await writeFile(join(folder, name), text)
    files.push({ path: join(folder, name), name })
  }
  await importFiles(house, { files, today: asOf })
  staffId = (await addStaff(house.folder.app, { name: 'Anne Morel', role: 'relations publiques', pin })).id
})

afterAll(async () => {
  await house.close()
  await rm(folder, { recursive: true, force: true })
})

async function written(channel: 'newsletter' | 'instagram' = 'newsletter'): Promise<DraftView> {
  return await writeContent(house, {
    brief: { showKey: show.key, channel, audience: 'occasional', intention: null },
    asOf,
    staffId,
  })
}

async function validated(view: DraftView): Promise<DraftView> {
  const opened = view.checks.filter(({ level }) => level === 'look').map(({ id }) => id)
  return await approveContent(house, { id: view.id, asOf, staff: staffId, pin, contentHash: view.contentHash, opened })
}

function withBody(view: DraftView, change: (body: string) => string): DraftContent {
  return { ...view.draft.content, body: change(view.draft.content.body) }
}

async function edited(view: DraftView, change: (body: string) => string): Promise<DraftView> {
  return await editContent(house, { id: view.id, content: withBody(view, change), asOf, staffId })
}

test('who has booked the show this season is taken off its list, counted, and shown before and after writing', async () => {
  const brief = { channel: 'newsletter', audience: 'occasional', intention: null } as const
  for (const [key, title] of [
    ['phedre', 'Phèdre'],
    ['antigone', 'Antigone'],
  ] as const) {
    await saveShowRecord(house, { record: { ...show, key, title }, source: 'test' })
  }
  const phedre = await contentReach(house, { ...brief, showKey: 'phedre' }, asOf)
  expect(phedre).toMatchObject({ persons: 6, reachable: 0, addresses: 0 })
  expect(phedre?.whyNot).toContainEqual({ why: 'alreadyBooked', count: 4 })
  // Antigone was last season's: those who saw it then may come again.
  const view = await writeContent(house, { brief: { ...brief, showKey: 'antigone' }, asOf, staffId })
  expect(view.list).toMatchObject((await contentReach(house, { ...brief, showKey: 'antigone' }, asOf)) ?? {})
  expect(view.list).toMatchObject({ persons: 6, reachable: 4, addresses: 3 })
  await archiveDraft(house.folder.app, { id: view.id, isArchived: true })
  for (const key of ['phedre', 'antigone'])
    await house.folder.app.deleteFrom('show_record').where('key', '=', key).execute()
})

test('a brief shows the real numbers: two of a household at one address are one row, a refusal is none', async () => {
  const { audiences, shows } = await briefChoices(house, asOf)
  const occasional = audiences.find(({ key }) => key === 'occasional')
  expect(occasional?.email).toEqual({
    persons: 6,
    reachable: 4,
    addresses: 3,
    whyNot: [
      { why: 'objection', count: 1 },
      { why: 'unknown', count: 1 },
    ],
  })
  expect(shows.map(({ key, missing }) => [key, missing.map(({ code }) => code)])).toEqual([
    ['les-vagues', ['missing-photo']],
  ])
})

test('the phone of the house is a way to book: a brief does not say that there is none', async () => {
  const silent = { ...show, bookingUrl: null, phone: null }
  const codes = (home: HouseRecord | null) => missingOfShow(silent, { asOf, house: home }).map(({ code }) => code)
  expect(codes({ name: 'Théâtre', phone: '02 00 00 00 00' })).not.toContain('missing-booking')
  expect(codes({ name: 'Théâtre' })).toContain('missing-booking')
  expect(codes(null)).toContain('missing-booking')
})

test('buyers who ticked nothing are written to only when the house says that each sale told them', async () => {
  const reach = async () => (await briefChoices(house, asOf)).audiences.find(({ key }) => key === 'occasional')?.email
  const before = await reach()
  expect(before?.whyNot).toContainEqual({ why: 'unknown', count: 1 })
  await changeCustomersWereTold(house, { isTold: true, by: 'Anne Morel' })
  try {
    const after = await reach()
    expect(after?.reachable).toBe((before?.reachable ?? 0) + 1)
    expect(after?.whyNot).toContainEqual({ why: 'objection', count: 1 })
  } finally {
    await changeCustomersWereTold(house, { isTold: false, by: 'Anne Morel' })
  }
})

test('a text is written for its exact list, and holds what every reader of it had booked', async () => {
  const view = await written()
  expect(view.state).toBe('unread')
  expect(view.list?.addresses).toBe(3)
  const said = await edited(view, (body) => `${body}\n\nVous aviez réservé pour Phèdre.`)
  expect(said.state).toBe('unread')
  const wrong = await edited(said, (body) => body.replace('Vous aviez réservé', 'Vous avez adoré'))
  expect(wrong.checks.filter(({ level }) => level === 'blocking').map(({ code }) => code)).toEqual([
    'recipient-unsupported',
  ])
})

test('an altered price is caught, blocks, and cannot be validated even with the right code', async () => {
  const view = await edited(await written(), (body) => body.replace(/24\u00a0€/u, '19\u00a0€'))
  expect(view.state).toBe('blocked')
  const [fault] = view.checks.filter(({ level }) => level === 'blocking')
  expect(fault).toMatchObject({ key: 'facts', params: { text: '19\u00a0€' } })
  await expect(validated(view)).rejects.toMatchObject({ code: 'draft-blocked' })
})

test('a named person may take on what blocks, with a reason and their code, for that sentence alone', async () => {
  const view = await edited(await written(), (body) => body.replace(/24\u00a0€/u, '19\u00a0€'))
  const fault = view.checks.find(({ level }) => level === 'blocking')
  const request = { id: view.id, asOf, checkId: fault?.id ?? '', reason: 'tarif voté hier soir', staff: staffId }
  await expect(takeOnContentCheck(house, { ...request, pin: '0000' })).rejects.toMatchObject({ code: 'pin-wrong' })
  const taken = await takeOnContentCheck(house, { ...request, pin })
  expect(taken.checks.find(({ id }) => id === fault?.id)).toMatchObject({
    level: 'look',
    takenOn: { by: 'Anne Morel', reason: 'tarif voté hier soir' },
  })
  const again = await edited(taken, (body) => body.replace('19', '18'))
  expect(again.state).toBe('blocked')
})

test('a validation needs the code of a named person and every unverifiable point opened by them', async () => {
  const view = await written()
  const signature = { id: view.id, asOf, contentHash: view.contentHash }
  await expect(approveContent(house, { ...signature, staff: 'Parterre', pin })).rejects.toMatchObject({
    code: 'name-unknown',
  })
  await expect(approveContent(house, { ...signature, staff: staffId, pin: '' })).rejects.toMatchObject({
    code: 'pin-wrong',
  })
  await expect(approveContent(house, { ...signature, staff: staffId, pin })).rejects.toMatchObject({
    code: 'check-unopened',
  })
  const checkIds = view.checks.filter(({ level }) => level === 'look').map(({ id }) => id)
  await openContentChecks(house, { id: view.id, asOf, staffId, checkIds })
  const approved = await approveContent(house, { ...signature, staff: 'anne morel', pin })
  expect(approved).toMatchObject({ state: 'approved', approval: { by: 'Anne Morel' } })
})

test('nothing leaves before a validation; after it the list is one row an address, without those who objected', async () => {
  const view = await written()
  const request = { id: view.id, format: 'list-brevo', asOf, who: 'test' } as const
  await expect(exportContent(house, request)).rejects.toMatchObject({ code: 'draft-not-approved' })
  await validated(view)
  const list = new TextDecoder().decode((await exportContent(house, request)).bytes)
  const lines = list.trim().split('\n')
  expect(lines[0]).toBe('EMAIL,EXT_ID')
  expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual([
    'lise.kerouan@exemple.example',
    'noe.drevet@exemple.example',
    'zoe.ombredane@exemple.example',
  ])
  const html = await exportContent(house, { ...request, format: 'html-brevo' })
  expect(new TextDecoder().decode(html.bytes)).toContain('{{ unsubscribe }}')
  await expect(exportContent(house, { ...request, format: 'caption' })).rejects.toMatchObject({
    code: 'format-unknown',
  })
  const journal = await house.folder.app
    .selectFrom('journal')
    .selectAll()
    .where('action', '=', 'list-exported')
    .execute()
  expect(journal.at(-1)?.detail).toContain('"rows":3')
})

test('an edit re-opens, and going back to the validated words is validated again', async () => {
  const approved = await validated(await written())
  const changed = await edited(approved, (body) => `${body}\n\nÀ bientôt.`)
  expect(changed).toMatchObject({ state: 'outdated', version: 2, approval: null, lastApproval: { by: 'Anne Morel' } })
  expect(changed.draft.origins.at(-1)).toMatchObject({ writtenBy: 'person', source: 'Anne Morel' })
  await expect(
    approveContent(house, { id: changed.id, asOf, staff: staffId, pin, contentHash: approved.contentHash }),
  ).rejects.toMatchObject({ code: 'draft-changed' })
  const back = await restoreContent(house, { id: approved.id, version: 1, asOf, staffId })
  expect(back).toMatchObject({ state: 'approved', version: 3 })
})

test('a changed fact re-opens the texts that carry it, and lists them', async () => {
  const approved = await validated(await written('instagram'))
  await saveShowRecord(house, {
    record: {
      ...show,
      performances: [{ startsAt: '2027-01-15T20:00', hall: 'Grande salle' }, ...show.performances.slice(1)],
    },
    source: 'test',
  })
  const view = await readContent(house, { id: approved.id, asOf })
  expect(view.state).toBe('outdated')
  const bearing = await bearingContents(house, { showKey: show.key, asOf })
  expect(bearing.find(({ draft }) => draft.id === approved.id)?.changes.map(({ said }) => said)).toContain(
    '20\u00a0h\u00a030',
  )
  await expect(exportContent(house, { id: approved.id, format: 'caption', asOf, who: 'test' })).rejects.toMatchObject({
    code: 'draft-not-approved',
  })
  await saveShowRecord(house, { record: show, source: 'test' })
  expect((await readContent(house, { id: approved.id, asOf })).state).toBe('approved')
})

test('a changed hour is corrected in every text of the show at once, each to be validated again; what left is told, and all is undone', async () => {
  const [letter, post] = [await validated(await written()), await written('instagram')]
  await exportContent(house, { id: letter.id, format: 'text', asOf, who: 'test' })
  await archiveDraft(house.folder.app, { id: letter.id, isArchived: true })
  await saveShowRecord(house, {
    record: {
      ...show,
      performances: show.performances.map((one, rank) => (rank === 0 ? { ...one, startsAt: '2027-01-15T19:30' } : one)),
    },
    source: 'test',
  })
  const bearing = await bearingContents(house, { showKey: show.key, asOf })
  expect(bearing[0]).toMatchObject({ draft: { id: letter.id }, sent: { format: 'text' } })
  expect(bearing[0]?.rectification?.replaceAll(/[\u00a0\u202f]/gu, ' ')).toBe(
    'Rectificatif pour « Les Vagues ». La représentation du vendredi 15 janvier est avancée à 19 h 30 (au lieu de 20 h 30).',
  )
  const put = bearing.find(({ draft }) => draft.id === post.id)?.changes ?? []
  expect(put.map(({ said, by }) => [said, by])).toContainEqual(['20\u00a0h\u00a030', '19\u00a0h\u00a030'])
  const blocking = (await readContent(house, { id: post.id, asOf })).checks.filter(({ level }) => level === 'blocking')
  expect(blocking.map(({ params }) => params.text)).toEqual(put.map(({ said }) => said))
  const corrected = await correctContents(house, { showKey: show.key, ids: null, asOf, staffId })
  expect(corrected.find(({ id }) => id === letter.id)).toMatchObject({ versionBefore: 1, left: 0 })
  const mended = await readContent(house, { id: letter.id, asOf })
  expect(mended.draft.text).toContain('19\u00a0h\u00a030')
  expect(mended.draft.text).not.toContain('20\u00a0h\u00a030')
  expect(mended).toMatchObject({ state: 'outdated', approval: null })
  expect(await bearingContents(house, { showKey: show.key, asOf })).toEqual([])
  await saveShowRecord(house, { record: show, source: 'test' })
  for (const { id, versionBefore: version } of corrected) await restoreContent(house, { id, version, asOf, staffId })
  expect((await readContent(house, { id: letter.id, asOf })).state).toBe('approved')
})

test('of two who change the same version, the second is told and loses nothing', async () => {
  const view = await written()
  const words = (body: string) => ({ ...view.draft.content, body })
  const change = { id: view.id, asOf, staffId, base: view.version }
  const first = await editContent(house, { ...change, content: words('Une version.') })
  await expect(editContent(house, { ...change, content: words('Une autre.') })).rejects.toMatchObject({
    code: 'draft-moved-on',
    params: { version: 2 },
  })
  expect((await readContent(house, { id: view.id, asOf })).draft.content.body).toBe('Une version.')
  const second = await editContent(house, { ...change, base: first.version, content: words('Une autre.') })
  expect(second.versions.map(({ version }) => version).sort()).toEqual([1, 2, 3])
})

test('an objection that comes back from the sending tool takes the address off the list, and re-opens the text', async () => {
  const approved = await validated(await written())
  const path = join(folder, 'brevo.csv')
  await writeFile(
    path,
    'EMAIL;SMS;EMAIL_MARKETING;SMS_MARKETING;MODIFIED_TIME\nnoe.drevet@exemple.example;;Unsubscribed;;2026-11-20 10:00:00\njean.torrel@exemple.example;;Subscribed;;2026-11-20 10:00:00\nlise.kerouan@exemple.example;;Hard bounced;;2026-11-20 10:00:00\n',
  )
  const request = { path, name: 'brevo.csv', who: 'test' }
  expect(await syncContacts(house, request)).toMatchObject({ added: { yes: 1, no: 1, bounced: 1 }, alreadyKnown: 0 })
  expect(await syncContacts(house, request)).toMatchObject({ added: { yes: 0, no: 0, bounced: 0 }, alreadyKnown: 3 })
  const view = await readContent(house, { id: approved.id, asOf })
  expect(view.state).toBe('outdated')
  expect(view.list?.addresses).toBe(2)
  const listed = await listContents(house, asOf)
  expect(listed.find(({ id }) => id === approved.id)?.state).toBe('outdated')
})

test('results of campaigns are taken in once, and refreshed', async () => {
  const path = join(folder, 'campagnes.csv')
  await writeFile(
    path,
    'Campaign name;Sent date;Recipients;Delivered;Unique opens;Unique clicks;Unsubscriptions\nNewsletter de rentrée;07/09/2026 10:00;1 200;1188;402;61;3\nRelance;15/10/2026 10:00;300;297;120;20;0\n',
  )
  const request = { path, name: 'campagnes.csv', who: 'test' }
  expect(await importCampaigns(house, request)).toEqual({ campaigns: 2, refreshed: 0 })
  expect(await importCampaigns(house, request)).toEqual({ campaigns: 2, refreshed: 2 })
  const [first] = await house.folder.app.selectFrom('campaign').selectAll().orderBy('sent_on').execute()
  expect(first).toMatchObject({ name: 'Newsletter de rentrée', sent_on: '2026-09-07 10:00' })
  expect(JSON.parse(first?.results ?? '{}')).toMatchObject({ recipients: 1200, delivered: 1188, complaints: null })
})

test('a text that two people must validate waits for the second, and one person cannot be both', async () => {
  const view = await written()
  await changeApprovalsNeeded(house, { count: 2, by: 'Anne Morel' })
  try {
    await validated(view)
    const once = await validated(await readContent(house, { id: view.id, asOf }))
    expect(once).toMatchObject({ state: 'unread', approval: null, approvals: [{ by: 'Anne Morel' }] })
    await expect(exportContent(house, { id: view.id, format: 'text', asOf, who: 'Anne Morel' })).rejects.toMatchObject({
      code: 'draft-not-approved',
    })
    const second = await addStaff(house.folder.app, { name: 'Ilan Besson', role: 'direction', pin: '7350' })
    const opened = once.checks.filter(({ level }) => level === 'look').map(({ id }) => id)
    const signed = { id: view.id, asOf, staff: second.id, pin: '7350', contentHash: once.contentHash, opened }
    const twice = await approveContent(house, signed)
    expect(twice).toMatchObject({ state: 'approved', approval: { by: 'Ilan Besson' } })
    expect(twice.approvals.map(({ by }) => by)).toEqual(['Anne Morel', 'Ilan Besson'])
  } finally {
    await changeApprovalsNeeded(house, { count: 1, by: 'Anne Morel' })
  }
})

test('a date altered after validation opens the text again: no export, and the doctor names it', async () => {
  const view = await validated(await written())
  const [first, ...others] = show.performances
  if (!first) throw new Error('a performance')
  const moved = { ...show, performances: [{ ...first, startsAt: '2027-01-17T20:30' }, ...others] }
  await saveShowRecord(house, { record: moved, source: 'test' })
  try {
    expect(await readContent(house, { id: view.id, asOf })).toMatchObject({ state: 'outdated', approval: null })
    const request = { id: view.id, format: 'text', asOf, who: 'Anne Morel' } as const
    await expect(exportContent(house, request)).rejects.toMatchObject({ code: 'draft-not-approved' })
    const findings = await doctor(join(folder, 'data'), { open: async () => house, asOf })
    const named = findings.filter(({ code }) => code === 'doctor.outdated-text').map(({ params }) => params.id)
    expect(named).toContain(view.id)
  } finally {
    await saveShowRecord(house, { record: show, source: 'test' })
  }
})

test('what is advised is mended at once as a version of its own, facts bound anew; stale advice is refused', async () => {
  const view = await written()
  const body = 'Nous avons le plaisir de vous inviter ! Une femme attend un bateau.'
  const weak = await editContent(house, { id: view.id, content: { ...view.draft.content, body }, asOf, staffId })
  expect(weak.advice.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['opening-empty', 'no-action', 'no-date', 'no-price', 'exclamation']),
  )
  const mended = await mendContent(house, { id: view.id, asOf, staffId })
  expect(mended.draft.content.body).toMatch(/^Une femme attend un bateau\.\n\nVendredi 15 janvier/u)
  expect(mended.draft.content.body).toContain('**Réserver**')
  expect(mended.advice.filter(({ fix }) => fix !== null)).toEqual([])
  expect(mended.checks.filter(({ level, key }) => key === 'facts' && level === 'blocking')).toEqual([])
  const [stale] = weak.advice
  await expect(mendContent(house, { id: view.id, adviceIds: [stale?.id ?? ''], asOf, staffId })).rejects.toMatchObject({
    code: 'advice-gone',
  })
})

test('a brief says what its own channel, public and intention lack', async () => {
  const brief = {
    showKey: show.key,
    channel: 'email',
    audience: 'group',
    intention: 'mettre en avant la rencontre',
  } as const
  const missing = (await missingForBrief(house, { brief, asOf })).map(({ code }) => code)
  expect(missing).toEqual(expect.arrayContaining(['missing-age', 'missing-group-price', 'intention-no-meeting']))
  expect(missing).not.toContain('missing-press-contact')
  const unread = await missingForBrief(house, { brief: { ...brief, intention: 'youpi' }, asOf })
  expect(unread.map(({ code }) => code)).toContain('intention-unread')
})
