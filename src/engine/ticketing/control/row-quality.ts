import type { DimensionControl, Grain, Quality, RuleFinding } from '../../../contract/index.ts'
import type { Row, Warehouse } from '../../store/index.ts'
import { countingSql } from './counting-sql.ts'
import { needs } from './needs.ts'
import { type RowRule, rowRulesFor } from './row-rules.ts'
import { namedIn, ruleLists } from './rule-lists.ts'
import { listed } from './seat-rule.ts'

export interface JudgedRows {
  grain: Grain
  /** SQL of the relation: see `CountedRows`. */
  rows: string
  params: Record<string, string>
  whole?: readonly string[]
  /** What is shown of a row found, and what such a row is: its number in a file, when not given. */
  shown?: { sql: string; unit: RuleFinding['unit'] }
  /** Path of the Parquet file of corrections, null when there is none. */
  corrections: string | null
  /** All rows that should count, and those rightly left out, which count as sound. */
  of: (kept: number) => number
  leftOut: number
}

/**
 * The quality of some rows, each by itself. A row gives a third of a point for what it should tell, one for being valid, one
 * for agreeing with itself and being no exact double; a row set aside for good reason gives a whole one, another none.
 */
export async function rowQuality(warehouse: Warehouse, judged: JudgedRows): Promise<Quality> {
  const { grain, rows, params, whole, shown, corrections, leftOut } = judged
  const rules = rowRulesFor(grain)
  const sql = countingSql({
    ...{ grain, rules, rows, hasCorrections: corrections !== null },
    ...(whole && { whole }),
    ...(shown && { shown: shown.sql }),
  })
  const lists = await ruleLists(warehouse, rows, params)
  const values = { ...params, ...lists, corrections: corrections ?? '' }
  const [counts = {}] = await warehouse.run(sql, { params: namedIn(sql, values) })
  const number = (name: string) => Number(counts[name] ?? 0)
  const of = judged.of(number('kept'))
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
      ...rules.flatMap((rule, place) =>
        foundBy(rule, {
          found: number(`found_${place}`),
          where: counts[`where_${place}`],
          unit: shown?.unit ?? 'rows',
        }),
      ),
      ...unreadableValues(counts),
      ...exactDoubles(number('doubled')),
    ],
  }
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
