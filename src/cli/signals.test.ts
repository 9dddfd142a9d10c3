import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, it, vi } from 'vitest'

const program = resolve(import.meta.dirname, '../main.ts')

// Windows has no such signals: it ends a program without a word to it.
it.skipIf(process.platform === 'win32').each([
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)(
  'a command ended by %s leaves nothing of what it was given on this computer',
  async (signal, code) => {
    const folder = await mkdtemp(join(tmpdir(), 'parterre-signals-'))
    const child = spawn(process.execPath, [program, 'read', '-'], { env: { ...process.env, TMPDIR: folder } })
    try {
      // The file that comes is still being received: the command waits for its end.
      child.stdin.write('Nom;Prénom\n')
      await vi.waitUntil(async () => (await readdir(folder)).some((name) => name.startsWith('parterre-')), 60_000)
      child.kill(signal)
      expect(await once(child, 'exit')).toEqual([code, null])
      expect((await readdir(folder)).filter((name) => name.startsWith('parterre-'))).toEqual([])
    } finally {
      child.kill('SIGKILL')
      await rm(folder, { recursive: true, force: true })
    }
  },
  90_000,
)
