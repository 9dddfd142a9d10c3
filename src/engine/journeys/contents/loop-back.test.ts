import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { CampaignAnswer } from '../../../contract/index.ts'
import { campaignsAhead, importCampaigns, listCampaigns, settleCampaign, syncContacts } from '../campaigns/index.ts'
import { asOf, openHouseWithShow } from './house-with-show.fixture.ts'
import { editContent, exportContent, listContents, readContent } from './index.ts'

const { folder, house, staffId, written, validated, close } = await openHouseWithShow()
afterAll(close)

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
  expect(view).toMatchObject({ state: 'outdated', outdatedBy: 'around' })
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
  const request = { path, name: 'campagnes.csv', who: 'test', asOf }
  expect(await importCampaigns(house, request)).toEqual({
    campaigns: 2,
    refreshed: 0,
    rejected: [],
    ahead: [],
    unread: [],
  })
  expect(await importCampaigns(house, request)).toEqual({
    campaigns: 2,
    refreshed: 2,
    rejected: [],
    ahead: [],
    unread: [],
  })
  const [first] = await house.folder.app.selectFrom('campaign').selectAll().orderBy('sent_on').execute()
  expect(first).toMatchObject({ name: 'Newsletter de rentrée', sent_on: '2026-09-07 10:00' })
  expect(JSON.parse(first?.results ?? '{}')).toMatchObject({ recipients: 1200, delivered: 1188, complaints: null })
})

test('results come back beside the text that was sent, told by its subject; what is dated after the day, or said of two texts, is not', async () => {
  const sent = await validated(await written())
  await exportContent(house, { id: sent.id, asOf, who: 'test', format: 'text' })
  const subject = sent.draft.content.subject ?? ''
  const path = join(folder, 'retours.csv')
  const rows = [
    [
      'Campaign name',
      'Subject',
      'Sent date',
      'Recipients',
      'Delivered',
      'Unique opens',
      'Hard bounces',
      'Soft bounces',
    ],
    ['Les Vagues', `"${subject}"`, '2026-11-24', '2', '2', '1', '0', '1'],
    ['Autre', 'Un objet d’ailleurs', '2026-11-20', '9', '8', '4', '', ''],
    ['Trop', 'Trop', '2026-11-30', '9', '8', '40', '', ''],
    ['Demain', 'Demain', '2026-12-01', '9', '8', '4', '', ''],
  ]
  await writeFile(path, rows.map((row) => row.join(',')).join('\n'))
  expect(await importCampaigns(house, { path, name: 'retours.csv', who: 'test', asOf })).toMatchObject({
    campaigns: 3,
    rejected: [{ row: 4, column: 'Unique opens', value: '40', why: 'count-over-sent', most: 9 }],
    ahead: [{ name: 'Demain', sentOn: '2026-12-01' }],
  })
  const told = await listCampaigns(house, { asOf })
  expect(told.slice(0, 2)).toMatchObject([
    {
      name: 'Les Vagues',
      opens: 1,
      bounces: 1,
      text: { draftId: sent.id, audience: 'occasional', channel: 'newsletter' },
    },
    { name: 'Autre', clicks: null, bounces: null, text: null },
  ])
  expect(told.map(({ name }) => name)).not.toContain('Demain')
  const twin = await written()
  const same = { ...twin.draft.content, subject }
  const renamed = await validated(await editContent(house, { id: twin.id, content: same, asOf, staffId }))
  await exportContent(house, { id: renamed.id, asOf, who: 'test', format: 'text' })
  const first = async () => (await listCampaigns(house, { asOf }))[0]
  const unsure = {
    name: 'Les Vagues',
    text: null,
    mayBe: [{ draftId: twin.id }, { draftId: sent.id }],
    settledBy: null,
  }
  expect(await first()).toMatchObject(unsure)
  const id = (await first())?.id ?? ''
  const settle = async (answer: CampaignAnswer) => settleCampaign(house, { id, answer, by: 'Anne Morel' })
  await settle({ kind: 'text', draftId: twin.id })
  await importCampaigns(house, { path, name: 'retours.csv', who: 'test', asOf })
  expect(await first()).toMatchObject({ text: { draftId: twin.id }, mayBe: [], settledBy: 'Anne Morel' })
  await settle({ kind: 'none' })
  expect(await first()).toMatchObject({ text: null, mayBe: [], settledBy: 'Anne Morel' })
  await settle({ kind: 'takenBack' })
  expect(await first()).toMatchObject(unsure)
  await expect(settle({ kind: 'text', draftId: 't-000000-000000' })).rejects.toMatchObject({ code: 'draft-not-found' })
})

test('a sending dated after the day is kept and said, counted from its day, and replaced once its file dates it otherwise', async () => {
  const path = join(folder, 'demain.csv')
  const taken = async (rows: readonly string[]) => {
    await writeFile(path, ['Campaign name;Sent date;Recipients;Delivered', ...rows].join('\n'))
    return await importCampaigns(house, { path, name: 'demain.csv', who: 'test', asOf })
  }
  const names = async (day: string) => (await listCampaigns(house, { asOf: day })).map(({ name }) => name)
  const aheadOf = async () => (await campaignsAhead(house, { asOf })).filter(({ name }) => name === 'Vœux')
  expect(await taken(['Vœux;05/12/2026 10:00;9;8'])).toMatchObject({ ahead: [{ name: 'Vœux' }] })
  expect(await aheadOf()).toEqual([{ id: expect.any(String), name: 'Vœux', sentOn: '2026-12-05 10:00' }])
  expect(await names(asOf)).not.toContain('Vœux')
  expect(await names('2026-12-05')).toContain('Vœux')
  await taken(['Vœux;12/05/2026 10:00;9;8'])
  expect(await aheadOf()).toEqual([])
  expect((await names('2026-12-05')).filter((name) => name === 'Vœux')).toEqual(['Vœux'])
})
