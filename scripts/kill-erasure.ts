import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AppError } from '../src/contract/index.ts'
import { doctor, findPersons, foreseeErasure, House } from '../src/engine/index.ts'
import { contacts, tickets } from '../src/engine/journeys/erase/everywhere.fixture.ts'
import { type KillReport, type KillRun, killAfter, mulberry32, runCommand, runHere } from './killed-command.ts'

const today = '2026-11-24'

/** A house in which Lise Kerouan bought, a backup of it, and one whose account has erased her since. */
interface Ready {
  readonly house: string
  readonly backup: string
  readonly lise: string
  /** The account's own secrets, before she was erased and after. */
  readonly keysBefore: string
  readonly keysAfter: string
}

/**
 * Kills an erasure at moments spread over its measured duration, and looks each time at what is left: at the next
 * opening she is there as if nothing had been asked, or nowhere; the others and all the seats are there.
 */
export function killErasures(run: KillRun): Promise<KillReport> {
  return killSeries(run, (ready) => ({
    keys: ready.keysBefore,
    prepare: (folder) => cpSync(ready.house, folder, { recursive: true }),
    command: (folder) => ['erase', ready.lise, '--data', folder],
    look: lookAtErasure,
    finish: async (folder, state) => state === 'not begun' && (await runHere(['erase', ready.lise, '--data', folder])),
  }))
}

/**
 * The same of a restore of a backup made before she was erased: the folder holds no house, or the whole house without
 * her.
 */
export function killRestores(run: KillRun): Promise<KillReport> {
  return killSeries(run, (ready) => ({
    keys: ready.keysAfter,
    prepare: () => undefined,
    command: (folder) => ['restore', ready.backup, '--data', folder],
    look: lookAtRestore,
    finish: async (folder, state) =>
      state === 'no house' && (await runHere(['restore', ready.backup, '--data', folder])),
  }))
}

interface Killed {
  readonly keys: string
  prepare(folder: string): void
  command(folder: string): string[]
  look(folder: string): Promise<{ state: string; wrong: string[] }>
  /** Does what was killed again, where it is still to be done. */
  finish(folder: string, state: string): Promise<unknown>
}

async function killSeries({ times, seed, onKill }: KillRun, of: (ready: Ready) => Killed): Promise<KillReport> {
  const work = mkdtempSync(join(tmpdir(), 'parterre-kill-erasure-'))
  const keysBefore = process.env.PARTERRE_KEYS
  try {
    const killed = of(await makeReady(work))
    const durationMs = timed(work, killed)
    const random = mulberry32(seed)
    const report: KillReport = { seed, kills: 0, whileWriting: 0, wrong: [] }
    for (let kill = 0; kill < times; kill += 1) {
      const folder = freshCopy(work, { name: `d${kill}`, killed })
      const afterMs = durationMs * (0.25 + (0.75 * (kill + random())) / times)
      await killAfter(killed.command(folder), afterMs)
      report.kills += 1
      if (isWriting(folder)) report.whileWriting += 1
      const { state, wrong } = await killed.look(folder)
      await killed.finish(folder, state)
      const after = await lookAtHouse(folder)
      if (after.hasLise) wrong.push('she is there once it was done again')
      report.wrong.push(...[...wrong, ...after.wrong].map((what) => `after ${Math.round(afterMs)} ms: ${what}`))
      onKill?.(`kill ${kill + 1}/${times} at ${Math.round(afterMs)} of ${durationMs} ms: ${state}`)
      rmSync(folder, { recursive: true, force: true })
    }
    return report
  } finally {
    if (keysBefore === undefined) delete process.env.PARTERRE_KEYS
    else process.env.PARTERRE_KEYS = keysBefore
    rmSync(work, { recursive: true, force: true })
  }
}

async function makeReady(work: string): Promise<Ready> {
  const [house, backup] = [join(work, 'ready'), join(work, 'avant.zip')]
  const keys = { keysBefore: join(work, 'keys-before'), keysAfter: join(work, 'keys-after') }
  process.env.PARTERRE_KEYS = keys.keysBefore
  for (const [name, text] of [['contacts.csv', contacts] as const, ['billets.csv', tickets] as const])
    writeFileSync(join(work, name), text)
  await runHere(['import', join(work, 'contacts.csv'), join(work, 'billets.csv'), '--data', house])
  const found = JSON.parse(
    await runHere(['persons', '--query', 'lise.kerouan@exemple.example', '--data', house, '--json']),
  ) as { personId: string }[]
  const lise = found[0]?.personId ?? ''
  await runHere(['backup', backup, '--data', house])
  process.env.PARTERRE_KEYS = keys.keysAfter
  const erased = join(work, 'erased')
  cpSync(house, erased, { recursive: true })
  await runHere(['erase', lise, '--data', erased])
  return { house, backup, lise, ...keys }
}

function timed(work: string, killed: Killed): number {
  const folder = freshCopy(work, { name: 'measured', killed })
  const startedAt = Date.now()
  runCommand(killed.command(folder))
  return Date.now() - startedAt
}

/** A folder to be killed in, and secrets of its own: what one run registers is none of the next one's. */
function freshCopy(work: string, { name, killed }: { name: string; killed: Killed }): string {
  const [folder, keys] = [join(work, name), join(work, `keys-${name}`)]
  if (existsSync(killed.keys)) cpSync(killed.keys, keys, { recursive: true })
  process.env.PARTERRE_KEYS = keys
  killed.prepare(folder)
  return folder
}

async function lookAtErasure(folder: string): Promise<{ state: string; wrong: string[] }> {
  const { hasLise, wrong } = await lookAtHouse(folder)
  return { state: hasLise ? 'not begun' : 'done', wrong }
}

async function lookAtRestore(folder: string): Promise<{ state: string; wrong: string[] }> {
  if (!existsSync(join(folder, 'app.sqlite'))) return { state: 'no house', wrong: [] }
  const { hasLise, wrong } = await lookAtHouse(folder)
  return { state: 'done', wrong: hasLise ? [...wrong, 'the backup brought her back'] : wrong }
}

/** Opens what is there, as the next day would. */
async function lookAtHouse(folder: string): Promise<{ hasLise: boolean; wrong: string[] }> {
  const house = await House.open(folder)
  try {
    const lise = (await findPersons(house, 'lise.kerouan@exemple.example'))[0] ?? null
    const others = await findPersons(house, 'drevet')
    const findings = await doctor(folder, { open: async () => house, asOf: today })
    const seats = findings.find(({ code }) => code === 'doctor.warehouse')?.params.tickets
    const left = lise === null ? await leftOfLise(house) : []
    return {
      hasLise: lise !== null,
      wrong: [
        ...findings.filter(({ state }) => state === 'broken').map(({ code }) => code),
        ...(others.length === 1 ? [] : ['the others are not there']),
        ...(seats === 4 ? [] : [`${seats} seats of 4`]),
        ...left,
      ],
    }
  } finally {
    await house.close()
  }
}

/** Nobody of hers is known, and no file of the house is an original that names her. */
async function leftOfLise(house: House): Promise<string[]> {
  const isKnown = await foreseeErasure(house, 'billetterie:101').then(
    () => true,
    (error: unknown) => {
      if (error instanceof AppError && error.code === 'person-not-found') return false
      throw error
    },
  )
  const files = readdirSync(join(house.folder.path, 'files')).filter((name) => name.endsWith('.csv'))
  return [
    ...(isKnown ? ['her record is there'] : []),
    ...(files.length > 0 ? ['an original that names her stays'] : []),
  ]
}

function isWriting(folder: string): boolean {
  const holds = (name: string) => existsSync(join(folder, name)) && readdirSync(join(folder, name)).length > 0
  const hasWal = ['app.sqlite-wal', 'warehouse.duckdb.wal'].some((name) => {
    const path = join(folder, name)
    return existsSync(path) && statSync(path).size > 0
  })
  return hasWal || holds('tmp') || existsSync(join(folder, 'restoring.json'))
}
