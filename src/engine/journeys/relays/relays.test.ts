import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { relaysSchema } from '../../../contract/index.ts'
import { writeSmallHouse } from '../../figures/index.ts'
import type { House } from '../house/index.ts'
import { openHouse } from '../house/new-house.fixture.ts'
import { today } from '../today/index.ts'
import { exportRelays, noteCall, relayCalls } from './index.ts'

const asOf = '2026-11-24'
let folder: string
let house: House

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relays-'))
  house = await openHouse(folder)
  await writeSmallHouse(await house.warehouse(), {
    performances: [
      { id: 'before', show: 'phedre', startsAt: '2026-02-10 14:30:00' },
      { id: 'coming', show: 'berenice', startsAt: '2027-01-15 14:30:00' },
    ],
    persons: [
      { id: 'lycee', kind: 'organisation', organisationKind: 'school' },
      { id: 'cse', kind: 'organisation', organisationKind: 'cse' },
      { id: 'amicale', kind: 'organisation', organisationKind: 'association' },
      { id: 'ada' },
      { id: 'duo' },
    ],
    tickets: [
      { performance: 'before', person: 'lycee', bought: '2025-10-01 10:00:00', tariffClass: 'school', seats: 60 },
      { performance: 'before', person: 'amicale', bought: '2025-10-01 10:00:00', tariffClass: 'group', seats: 25 },
      { performance: 'before', person: 'cse', bought: '2025-10-01 10:00:00', tariffClass: 'group', seats: 30 },
      {
        performance: 'coming',
        person: 'cse',
        bought: '2026-10-01 10:00:00',
        tariffClass: 'group',
        status: 'option',
        seats: 20,
      },
      { performance: 'before', person: 'ada', bought: '2026-01-10 10:00:00' },
      // Two seats at a group tariff make nobody a relay.
      { performance: 'before', person: 'duo', bought: '2026-01-10 10:00:00', tariffClass: 'group', seats: 2 },
      { performance: 'coming', person: 'ada', bought: '2026-09-05 10:00:00' },
    ],
  })
})
afterEach(async () => {
  await house.close()
  await rm(folder, { recursive: true, force: true })
})

const toCall = async (day = asOf) =>
  (await relayCalls(house, day)).relays.filter(({ isToCall }) => isToCall).map(({ personId }) => personId)

test('calls first those who took the most seats last season and have not even an option for this one', async () => {
  const { relays } = relaysSchema.parse(await relayCalls(house, asOf))
  expect(relays.map(({ personId }) => personId)).toEqual(['lycee', 'amicale', 'cse'])
  expect(await toCall()).toEqual(['lycee', 'amicale'])
  expect(relays[2]).toMatchObject({
    isToCall: false,
    lastOuting: { day: '2026-02-10', seats: 30 },
    nextOuting: { day: '2027-01-15', seats: 20 },
  })
})

test('leaves in peace whom it called, until a month has passed; who said no more is never called again', async () => {
  const call = { note: '', on: asOf, by: 'Camille' }
  await noteCall(house, { ...call, personId: 'lycee', result: 'noAnswer' })
  await noteCall(house, { ...call, personId: 'amicale', result: 'doNotCall', note: '  préfère le courrier ' })
  expect(await toCall()).toEqual([])
  expect(await toCall('2026-12-28')).toEqual(['lycee'])
  await noteCall(house, { ...call, personId: 'lycee', result: 'callBack' })
  expect(await toCall()).toEqual(['lycee'])
  const amicale = (await relayCalls(house, asOf)).relays.find(({ personId }) => personId === 'amicale')
  expect(amicale?.lastCall).toEqual({ on: asOf, by: 'Camille', result: 'doNotCall', note: 'préfère le courrier' })
  await expect(noteCall(house, { ...call, personId: 'nobody', result: 'booked' })).rejects.toMatchObject({
    code: 'usage',
  })
})

test('says on Aujourd’hui as many as the list has to call, and exports the whole list, journalled', async () => {
  const card = (await today(house, { asOf, lang: 'fr' })).cards.find(({ kind }) => kind === 'relays')
  expect(card?.headline.params).toEqual({ count: (await toCall()).length })
  expect(card?.actions[0]?.to).toBe('/publics/relais')
  const { rows, text } = await exportRelays(house, { asOf, who: 'Camille' })
  expect(rows).toBe(3)
  expect(text.trimEnd().split('\r\n')).toHaveLength(4)
  expect(await house.folder.app.selectFrom('journal').select(['who', 'action']).execute()).toEqual([
    { who: 'Camille', action: 'relays-exported' },
  ])
})

/** What the files say of a relay's records, each with the contact whom it names. */
async function writeRecords(id: string, records: readonly { contact: string; phone: string; refuses?: boolean }[]) {
  const warehouse = await house.warehouse()
  await warehouse.execute(`DELETE FROM person_record WHERE person_id = '${id}'`)
  for (const [place, { contact, phone, refuses }] of records.entries()) {
    const [record, said] = [place === 0 ? `r-${id}` : `r-${id}-${place}`, refuses ? "'yes'" : 'NULL']
    await warehouse.execute(`DELETE FROM contact_record WHERE record_id = '${record}'`)
    await warehouse.execute(`INSERT INTO contact_record (record_id, source, company, last_name, phone, no_contact, import_id)
      VALUES ('${record}', 's', '${id}', '${contact}', '${phone}', ${said}, 'i')`)
    await warehouse.execute(`INSERT INTO person_record VALUES ('${record}', '${id}', 1)`)
    await warehouse.execute(`INSERT INTO person_beside VALUES ('${record}', 1, 'p-${contact}')`)
  }
}

test('never calls a relay that asked not to be contacted: neither on the list, nor counted, nor with its number in the export', async () => {
  await writeRecords('lycee', [{ contact: 'Prof', phone: '+33235112233', refuses: true }])
  expect(await toCall()).toEqual(['amicale'])
  const lycee = (await relayCalls(house, asOf)).relays.find(({ personId }) => personId === 'lycee')
  expect(lycee).toMatchObject({ refusesContact: true, isToCall: false, phone: null, contact: null })
  const card = (await today(house, { asOf, lang: 'fr' })).cards.find(({ kind }) => kind === 'relays')
  expect(card?.headline.params).toEqual({ count: 1 })
  const { text } = await exportRelays(house, { asOf, who: 'Camille' })
  expect(text.split('\r\n').find((line) => line.includes('lycee'))).toMatch(/^non;ne plus contacter;lycee;;;/)
  expect(text).not.toContain('35 11 22 33')
})

test('still calls the colleague of a contact who refused, never the one who did, nor the number that they share', async () => {
  await writeRecords('lycee', [
    { contact: 'Prof', phone: '+33235112233', refuses: true },
    // The same teacher in another file, which does not know it.
    { contact: 'Prof', phone: '+33235112200' },
    { contact: 'Zay', phone: '+33235112244' },
  ])
  await writeRecords('amicale', [{ contact: 'Ruche', phone: '+33235112233' }])
  const { relays } = await relayCalls(house, asOf)
  expect(relays.find(({ personId }) => personId === 'lycee')).toMatchObject({
    isToCall: true,
    contact: 'Zay',
    phone: '+33235112244',
  })
  expect(relays.find(({ personId }) => personId === 'amicale')).toMatchObject({ isToCall: false, phone: null })
})
