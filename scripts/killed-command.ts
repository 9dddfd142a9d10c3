import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { runCommand as runCommandHere } from '../src/cli/run-command.ts'
import { saidIo } from '../src/cli/said-io.fixture.ts'
import { House } from '../src/engine/index.ts'

const main = resolve(import.meta.dirname, '../src/main.ts')

/** What a series of kills found. */
export interface KillReport {
  seed: number
  kills: number
  /** Kills that fell while a file or a database was open for writing. */
  whileWriting: number
  /** What was found wrong after a kill; empty when all is well. */
  wrong: string[]
}

export interface KillRun {
  times: number
  seed: number
  onKill?: (line: string) => void
}

/** Runs a command and kills it (`kill -9`) after some milliseconds, unless it is done before. */
export function killAfter(args: readonly string[], milliseconds: number): Promise<void> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [main, ...args], { stdio: 'ignore' })
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds)
    child.on('exit', () => {
      clearTimeout(timer)
      done()
    })
  })
}

/** Runs a command to its end and gives what it printed. Throws when it fails. */
export function runCommand(args: readonly string[]): string {
  const done = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  if (done.status !== 0) throw new Error(`parterre ${args.join(' ')}: ${done.status} ${done.stderr}`)
  return done.stdout
}

/** The same in this process, for what is only to be there: nothing is measured, nothing killed. */
export async function runHere(argv: string[]): Promise<string> {
  const { said, io } = saidIo({
    secret: (_, variable) => Promise.resolve(process.env[variable] ?? null),
    temporary: (name) => join(mkdtempSync(join(tmpdir(), 'parterre-kill-made-')), name),
    outputFile: (path, made) => rename(made, path),
  })
  let opened: House | null = null
  const open = async (folder: string | undefined): Promise<House> => {
    opened = await House.open(folder ?? './data')
    return opened
  }
  const given = {
    argv: [...argv],
    io,
    language: 'fr' as const,
    today: '2026-11-24',
    onFault: () => undefined,
    openHouse: open,
  }
  try {
    const code = await runCommandHere({ ...given, startServer: () => Promise.reject(new Error('no server')) })
    if (code !== 0) throw new Error(`parterre ${argv.join(' ')}: ${code} ${said.stderr}`)
  } finally {
    await (opened as House | null)?.close()
  }
  return said.stdout
}

/** A small seeded generator (public domain algorithm of Tommy Ettinger), so that a run can be made again. */
export function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
