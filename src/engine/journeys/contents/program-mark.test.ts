import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { markOf } from './program-mark.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-mark-'))
  await writeFile(join(folder, 'package.json'), '{}')
  await writeFile(join(folder, 'check.ts'), 'one')
})
afterEach(async () => await rm(folder, { recursive: true, force: true }))

const later = () => Date.now() + 60_000
const mark = (startedAt = later()) => markOf({ folders: [folder], manifest: join(folder, 'package.json'), startedAt })

it('is another for another rule or another dependency, and the same for another test', async () => {
  const before = await mark()
  expect(before).toMatch(/^[0-9a-f]{64}$/u)
  await writeFile(join(folder, 'check.test.ts'), 'expect')
  expect(await mark()).toBe(before)
  await writeFile(join(folder, 'check.ts'), 'two')
  const after = await mark()
  expect(after).not.toBe(before)
  await writeFile(join(folder, 'package.json'), '{ "dependencies": {} }')
  expect(new Set([before, after, await mark()]).size).toBe(3)
})

it('is none for a program whose files were changed under it: nobody can tell which of them runs', async () => {
  expect(await mark(0)).toBeNull()
})
