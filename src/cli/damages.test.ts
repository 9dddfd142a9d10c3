import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { House, recordFault, replaceFile } from '../engine/index.ts'
import { announcedServer } from './announcement.ts'
import { flip, lasting, original, remade, rows, warehouse } from './damages.fixture.ts'
import { runCommand } from './run-command.ts'
import { saidIo } from './said-io.fixture.ts'

const root = mkdtempSync(join(tmpdir(), 'parterre-damages-'))
const sound = join(root, 'sound')
const backup = join(root, 'bonne.zip')
const asOf = ['--as-of', '2026-11-24', '--lang', 'fr']
let count = 0

/** What a command ends with and says, run in this process as the program's entrance runs it. */
async function parterre(args: readonly string[], folder = ''): Promise<Said> {
  const { said, io } = saidIo({
    outputFile: async (path, from) => await replaceFile(from, path),
    temporary: (name) => join(root, `${count}-${name}`),
  })
  expect(folder === '' ? null : await announcedServer(folder)).toBeNull()
  let opened: House | null = null
  const exit = await runCommand({
    argv: [...args, ...(folder === '' ? [] : ['--data', folder]), ...asOf],
    io,
    language: 'fr',
    today: '2026-11-24',
    onFault: (error, { where }) => recordFault(folder, { error, where }),
    openHouse: async () => {
      opened = await House.open(folder)
      return opened
    },
  })
  await (opened as House | null)?.close()
  return { exit, said: `${said.stdout}${said.stderr}`.replaceAll(/[\u00a0\u202f]/gu, ' ') }
}

/** The same by the program itself, under limits that a shell sets. */
function parterreUnder(before: string, args: readonly string[], uid?: number): Said {
  const main = resolve(import.meta.dirname, '../main.ts')
  const command = [process.execPath, '--disable-warning=ExperimentalWarning', main, ...args, ...asOf]
  const done = spawnSync('bash', ['-c', `${before} ${command.map((one) => `'${one}'`).join(' ')}`], {
    encoding: 'utf8',
    env: { ...process.env, HOME: root },
    ...(uid !== undefined && { uid, gid: uid }),
  })
  return { exit: done.status, said: `${done.stdout}${done.stderr}`.replaceAll(/[\u00a0\u202f]/gu, ' ') }
}

interface Said {
  exit: number | null
  said: string
}

const header = 'Numéro client;Nom;Prénom;Courriel;Spectacle;Date représentation;Heure;Salle;Tarif;Prix;Date achat'

beforeAll(async () => {
  chmodSync(root, 0o755)
  const rows = Array.from(
    { length: 60 },
    (_, at) =>
      `${at};Nom${at};Lise;l${at}@exemple.example;Antigone;22/03/2026;20:30;Grande salle;Plein;24,00;01/02/2026`,
  )
  writeFileSync(join(root, 'billets.csv'), [header, ...rows].join('\n'))
  expect(await parterre(['import', join(root, 'billets.csv')], sound)).toMatchObject({ exit: 0 })
  // Its figures are kept with it: each copy has them at hand.
  expect(await parterre(['doctor'], sound)).toMatchObject({ exit: 0 })
  expect(await parterre(['backup', backup], sound)).toMatchObject({ exit: 0 })
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** A copy of the sound house, damaged. */
function damaged(damage: (folder: string) => void): string {
  count += 1
  const folder = join(root, `house-${count}`)
  cpSync(sound, folder, { recursive: true })
  damage(folder)
  return folder
}

/** Where a backup would go, with an earlier one in its place. */
function lastSound(): string {
  const target = join(root, `sauvegarde-${count}.zip`)
  writeFileSync(target, 'the last sound one')
  return target
}

const ofOurs = /erreur de notre fait s’est/u

afterEach(() => {
  vi.useRealTimers()
  if (count > 0) rmSync(join(root, `house-${count}`), { recursive: true, force: true })
})

describe('a damage at rest', () => {
  it.each(lasting)(
    'of %s (%s) is named with its way out by doctor, and refused by backup',
    async (_store, _damage, make, says) => {
      const folder = damaged(make)
      const doctor = await parterre(['doctor'], folder)
      expect(doctor.said).toMatch(says)
      expect(doctor.said).not.toMatch(ofOurs)
      expect(doctor.exit).toBe(1)
      const target = lastSound()
      const saved = await parterre(['backup', target], folder)
      expect(saved.exit).toBe(1)
      expect(saved.said).not.toMatch(/erreur de notre fait/u)
      expect(readFileSync(target, 'utf8')).toBe('the last sound one')
    },
  )

  it.each(remade)(
    'of %s (%s) costs nothing: the figures are made again from what is true',
    async (_store, _damage, make, says) => {
      const doctor = await parterre(['doctor'], damaged(make))
      expect(doctor.said).toMatch(says)
      expect(doctor.said).toMatch(/60\s+billets/u)
      expect(doctor.exit).toBe(0)
    },
  )

  it('of a file is refused by the figures too, which are computed from no other content than was imported', async () => {
    const folder = damaged((one) => {
      flip(rows(one), 900)
      rmSync(warehouse(one))
    })
    const { exit, said } = await parterre(['figure', 'tickets'], folder)
    expect(exit).toBe(1)
    expect(said).toMatch(/« billets\.csv »/u)
  })

  it('is kept apart, and marked, by a backup of what is left, that restores and says what is missing', async () => {
    const folder = damaged((one) => truncateSync(original(one), 10))
    const target = lastSound()
    expect(await parterre(['backup', target, '--damaged'], folder)).toMatchObject({ exit: 0 })
    expect(readFileSync(target, 'utf8')).toBe('the last sound one')
    const apart = target.replace('.zip', '.abimee.zip')
    const restored = await parterre(['restore', apart, '--data', join(root, 'reste')])
    expect(restored).toMatchObject({ exit: 0 })
    expect(restored.said).toMatch(/billets\.csv/u)
  })

  it('of a backup (flipped, truncated, emptied) is refused by restore, which leaves no house', async () => {
    for (const damage of [
      (f: string) => flip(f, 30_000),
      (f: string) => truncateSync(f, 900),
      (f: string) => truncateSync(f, 0),
    ]) {
      const [file, folder] = [join(root, 'abimee.zip'), join(root, 'chez')]
      cpSync(backup, file)
      damage(file)
      const { exit, said } = await parterre(['restore', file, '--data', folder])
      expect(exit).toBe(1)
      expect(said).toMatch(/sauvegarde/u)
      expect(existsSync(join(folder, 'app.sqlite'))).toBe(false)
    }
  })

  it('of the clock, gone back behind what was saved, is said', async () => {
    const folder = damaged(() => undefined)
    expect((await parterre(['doctor'], folder)).said).toMatch(/horloge suit/u)
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2019-03-01T12:00:00Z') })
    const { exit, said } = await parterre(['doctor'], folder)
    expect(said).toMatch(/horloge/u)
    expect(said).not.toMatch(/horloge suit/u)
    expect(exit).toBe(1)
  })
})

describe('a damage under way', () => {
  it('of a disk that takes no more is said, and the house is as it was before', async () => {
    const folder = damaged(() => undefined)
    const more = Array.from(
      { length: 4000 },
      (_, at) =>
        `${at};Autre${at};Paul;p${at}@exemple.example;Phèdre;23/03/2026;20:30;Grande salle;Plein;24,00;01/02/2026`,
    )
    writeFileSync(join(root, 'suite.csv'), [header, ...more].join('\n'))
    const taken = parterreUnder('trap "" XFSZ; ulimit -f 60;', ['import', join(root, 'suite.csv'), '--data', folder])
    expect(taken.exit).not.toBe(0)
    expect(taken.said).toMatch(/disque n’a pas pris/u)
    expect(taken.said).not.toMatch(/erreur de notre fait/u)
    expect((await parterre(['doctor'], folder)).said).toMatch(/60\s+billets/u)
    const target = lastSound()
    const saved = parterreUnder('trap "" XFSZ; ulimit -f 8;', ['backup', target, '--data', folder])
    expect(saved.exit).not.toBe(0)
    expect(saved.said).toMatch(/disque n’a pas pris/u)
    expect(readFileSync(target, 'utf8')).toBe('the last sound one')
  })

  it('of a folder closed to writing is said, with what to do', () => {
    const folder = damaged(() => undefined)
    const nobody = 65_534
    const isRoot = process.getuid?.() === 0
    const paths = [
      folder,
      ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((one) => join(folder, one)),
    ]
    for (const path of paths) {
      if (isRoot) chownSync(path, nobody, nobody)
      chmodSync(path, statSync(path).isDirectory() ? 0o500 : 0o400)
    }
    const { exit, said } = parterreUnder('', ['figure', 'tickets', '--data', folder], isRoot ? nobody : undefined)
    for (const path of paths) chmodSync(path, statSync(path).isDirectory() ? 0o700 : 0o600)
    expect(said).toMatch(/n’a pas le droit d’écrire/u)
    expect(exit).toBe(1)
  })
})

it('says each of these in the table that people read, and no other', () => {
  const table = readFileSync(resolve(import.meta.dirname, '../../docs/dommages.md'), 'utf8')
  const told = [...table.matchAll(/^\| `([^`]+)` \| ([^|]+) \|/gmu)].map(([, store, damage]) => `${store}: ${damage}`)
  const tried = [...lasting, ...remade].map(([store, damage]) => `${store}: ${inFrench[damage]}`)
  expect(told.sort()).toEqual(tried.sort())
})

const inFrench: Readonly<Record<string, string>> = {
  'flipped bytes': 'octets changés',
  truncated: 'coupé',
  emptied: 'vidé',
  missing: 'absent',
  'header destroyed': 'début détruit',
}
