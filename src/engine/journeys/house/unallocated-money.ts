import type { UnallocatedMoney } from '../../../contract/index.ts'
import { seasonSql } from '../../days/index.ts'
import type { Warehouse } from '../../store/index.ts'
import { textLiteral } from '../../store/index.ts'
import { type CommittedFile, statesOfASet } from '../../ticketing/index.ts'

/** A file of sales, and the season of its tickets; `place` orders it among the others: a later one knows better. */
interface SeasonFile {
  file: CommittedFile & { rejected: string }
  place: number
  season: number
}

/** Under this share of its tickets in one season, a file tells of several: of which one its packages are is not known. */
const leastOfSeason = 0.95

/**
 * What the till cashed for a season and no ticket carries: subscriptions and passes whose seats stand at 0 € (P8), gift cards,
 * memberships. Lines and cents by the year in which a season begins, of the files that hold now: of full states the last one and
 * what came after it; of one line told by several of them the larger count. Left out: files whose tickets are of several seasons,
 * lists of subscriptions, and files imported before this was kept.
 */
export async function unallocatedMoney(
  warehouse: Warehouse,
  { files, startMonth }: { files: readonly CommittedFile[]; startMonth: number },
): Promise<Map<number, UnallocatedMoney>> {
  const told: SeasonFile[] = []
  for (const file of files) {
    const { grain, rejected, ordinal, state = 0 } = file
    if (grain !== 'tickets' || rejected === undefined || !(await holdsMoney(warehouse, rejected))) continue
    const season = await seasonOfFile(warehouse, { path: file.path, startMonth })
    if (season !== null) told.push({ file: { ...file, rejected }, place: ordinal * statesOfASet + state, season })
  }
  const money = new Map<number, UnallocatedMoney>()
  for (const [season, ofSeason] of Map.groupBy(told, (one) => one.season)) {
    const holding = [...Map.groupBy(ofSeason, ({ file }) => file.source).values()].flatMap(sinceLastFullState)
    money.set(season, await added(warehouse, holding))
  }
  return money
}

function sinceLastFullState(files: readonly SeasonFile[]): SeasonFile[] {
  const last = Math.max(-1, ...files.filter(({ file }) => file.scope === 'full').map(({ place }) => place))
  return files.filter(({ place }) => place >= last)
}

/** Files of before hold no such column. */
async function holdsMoney(warehouse: Warehouse, path: string): Promise<boolean> {
  const columns = await warehouse.run('SELECT name FROM parquet_schema($path)', { params: { path } })
  if (!columns.some(({ name }) => name === 'cents')) return false
  const [row] = await warehouse.run('SELECT count(cents) AS lines FROM read_parquet($path)', { params: { path } })
  return Number(row?.lines ?? 0) > 0
}

async function seasonOfFile(
  warehouse: Warehouse,
  { path, startMonth }: { path: string; startMonth: number },
): Promise<number | null> {
  const rows = await warehouse.run(
    `SELECT ${seasonSql('try_cast(left(starts_at, 10) AS DATE)', startMonth)} AS season,
       count(*) AS lines
     FROM read_parquet($path) WHERE starts_at IS NOT NULL GROUP BY 1 ORDER BY lines DESC`,
    { params: { path } },
  )
  const all = rows.reduce((sum, row) => sum + Number(row.lines), 0)
  const [most] = rows
  return most !== undefined && Number(most.lines) >= leastOfSeason * all ? Number(most.season) : null
}

async function added(warehouse: Warehouse, files: readonly SeasonFile[]): Promise<UnallocatedMoney> {
  const lines = files.map(
    ({ file: { rejected, source } }, index) =>
      `SELECT ${index} AS file, ${textLiteral(source)} AS source, why, cells, cents FROM read_parquet(${textLiteral(rejected)}) WHERE cents IS NOT NULL`,
  )
  const rows = await warehouse.run(
    `WITH line AS (${lines.join('\nUNION ALL\n')}),
     counted AS (SELECT file, source, why, cells, cents, count(*) AS times FROM line GROUP BY file, source, why, cells, cents),
     known AS (SELECT source, why, cells, cents, max(times) AS times FROM counted GROUP BY source, why, cells, cents)
     SELECT why, sum(times) AS lines, sum(times * cents) AS cents FROM known GROUP BY why`,
  )
  const of = (why: string) => {
    const row = rows.find((one) => one.why === why)
    return { lines: Number(row?.lines ?? 0), cents: Number(row?.cents ?? 0) }
  }
  return { packages: of('row-package'), others: of('row-not-a-ticket') }
}
