import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  addStaff,
  delegate,
  endDelegation,
  listDelegations,
  listJournal,
  verifyReviewChain,
} from '../../stewardship/index.ts'
import type { House } from '../house/index.ts'
import { openHouse } from '../house/new-house.fixture.ts'
import { saveHouseRecord, saveShowRecord } from '../programme/records.ts'
import { changeApprovalsNeeded } from '../settings/index.ts'
import { approveContent, readContent, writeContent } from './index.ts'

const asOf = '2026-11-24'
const pins = { 'Anne Morel': '4821', 'Paul Ferrand': '7730', 'Zoé Lafont': '9054' }
type Name = keyof typeof pins
let folder = ''
let house: House
const ids = new Map<Name, string>()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-delegation-'))
  house = await openHouse(join(folder, 'data'))
  await saveHouseRecord(house, { record: { name: 'Théâtre du Môle' }, source: 'test' })
  const performances = [{ startsAt: '2027-01-15T20:30' }]
  await saveShowRecord(house, { record: { key: 'vagues', title: 'Les Vagues', performances }, source: 'test' })
  for (const [name, pin] of Object.entries(pins) as [Name, string][])
    ids.set(name, (await addStaff(house.folder.app, { name, role: '', pin })).id)
  await delegate(house.folder.app, {
    staff: 'Paul Ferrand',
    pin: pins['Paul Ferrand'],
    toStaffId: idOf('Anne Morel'),
    fromDay: '2026-11-23',
    untilDay: '2026-11-27',
    today: asOf,
  })
})

afterAll(async () => {
  await house.close()
  await rm(folder, { recursive: true, force: true })
})

function idOf(name: Name): string {
  return ids.get(name) ?? ''
}

async function written(): Promise<string> {
  const brief = { showKey: 'vagues', channel: 'web', audience: 'occasional', intention: null } as const
  return (await writeContent(house, { brief, asOf, staffId: null })).id
}

async function approve(id: string, by: Name, { of = null, on = asOf }: { of?: Name | null; on?: string } = {}) {
  const { contentHash, checks } = await readContent(house, { id, asOf: on })
  const opened = checks.filter(({ level }) => level === 'look').map((check) => check.id)
  const onBehalfOf = of === null ? null : idOf(of)
  return await approveContent(house, { id, asOf: on, staff: by, pin: pins[by], contentHash, opened, onBehalfOf })
}

test('a person named by another validates for them, and that is said, journalled and sealed', async () => {
  const id = await written()
  expect((await approve(id, 'Anne Morel', { of: 'Paul Ferrand' })).approval).toMatchObject({
    by: 'Anne Morel',
    onBehalfOf: 'Paul Ferrand',
  })
  const [last] = await listJournal(house.folder.app, { limit: 1 })
  expect(last).toMatchObject({ who: 'Anne Morel', action: 'draft-approved', params: { for: 'Paul Ferrand' } })
  expect((await verifyReviewChain(house.folder.app)).faults).toEqual([])
  // Taken off by another hand, « par délégation » is missed.
  await house.folder.app.updateTable('approval').set({ on_behalf_of: null }).where('draft_id', '=', id).execute()
  const faults = (await verifyReviewChain(house.folder.app)).faults.map(({ code }) => code)
  expect(faults).toContain('decision-unchained')
  await house.folder.app
    .updateTable('approval')
    .set({ on_behalf_of: idOf('Paul Ferrand') })
    .where('draft_id', '=', id)
    .execute()
})

test('nobody validates for who did not name them, nor on another day', async () => {
  const id = await written()
  await expect(approve(id, 'Zoé Lafont', { of: 'Paul Ferrand' })).rejects.toThrow('delegation-none')
  await expect(approve(id, 'Anne Morel', { of: 'Zoé Lafont' })).rejects.toThrow('delegation-none')
  for (const on of ['2026-11-22', '2026-11-28'])
    await expect(approve(id, 'Anne Morel', { of: 'Paul Ferrand', on })).rejects.toThrow('delegation-none')
})

test('where two must read, whoever is away and whoever signs for them are one', async () => {
  await changeApprovalsNeeded(house, { count: 2, by: 'Anne Morel' })
  const id = await written()
  await approve(id, 'Anne Morel', { of: 'Paul Ferrand' })
  expect((await approve(id, 'Paul Ferrand')).approval).toBeNull()
  expect((await approve(id, 'Zoé Lafont')).approval).toMatchObject({ by: 'Zoé Lafont' })
  await changeApprovalsNeeded(house, {
    count: 1,
    by: 'Anne Morel',
    given: { staff: 'Anne Morel', pin: pins['Anne Morel'] },
  })
})

test('it is given with one’s own code, for days to come, to another; and taken back by whoever gave it', async () => {
  const { app } = house.folder
  const given = { staff: 'Zoé Lafont', pin: pins['Zoé Lafont'], fromDay: asOf, untilDay: asOf, today: asOf }
  await expect(delegate(app, { ...given, pin: '0000', toStaffId: idOf('Anne Morel') })).rejects.toThrow('pin-wrong')
  await expect(delegate(app, { ...given, toStaffId: idOf('Zoé Lafont') })).rejects.toThrow('delegation-self')
  const past = { ...given, fromDay: '2026-11-01', untilDay: '2026-11-02', toStaffId: idOf('Anne Morel') }
  await expect(delegate(app, past)).rejects.toThrow('delegation-days')
  const [one] = await listDelegations(app, asOf)
  const ending = { id: one?.id ?? 0, staff: 'Anne Morel', pin: pins['Anne Morel'] }
  await expect(endDelegation(app, ending)).rejects.toThrow('delegation-not-found')
  await endDelegation(app, { ...ending, staff: 'Paul Ferrand', pin: pins['Paul Ferrand'] })
  expect(await listDelegations(app, asOf)).toEqual([])
  await expect(approve(await written(), 'Anne Morel', { of: 'Paul Ferrand' })).rejects.toThrow('delegation-none')
})
