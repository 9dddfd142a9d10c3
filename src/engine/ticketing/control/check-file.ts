import type { DimensionControl, FileControl, Grain, Quality, RuleFinding } from '../../../contract/index.ts'
import type { Row, Warehouse } from '../../store/index.ts'
import { countingSql } from './counting-sql.ts'
import { coverageOf, freshnessOf } from './extent.ts'
import { needs } from './needs.ts'
import { type RowRule, rowRulesFor } from './row-rules.ts'
import { namedIn, ruleLists } from './rule-lists.ts'
import { listed, seatSoldTwice } from './seat-rule.ts'

export interface CheckedFile {
  control: Omit<FileControl, 'quality'>
  /** Paths of its Parquet files. */
  normalised: string
  corrections: string
  /** The day of the import, `YYYY-MM-DD`. */
  today: string
}

/** Reasons for which a row is rightly left out: it was understood, so it counts as sound. */
const understood = /^(left-out-|row-package$|row-not-a-ticket$|row-status-ignored$)/

/**
 * The quality of one normalised file (B9). A row gives a third of a point for what it should tell, one for being valid, one
 * for agreeing with itself and being no exact double; a row set aside for good reason gives a whole one, another none.
 */
export async function checkFile(warehouse: Warehouse, file: CheckedFile): Promise<Quality> {
  const { control, normalised: path, corrections, today } = file
  const { grain, rowsRead: of } = control
  const rules = rowRulesFor(grain)
  const sql = countingSql(grain, rules)
  const lists = await ruleLists(warehouse, 'read_parquet($path)', { path })
  const [counts = {}] = await warehouse.run(sql, { params: { path, corrections, ...namedIn(sql, { ...lists }) } })
  const leftOut = control.rejectedBy.reduce((sum, { why, count }) => sum + (understood.test(why) ? count : 0), 0)
  const number = (name: string) => Number(counts[name] ?? 0)
  const share = (sound: number) => ({ sound: sound + leftOut, of, params: {}, gaps: [] })
  return {
    score: { points: Math.round(100 * (number('points') - number('doubled') / 3 + leftOut)) / 100, of },
    dimensions: [
      completenessOf(grain, counts),
      { dimension: 'validity', ...share(number('valid')) },
      { dimension: 'uniqueness', ...share(number('kept') - number('doubled')) },
      { dimension: 'consistency', ...share(number('consistent')) },
      ...(isSale(grain) ? [freshnessOf(control, today)] : []),
      ...(isSale(grain) || grain === 'performances'
        ? [coverageOf({ performances: number('performances'), weeks: number('weeks') })]
        : []),
    ],
    findings: [
      ...rules.flatMap((rule, place) =>
        foundBy(rule, { found: number(`found_${place}`), where: counts[`where_${place}`] }),
      ),
      ...unreadableValues(counts),
      ...exactDoubles(number('doubled')),
      ...(await seatSoldTwice(warehouse, { path, grain })),
    ],
  }
}

function isSale(grain: Grain): boolean {
  return grain === 'tickets' || grain === 'orders'
}

/** Cells told, of those that the grain should tell in every row kept. */
function completenessOf(grain: Grain, counts: Row): DimensionControl {
  const kept = Number(counts.kept ?? 0)
  const gaps = (needs[grain] ?? []).map(({ missing, prevents }, place) => ({
    missing,
    prevents,
    lacking: Number(counts[`lacking_${place}`] ?? 0),
    of: kept,
  }))
  const of = kept * gaps.length
  const lacking = gaps.reduce((sum, gap) => sum + gap.lacking, 0)
  return { dimension: 'completeness', sound: of - lacking, of, params: {}, gaps: gaps.filter((gap) => gap.lacking > 0) }
}

function foundBy(rule: RowRule, { found, where }: { found: number; where: unknown }): RuleFinding[] {
  if (found === 0) return []
  const { code, dimension, severity, repair } = rule
  return [
    {
      code,
      dimension,
      severity,
      looksAt: [...rule.looksAt],
      found,
      unit: 'rows',
      params: {},
      examples: listed(where),
      repair,
      hasRows: true,
    },
  ]
}

/** Its rows are among the corrections, which are already taken away as a table. */
function unreadableValues(counts: Row): RuleFinding[] {
  const found = Number(counts.unreadable ?? 0)
  if (found === 0) return []
  return [
    {
      ...fixed('check.values-unreadable', 'validity'),
      severity: 'medium',
      found,
      examples: listed(counts.where_unreadable),
    },
  ]
}

function exactDoubles(found: number): RuleFinding[] {
  return found === 0 ? [] : [{ ...fixed('check.rows-doubled', 'uniqueness'), severity: 'medium', found, examples: [] }]
}

function fixed(code: string, dimension: RuleFinding['dimension']) {
  return { code, dimension, looksAt: [], unit: 'rows' as const, params: {}, repair: null, hasRows: false }
}
