import type { DimensionControl, FileControl, Quality, QualityGap, RuleFinding } from '../../../contract/index.ts'
import type { Warehouse } from '../../store/index.ts'
import { besideOf, besideSql, overruns, type PerformanceBeside, seatsMissing, totalGaps } from './between-files.ts'
import { extentSql } from './counting-sql.ts'
import { coverageOf } from './extent.ts'
import { holesOf, type SeasonSales } from './season-weeks.ts'

export interface SetFile {
  control: Pick<FileControl, 'grain' | 'quality'>
  source: string
  /** Path of its Parquet file. */
  normalised: string
}

/**
 * The quality of files dropped together: theirs added up, and what only shows between them: more seats sold than offered,
 * another total than the ticketing system gives (P6). Seats that it counts and no row tells weigh on the score.
 */
export async function checkSet(
  warehouse: Warehouse,
  files: readonly SetFile[],
  season: Pick<SeasonSales, 'startMonth' | 'asOf'>,
): Promise<Quality> {
  const performances = await besideEachOther(warehouse, files)
  const sales = files.flatMap(({ control, normalised }) => (control.grain === 'tickets' ? [normalised] : []))
  const params = Object.fromEntries(sales.map((path, place) => [`sale${place}`, path]))
  const rows = `(${sales.map((_, place) => `SELECT * FROM read_parquet($sale${place})`).join(' UNION ALL ')})`
  const holes = sales.length === 0 ? [] : await holesOf(warehouse, { rows, params, ...season })
  const [extent] = sales.length < 2 ? [] : await warehouse.run(extentSql(rows), { params })
  const qualities = files.flatMap(({ control }) => (control.quality === null ? [] : [control.quality]))
  const together = combined(qualities, {
    missing: seatsMissing(performances),
    findings: [...overruns(performances), ...totalGaps(performances), ...holes],
  })
  if (extent === undefined) return together
  // Three seasons are more than the longest of them: a performance, or a week, that two files share counts once.
  const coverage = coverageOf({ performances: Number(extent.performances), weeks: Number(extent.weeks) })
  return {
    ...together,
    dimensions: together.dimensions.map((one) => (one.dimension === 'coverage' ? coverage : one)),
  }
}

/** Several qualities as one, with seats that no row tells and what only shows between them. */
export function combined(
  qualities: readonly Quality[],
  { missing, findings }: { missing: number; findings: readonly RuleFinding[] },
): Quality {
  const sum = (pick: (quality: Quality) => number) => qualities.reduce((total, quality) => total + pick(quality), 0)
  return {
    score: {
      points: Math.round(100 * sum(({ score }) => score.points)) / 100,
      of: sum(({ score }) => score.of) + missing,
    },
    dimensions: dimensionsOf(qualities),
    findings: [...findings, ...addedFindings(qualities.flatMap((one) => one.findings))],
  }
}

function dimensionsOf(qualities: readonly Quality[]): DimensionControl[] {
  const merged = new Map<string, DimensionControl>()
  for (const one of qualities.flatMap(({ dimensions }) => dimensions)) {
    const before = merged.get(one.dimension)
    merged.set(one.dimension, before === undefined ? one : addedUp(before, one))
  }
  return [...merged.values()]
}

/** Shares add up; of days, performances and weeks the latest or the most counts. */
function addedUp(a: DimensionControl, b: DimensionControl): DimensionControl {
  const add = (x: number | null, y: number | null) => (x === null ? y : x + (y ?? 0))
  const isFresher = String(b.params.untilAt ?? '') > String(a.params.untilAt ?? '')
  const most = (name: string) => Math.max(Number(a.params[name] ?? 0), Number(b.params[name] ?? 0))
  const params =
    a.dimension === 'coverage'
      ? { performances: most('performances'), weeks: most('weeks') }
      : (isFresher ? b : a).params
  const gaps = addedGaps([...a.gaps, ...b.gaps])
  return { dimension: a.dimension, sound: add(a.sound, b.sound), of: add(a.of, b.of), params, gaps }
}

/** One gap a kind: what several files lack is said once, with the rows of all. */
function addedGaps(gaps: readonly QualityGap[]): QualityGap[] {
  const merged = new Map<string, QualityGap>()
  for (const gap of gaps) {
    const key = `${gap.missing} ${gap.prevents}`
    const before = merged.get(key)
    merged.set(key, before ? { ...gap, lacking: before.lacking + gap.lacking, of: before.of + gap.of } : gap)
  }
  return [...merged.values()]
}

/** What several files hold of the same fault is said once, with the rows of all; a row number tells nothing without its file. */
function addedFindings(findings: readonly RuleFinding[]): RuleFinding[] {
  const merged = new Map<string, RuleFinding>()
  for (const one of findings) {
    const before = merged.get(one.code)
    merged.set(
      one.code,
      before
        ? { ...before, found: before.found + one.found }
        : { ...one, examples: one.unit === 'rows' ? [] : one.examples, hasRows: false },
    )
  }
  return [...merged.values()]
}

/** Performances of the set's own list, beside what its tickets say of them; none when one of the two is not there. */
async function besideEachOther(warehouse: Warehouse, files: readonly SetFile[]): Promise<PerformanceBeside[]> {
  const sales = files.filter(({ control }) => control.grain === 'tickets')
  const lists = files.filter(({ control }) => control.grain === 'performances')
  if (sales.length === 0 || lists.length === 0) return []
  const listed = new Set(lists.map(({ source }) => source))
  const own = sales.flatMap(({ source }, place) => (listed.has(source) ? [`sale${place}`] : []))
  const params = Object.fromEntries([
    ...sales.map((file, place) => [`sale${place}`, file.normalised]),
    ...lists.map((file, place) => [`list${place}`, file.normalised]),
    ['own', own.join('|')],
  ])
  return (await warehouse.run(besideSql(sales.length, lists.length), { params })).map(besideOf)
}
