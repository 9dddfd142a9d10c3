import { afterAll, beforeEach, expect, test } from 'vitest'
import type { DraftView } from '../../../contract/index.ts'
import { erasePerson } from '../erase/index.ts'
import { ownKeys } from '../erase/own-keys.fixture.ts'
import { findPersons } from '../persons/index.ts'
import { houseRecord, saveHouseRecord, saveShowRecord } from '../programme/records.ts'
import { draftDesk } from './draft-desk.ts'
import { asOf, importTexts, openHouseWithShow, show } from './house-with-show.fixture.ts'
import {
  archiveDraft,
  judgeAhead,
  judgedFor,
  listContents,
  listContentsSoFar,
  listPutAway,
  readContent,
  takeOnContentCheck,
} from './index.ts'
import { keptJudgements } from './kept-judgements.ts'

ownKeys()
const { house, folder, staffId, written, edited, validated, close } = await openHouseWithShow()
afterAll(close)

const lie = JSON.stringify(Array.from({ length: 40 }, (_, rank) => ({ id: `planted-${rank}`, canTakeOn: false })))

let text: DraftView
beforeEach(async () => {
  await house.folder.app.deleteFrom('judged_draft').execute()
  await house.folder.app.updateTable('draft').set({ archived_at: asOf }).execute()
  await saveShowRecord(house, { record: show, source: 'test' })
  text = await written()
})

const listed = async (day = asOf) => (await listContents(house, day)).find(({ id }) => id === text.id)

/** Has the text judged, and puts in what was kept of it a lie that would show if it were believed. */
async function planted(): Promise<void> {
  await listed()
  await house.folder.app.updateTable('judged_draft').set({ blocking: lie }).execute()
}

/** As the page of the text says it, which keeps nothing. */
async function expectTrue(day = asOf): Promise<void> {
  const { state, outdatedBy, approval, checks } = await readContent(house, { id: text.id, asOf: day })
  const blocking = checks.filter(({ level }) => level === 'blocking').length
  expect(await listed(day)).toMatchObject({ state, outdatedBy, approval, blocking })
}

test('a text is not judged again while nothing that decides has changed', async () => {
  await planted()
  expect(await listed()).toMatchObject({ state: 'blocked', blocking: 40 })
})

test('what was judged ahead is what the list says, and stopped on the way it keeps what it has', async () => {
  await written('instagram')
  await judgeAhead(house, asOf, AbortSignal.abort())
  const kept = () => house.folder.app.selectFrom('judged_draft').select('draft_id').execute()
  expect(await kept()).toHaveLength(1)
  await judgeAhead(house, asOf, new AbortController().signal)
  expect(await kept()).toHaveLength(2)
  await house.folder.app.updateTable('judged_draft').set({ blocking: lie }).execute()
  expect(await listed()).toMatchObject({ blocking: 40 })
})

test('a list that is asked for at once says of a text that it is not judged for today, and no state of before', async () => {
  text = await validated(text)
  for (const channel of ['newsletter', 'instagram', 'sms', 'newsletter'] as const) await written(channel)
  await listContents(house, asOf)
  expect(await listContentsSoFar(house, asOf)).toEqual(await listContents(house, asOf))
  await saveShowRecord(house, { record: { ...show, durationMinutes: 80 }, source: 'test' })
  const [now, ...others] = (await listContentsSoFar(house, asOf)).toSorted((a) => (a.id === text.id ? -1 : 1))
  expect(now).toMatchObject({ id: text.id, showTitle: show.title, state: 'unjudged', approval: null, blocking: 0 })
  expect(now).toMatchObject({ outdatedBy: null, wasApproved: true })
  expect(others.map(({ state }) => state)).toEqual(Array(4).fill('unjudged'))
  await judgeAhead(house, asOf, new AbortController().signal)
  expect((await listContentsSoFar(house, asOf)).find(({ id }) => id === text.id)).toMatchObject({ state: 'outdated' })
})

test('few texts that wait are judged on the spot: nobody is told to wait for them', async () => {
  for (const channel of ['newsletter', 'instagram', 'sms'] as const) await written(channel)
  expect((await listContentsSoFar(house, asOf)).map(({ state }) => state)).not.toContain('unjudged')
})

test('texts that were put away are listed without being judged', async () => {
  await archiveDraft(house.folder.app, { id: text.id, isArchived: true })
  expect(await listPutAway(house, asOf)).toContainEqual(expect.objectContaining({ id: text.id, state: 'unjudged' }))
  expect(await house.folder.app.selectFrom('judged_draft').select('draft_id').execute()).toEqual([])
})

test('how far a list is, text by text', async () => {
  await written('instagram')
  const heard: unknown[] = []
  await listContents(house, asOf, { onProgress: (progress) => heard.push(progress) })
  expect(heard).toEqual([
    { done: 1, of: 2 },
    { done: 2, of: 2 },
  ])
})

test('texts are to be judged anew on another day and after an import, by their mark', async () => {
  const mark = await judgedFor(house, asOf)
  expect(await judgedFor(house, asOf)).toBe(mark)
  expect(await judgedFor(house, '2026-11-25')).not.toBe(mark)
  await importTexts(house, folder, {
    'plus.csv': `Numéro client;Nom;Prénom;Courriel;Accord newsletter
8;Sabatier;Luc;luc.sabatier@exemple.example;Oui
`,
  })
  expect(await judgedFor(house, asOf)).not.toBe(mark)
})

test('two lists that come to one text at once judge it once, and the next time it is judged anew', async () => {
  let judged = 0
  const judge = async () => {
    judged += 1
    await Promise.resolve()
    return { hash: 'h', checks: [] }
  }
  const lists = await Promise.all([1, 2].map(() => keptJudgements(house, draftDesk(house, asOf))))
  const found = await Promise.all(lists.map((kept) => kept.of(text.id, ['same'], judge)))
  expect([judged, found]).toEqual([
    1,
    [
      { hash: 'h', checks: [] },
      { hash: 'h', checks: [] },
    ],
  ])
  await lists[0]?.of(text.id, ['same'], judge)
  expect(judged).toBe(2)
})

test('another word is judged again', async () => {
  await planted()
  await edited(text, (body) => body.replace(/24\u00a0€/u, '19\u00a0€'))
  await expectTrue()
})

test('a fact of the show that changes is judged again, and so is one that changes back', async () => {
  text = await validated(text)
  await planted()
  await saveShowRecord(house, { record: { ...show, durationMinutes: 80 }, source: 'test' })
  await expectTrue()
  expect(await listed()).toMatchObject({ state: 'outdated' })
  await saveShowRecord(house, { record: show, source: 'test' })
  await expectTrue()
  expect(await listed()).toMatchObject({ state: 'approved' })
})

test('a fact of the house that changes is judged again', async () => {
  await planted()
  const record = await houseRecord(house)
  await saveHouseRecord(house, { record: { ...record, phone: '02 11 11 11 11' }, source: 'test' })
  await expectTrue()
  await saveHouseRecord(house, { record, source: 'test' })
})

test('another day is judged by itself: what was true the day before may be over', async () => {
  await planted()
  await expectTrue('2027-01-17')
})

test('another list is judged again: an address that an import takes off, and a person who is erased', async () => {
  text = await validated(text)
  await planted()
  await importTexts(house, folder, {
    'refus.csv': `Numéro client;Nom;Prénom;Courriel;Accord newsletter
3;Drevet;Noé;noe.drevet@exemple.example;Non
`,
  })
  await expectTrue()
  expect(await listed()).toMatchObject({ state: 'outdated', outdatedBy: 'around' })
  text = await validated(await readContent(house, { id: text.id, asOf }))
  await planted()
  const [zoe] = await findPersons(house, 'ombredane')
  await erasePerson(house, { id: zoe?.personId ?? '', by: 'test' })
  await expectTrue()
  expect(await listed()).toMatchObject({ state: 'outdated', outdatedBy: 'around' })
})

test('what a person answers for no longer blocks in the list, judged before or not', async () => {
  text = await edited(text, (body) => `${body}\n\nIl a fallu 19 répétitions.`)
  expect(await listed()).toMatchObject({ state: 'blocked', blocking: 1 })
  const fault = text.checks.find(({ level }) => level === 'blocking')
  const answer = { checkId: fault?.id ?? '', reason: 'compté par la compagnie', staff: staffId, pin: '4821' }
  await takeOnContentCheck(house, { id: text.id, asOf, ...answer })
  expect(await listed()).toMatchObject({ state: 'unread', blocking: 0 })
})
