import { expect, test } from 'vitest'
import { z } from 'zod'
import { KeptChild, runUntrusted } from './index.ts'

const module = new URL('./fixtures/tasks.ts', import.meta.url)

test('a task runs in a child, tells its progress and gives its result', async () => {
  const seen: unknown[] = []
  const result = await runUntrusted({
    task: { module, name: 'double', answer: z.number() },
    input: 21,
    onProgress: (progress) => seen.push(progress),
  })
  expect(result).toBe(42)
  expect(seen).toEqual([{ rows: 1 }, { rows: 2 }])
})

test("the child's own refusal comes back as the same error, so that a door can say it", async () => {
  const run = runUntrusted({ task: { module, name: 'refuse', answer: z.unknown() }, input: null })
  await expect(run).rejects.toMatchObject({ code: 'file-unreadable', params: { file: 'ventes.xlsx', row: 12 } })
})

test('what breaks in the child is a fault of ours, with its cause', async () => {
  const run = runUntrusted({ task: { module, name: 'breakDown', answer: z.unknown() }, input: null })
  await expect(run).rejects.toMatchObject({ code: 'fault', cause: { message: 'no such thing' } })
})

test('a child that answers something else than its task does is not believed, nor kept', async () => {
  const keptChild = new KeptChild()
  const pid = () => runUntrusted({ task: { module, name: 'ownPid', answer: z.number() }, input: null, keptChild })
  try {
    const first = await pid()
    const told = runUntrusted({ task: { module, name: 'environment', answer: z.number() }, input: null, keptChild })
    await expect(told).rejects.toMatchObject({ code: 'fault', cause: { issues: [{ code: 'invalid_type' }] } })
    expect(await pid()).not.toBe(first)
  } finally {
    keptChild.end()
  }
})

test('a child that swells over the ceiling with buffers is killed, and the file is named', async () => {
  const run = runUntrusted({
    task: { module, name: 'swell', answer: z.unknown() },
    input: null,
    memoryLimitBytes: 200 * 1024 * 1024,
    errorParams: { file: 'bombe.xlsx' },
  })
  await expect(run).rejects.toMatchObject({
    code: 'file-took-too-much-memory',
    params: { file: 'bombe.xlsx', megabytes: 200 },
  })
})

test('cancelling ends the child with the reason given', async () => {
  const controller = new AbortController()
  const run = runUntrusted({
    task: { module, name: 'never', answer: z.unknown() },
    input: null,
    signal: controller.signal,
  })
  setTimeout(() => controller.abort(new Error('stopped by hand')), 50)
  await expect(run).rejects.toThrow('stopped by hand')
})

test('a task that takes too long is ended', async () => {
  const run = runUntrusted({ task: { module, name: 'never', answer: z.unknown() }, input: null, timeoutMs: 100 })
  await expect(run).rejects.toMatchObject({ code: 'file-took-too-long' })
})

test('the child sees no secret of the environment', async () => {
  process.env.PARTERRE_PIN = '1234'
  const names = await runUntrusted({ task: { module, name: 'environment', answer: z.array(z.string()) }, input: null })
  delete process.env.PARTERRE_PIN
  expect(names).toContain('PATH')
  expect(names).not.toContain('PARTERRE_PIN')
  expect(names).not.toContain('HOME')
})

test('a kept child goes on with the next file, and one that refused or swelled is replaced', async () => {
  const keptChild = new KeptChild()
  const pid = async () =>
    await runUntrusted({ task: { module, name: 'ownPid', answer: z.number() }, input: null, keptChild })
  try {
    const first = await pid()
    expect(await pid()).toBe(first)
    await runUntrusted({ task: { module, name: 'refuse', answer: z.unknown() }, input: null, keptChild }).catch(
      () => null,
    )
    const second = await pid()
    expect(second).not.toBe(first)
    await runUntrusted({ task: { module, name: 'fill', answer: z.number() }, input: 600 * 1024 * 1024, keptChild })
    expect(await pid()).not.toBe(second)
  } finally {
    keptChild.end()
  }
})

test('a file too heavy for a child that still holds another is read again in a new one', async () => {
  const keptChild = new KeptChild()
  const fill = (megabytes: number) =>
    runUntrusted({ task: { module, name: 'hold', answer: z.number() }, input: megabytes * 1024 * 1024, keptChild })
  try {
    await fill(350)
    expect(await fill(750)).toBe(750 * 1024 * 1024)
    await expect(fill(1100)).rejects.toMatchObject({ code: 'file-took-too-much-memory' })
  } finally {
    keptChild.end()
  }
})
