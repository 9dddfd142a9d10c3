import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { processIo } from './process-io.ts'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-io-'))
  await writeFile(join(folder, 'là.txt'), 'là')
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

test('a file that is absent, or a folder in its place, is the fault of no program: the answer names it', async () => {
  const io = processIo(new AbortController().signal)
  expect(await io.input(join(folder, 'là.txt'))).toBe(join(folder, 'là.txt'))
  for (const path of [join(folder, 'absent.txt'), folder])
    await expect(io.input(path)).rejects.toMatchObject({ code: 'file-not-found', params: { file: path } })
})
