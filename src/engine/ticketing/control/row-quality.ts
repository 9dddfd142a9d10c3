import type { DimensionControl, Grain, Quality, RuleFinding } from '../../../contract/index.ts'
import type { Row, Warehouse } from '../../store/index.ts'
import { countingSql } from './counting-sql.ts'
import { rowNeeds } from './needs.ts'
import { type RowRule, rowRulesFor } from './row-rules.ts'
import { namedIn, ruleLists } from './rule-lists.ts'
import { listed } from './seat-rule.ts'

export interface JudgedRows {
  grain: Grain
  /** SQL of the relation: see `CountedRows`. */
  rows: string
  params: Record<string, string>
  whole?: readonly string[]
  /** SQL of what is shown of a row found; its number in a file, when not given. */
  shown?: string
  /** A column that parts the rows: they are counted apart for each of its values. */
  by?: string
  /** Where the values that rules look up are read, when that is quicker than in the rows: a relation that has them all. */
  values?: string
  /** Path of the Parquet file of corrections, null when there is none. */
  corrections: string | null
}

/** What rows count for beside those that are kept. */
export interface RowShares {
  /** All rows that should count, when so many are kept. */
  of: (kept: number) => number
  /** Rows rightly left out, which count as sound. */
  leftOut: number
  /** What a row found is. */
  unit: RuleFinding['unit']
}

/** The quality of some rows, each by itself: see `qualityOf`. */
export async function rowQuality(warehouse: Warehouse, judged: JudgedRows & RowShares): Promise<Quality> {
  const [counts = {}] = await countRows(warehouse, judged)
  return qualityOf(judged.grain, counts, judged)
}

/** What `qualityOf` judges rows by: one row of counts, or one for each value of `by`. They can be kept and judged later. */
export async function countRows(warehouse: Warehouse, judged: JudgedRows): Promise<Row[]> {
  const { grain, rows, params, whole, shown, by, corrections, values: looked = rows } = judged
  const sql = countingSql({
    ...{ grain, rules: rowRulesFor(grain), rows, hasCorrections: corrections !== null },
    ...(whole && { whole }),
    ...(shown && { shown }),
    ...(by && { by }),
  })
  const lists = await ruleLists(warehouse, looked, params)
  const values = { ...params, ...lists, corrections: corrections ?? '' }
  return await warehouse.run(sql, { params: namedIn(sql, values) })
}

/**
 * The quality of rows that were counted. A row gives a third of a point for what it should tell, one for being valid, one
 * for agreeing with itself and being no exact double; a row set aside for good reason gives a whole one, another none.
 */
export function qualityOf(grain: Grain, counts: Row, { of: ofKept, leftOut, unit }: RowShares): Quality {
  const number = (name: string) => Number(counts[name] ?? 0)
  const of = ofKept(number('kept'))
  const share = (sound: number) => ({ sound: sound + leftOut, of, params: {}, gaps: [] })
  return {
    score: { points: Math.round(100 * (number('points') - number('doubled') / 3 + leftOut)) / 100, of },
    dimensions: [
      completenessOf(grain, counts),
      { dimension: 'validity', ...share(number('valid')) },
      { dimension: 'uniqueness', ...share(number('kept') - number('doubled')) },
      { dimension: 'consistency', ...share(number('consistent')) },
    ],
    findings: [
      ...rowRulesFor(grain).flatMap((rule, place) =>
        foundBy(rule, { found: number(`found_${place}`), where: counts[`where_${place}`], unit }),
      ),
      ...unreadableValues(counts),
      ...exactDoubles(number('doubled')),
    ],
  }
}

/** Cells told, of those that the grain should tell in every row kept. */
function completenessOf(grain: Grain, counts: Row): DimensionControl {
  const kept = Number(counts.kept ?? 0)
  const gaps = rowNeeds(grain).map(({ missing, prevents }, place) => ({
    missing,
    prevents,
    lacking: Number(counts[`lacking_${place}`] ?? 0),
    of: kept,
  }))
  const of = kept * gaps.length
  const lacking = gaps.reduce((sum, gap) => sum + gap.lacking, 0)
  return { dimension: 'completeness', sound: of - lacking, of, params: {}, gaps: gaps.filter((gap) => gap.lacking > 0) }
}

function foundBy(
  rule: RowRule,
  { found, where, unit }: { found: number; where: unknown; unit: RuleFinding['unit'] },
): RuleFinding[] {
  if (found === 0) return []
  const { code, dimension, severity, repair } = rule
  return [
    {
      code,
      dimension,
      severity,
      looksAt: [...rule.looksAt],
      found,
      unit,
      params: {},
      examples: listed(where),
      repair,
      hasRows: unit === 'rows',
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
