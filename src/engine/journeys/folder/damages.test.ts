import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  closeSync,
  cpSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const main = resolve(import.meta.dirname, '../../../cli/main.ts')
const root = mkdtempSync(join(tmpdir(), 'parterre-damages-'))
const sound = join(root, 'sound')
const backup = join(root, 'bonne.zip')
const asOf = ['--as-of', '2026-11-24', '--lang', 'fr']
let count = 0

function parterre(args: readonly string[], options: { before?: string; uid?: number } = {}) {
  const command = [process.execPath, '--disable-warning=ExperimentalWarning', main, ...args, ...asOf]
  const quoted = command.map((one) => `'${one}'`).join(' ')
  const done = spawnSync('bash', ['-c', `${options.before ?? ''} ${quoted}`], {
    encoding: 'utf8',
    env: { ...process.env, PARTERRE_KEYS: join(root, 'keys'), HOME: root },
    ...(options.uid !== undefined && { uid: options.uid, gid: options.uid }),
  })
  return { exit: done.status, said: `${done.stdout}${done.stderr}` }
}

beforeAll(() => {
  chmodSync(root, 0o755)
  const header = 'Numéro client;Nom;Prénom;Courriel;Spectacle;Date représentation;Heure;Salle;Tarif;Prix;Date achat'
  const rows = Array.from(
    { length: 60 },
    (_, at) =>
      `${at};Nom${at};Lise;l${at}@exemple.example;Antigone;22/03/2026;20:30;Grande salle;Plein;24,00;01/02/2026`,
  )
  writeFileSync(join(root, 'billets.csv'), [header, ...rows].join('\n'))
  expect(parterre(['import', join(root, 'billets.csv'), '--data', sound])).toMatchObject({ exit: 0 })
  expect(parterre(['backup', backup, '--data', sound])).toMatchObject({ exit: 0 })
}, 120_000)
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** A copy of the sound house, damaged. */
function damaged(damage: (folder: string) => void): string {
  count += 1
  const folder = join(root, `house-${count}`)
  cpSync(sound, folder, { recursive: true })
  damage(folder)
  return folder
}

function flip(path: string, at: number): void {
  const bytes = readFileSync(path)
  bytes[at] = (bytes[at] ?? 0) ^ 0xff
  writeFileSync(path, bytes)
}

function flipMany(path: string): void {
  const { size } = statSync(path)
  const handle = openSync(path, 'r+')
  for (let at = 4200; at < size; at += 4096) writeSync(handle, Buffer.alloc(64, 0xa5), 0, Math.min(64, size - at), at)
  closeSync(handle)
}

const named = (folder: string, extension: string): string => {
  const name = readdirSync(join(folder, 'files')).find((one) => one.endsWith(extension))
  if (name === undefined) throw new Error(extension)
  return join(folder, 'files', name)
}
/** The largest is that of the rows. */
const parquet = (folder: string): string =>
  readdirSync(join(folder, 'files'))
    .filter((one) => one.endsWith('.parquet'))
    .map((one) => join(folder, 'files', one))
    .sort((a, b) => statSync(b).size - statSync(a).size)[0] ?? ''

type Damage = [store: string, damage: string, make: (folder: string) => void, says: RegExp]
const state = (folder: string) => join(folder, 'app.sqlite')
const warehouse = (folder: string) => join(folder, 'warehouse.duckdb')

const refused: Damage[] = [
  ['app.sqlite', 'flipped bytes', (f) => flipMany(state(f)), /app\.sqlite\) est abîmé.*restaurez/s],
  ['app.sqlite', 'truncated', (f) => truncateSync(state(f), 20_000), /app\.sqlite\) est abîmé.*restaurez/s],
  ['app.sqlite', 'emptied', (f) => truncateSync(state(f), 0), /app\.sqlite\) est vide.*N’effacez rien/s],
  ['app.sqlite', 'missing', (f) => rmSync(state(f)), /app\.sqlite\) n’y est plus.*N’effacez rien/s],
  ['app.sqlite', 'header destroyed', (f) => flip(state(f), 3), /app\.sqlite\) est abîmé.*restaurez/s],
  [
    'files/ (rows)',
    'flipped bytes',
    (f) => flip(parquet(f), 900),
    /« billets\.csv ».*n’est plus ce qui avait été importé/s,
  ],
  ['files/ (rows)', 'truncated', (f) => truncateSync(parquet(f), 500), /« billets\.csv ».*n’est plus/s],
  ['files/ (rows)', 'emptied', (f) => truncateSync(parquet(f), 0), /« billets\.csv ».*n’est plus/s],
  ['files/ (rows)', 'missing', (f) => rmSync(parquet(f)), /1 fichier gardé manque.*billets\.csv.*importez/s],
  ['files/ (rows)', 'header destroyed', (f) => flip(parquet(f), 1), /« billets\.csv ».*n’est plus/s],
  ['files/ (original)', 'flipped bytes', (f) => flip(named(f, '.csv'), 40), /« billets\.csv ».*n’est plus/s],
  ['files/ (original)', 'emptied', (f) => truncateSync(named(f, '.csv'), 0), /« billets\.csv ».*n’est plus/s],
]

describe('a damage at rest', () => {
  it.each(refused)(
    'of %s (%s) is named with its way out by doctor, and refused by backup',
    (_store, _damage, make, says) => {
      const folder = damaged(make)
      const doctor = parterre(['doctor', '--data', folder])
      expect(doctor.said.replaceAll(/[\u00a0\u202f]/gu, ' ')).toMatch(says)
      expect(doctor.said).not.toMatch(/erreur de notre fait s’est/u)
      expect(doctor.exit).toBe(1)
      const target = join(root, `sauvegarde-${count}.zip`)
      writeFileSync(target, 'the last sound one')
      const saved = parterre(['backup', target, '--data', folder])
      expect(saved.exit).toBe(1)
      expect(saved.said).not.toMatch(/erreur de notre fait/u)
      expect(readFileSync(target, 'utf8')).toBe('the last sound one')
    },
    60_000,
  )

  const remade: Damage[] = [
    ['warehouse.duckdb', 'flipped bytes', (f) => flipMany(warehouse(f)), /entrepôt/u],
    ['warehouse.duckdb', 'truncated', (f) => truncateSync(warehouse(f), 9000), /entrepôt/u],
    ['warehouse.duckdb', 'emptied', (f) => truncateSync(warehouse(f), 0), /entrepôt/u],
    ['warehouse.duckdb', 'missing', (f) => rmSync(warehouse(f)), /entrepôt/u],
    ['warehouse.duckdb', 'header destroyed', (f) => flip(warehouse(f), 9), /entrepôt/u],
    ['server.json', 'flipped bytes', (f) => writeFileSync(join(f, 'server.json'), '\u0000{"port'), /entrepôt/u],
    ['house.json', 'missing', (f) => rmSync(join(f, 'house.json')), /entrepôt/u],
    ['logs/', 'flipped bytes', (f) => writeFileSync(join(f, 'logs'), 'x'), /entrepôt/u],
  ]
  it.each(remade)(
    'of %s (%s) costs nothing: the figures are made again from what is true',
    (_store, _damage, make, says) => {
      const folder = damaged(make)
      const doctor = parterre(['doctor', '--data', folder])
      expect(doctor.said).toMatch(says)
      expect(doctor.said).toMatch(/60\s+billets/u)
      expect(doctor.exit).toBe(0)
    },
    60_000,
  )

  it('of a file is refused by the figures too, which are computed from no other content than was imported', () => {
    const folder = damaged((one) => {
      flip(parquet(one), 900)
      rmSync(warehouse(one))
    })
    const { exit, said } = parterre(['figure', 'tickets', '--data', folder])
    expect(exit).toBe(1)
    expect(said).toMatch(/« billets\.csv »|«[\u00a0\u202f]billets\.csv/u)
  }, 60_000)

  it('is kept apart, and marked, by a backup of what is left, that restores and says what is missing', () => {
    const folder = damaged((one) => rmSync(named(one, '.csv')))
    const target = join(root, 'reste.zip')
    writeFileSync(target, 'the last sound one')
    expect(parterre(['backup', target, '--data', folder])).toMatchObject({ exit: 0 })
  }, 60_000)

  it('of a backup (flipped, truncated, emptied) is refused by restore, which leaves no house', () => {
    for (const damage of [
      (f: string) => flip(f, 30_000),
      (f: string) => truncateSync(f, 900),
      (f: string) => truncateSync(f, 0),
    ]) {
      count += 1
      const file = join(root, `abimee-${count}.zip`)
      cpSync(backup, file)
      damage(file)
      const { exit, said } = parterre(['restore', file, '--data', join(root, `chez-${count}`)])
      expect(exit).toBe(1)
      expect(said).toMatch(/sauvegarde/u)
      expect(existsSync(join(root, `chez-${count}`, 'app.sqlite'))).toBe(false)
    }
  }, 60_000)

  it('says that the clock is behind what was saved', () => {
    const folder = damaged(() => undefined)
    const done = parterre(['doctor', '--data', folder], { before: 'command -v faketime >/dev/null && FAKE=1;' })
    expect(done.said).toMatch(/horloge suit/u)
  }, 60_000)
})

describe('a damage under way', () => {
  it('of a disk that takes no more is said, and the house is as it was before', () => {
    const folder = damaged(() => undefined)
    const rows = Array.from(
      { length: 4000 },
      (_, at) =>
        `${at};Autre${at};Paul;p${at}@exemple.example;Phèdre;23/03/2026;20:30;Grande salle;Plein;24,00;01/02/2026`,
    )
    const header = 'Numéro client;Nom;Prénom;Courriel;Spectacle;Date représentation;Heure;Salle;Tarif;Prix;Date achat'
    writeFileSync(join(root, 'suite.csv'), [header, ...rows].join('\n'))
    const { exit, said } = parterre(['import', join(root, 'suite.csv'), '--data', folder], {
      before: 'trap "" XFSZ; ulimit -f 60;',
    })
    expect(exit).not.toBe(0)
    expect(said).toMatch(/disque n’a pas pris/u)
    expect(said).not.toMatch(/erreur de notre fait/u)
    expect(parterre(['doctor', '--data', folder]).said).toMatch(/60\s+billets/u)
    const target = join(root, 'plein.zip')
    writeFileSync(target, 'the last sound one')
    const saved = parterre(['backup', target, '--data', folder], { before: 'trap "" XFSZ; ulimit -f 8;' })
    expect(saved.exit).not.toBe(0)
    expect(saved.said).toMatch(/disque n’a pas pris/u)
    expect(readFileSync(target, 'utf8')).toBe('the last sound one')
  }, 120_000)

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
    const { exit, said } = parterre(['figure', 'tickets', '--data', folder], isRoot ? { uid: nobody } : {})
    for (const path of paths) chmodSync(path, statSync(path).isDirectory() ? 0o700 : 0o600)
    expect(said).toMatch(/n’a pas le droit d’écrire/u)
    expect(exit).toBe(1)
  }, 60_000)
})

it('keeps what it holds for its owner alone, in a folder open to all', () => {
  const folder = join(root, 'ouvert')
  expect(parterre(['import', join(root, 'billets.csv'), '--data', folder], { before: 'umask 000;' })).toMatchObject({
    exit: 0,
  })
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((one) => join(folder, one))
  const open = files.filter((path) => statSync(path).isFile() && (statSync(path).mode & 0o077) !== 0)
  expect(open).toEqual([])
}, 60_000)
