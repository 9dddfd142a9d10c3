import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { approveContent, doctor, House, readContent } from '../src/engine/index.ts'
import { type KillReport, type KillRun, killAfter, mulberry32, runCommand, runHere } from './killed-command.ts'

const reviewer = 'Anne Morel'

const today = '2026-11-24'
const pin = '4821'

/**
 * Kills a validation at moments spread over its measured duration, and looks each time at what is left: the text is
 * validated, once, or it is not at all; validating again gives one validation; the chain of reviews is sound.
 */
export async function killReviews({ times, seed, onKill }: KillRun): Promise<KillReport> {
  const work = mkdtempSync(join(tmpdir(), 'parterre-kill-review-'))
  process.env.PARTERRE_PIN = pin
  try {
    const { ready, draft } = await readyToValidate(work)
    const approve = (folder: string) => ['approve', draft, '--by', reviewer, '--as-of', today, '--data', folder]
    const measured = copyOf(ready, join(work, 'measured'))
    const startedAt = Date.now()
    runCommand(approve(measured))
    const durationMs = Date.now() - startedAt
    const random = mulberry32(seed)
    const report: KillReport = { seed, kills: 0, whileWriting: 0, wrong: [] }
    for (let kill = 0; kill < times; kill += 1) {
      const folder = copyOf(ready, join(work, `d${kill}`))
      const afterMs = durationMs * (0.3 + (0.75 * (kill + random())) / times)
      await killAfter(approve(folder), afterMs)
      report.kills += 1
      if (hasOpenWrite(folder)) report.whileWriting += 1
      const { state, wrong } = await lookAt(folder, draft)
      report.wrong.push(...wrong.map((what) => `after ${Math.round(afterMs)} ms: ${what}`))
      onKill?.(`kill ${kill + 1}/${times} at ${Math.round(afterMs)} of ${durationMs} ms: ${state}`)
      rmSync(folder, { recursive: true, force: true })
    }
    return report
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** A data folder with a draft whose every point has been opened: what is left to do is to validate it. */
async function readyToValidate(work: string): Promise<{ ready: string; draft: string }> {
  const ready = join(work, 'ready')
  await runHere(['demo', '--out', join(work, 'demo'), '--scale', '0.02', '--today', today])
  await runHere(['programme', 'import', join(work, 'demo', 'programme', 'fiche-berenice.json'), '--data', ready])
  await runHere(['programme', 'import', join(work, 'demo', 'programme', 'maison.json'), '--data', ready])
  await runHere(['staff', 'add', reviewer, '--data', ready])
  const options = [
    '--channel',
    'press',
    '--audience',
    'regular',
    '--model',
    'none',
    '--as-of',
    today,
    '--data',
    ready,
    '--json',
  ]
  const written = JSON.parse(await runHere(['write', '--show', 'berenice', ...options])) as { draft: { id: string } }
  const { id } = written.draft
  await runHere(['review', id, '--by', reviewer, '--as-of', today, '--data', ready])
  return { ready, draft: id }
}

/** What a kill left, and whether validating after it gives one validation and a sound chain. */
async function lookAt(folder: string, draft: string): Promise<{ state: string; wrong: string[] }> {
  const house = await House.open(folder)
  try {
    const left = await readContent(house, { id: draft, asOf: today })
    const isWhole = left.approvals.length === (left.state === 'approved' ? 1 : 0)
    const { contentHash } = left
    const again = await approveContent(house, { id: draft, asOf: today, staff: reviewer, pin, contentHash })
    const isOnce = again.state === 'approved' && again.approvals.length === 1
    const broken = (await doctor(folder, { open: async () => house, asOf: today })).filter(
      (finding) => finding.state === 'broken',
    )
    const wrong = [
      ...(isWhole ? [] : [`${left.state} with ${left.approvals.length} validations`]),
      ...(isOnce ? [] : [`validated again: ${again.state} with ${again.approvals.length} validations`]),
      ...broken.map(({ code }) => code),
    ]
    return { state: left.state, wrong }
  } finally {
    await house.close()
  }
}

function copyOf(from: string, to: string): string {
  cpSync(from, to, { recursive: true })
  return to
}

/** SQLite leaves its log beside the file when it was not closed. */
function hasOpenWrite(folder: string): boolean {
  return readdirSync(folder).some((name) => name === 'app.sqlite-wal')
}
