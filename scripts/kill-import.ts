import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
const main = join(root, 'src/cli/main.ts')

export interface KillReport {
  seed: number
  kills: number
  /** Kills that fell while the import had files or a database open for writing. */
  whileWriting: number
  /** What was found wrong after a kill; empty when all is well. */
  wrong: string[]
}

/**
 * Kills an import (`kill -9`) at moments spread over its measured duration, and looks each time at what is left: the
 * import is there whole or as if never made, and the next one succeeds.
 */
export async function killImports({
  times,
  seed,
  onKill,
}: {
  times: number
  seed: number
  onKill?: (line: string) => void
}): Promise<KillReport> {
  const work = mkdtempSync(join(tmpdir(), 'parterre-kill-'))
  try {
    const files = makeFiles(work)
    const clean = join(work, 'clean')
    const startedAt = Date.now()
    run(['import', ...files, '--data', clean, '--json'])
    const durationMs = Date.now() - startedAt
    const seats = seatsIn(clean)
    const random = mulberry32(seed)
    const report: KillReport = { seed, kills: 0, whileWriting: 0, wrong: [] }
    for (let kill = 0; kill < times; kill += 1) {
      const folder = join(work, `d${kill}`)
      const afterMs = durationMs * (0.1 + (0.9 * (kill + random())) / times)
      await killAfter(['import', ...files, '--data', folder], afterMs)
      report.kills += 1
      const wasWriting = isWriting(folder)
      if (wasWriting) report.whileWriting += 1
      const found = seatsIn(folder)
      if (found !== 0 && found !== seats)
        report.wrong.push(`after ${Math.round(afterMs)} ms: ${found} seats of ${seats}`)
      run(['import', ...files, '--data', folder, '--json'])
      if (seatsIn(folder) !== seats)
        report.wrong.push(`after ${Math.round(afterMs)} ms: the next import gave ${seatsIn(folder)} seats of ${seats}`)
      onKill?.(
        `kill ${kill + 1}/${times} at ${Math.round(afterMs)} of ${durationMs} ms: ${found} seats${wasWriting ? ', a write was open' : ''}`,
      )
      rmSync(folder, { recursive: true, force: true })
    }
    return report
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

function makeFiles(work: string): string[] {
  run(['demo', '--out', join(work, 'demo'), '--scale', '0.02', '--today', '2026-11-24'])
  const exports = join(work, 'demo', 'exports')
  return readdirSync(exports)
    .filter((name) => /^(billets_|contacts|adresses)/.test(name))
    .map((name) => join(exports, name))
}

function killAfter(args: string[], milliseconds: number): Promise<void> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [main, ...args], { stdio: 'ignore' })
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds)
    child.on('exit', () => {
      clearTimeout(timer)
      done()
    })
  })
}

function isWriting(folder: string): boolean {
  const tmp = join(folder, 'tmp')
  const hasWork = existsSync(tmp) && readdirSync(tmp).length > 0
  const wal = join(folder, 'warehouse.duckdb.wal')
  return hasWork || (existsSync(wal) && statSync(wal).size > 0)
}

function seatsIn(folder: string): number {
  const out = run(['doctor', '--data', folder, '--json'])
  const findings = JSON.parse(out) as { code: string; state: string; params: { tickets?: number } }[]
  const broken = findings.find((finding) => finding.state === 'broken')
  if (broken) throw new Error(`${folder}: ${JSON.stringify(broken)}`)
  return findings.find((finding) => finding.code === 'doctor.warehouse')?.params.tickets ?? 0
}

function run(args: string[]): string {
  const done = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  if (done.status !== 0) throw new Error(`parterre ${args.join(' ')}: ${done.status} ${done.stderr}`)
  return done.stdout
}

/** A small seeded generator (public domain algorithm of Tommy Ettinger), so that a run can be made again. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
