import type { RunOptions, Warehouse } from '../../store/index.ts'
import { type LinkModel, type LogModel, logModel, type PatternCount, pairLogs } from '../linkage/estimate-model.ts'
import { fieldIndex, levelsOf } from '../linkage/fields.ts'
import type { PairTable } from './comparison-levels.ts'

/** A scored pair of mentions (a < b): bits for one person against all else; 0 is even odds. */
export interface ScoredPair {
  a: number
  b: number
  pattern: number
  bits: number
}

/** How often each pattern of levels occurs among the compared pairs. */
export async function countPatterns(
  warehouse: Warehouse,
  pairs: PairTable,
  options: RunOptions,
): Promise<PatternCount[]> {
  const rows = await warehouse.run(
    `SELECT pattern, count(*) AS pairs FROM ${pairs}_pattern GROUP BY pattern ORDER BY pattern`,
    options,
  )
  return rows.map((row) => ({ pattern: Number(row.pattern), pairs: Number(row.pairs) }))
}

const singleColumn: Record<string, string> = {
  firstName: 'first',
  lastName: 'family',
  email: 'email',
  phone: 'phone',
  landline: 'landline',
  birth: 'birth_day',
  idNumber: 'id_number',
}

/** Pairs that agree exactly, and pairs that speak, over *all* pairs of mentions, for the fields held in one column. */
export async function countAgreement(
  warehouse: Warehouse,
  options: RunOptions,
): Promise<Map<string, { exactPairs: number; spokenPairs: number }>> {
  const parts = Object.entries(singleColumn).map(
    ([
      field,
      column,
    ]) => `SELECT '${field}' AS field, CAST(coalesce(sum(c * (c - 1) / 2), 0) AS DOUBLE) AS exact_pairs, CAST(coalesce(sum(c), 0) AS DOUBLE) AS spoken
      FROM (SELECT CAST(count(*) AS DOUBLE) AS c FROM mention WHERE ${column} IS NOT NULL GROUP BY ${column})`,
  )
  const rows = await warehouse.run(parts.join(' UNION ALL '), options)
  return new Map(
    rows.map((row) => {
      const spoken = Number(row.spoken)
      return [String(row.field), { exactPairs: Number(row.exact_pairs), spokenPairs: (spoken * (spoken - 1)) / 2 }]
    }),
  )
}

/**
 * A name that two of three records bear is not a common name: in a file of fewer records than this, the usual chance of a
 * name counts for about as many more; in a large one for none.
 */
const smallFile = 100

export interface Scoring {
  pairs: PairTable
  model: LinkModel
  patterns: readonly PatternCount[]
  keepBits: number
}

/**
 * Scores the compared pairs by the model and gives those of at least `keepBits`. Agreement on a rare name or place weighs
 * more than on a common one (term frequencies): its chance among strangers is the value's own.
 */
export async function scorePairs(warehouse: Warehouse, scoring: Scoring, options: RunOptions): Promise<ScoredPair[]> {
  const scored = await scoresOf(warehouse, scoring, options)
  // A pattern is an integer that a double holds exactly.
  const pairs: ScoredPair[] = []
  await warehouse.numbers(
    `SELECT a, b, CAST(pattern AS DOUBLE) AS pattern, bits FROM (${scored}) WHERE bits >= ${scoring.keepBits} ORDER BY a, b`,
    ([a, b, pattern, bits], rows) => {
      for (let row = 0; row < rows; row += 1)
        pairs.push({ a: a?.[row] ?? 0, b: b?.[row] ?? 0, pattern: pattern?.[row] ?? 0, bits: bits?.[row] ?? 0 })
    },
    options,
  )
  return pairs
}

/** Pairs of one choice of keys seen without a likely one among them before the rest of that choice is left out. */
const seenInVain = 30

/**
 * Leaves out of `candidate` and of what is compared of `probe` the pairs that meet by keys which, in the probe, brought nobody together: in
 * a large file most pairs share a birth month in a town or the start of a mailbox, and are strangers. What a file's keys are worth is seen
 * in that file.
 */
export async function dropVainCandidates(
  warehouse: Warehouse,
  scoring: Omit<Scoring, 'pairs'>,
  options: RunOptions,
): Promise<void> {
  const scored = await scoresOf(warehouse, { ...scoring, pairs: 'probe' }, options)
  await warehouse.execute(
    `CREATE OR REPLACE TEMP TABLE vain AS
     SELECT keys FROM probe JOIN (${scored}) s ON s.a = probe.a AND s.b = probe.b
     GROUP BY keys HAVING count(*) >= ${seenInVain} AND max(bits) < ${scoring.keepBits}`,
    options,
  )
  await warehouse.execute(
    `CREATE OR REPLACE TEMP TABLE candidate AS SELECT a, b FROM candidate WHERE keys NOT IN (SELECT keys FROM vain)`,
    options,
  )
  await warehouse.execute(
    `CREATE OR REPLACE TEMP TABLE probe_pattern AS
     SELECT c.* FROM probe_pattern c JOIN probe ON probe.a = c.a AND probe.b = c.b WHERE keys NOT IN (SELECT keys FROM vain)`,
    options,
  )
  await warehouse.execute('DROP TABLE vain')
}

/** SQL of the compared pairs with their bits, by `logs` in the model's place where given; fills the temporary table `weight` that it reads. */
export async function scoresOf(
  warehouse: Warehouse,
  { pairs, model, patterns, logs = logModel(model) }: Omit<Scoring, 'keepBits'> & { logs?: LogModel },
  options: RunOptions,
): Promise<string> {
  await warehouse.execute(
    'CREATE OR REPLACE TEMP TABLE weight (pattern BIGINT, same DOUBLE, household DOUBLE, unrelated DOUBLE)',
  )
  await warehouse.append(
    'weight',
    ['BIGINT', 'DOUBLE', 'DOUBLE', 'DOUBLE'],
    patterns.map(({ pattern }) => {
      const { same, household, unrelated } = pairLogs(logs, levelsOf(pattern))
      return [pattern, same, household, unrelated]
    }),
  )
  const [counted] = await warehouse.run('SELECT count(*) AS mentions FROM mention', options)
  const mentions = Number(counted?.mentions ?? 0)
  const believed = smallFile ** 2 / (smallFile + mentions)
  const rarity = (column: string, field: string, level: number) => {
    const usual = Math.max(1e-9, model.unrelated[fieldIndex(field)]?.[level - 1] ?? 1)
    const chance = `(CAST(${column} AS DOUBLE) + ${(believed * usual).toExponential()}) / ${(mentions + believed).toExponential()}`
    return `CASE WHEN ${column} > 0 THEN greatest(-7, least(7, log2(${chance} / ${usual.toExponential()}))) ELSE 0 END`
  }
  return `
    SELECT a, b, pattern,
      same - greatest(household, unrelated) - log2(1 + pow(2, -least(60, abs(household - unrelated)))) AS bits
    FROM (SELECT p.a, p.b, p.pattern, w.same,
        w.household + greatest(0, ${rarity('first_rarity', 'firstName', 6)}) AS household,
        w.unrelated + ${rarity('first_rarity', 'firstName', 6)} + ${rarity('family_rarity', 'lastName', 5)}
          + ${rarity('place_rarity', 'place', 4)} AS unrelated
      FROM ${pairs}_pattern p JOIN weight w ON w.pattern = p.pattern)`
}
