import type { RepairCode, ReplacedValues } from '../../../contract/index.ts'
import type { Warehouse } from '../../store/index.ts'
import { type RowRule, rowRules } from './row-rules.ts'
import { meantDomains, namedIn, ruleLists } from './rule-lists.ts'

/** A repair that a person accepted: which, and the values that it replaces where it is a list of them. */
export interface AcceptedRepair {
  code: RepairCode
  replaced: ReplacedValues
}

/**
 * In `takes_back`: a line below zero that a person said is a refund. Which sale it takes back is found as for any other (decision 21); without
 * one it stays as it is.
 */
const markedRefund = 2

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
    if (code === 'repair.refund-cancels')
      await inside.execute(`UPDATE input_row SET takes_back = ${markedRefund} WHERE ${ofGrains(ruleOf(code))}`)
    else if (code === 'repair.remark-cancels')
      await inside.execute(`UPDATE input_row SET status = 'cancelled' WHERE ${ofGrains(ruleOf(code))}`)
    else if (code === 'repair.email-domain') await replaceDomains(inside, replaced)
    else if (code === 'repair.postcode-unknown') await emptyPostcodes(inside, replaced)
    else await inside.execute(`UPDATE input_row SET ${emptied(code)} = NULL WHERE ${ofGrains(ruleOf(code))}`)
  }
}

/** How many lines of `input_row` the rule of a repair finds: a line that each weekly state tells again is one. */
export async function foundToRepair(inside: Warehouse, code: RepairCode): Promise<number> {
  const rule = ruleOf(code)
  const sql = timesOnce(
    `input_row WHERE ${ofGrains(rule)}`,
    ['source', ...rule.columns.map((name) => `"${name}"`)].join(', '),
  )
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

/** How many lines that a repair marked as refunds found no sale once files were folded: they stay as they are, and stay found. */
export async function refundsWithoutSale(inside: Warehouse): Promise<number> {
  const told = 'source, performance_id, ticket_number, tariff, price_cents'
  const [row] = await inside.run(
    timesOnce(`sale_row WHERE takes_back = ${markedRefund} AND status <> 'cancelled'`, told),
  )
  return Number(row?.found ?? 0)
}

/** SQL: lines of some rows, those that several files tell counted as often as one of them does. */
function timesOnce(rows: string, told: string): string {
  return `SELECT coalesce(sum(times), 0) AS found FROM (
    SELECT max(times) AS times FROM (SELECT file_number, ${told}, count(*) AS times FROM ${rows} GROUP BY ALL) GROUP BY ${told})`
}
