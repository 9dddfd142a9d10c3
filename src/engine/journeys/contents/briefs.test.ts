import { afterAll, expect, test } from 'vitest'
import type { HouseRecord, ShowRecord } from '../../../contract/index.ts'
import { saveShowRecord } from '../programme/records.ts'
import { changeCustomersWereTold } from '../settings/index.ts'
import { missingOfShow } from './brief-choices.ts'
import { asOf, openHouseWithShow, show } from './house-with-show.fixture.ts'
import {
  archiveDraft,
  briefChoices,
  contentReach,
  listContents,
  listPutAway,
  missingForBrief,
  readContent,
  writeContent,
} from './index.ts'

const { house, staffId, written, edited, close } = await openHouseWithShow()
afterAll(close)

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
  expect((await listPutAway(house, asOf)).map(({ id }) => id)).toEqual([view.id])
  expect((await listContents(house, asOf)).map(({ id }) => id)).not.toContain(view.id)
  expect((await readContent(house, { id: view.id, asOf })).isPutAway).toBe(true)
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

test('a performance to come without its hour or its hall is said before the text is written', () => {
  const lacking = (performances: ShowRecord['performances'], home: HouseRecord | null = null) =>
    missingOfShow({ ...show, performances }, { asOf, house: home }).filter(({ code }) => /hour|hall/u.test(code))
  const hall = 'Petite salle'
  const told = lacking([{ startsAt: '2027-03-11T20:00', hall }, { startsAt: '2027-03-12' }, { startsAt: '2026-03-13' }])
  expect(told).toEqual([
    { code: 'missing-hour', params: { count: 1, of: 2, lackingDay: '2027-03-12' }, blocks: false },
    { code: 'missing-hall', params: { count: 1, of: 2, lackingDay: '2027-03-12' }, blocks: false },
  ])
  expect(lacking([{ startsAt: '2027-03-11T20:00' }], { name: 'Théâtre', halls: [{ name: hall }] })).toEqual([])
  expect(lacking([{ startsAt: '2027-03-11T20:00', venue: 'Ailleurs' }], { name: 'Théâtre' })).toEqual([])
  expect(lacking([{ startsAt: '2027-03-12', status: 'cancelled', hall }])).toEqual([])
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
