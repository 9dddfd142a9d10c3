import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { AppError } from '../../../contract/index.ts'
import { House } from '../house/index.ts'
import { doctor } from './doctor.ts'
import { faultReport, readFaults, recordFault } from './fault-log.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-faults-'))
  await (await House.open(folder)).close()
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

test('a fault leaves its code, its cause and where it was met, and not one word of its message', () => {
  const cause = Object.assign(new TypeError('Lise Kerouan <lise@exemple.example> has no key sk-123'), {
    code: 'ERR_INVALID_ARG_TYPE',
  })
  const error = new AppError('fault', { detail: 'lise@exemple.example' }, { cause })
  recordFault(folder, { error, where: 'cli import' })
  const [fault] = readFaults(folder)
  expect(fault).toMatchObject({
    where: 'cli import',
    errors: [
      { name: 'AppError', code: 'fault' },
      { name: 'TypeError', code: 'ERR_INVALID_ARG_TYPE' },
    ],
  })
  expect(fault?.errors[1]?.stack[0]).toContain('fault-log.test.ts')
  const told = JSON.stringify(fault) + faultReport(readFaults(folder))
  for (const secret of ['Lise', 'exemple', 'sk-123', tmpdir() === '/tmp' ? folder : tmpdir()])
    expect(told).not.toContain(secret)
})

test('what was expected is no fault, and a folder without a house gets no log', async () => {
  recordFault(folder, { error: new AppError('pin-wrong'), where: 'page' })
  const diskIsFull = Object.assign(new Error('write'), { code: 'ENOSPC' })
  recordFault(folder, { error: new AppError('fault', {}, { cause: diskIsFull }), where: 'cli import' })
  expect(readFaults(folder)).toEqual([])
  const empty = await mkdtemp(join(folder, 'empty-'))
  recordFault(empty, { error: new Error('x'), where: 'cli' })
  expect(await readdir(empty)).toEqual([])
})

test('the log turns before it grows, and a line cut by a kill is passed over', async () => {
  for (let count = 0; count < 600; count += 1) recordFault(folder, { error: new Error('x'), where: `cli ${count}` })
  const sizes = await Promise.all(['faults.jsonl', 'faults.1.jsonl'].map((name) => stat(join(folder, 'logs', name))))
  for (const { size } of sizes) expect(size).toBeLessThan(210_000)
  expect(readFaults(folder)[0]?.where).toBe('cli 599')
  await writeFile(join(folder, 'logs', 'faults.jsonl'), '{"at":"2026-', { flag: 'a' })
  expect(readFaults(folder)[0]?.where).toBe('cli 599')
})

test('the doctor says how many there were in the last month, and is not alarmed by what was mended since', async () => {
  const house = await House.open(folder)
  const open = () => Promise.resolve(house)
  const found = async () =>
    (await doctor(folder, { open, asOf: '2026-11-24' })).find(({ code }) => code === 'doctor.faults')
  expect(await found()).toMatchObject({ state: 'well' })
  recordFault(folder, { error: new RangeError('x'), where: 'cli import' })
  expect(await found()).toMatchObject({
    state: 'missing',
    params: { count: 1, where: 'cli import', name: 'RangeError' },
  })
  await house.close()
})
