/**
 * Polluted files (Pollock's list, made afresh), read by Parterre and, beside it, by Python's csv with its Sniffer and by DuckDB's automatic
 * read_csv: nothing is set for any file.
 *   node evals/reading/run.ts [--list] [--python python3]
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { readTable } from '../../src/engine/ticketing/read/index.ts'
import { headerScore } from '../../src/engine/ticketing/recognise/profile/header-score.ts'
import { cleanTable, type TextTable } from './clean-table.ts'
import { type PollutedFile, pollutedFiles } from './pollute.ts'
import { scoreLoading } from './score-loading.ts'

interface Polluted extends PollutedFile {
  path: string
}

const list = process.argv.includes('--list')
const python = process.argv.includes('--python') ? process.argv[process.argv.indexOf('--python') + 1] : 'python3'
const folder = mkdtempSync(join(tmpdir(), 'parterre-polluted-'))
const files: Polluted[] = pollutedFiles(cleanTable()).map((file, at) => {
  const path = join(folder, `${at}.csv`)
  writeFileSync(path, file.bytes)
  return { ...file, path }
})

const loadings: [string, (TextTable | null)[]][] = [
  ['Parterre, as `read` writes it', await byParterre()],
  ['Python csv with Sniffer', byPython('sniffer')],
  ['DuckDB read_csv auto', await byDuckDb('')],
  ['the same, told to be lenient', await byDuckDb(', null_padding = true, strict_mode = false')],
  ['the file copied, then read as standard CSV', byPython('plain')],
]
rmSync(folder, { recursive: true })
console.log(`${files.length} files, points out of 10\n`)
console.log('| | simple | weighted | refused or failed |\n| --- | --- | --- | --- |')
for (const [name, tables] of loadings) {
  const points = files.map(({ truth }, at) => scoreLoading(tables[at] ?? null, truth))
  const weights = files.reduce((sum, { weight }) => sum + weight, 0)
  const simple = points.reduce((sum, one) => sum + one, 0) / files.length
  const weighted = files.reduce((sum, { weight }, at) => sum + weight * (points[at] ?? 0), 0) / weights
  const failed = tables.filter((table) => table === null).length
  console.log(`| ${name} | ${simple.toFixed(3)} | ${weighted.toFixed(3)} | ${failed} |`)
}
if (list) listLosses()

async function byParterre(): Promise<(TextTable | null)[]> {
  const tables: (TextTable | null)[] = []
  for (const { path } of files) tables.push(await readWhole(path).catch(() => null))
  return tables
}

async function readWhole(path: string): Promise<TextTable> {
  const table = await readTable(path, { headerScore })
  const rows: TextTable = table.isNamed ? [table.header] : []
  for await (const { cells } of table.rows()) rows.push(cells)
  return rows
}

function byPython(reader: 'sniffer' | 'plain'): (TextTable | null)[] {
  const script = new URL('python-csv.py', import.meta.url).pathname
  const run = spawnSync(python ?? 'python3', [script, reader], {
    input: files.map(({ path }) => path).join('\n'),
    maxBuffer: 1 << 30,
    encoding: 'utf8',
  })
  if (run.status !== 0) return files.map(() => null)
  return run.stdout
    .trim()
    .split('\n')
    .map((line): TextTable | null => JSON.parse(line))
}

async function byDuckDb(settings: string): Promise<(TextTable | null)[]> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const tables: (TextTable | null)[] = []
  for (const { path } of files) {
    const loaded = await connection
      .runAndReadAll(`SELECT COLUMNS(*)::VARCHAR FROM read_csv('${path}', all_varchar = true${settings})`)
      .then((reader) => [
        reader.columnNames(),
        ...reader.getRows().map((row) => row.map((cell) => (cell === null ? '' : String(cell)))),
      ])
      .catch(() => null)
    tables.push(loaded)
  }
  connection.closeSync()
  instance.closeSync()
  return tables
}

/** Where Parterre loses most, pollutions of the same kind together. */
function listLosses(): void {
  const losses = new Map<string, { count: number; simple: number; weighted: number; example: string }>()
  const weights = files.reduce((sum, { weight }) => sum + weight, 0)
  files.forEach(({ name, truth, weight }, at) => {
    const lost = 10 - scoreLoading(loadings[0]?.[1][at] ?? null, truth)
    if (lost < 1e-9) return
    const kind = name.replace(/, row.*/, '')
    const known = losses.get(kind) ?? { count: 0, simple: 0, weighted: 0, example: '' }
    losses.set(kind, {
      count: known.count + 1,
      simple: known.simple + lost / files.length,
      weighted: known.weighted + (lost * weight) / weights,
      example: known.example || `${name}: ${(10 - lost).toFixed(2)}`,
    })
  })
  for (const [kind, { count, simple, weighted, example }] of losses)
    console.log(`${simple.toFixed(4)} ${weighted.toFixed(4)} ${count} × ${kind} (${example})`)
}
