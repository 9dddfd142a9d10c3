import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AppError } from '../../../contract/index.ts'
import { type AppDatabase, openAppDatabase } from '../../store/index.ts'
import { addStaff, identifyStaff, lendStaff, listStaff, staffLeaves } from './staff.ts'

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

test('whoever was mistyped for waits two minutes and no longer, and a new code serves at once', async () => {
  const { id } = await addStaff(app, { name: 'Zoé Lafont', role: '', pin: '2468' })
  const mistype = async (of: string) => await identifyStaff(app, { nameOrId: of, pin: '0000' }).catch(() => undefined)
  for (let time = 0; time < 7; time += 1) await mistype(id)
  await expect(identifyStaff(app, { nameOrId: id, pin: '2468' })).rejects.toMatchObject({
    code: 'pin-locked',
    params: { minutes: 2 },
  })
  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()
  await app
    .updateTable('staff')
    .set({ created_at: minutesAgo(30) })
    .where('id', '=', id)
    .execute()
  await app
    .updateTable('journal')
    .set({ at: minutesAgo(2.1) })
    .where('who', '=', 'Zoé Lafont')
    .execute()
  await mistype(id)
  await expect(identifyStaff(app, { nameOrId: id, pin: '2468' })).rejects.toMatchObject({ code: 'pin-locked' })
  await staffLeaves(app, { id, by: 'Paul Ferrand' })
  const again = await addStaff(app, { name: 'Zoé Lafont', role: '', pin: '1357' })
  expect((await identifyStaff(app, { nameOrId: again.id, pin: '1357' })).name).toBe('Zoé Lafont')
  await staffLeaves(app, { id: again.id, by: 'Paul Ferrand' })
})

test('a program that sends every code at once has no more tries than one that sends them in turn', async () => {
  const { id } = await addStaff(app, { name: 'Nadia Roux', role: '', pin: '0042' })
  const tried = await Promise.all(
    Array.from({ length: 60 }, (_, code) =>
      identifyStaff(app, { nameOrId: id, pin: String(code).padStart(4, '0') }).then(
        () => 'let in',
        (refused: AppError) => refused.code,
      ),
    ),
  )
  expect(tried.filter((answer) => answer === 'pin-wrong')).toHaveLength(5)
  expect(tried).not.toContain('let in')
})

test('a form that is sent twice at once adds one person', async () => {
  const adding = { name: 'Luc Petit', role: '', pin: '1357' }
  const added = await Promise.allSettled([addStaff(app, adding), addStaff(app, adding)])
  expect(added.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await expect(addStaff(app, { ...adding, name: ' luc petit ' })).rejects.toMatchObject({
    code: 'name-taken',
    params: { name: 'luc petit' },
  })
  expect((await listStaff(app)).filter(({ name }) => name === 'Luc Petit')).toHaveLength(1)
})

test('a code chosen in one house serves in the demo theatre, and not that of somebody who left', async () => {
  const demo = await openAppDatabase(join(folder, 'demo.sqlite'))
  try {
    const { id } = await addStaff(app, { name: 'Zoé Brun', role: '', pin: '1212' })
    await staffLeaves(app, { id, by: 'Anne Morel' })
    await lendStaff(app, demo)
    await lendStaff(app, demo)
    expect((await listStaff(demo)).map(({ name }) => name)).toEqual([
      'Anne Morel',
      'Paul Ferrand',
      'Nadia Roux',
      'Luc Petit',
    ])
    expect((await identifyStaff(demo, { nameOrId: 'Paul Ferrand', pin: '7730' })).name).toBe('Paul Ferrand')
  } finally {
    await demo.destroy()
  }
})
