import { afterAll, expect, test } from 'vitest'
import type { HouseRecord } from '../../../contract/index.ts'
import { saveHouseRecord, saveShowRecord } from '../programme/records.ts'
import { asOf, openHouseWithShow, show } from './house-with-show.fixture.ts'
import { archiveDraft, bearingContents, correctContents, exportContent, readContent } from './index.ts'

const { house, staffId, written, edited, validated, close } = await openHouseWithShow()
afterAll(close)

const plain = (text: string | null | undefined) => text?.replaceAll(/[\u00a0\u202f]/gu, ' ')
const bearing = () => bearingContents(house, { showKey: show.key, asOf })
const changesOf = async (id: string) => (await bearing()).find(({ draft }) => draft.id === id)?.changes
const blockingOf = async (id: string) =>
  (await readContent(house, { id, asOf })).checks.filter(({ key, level }) => key === 'facts' && level === 'blocking')

test('an hour that two days shared is found in each text when it changes for one of them, the sent ones first, and corrected there', async () => {
  const shared = {
    ...show,
    performances: ['2027-01-15T19:30', '2027-01-16T19:30'].map((startsAt) => ({ startsAt, hall: 'Grande salle' })),
  }
  await saveShowRecord(house, { record: shared, source: 'test' })
  const post = await written('instagram')
  const own = await edited(await written(), () => 'Les Vagues : vendredi 15 et samedi 16 janvier à 19 h 30, 24 €.')
  const sms = await validated(await edited(await written('sms'), () => 'Les Vagues 15/1 et 16/1 19h30. STOP au 36000'))
  await exportContent(house, { id: sms.id, format: 'text', asOf, who: 'test' })
  const [, second] = shared.performances
  await saveShowRecord(house, {
    record: {
      ...shared,
      performances: [...shared.performances.slice(0, 1), { ...second, startsAt: '2027-01-16T20:00' }],
    },
    source: 'test',
  })
  const found = await bearing()
  expect(found.map(({ draft }) => draft.id).toSorted()).toEqual([post.id, own.id, sms.id].toSorted())
  expect(found[0]).toMatchObject({ draft: { id: sms.id }, sent: { format: 'text' } })
  expect(plain(found[0]?.rectification)).toBe(
    'Rectificatif pour « Les Vagues ». La représentation du samedi 16 janvier est retardée à 20 h (au lieu de 19 h 30).',
  )
  expect(found[0]?.changes.map(({ said, by }) => [said, by])).toEqual([['15/1 et 16/1 19h30', '15/1 19h30, 16/1 20h']])
  const { draft } = await readContent(house, { id: sms.id, asOf })
  expect(draft.facts.filter(({ status }) => status !== 'supported').map(({ text }) => text)).toEqual(['19h30'])
  await correctContents(house, { showKey: show.key, ids: null, asOf, staffId })
  expect(plain((await readContent(house, { id: own.id, asOf })).draft.text)).toContain(
    'vendredi 15 à 19 h 30 et samedi 16 janvier à 20 h',
  )
  for (const { id } of [post, own, sms]) expect(await blockingOf(id)).toEqual([])
  expect(await bearing()).toEqual([])
  for (const { id } of [post, own, sms]) await archiveDraft(house.folder.app, { id, isArchived: true })
  await saveShowRecord(house, { record: show, source: 'test' })
})

test('a text that its own check blocks is not passed over because nothing has changed since', async () => {
  const text = await edited(await written(), () => 'Les Vagues : vendredi 15 janvier à 21 h, 24 €.')
  expect((await blockingOf(text.id)).map(({ params }) => plain(String(params.text)))).toEqual(['21 h'])
  expect((await changesOf(text.id))?.map(({ by }) => plain(by))).toEqual(['20 h 30'])
  await archiveDraft(house.folder.app, { id: text.id, isArchived: true })
})

test('what the house says of its bar is listed in each text that quotes it when it changes, and blocks there', async () => {
  const record: HouseRecord = { name: 'Théâtre du Môle', city: 'Port-Salin', phone: '02 00 00 00 00', smsStop: '36000' }
  const bar = 'Le bar ouvre une heure avant chaque représentation ; on y trouve une soupe.'
  await saveHouseRecord(house, { record: { ...record, bar }, source: 'test' })
  const text = await edited(
    await written(),
    () => 'Les Vagues : vendredi 15 janvier à 20 h 30. Le bar ouvre une heure avant chaque représentation.',
  )
  expect(await changesOf(text.id)).toBeUndefined()
  await saveHouseRecord(house, { record: { ...record, bar: 'Le bar ouvre deux heures avant.' }, source: 'test' })
  expect((await changesOf(text.id))?.map(({ said }) => said)).toEqual(['une heure avant'])
  expect((await blockingOf(text.id)).map(({ params }) => params.text)).toEqual(['une heure avant'])
  await archiveDraft(house.folder.app, { id: text.id, isArchived: true })
  await saveHouseRecord(house, { record, source: 'test' })
})
