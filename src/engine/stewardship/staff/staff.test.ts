import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AppDatabase, openAppDatabase } from '../../store/index.ts'
import { addStaff, identifyStaff } from './staff.ts'

let folder = ''
let app: AppDatabase

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-staff-'))
  app = await openAppDatabase(join(folder, 'app.sqlite'))
  await addStaff(app, { name: 'Anne Morel', role: '', pin: '4821' })
  await addStaff(app, { name: 'Paul Ferrand', role: '', pin: '7730' })
})

afterAll(async () => {
  await app.destroy()
  await rm(folder, { recursive: true, force: true })
})

test('a program that tries every code is stopped, and the right code with it; another person is not', async () => {
  for (const pin of ['0000', '0001', '0002', '0003', '0004'])
    await expect(identifyStaff(app, { nameOrId: 'anne morel', pin })).rejects.toMatchObject({ code: 'pin-wrong' })
  await expect(identifyStaff(app, { nameOrId: 'Anne Morel', pin: '4821' })).rejects.toMatchObject({
    code: 'pin-locked',
  })
  expect((await identifyStaff(app, { nameOrId: 'Paul Ferrand', pin: '7730' })).name).toBe('Paul Ferrand')
})
