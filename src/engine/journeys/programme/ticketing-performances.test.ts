import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeSmallHouse } from '../../figures/index.ts'
import { missingForBrief, writeContent } from '../contents/index.ts'
import type { House } from '../house/index.ts'
import { openHouse } from '../house/new-house.fixture.ts'
import { acceptFacts, getShow, listProgramme, saveShowRecord, ticketingPerformances } from './index.ts'

const asOf = '2026-11-24'
let folder: string
let house: House

const schools = { person: 'lycee', tariffClass: 'school', seats: 30 } as const

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ticketing-performances-'))
  house = await openHouse(folder)
  await writeSmallHouse(await house.warehouse(), {
    performances: [
      { id: 'past', show: 'georgette', startsAt: '2026-11-02 10:00:00', hall: 'Petite salle' },
      { id: 'school', show: 'georgette', startsAt: '2026-12-03 10:00:00', hall: 'Petite salle' },
      { id: 'evening', show: 'georgette', startsAt: '2026-12-04 19:30:00', hall: 'Petite salle' },
      { id: 'known', show: 'georgette', startsAt: '2026-12-05 11:00:00', hall: 'Petite salle' },
    ],
    persons: [{ id: 'lycee', kind: 'organisation', organisationKind: 'school' }],
    tickets: [
      { performance: 'past', ...schools },
      { performance: 'school', ...schools },
    ],
  })
  await saveShowRecord(house, {
    record: {
      key: 'georgette',
      title: 'georgette',
      performances: [{ startsAt: '2026-12-04T20:00' }, { startsAt: '2026-12-05T11:00' }],
    },
    source: 'programme.txt',
  })
})
afterEach(async () => {
  await house.close()
  await rm(folder, { recursive: true, force: true })
})

test('what the ticketing files sell and the record lacks is proposed, schools told by their tariffs, and never what is past', async () => {
  const found = await ticketingPerformances(house, { key: 'georgette', asOf })
  expect(found.lacking).toEqual([{ startsAt: '2026-12-03T10:00', isSchool: true }])
  expect(found.differing).toEqual([{ startsAt: '2026-12-04T19:30', known: '2026-12-04T20:00' }])
})

test('a performance whose hour or day the record has changed is told as differing, never offered beside it', async () => {
  const starts = async (...instants: string[]) => {
    const performances = instants.map((startsAt) => ({ startsAt }))
    await saveShowRecord(house, { record: { key: 'georgette', title: 'georgette', performances }, source: 'a person' })
    const { lacking, differing, facts } = await ticketingPerformances(house, { key: 'georgette', asOf })
    expect(facts.filter(({ path }) => !path.endsWith('/hall')).map(({ value }) => value)).not.toContain(
      differing[0]?.startsAt,
    )
    return { lacking: lacking.map(({ startsAt }) => startsAt), differing }
  }
  // That day the schools come at ten, whom the record does not know yet.
  expect(await starts('2026-12-03T20:00', '2026-12-04T19:30', '2026-12-05T11:00')).toEqual({
    lacking: [],
    differing: [{ startsAt: '2026-12-03T10:00', known: '2026-12-03T20:00' }],
  })
  await starts('2026-12-04T19:30', '2026-12-05T11:00')
  expect(await starts('2026-12-11T19:30', '2026-12-05T11:00')).toEqual({
    lacking: ['2026-12-03T10:00'],
    differing: [{ startsAt: '2026-12-04T19:30', known: '2026-12-11T19:30' }],
  })
})

test('of two that are sold on the day of a changed hour, the one for the same public and nearest is the one that changed', async () => {
  await writeSmallHouse(await house.warehouse(), {
    performances: [
      { id: 'school', show: 'georgette', startsAt: '2026-12-14 10:00:00', hall: 'Petite salle' },
      { id: 'afternoon', show: 'georgette', startsAt: '2026-12-14 14:00:00', hall: 'Petite salle' },
      { id: 'evening', show: 'georgette', startsAt: '2026-12-14 19:30:00', hall: 'Petite salle' },
    ],
    persons: [{ id: 'lycee', kind: 'organisation', organisationKind: 'school' }],
    tickets: [{ performance: 'school', ...schools }],
  })
  await saveShowRecord(house, {
    record: {
      key: 'georgette',
      title: 'georgette',
      performances: [{ startsAt: '2026-12-14T14:00' }, { startsAt: '2026-12-14T20:00' }],
    },
    source: 'a person',
  })
  const { lacking, differing } = await ticketingPerformances(house, { key: 'georgette', asOf })
  expect(lacking.filter(({ startsAt }) => startsAt.startsWith('2026-12-14'))).toEqual([
    { startsAt: '2026-12-14T10:00', isSchool: true },
  ])
  expect(differing).toEqual([{ startsAt: '2026-12-14T19:30', known: '2026-12-14T20:00' }])
})

test('taken into the record, a performance has the ticketing files as its source and the text may speak of it', async () => {
  const brief = {
    showKey: 'georgette',
    channel: 'email',
    audience: 'group',
    intention: null,
    performances: ['2026-12-03T10:00'],
  } as const
  const before = await missingForBrief(house, { brief: { ...brief, performances: ['2026-12-03T10:00'] }, asOf })
  expect(before.slice(0, 2).map(({ code, params }) => [code, params])).toEqual([
    ['performances-asked-unknown', { count: 1, of: 1 }],
    ['performance-hour-differs', { day: '2026-12-04', hour: '19 h 30', known: '20 h' }],
  ])
  const { facts } = await ticketingPerformances(house, { key: 'georgette', asOf })
  await acceptFacts(house, { key: 'georgette', source: 'billetterie', facts })
  const { record, facts: sourced } = await getShow(house, 'georgette')
  expect(record.performances[0]).toMatchObject({
    startsAt: '2026-12-03T10:00',
    hall: 'Petite salle',
    audience: 'school',
  })
  expect(sourced.find(({ path }) => path === 'performances/2026-12-03T10:00')?.source?.source).toBe('billetterie')
  const after = await missingForBrief(house, { brief: { ...brief, performances: ['2026-12-03T10:00'] }, asOf })
  expect(after.map(({ code }) => code)).not.toContain('performances-asked-unknown')
  const written = await writeContent(house, {
    brief: { ...brief, performances: ['2026-12-03T10:00'] },
    asOf,
    staffId: null,
  })
  expect(written.brief.performances).toEqual(['2026-12-03T10:00'])
  expect(written.draft.content.body).toMatch(/jeudi 3 décembre à 10\u00a0h/u)
  expect(written.checks.filter(({ code }) => code === 'fact-unsupported')).toEqual([])
})

test('a record keeps the sales of its show when its title changes, and not those of a show that it is no more', async () => {
  const record = { key: 'g', title: 'georgette', performances: [{ startsAt: '2026-12-05T11:00' }] }
  await saveShowRecord(house, { record: { key: 'georgette', title: 'Autre chose', performances: [] }, source: 'x' })
  await saveShowRecord(house, { record, source: 'programme.txt' })
  const soldAs = async (key: string) => (await listProgramme(house, asOf)).find((one) => one.key === key)?.ticketingKeys
  expect(await soldAs('g')).toEqual(['georgette'])
  await saveShowRecord(house, { record: { ...record, title: 'Georgette, ou le retour' }, source: 'saisie' })
  expect(await soldAs('g')).toEqual(['georgette'])
  expect((await listProgramme(house, asOf)).filter(({ hasRecord }) => !hasRecord)).toEqual([])
  expect((await ticketingPerformances(house, { key: 'g', asOf })).lacking.map(({ startsAt }) => startsAt)).toEqual([
    '2026-12-03T10:00',
    '2026-12-04T19:30',
  ])
  await saveShowRecord(house, {
    record: { key: 'g', title: 'Médée', performances: [{ startsAt: '2027-03-01T20:00' }] },
    source: 'saisie',
  })
  expect(await soldAs('g')).toEqual([])
})
