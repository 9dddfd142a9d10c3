import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ShowRecord } from '../../../contract/index.ts'
import type { House } from '../house/index.ts'
import { openHouse } from '../house/new-house.fixture.ts'
import { saveShowRecord } from '../programme/index.ts'
import {
  forgetBrief,
  missingForBrief,
  readContent,
  saveBrief,
  savedBrief,
  savedBriefs,
  understoodOfBrief,
  writeContent,
} from './index.ts'

const asOf = '2026-11-24'
const show: ShowRecord = {
  key: 'vagues',
  title: 'Les Vagues',
  credits: [{ role: 'mise en scène', name: 'Ada Kerven' }],
  performances: [
    { startsAt: '2027-01-15T20:30', hall: 'Grande salle', meeting: 'Rencontre avec l’équipe après la représentation' },
    { startsAt: '2027-01-16T19:00', hall: 'Grande salle' },
  ],
  prices: [{ label: 'plein', cents: 2400 }],
}

let folder = ''
let house: House
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-briefs-'))
  house = await openHouse(join(folder, 'data'))
  await saveShowRecord(house, { record: show, source: 'test' })
})
afterAll(async () => {
  await house.close()
  await rm(folder, { recursive: true, force: true })
})

test('a brief is kept by name, taken up again for a show, changed under its name, and let go', async () => {
  const brief = {
    channel: 'newsletter',
    audience: 'occasional',
    intention: 'la rencontre',
    whyNow: 'la grève est finie',
    offer: 'le prix jeune',
    tone: 'complice',
    length: 'short',
  } as const
  await saveBrief(house, { name: ' Relance ', brief, staffId: null })
  await saveBrief(house, { name: 'Autre', brief, staffId: null })
  const kept = await savedBrief(house, 'Relance')
  expect(kept).toMatchObject(brief)
  const { id } = await writeContent(house, { brief: { ...kept, showKey: show.key }, asOf, staffId: null })
  expect((await readContent(house, { id, asOf })).brief).toMatchObject({ ...brief, showKey: show.key })
  await saveBrief(house, { name: 'Relance', brief: { ...brief, length: 'long' }, staffId: null })
  expect((await savedBriefs(house)).map(({ name, brief: { length } }) => [name, length])).toEqual([
    ['Autre', 'short'],
    ['Relance', 'long'],
  ])
  expect(await forgetBrief(house, 'Autre')).toHaveLength(1)
  await expect(savedBrief(house, 'Autre')).rejects.toMatchObject({ code: 'brief-not-found' })
})

test('what an intention asks is said before anything is written, and only what the record holds', async () => {
  const asked = { showKey: show.key, intention: 'la rencontre du vendredi, et la presse', asOf }
  expect(await understoodOfBrief(house, asked)).toEqual({
    reasons: ['intention-reason.meeting'],
    performances: ['2027-01-15T20:30'],
  })
  expect(await understoodOfBrief(house, { ...asked, intention: 'tout en douceur' })).toEqual({
    reasons: [],
    performances: [],
  })
})

test('what is not understood of a brief is said beside what is, and a model is told to read it', async () => {
  const brief = {
    showKey: show.key,
    channel: 'sms',
    audience: 'new',
    intention: 'le samedi, la rencontre et la navette',
    tone: 'complice',
  } as const
  const told = async (hasModel: boolean) =>
    (await missingForBrief(house, { brief, asOf, hasModel }))
      .filter(({ code }) => /^(?:intention|tone)-/u.test(code))
      .map(({ code, params }) => [code, params])
  const apart = ['intention-day-without-meeting', { asked: '2027-01-16T19:00', has: '2027-01-15T20:30' }]
  expect(await told(false)).toEqual([
    ['intention-left', { words: 'la navette' }],
    ['tone-kept', { tone: 'complice' }],
    apart,
  ])
  expect(await told(true)).toEqual([
    ['intention-left-to-model', { words: 'la navette' }],
    ['tone-kept-to-model', { tone: 'complice' }],
    apart,
  ])
})
