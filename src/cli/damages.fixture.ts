import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'

/** One way in which one store of a house may be damaged, and what the program says of it. */
export type Damage = readonly [store: string, damage: string, make: (folder: string) => void, says: RegExp]

export function flip(path: string, at: number): void {
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

/** The original of the one import. */
export function original(folder: string): string {
  const name = readdirSync(join(folder, 'files')).find((one) => one.endsWith('.csv'))
  if (name === undefined) throw new Error('no original')
  return join(folder, 'files', name)
}

/** Its rows: the largest of its three files. */
export function rows(folder: string): string {
  const paths = readdirSync(join(folder, 'files'))
    .filter((one) => one.endsWith('.parquet'))
    .map((one) => join(folder, 'files', one))
  return paths.sort((a, b) => statSync(b).size - statSync(a).size)[0] ?? ''
}

const state = (folder: string) => join(folder, 'app.sqlite')
export const warehouse = (folder: string) => join(folder, 'warehouse.duckdb')

const isDamaged = /app\.sqlite\) est abîmé.*restaurez/s
const isChanged = /« billets\.csv ».*n’est plus ce qui avait été importé/s
const isLost = /1 fichier gardé manque.*billets\.csv.*importez/s
const isMadeAgain = /entrepôt/u

/** Of what is true: named, and no backup is made of it unless asked. */
export const lasting: readonly Damage[] = [
  ['app.sqlite', 'flipped bytes', (f) => flipMany(state(f)), isDamaged],
  ['app.sqlite', 'truncated', (f) => truncateSync(state(f), 20_000), isDamaged],
  ['app.sqlite', 'emptied', (f) => truncateSync(state(f), 0), /app\.sqlite\) est vide.*N’effacez rien/s],
  ['app.sqlite', 'missing', (f) => rmSync(state(f)), /app\.sqlite\) n’y est plus.*N’effacez rien/s],
  ['app.sqlite', 'header destroyed', (f) => flip(state(f), 3), isDamaged],
  ['files/ (rows)', 'flipped bytes', (f) => flip(rows(f), 900), isChanged],
  ['files/ (rows)', 'truncated', (f) => truncateSync(rows(f), 500), isChanged],
  ['files/ (rows)', 'emptied', (f) => truncateSync(rows(f), 0), isChanged],
  ['files/ (rows)', 'missing', (f) => rmSync(rows(f)), isLost],
  ['files/ (rows)', 'header destroyed', (f) => flip(rows(f), 1), isChanged],
  ['files/ (original)', 'flipped bytes', (f) => flip(original(f), 40), isChanged],
  ['files/ (original)', 'truncated', (f) => truncateSync(original(f), 500), isChanged],
  ['files/ (original)', 'emptied', (f) => truncateSync(original(f), 0), isChanged],
  ['files/ (original)', 'header destroyed', (f) => flip(original(f), 0), isChanged],
]

/** Of what is computed, or said again at each opening: made anew. */
export const remade: readonly Damage[] = [
  ['warehouse.duckdb', 'flipped bytes', (f) => flipMany(warehouse(f)), isMadeAgain],
  ['warehouse.duckdb', 'truncated', (f) => truncateSync(warehouse(f), 9000), isMadeAgain],
  ['warehouse.duckdb', 'emptied', (f) => truncateSync(warehouse(f), 0), isMadeAgain],
  ['warehouse.duckdb', 'missing', (f) => rmSync(warehouse(f)), isMadeAgain],
  ['warehouse.duckdb', 'header destroyed', (f) => flip(warehouse(f), 9), isMadeAgain],
  ['warehouse.duckdb.wal', 'header destroyed', (f) => writeFileSync(`${warehouse(f)}.wal`, 'xxxxxxxx'), isMadeAgain],
  ['server.json', 'flipped bytes', (f) => writeFileSync(join(f, 'server.json'), '\u0000{"port'), isMadeAgain],
  ['house.json', 'missing', (f) => rmSync(join(f, 'house.json')), isMadeAgain],
  ['logs/', 'flipped bytes', (f) => writeFileSync(join(f, 'logs'), 'x'), isMadeAgain],
  ['tmp/', 'flipped bytes', (f) => strewn(join(f, 'tmp')), isMadeAgain],
]

function strewn(folder: string): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'half.parquet'), 'PAR')
}
