import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { residentMemory } from '../src/engine/ticketing/child/resident-memory.ts'
import type { Answer } from './hostile-child.ts'
import { damage } from './hostile-damage.ts'
import { bombs, type Original, originals } from './hostile-originals.ts'
import { mulberry32 } from './killed-command.ts'

interface AttackReport {
  files: number
  read: number
  refused: Record<string, number>
  /** What took most memory (MB), and what took longest (seconds). */
  heaviest: { file: string; megabytes: number }
  slowest: { file: string; seconds: number }
  /** Crashes, faults, hangs, memory over the ceiling, data that differ where a checksum tells: empty when all is well. */
  wrong: string[]
}

interface Attack {
  times: number
  seed: number
  withBombs: boolean
  onProgress?: (line: string) => void
  /** Where the files that did wrong are kept, to be looked at. */
  keepIn?: string
}

const ceilingBytes = 1024 ** 3
const longestMs = 60_000
/** A child that read this many files, or holds this much after one, makes place for a new one. */
const filesPerChild = 400
const heldBytes = 500 * 1024 * 1024

/** Damages good files of every kind and drops bombs, reads them as an import does, and says what came of it. */
export async function attack({ times, seed, withBombs, onProgress, keepIn }: Attack): Promise<AttackReport> {
  const work = mkdtempSync(join(tmpdir(), 'parterre-attack-'))
  const none = { file: '', megabytes: 0, seconds: 0 }
  const report: AttackReport = { files: 0, read: 0, refused: {}, heaviest: none, slowest: none, wrong: [] }
  const reader = new Reader(work)
  try {
    const good = await originals()
    const right = new Map<Original, string>()
    for (const one of good) {
      const { answer } = await reader.read(one)
      if (answer.outcome !== 'read') throw new Error(`the good ${one.kind} is not read: ${JSON.stringify(answer)}`)
      right.set(one, answer.cells)
    }
    for (const { original, how, file } of hostileFiles({ good, times, seed, withBombs })) {
      const { answer, megabytes, seconds } = await reader.read(file)
      const isChecked = original.isChecked && startsAlike(original.bytes, file.bytes)
      const wrong = whatIsWrong(answer, isChecked ? (right.get(original) ?? null) : null)
      count(report, answer, { file: `${original.kind} (${file.name}), ${how}`, megabytes, seconds })
      if (wrong !== null) {
        report.wrong.push(`${original.kind} (${file.name}), ${how}: ${wrong}`)
        if (keepIn !== undefined) writeFileSync(join(keepIn, `${report.files}-${file.name}`), file.bytes)
      }
      if (report.files % 500 === 0) onProgress?.(`${report.files} files, ${report.wrong.length} wrong`)
    }
    return report
  } finally {
    reader.close()
    rmSync(work, { recursive: true, force: true })
  }
}

interface HostileFile {
  original: Original
  how: string
  file: { name: string; bytes: Uint8Array }
}

function* hostileFiles(of: {
  good: Original[]
  times: number
  seed: number
  withBombs: boolean
}): Generator<HostileFile> {
  if (of.withBombs) for (const bomb of bombs()) yield { original: bomb, how: 'as it is', file: bomb }
  const random = mulberry32(of.seed)
  for (let time = 0; time < of.times; time += 1) {
    const original = of.good[time % of.good.length]
    if (original === undefined) return
    const { how, bytes } = damage(original.bytes, random)
    yield { original, how, file: { name: original.name, bytes } }
  }
}

type Outcome = Answer | { outcome: 'crash' | 'hang' | 'memory'; what: string }

/** A zip whose first bytes were changed is no zip any more: it is read, and said, as something else. */
function startsAlike(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one.subarray(0, 4), other.subarray(0, 4)) === 0
}

/** `cells`: what must be read, if anything is, where a checksum tells. */
function whatIsWrong(answer: Outcome, cells: string | null): string | null {
  if (answer.outcome === 'refused') return null
  if (answer.outcome !== 'read') return `${answer.outcome}: ${answer.what}`
  if (!answer.isWhole) return 'rows neither taken nor set aside'
  return cells !== null && answer.cells !== cells ? 'other data than the good file, unsaid' : null
}

function count(
  report: AttackReport,
  answer: Outcome,
  cost: { file: string; megabytes: number; seconds: number },
): void {
  report.files += 1
  if (cost.megabytes > report.heaviest.megabytes) report.heaviest = cost
  if (cost.seconds > report.slowest.seconds) report.slowest = cost
  if (answer.outcome === 'read') report.read += 1
  if (answer.outcome === 'refused') report.refused[answer.code] = (report.refused[answer.code] ?? 0) + 1
}

/** Reads files one after the other in a child bounded as an import's is, replaced when it dies or has grown. */
class Reader {
  readonly #work: string
  #child: ChildProcess | null = null
  #files = 0

  constructor(work: string) {
    this.#work = work
  }

  async read({ name, bytes }: { name: string; bytes: Uint8Array }) {
    const path = join(this.#work, 'file')
    writeFileSync(path, bytes)
    const child = this.#ready()
    const startedAt = performance.now()
    let most = 0
    const answer = await new Promise<Outcome>((resolveAnswer) => {
      const done = (outcome: Outcome) => {
        clearInterval(watch)
        child.off('exit', onExit).off('message', done)
        resolveAnswer(outcome)
      }
      const onExit = (code: number | null, signal: string | null) =>
        done({ outcome: 'crash', what: String(signal ?? code) })
      const watch = setInterval(async () => {
        most = Math.max(most, (await residentMemory(child.pid ?? 0)) ?? 0)
        if (most > ceilingBytes) done({ outcome: 'memory', what: `${Math.round(most / 1e6)} MB` })
        if (performance.now() - startedAt > longestMs) done({ outcome: 'hang', what: `over ${longestMs / 1000} s` })
      }, 20)
      child.once('message', done)
      child.once('exit', onExit)
      child.send({ id: this.#files, path, name })
    })
    const held = (await residentMemory(child.pid ?? 0)) ?? 0
    most = Math.max(most, held)
    if (!('id' in answer) || held > heldBytes || this.#files >= filesPerChild) this.close()
    return { answer, megabytes: Math.round(most / 1e6), seconds: (performance.now() - startedAt) / 1000 }
  }

  #ready(): ChildProcess {
    this.#files += 1
    this.#child ??= fork(resolve(import.meta.dirname, 'hostile-child.ts'), [], {
      execArgv: ['--disable-warning=ExperimentalWarning', `--max-old-space-size=${ceilingBytes / 1024 / 1024}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    return this.#child
  }

  close(): void {
    this.#child?.kill('SIGKILL')
    this.#child = null
    this.#files = 0
  }
}
