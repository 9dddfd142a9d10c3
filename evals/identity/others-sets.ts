import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { buyers } from '../../bench/make-buyers.ts'
import type { IdentityRecord } from '../../src/engine/identity/index.ts'
import { readIdentityRecords } from '../../src/engine/journeys/persons/read-identity-records.ts'
import type { LabelledSet } from './labelled-sets.ts'

/** A file of others as the door reads it: columns known by their headers and cells. */
interface OthersFile {
  name: string
  path: string
  idColumn: string
  /** Columns that hold the truth: never evidence. */
  hidden?: readonly string[]
  /** Headers written otherwise before the file is read. */
  renamed?: Readonly<Record<string, string>>
  truthOf: (recordId: string, hidden: Readonly<Record<string, string>>) => string | undefined
}

/** The sets of others that stand in the folder, read as their columns are known by the door, whatever they are called. */
export async function* othersSets(folder: string): AsyncGenerator<LabelledSet> {
  const organisations = pairsFile(`${folder}/dedup-organisations-half`)
  const febrl = (number: number): OthersFile => ({
    name: `febrl${number}`,
    path: `${folder}/dedup-febrl/dataset${number}.csv`,
    idColumn: 'rec_id',
    truthOf: (recordId) => /^rec-\d+/.exec(recordId)?.[0],
  })
  const files: OthersFile[] = [
    { name: 'historical', ...pairsFile(`${folder}/dedup-historical-half`) },
    { name: 'organisations', ...organisations },
    { name: 'organisations-recognised', ...organisations, renamed: { 'Site name': 'Raison sociale' } },
    ...[1, 2, 3].map(febrl),
    {
      name: 'fake_1000',
      path: `${folder}/dedup-splink/fake_1000.csv`,
      idColumn: 'unique_id',
      hidden: ['cluster'],
      truthOf: (_, { cluster }) => cluster,
    },
  ]
  for (const file of files) if (existsSync(file.path)) yield await readOthers(file)
}

/** So many invented buyers, no generator of the demo's. */
export function readBuyers(rows: number): LabelledSet {
  const truth = new Map<string, string>()
  const records: IdentityRecord[] = []
  for (const { recordId, person, ...fields } of buyers(rows)) {
    truth.set(recordId, person)
    records.push({ recordId, fields })
  }
  return { name: `buyers-${rows}`, records, truth }
}

function pairsFile(folder: string): Omit<OthersFile, 'name'> {
  const path = `${folder}/truth.csv`
  const lines = existsSync(path) ? readFileSync(path, 'utf8').trim().split(/\r?\n/).slice(1) : []
  const truth = new Map(lines.map((line) => line.split(',') as [string, string]))
  return { path: `${folder}/records.csv`, idColumn: 'record', truthOf: (recordId) => truth.get(recordId) }
}

async function readOthers({ name, path, idColumn, hidden = [], renamed, truthOf }: OthersFile): Promise<LabelledSet> {
  const work = mkdtempSync(join(tmpdir(), 'identity-'))
  const read = join(work, basename(path))
  const [head = '', ...lines] = readFileSync(path, 'utf8').trim().replaceAll(/, +/g, ',').split('\n')
  const header = head.split(',').map((cell) => renamed?.[cell] ?? cell)
  writeFileSync(read, [header.join(','), ...lines].join('\n'))
  const { rows } = await readIdentityRecords({ path: read, options: { name: basename(path) }, idColumn })
  rmSync(work, { recursive: true })
  const truth = new Map<string, string>()
  const records = rows.map(({ record }) => {
    const known = truthOf(record.recordId, record.extra ?? {})
    if (known !== undefined) truth.set(record.recordId, known)
    const extra = Object.fromEntries(Object.entries(record.extra ?? {}).filter(([column]) => !hidden.includes(column)))
    return { ...record, extra }
  })
  return { name, records, truth }
}
