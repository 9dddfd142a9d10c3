import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AccessRole } from '../../../contract/index.ts'
import { type AppDatabase, openAppDatabase } from '../../store/index.ts'
import { admitStaff, authorise, dismissStaff } from './authorise.ts'
import { listStaff } from './staff.ts'

let folder = ''
let app: AppDatabase

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-authorise-'))
  app = await openAppDatabase(join(folder, 'app.sqlite'))
})

afterAll(async () => {
  await app.destroy()
  await rm(folder, { recursive: true, force: true })
})

async function account(staffId: string, access: AccessRole): Promise<void> {
  const at = '2026-11-24T08:00:00.000Z'
  await app
    .insertInto('sign_in_user')
    .values({
      ...{ id: `u-${staffId}`, name: staffId, email: `${staffId}@theatre.example`, email_verified: 1, image: null },
      ...{ created_at: at, updated_at: at, staff_id: staffId, access },
    })
    .execute()
}

test('the first of a house comes in by themselves, another by the code of one who may', async () => {
  const { id: anne } = await admitStaff(app, { name: 'Anne Morel', role: '', pin: '4821', given: null })
  const paul = { name: 'Paul Ferrand', role: '', pin: '7730' }
  await expect(admitStaff(app, { ...paul, given: null })).rejects.toMatchObject({ code: 'code-needed' })
  const wrong = { staff: 'Anne Morel', pin: '7730' }
  await expect(admitStaff(app, { ...paul, given: wrong })).rejects.toMatchObject({ code: 'pin-wrong' })
  expect((await listStaff(app)).map(({ name }) => name)).toEqual(['Anne Morel'])
  await admitStaff(app, { ...paul, given: { staff: anne, pin: '4821' } })
  const kept = await app.selectFrom('journal').select(['who', 'action', 'detail']).orderBy('id').execute()
  expect(kept.filter(({ action }) => action === 'staff-added').map(({ who, detail }) => `${who} ${detail}`)).toEqual([
    'Anne Morel {"name":"Anne Morel"}',
    'Anne Morel {"name":"Paul Ferrand"}',
  ])
})

test('whoever has an account of a role without the right answers for nothing by their code', async () => {
  const paul = (await listStaff(app)).find(({ name }) => name === 'Paul Ferrand')?.id ?? ''
  const given = { staff: paul, pin: '7730' }
  expect(await authorise(app, { given, ability: 'settings' })).toMatchObject({ name: 'Paul Ferrand' })
  await account(paul, 'writer')
  await expect(authorise(app, { given, ability: 'settings' })).rejects.toMatchObject({ code: 'role-forbids' })
  await expect(
    admitStaff(app, { name: 'Zoé Lafont', role: '', pin: '1357', given: { staff: paul, pin: '7730' } }),
  ).rejects.toMatchObject({ code: 'role-forbids' })
})

test('nobody is taken out of the house without the code of one who may, even by their own name', async () => {
  const people = async () => (await listStaff(app)).map(({ name }) => name)
  const paul = (await listStaff(app)).find(({ name }) => name === 'Paul Ferrand')?.id ?? ''
  await expect(dismissStaff(app, { id: paul, given: null })).rejects.toMatchObject({ code: 'code-needed' })
  const wrong = { staff: 'Anne Morel', pin: '7730' }
  await expect(dismissStaff(app, { id: paul, given: wrong })).rejects.toMatchObject({ code: 'pin-wrong' })
  const writer = { staff: paul, pin: '7730' }
  await expect(dismissStaff(app, { id: paul, given: writer })).rejects.toMatchObject({ code: 'role-forbids' })
  expect(await people()).toEqual(['Anne Morel', 'Paul Ferrand'])
  await dismissStaff(app, { id: paul, given: { staff: 'Anne Morel', pin: '4821' } })
  expect(await people()).toEqual(['Anne Morel'])
  const kept = await app.selectFrom('journal').select(['who', 'action']).orderBy('id').execute()
  expect(kept.at(-1)).toEqual({ who: 'Anne Morel', action: 'staff-left' })
})
