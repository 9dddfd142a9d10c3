import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type KillReport, type KillRun, killAfter, mulberry32, runCommand } from './killed-command.ts'

/**
 * Kills an import (`kill -9`) at moments spread over its measured duration, and looks each time at what is left: the
 * import is there whole or as if never made, and the next one succeeds.
 */
export async function killImports({ times, seed, onKill }: KillRun): Promise<KillReport> {
  const work = mkdtempSync(join(tmpdir(), 'parterre-kill-'))
  try {
    const files = makeFiles(work)
    const clean = join(work, 'clean')
    const startedAt = Date.now()
    runCommand(['import', ...files, '--data', clean, '--json'])
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
      runCommand(['import', ...files, '--data', folder, '--json'])
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
  runCommand(['demo', '--out', join(work, 'demo'), '--scale', '0.02', '--today', '2026-11-24'])
  const exports = join(work, 'demo', 'exports')
  return readdirSync(exports)
    .filter((name) => /^(billets_|contacts|adresses)/.test(name))
    .map((name) => join(exports, name))
}

function isWriting(folder: string): boolean {
  const tmp = join(folder, 'tmp')
  const hasWork = existsSync(tmp) && readdirSync(tmp).length > 0
  const wal = join(folder, 'warehouse.duckdb.wal')
  return hasWork || (existsSync(wal) && statSync(wal).size > 0)
}

function seatsIn(folder: string): number {
  const out = runCommand(['doctor', '--data', folder, '--json'])
  const findings = JSON.parse(out) as { code: string; state: string; params: { tickets?: number } }[]
  const broken = findings.find((finding) => finding.state === 'broken')
  if (broken) throw new Error(`${folder}: ${JSON.stringify(broken)}`)
  return findings.find((finding) => finding.code === 'doctor.warehouse')?.params.tickets ?? 0
}
