import type { RepairCode, ReplacedValues } from '../../../contract/index.ts'
import type { Warehouse } from '../../store/index.ts'
import { type RowRule, rowRules } from './row-rules.ts'
import { meantDomains, namedIn, ruleLists } from './rule-lists.ts'

/** A repair that a person accepted: which, and the values that it replaces where it is a list of them. */
export interface AcceptedRepair {
  code: RepairCode
  replaced: ReplacedValues
}

/** The rule that finds what a repair mends. */
export function ruleOf(code: RepairCode): RowRule {
  const rule = rowRules.find((one) => one.repair === code)
  if (!rule) throw new Error(`no rule for ${code}`)
  return rule
}

/**
 * Applies accepted repairs, in their order, to `input_row` (all committed files, before they are folded). The files themselves are
 * never changed: without the decision, a rebuild gives what they say.
 */
export async function applyRepairs(inside: Warehouse, repairs: readonly AcceptedRepair[]): Promise<void> {
  for (const { code, replaced } of repairs) {
    if (code === 'repair.refund-cancels') await inside.execute(refundSql)
    else if (code === 'repair.remark-cancels')
      await inside.execute(`UPDATE input_row SET status = 'cancelled' WHERE ${ofGrains(ruleOf(code))}`)
    else if (code === 'repair.email-domain') await replaceDomains(inside, replaced)
    else if (code === 'repair.postcode-unknown') await emptyPostcodes(inside, replaced)
    else await inside.execute(`UPDATE input_row SET ${emptied(code)} = NULL WHERE ${ofGrains(ruleOf(code))}`)
  }
}

/** How many rows of `input_row` the rule of a repair finds. */
export async function foundToRepair(inside: Warehouse, code: RepairCode): Promise<number> {
  const sql = `SELECT count(*) AS found FROM input_row WHERE ${ofGrains(ruleOf(code))}`
  const lists = await ruleLists(inside, 'input_row', {})
  const [row] = await inside.run(sql, { params: namedIn(sql, { ...lists }) })
  return Number(row?.found ?? 0)
}

/** The values that a repair would replace in `input_row`; none for one that follows its rule alone. */
export async function valuesToReplace(inside: Warehouse, code: RepairCode): Promise<ReplacedValues> {
  if (code !== 'repair.email-domain' && code !== 'repair.postcode-unknown') return []
  const { mistypedDomains, unknownPostcodes } = await ruleLists(inside, 'input_row', {})
  const list = (text: string) => text.split('|').filter((value) => value !== '')
  if (code === 'repair.postcode-unknown') return list(unknownPostcodes).map((from) => ({ from, to: null }))
  return [...meantDomains(list(mistypedDomains))].map(([from, to]) => ({ from, to }))
}

function emptied(code: RepairCode): string {
  return code === 'repair.price-unknown' ? 'price_cents' : 'purchased_at'
}

function ofGrains({ grains, condition }: RowRule): string {
  return `grain IN (${grains.map((grain) => `'${grain}'`).join(', ')}) AND (${condition})`
}

async function replaceDomains(inside: Warehouse, replaced: ReplacedValues): Promise<void> {
  for (const { from, to } of replaced)
    await inside.execute(
      "UPDATE input_row SET email = split_part(email, '@', 1) || '@' || $to WHERE split_part(email, '@', 2) = $from",
      { params: { from, to } },
    )
}

async function emptyPostcodes(inside: Warehouse, replaced: ReplacedValues): Promise<void> {
  const unknownPostcodes = replaced.map(({ from }) => from).join('|')
  await inside.execute(`UPDATE input_row SET postcode = NULL WHERE ${ofGrains(ruleOf('repair.postcode-unknown'))}`, {
    params: { unknownPostcodes },
  })
}

/**
 * A refund takes its sale with it: each negative line and the positive one of the same file, performance, ticket (else seat, buyer,
 * order), tariff and amount are both cancelled, one for one. A refund without its sale stays as it is, and stays found.
 */
const refundSql = `
CREATE OR REPLACE TEMP TABLE refunded AS
WITH line AS (
  SELECT file_number, "row", price_cents < 0 AS is_refund, concat_ws('|', file_number, coalesce(performance_key, ''), coalesce(show_title, ''),
    coalesce(starts_at, ''), coalesce(ticket_number, seat, customer_number, order_number, ''), coalesce(tariff, ''), abs(price_cents)) AS twin
  FROM input_row WHERE grain IN ('tickets', 'orders') AND status = 'sold' AND price_cents <> 0
), ranked AS (
  SELECT *, row_number() OVER (PARTITION BY twin, is_refund ORDER BY "row") AS rank,
    count(*) FILTER (is_refund) OVER (PARTITION BY twin) AS refunds, count(*) FILTER (NOT is_refund) OVER (PARTITION BY twin) AS sales
  FROM line
)
SELECT file_number, "row" FROM ranked WHERE rank <= least(refunds, sales);
UPDATE input_row SET status = 'cancelled' FROM refunded r WHERE r.file_number = input_row.file_number AND r."row" = input_row."row";
DROP TABLE refunded`
