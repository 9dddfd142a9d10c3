import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type AppDatabase, openAppDatabase } from '../../store/index.ts'
import { beginAttempt } from './sign-in-attempts.ts'

let folder = ''
let app: AppDatabase
const now = Date.parse('2026-11-24T10:00:00Z')
const minute = 60_000
const stranger = (number: number) => ({ account: 'anne', place: `address ${number}`, isKnownDevice: false })
const isLetTry = async (attempt: Parameters<typeof beginAttempt>[1], at = now) =>
  (await beginAttempt(app, attempt, at)) !== null

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-attempts-'))
  app = await openAppDatabase(join(folder, 'app.sqlite'))
})

afterEach(async () => {
  await app.destroy()
  await rm(folder, { recursive: true, force: true })
})

it('makes one place wait after five wrong passwords for an account, for ten minutes, and no other place', async () => {
  for (let attempt = 0; attempt < 5; attempt += 1) expect(await isLetTry(stranger(1))).toBe(true)
  expect(await isLetTry(stranger(1))).toBe(false)
  expect(await isLetTry(stranger(2))).toBe(true)
  expect(await isLetTry(stranger(1), now + 10 * minute)).toBe(true)
})

it('keeps counting once the program has been stopped and started again', async () => {
  for (let attempt = 0; attempt < 5; attempt += 1) await isLetTry(stranger(1))
  await app.destroy()
  app = await openAppDatabase(join(folder, 'app.sqlite'))
  expect(await isLetTry(stranger(1))).toBe(false)
})

it('makes a place wait that tries one account after the other', async () => {
  const tried = Array.from({ length: 25 }, (_, at) => ({ ...stranger(1), account: `account ${at}` }))
  const answers: boolean[] = []
  for (const attempt of tried) answers.push(await isLetTry(attempt))
  expect(answers.filter(Boolean)).toHaveLength(20)
})

it('bounds what all strangers together may try, and leaves a way in to the device that came in before', async () => {
  for (let attempt = 0; attempt < 100; attempt += 1) expect(await isLetTry(stranger(attempt))).toBe(true)
  expect(await isLetTry(stranger(1000))).toBe(false)
  expect(await isLetTry({ account: 'anne', place: 'her own device', isKnownDevice: true })).toBe(true)
  expect(await isLetTry(stranger(1000), now + 61 * minute)).toBe(true)
})

it('lets as many tries pass when they come at once as in turn, and counts none that was right', async () => {
  const atOnce = await Promise.all(Array.from({ length: 30 }, () => isLetTry(stranger(1))))
  expect(atOnce.filter(Boolean)).toHaveLength(5)
  for (let attempt = 0; attempt < 8; attempt += 1) await (await beginAttempt(app, stranger(2), now))?.wasRight()
  expect(await isLetTry(stranger(2))).toBe(true)
})
