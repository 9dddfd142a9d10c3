import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { writeZip } from './write-zip.ts'

/** Takes nothing, as a full disk does; of Linux. */
const fullDisk = '/dev/full'
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-zip-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

it.runIf(existsSync(fullDisk)).each([10, 3_000_000])(
  'is told of a disk that is full by an error, the program goes on: %i bytes',
  async (bytes) => {
    const path = join(folder, 'billets.csv')
    await writeFile(path, 'x'.repeat(bytes))
    const entries = Array.from({ length: 20 }, (_, at) => ({ name: `files/${at}.csv`, path }))
    await expect(writeZip(fullDisk, entries)).rejects.toMatchObject({ code: 'ENOSPC' })
    await pause(50)
  },
)
