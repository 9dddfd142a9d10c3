import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { doctor, House, importFiles } from '../src/engine/index.ts'
import { contacts, tickets } from '../src/engine/journeys/erase/everywhere.fixture.ts'
import { type KillReport, type KillRun, killAfter, mulberry32, runCommand, runHere } from './killed-command.ts'

const today = '2026-11-24'

/**
 * Kills an import (`kill -9`) at moments spread over its measured duration, and looks each time at what is left: the
 * import is there whole or as if never made, and the next one succeeds.
 */
export async function killImports(
  { times, seed, onKill }: KillRun,
  made: (work: string) => Promise<string[]> = demoFiles,
): Promise<KillReport> {
  const work = mkdtempSync(join(tmpdir(), 'parterre-kill-'))
  try {
    const files = await made(work)
    const clean = join(work, 'clean')
    const startedAt = Date.now()
    runCommand(['import', ...files, '--data', clean, '--json'])
    const durationMs = Date.now() - startedAt
    const seats = await seatsIn(clean)
    const random = mulberry32(seed)
    const report: KillReport = { seed, kills: 0, whileWriting: 0, wrong: [] }
    for (let kill = 0; kill < times; kill += 1) {
      const folder = join(work, `d${kill}`)
      const afterMs = durationMs * (0.1 + (0.9 * (kill + random())) / times)
      await killAfter(['import', ...files, '--data', folder], afterMs)
      report.kills += 1
      const wasWriting = isWriting(folder)
      if (wasWriting) report.whileWriting += 1
      const found = await seatsIn(folder)
      if (found !== 0 && found !== seats)
        report.wrong.push(`after ${Math.round(afterMs)} ms: ${found} seats of ${seats}`)
      const next = await seatsIn(folder, files)
      if (next !== seats)
        report.wrong.push(`after ${Math.round(afterMs)} ms: the next import gave ${next} seats of ${seats}`)
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

/** The files of the demo theatre, some thousands of rows. */
async function demoFiles(work: string): Promise<string[]> {
  await runHere(['demo', '--out', join(work, 'demo'), '--scale', '0.02', '--today', today])
  const exports = join(work, 'demo', 'exports')
  return readdirSync(exports)
    .filter((name) => /^(billets_|contacts|adresses)/.test(name))
    .map((name) => join(exports, name))
}

/** Two files of a few rows: what is written is as many pieces, sooner. */
export async function fewRows(work: string): Promise<string[]> {
  return [['contacts.csv', contacts] as const, ['billets.csv', tickets] as const].map(([name, text]) => {
    writeFileSync(join(work, name), text)
    return join(work, name)
  })
}

function isWriting(folder: string): boolean {
  const tmp = join(folder, 'tmp')
  const hasWork = existsSync(tmp) && readdirSync(tmp).length > 0
  const wal = join(folder, 'warehouse.duckdb.wal')
  return hasWork || (existsSync(wal) && statSync(wal).size > 0)
}

/** Tickets that a folder holds, once the files given are imported. Throws where `doctor` finds something broken. */
async function seatsIn(folder: string, files: readonly string[] = []): Promise<number> {
  const house = await House.open(folder)
  try {
    if (files.length > 0)
      await importFiles(house, { files: files.map((path) => ({ path, name: basename(path) })), today })
    const findings = await doctor(folder, { open: async () => house, asOf: today })
    const broken = findings.find((finding) => finding.state === 'broken')
    if (broken) throw new Error(`${folder}: ${JSON.stringify(broken)}`)
    return Number(findings.find((finding) => finding.code === 'doctor.warehouse')?.params.tickets ?? 0)
  } finally {
    await house.close()
  }
}
