import type { RunOptions, Warehouse } from '../../store/index.ts'
import { type LinkModel, type LogModel, logModel } from '../linkage/estimate-model.ts'
import { fieldIndex, levelBits } from '../linkage/fields.ts'
import { comparePairs, unsettledLevel } from './comparison-levels.ts'
import { countPatterns, scoresOf } from './pair-scores.ts'

const email = fieldIndex('email')
const levelOfMailbox = `pattern // ${2 ** (levelBits * email)} % ${2 ** levelBits}`
/** Bits by which a bound may miss: sums are rounded. */
const slack = 0.001

/**
 * Compares the candidate pairs as `comparePairs` does, but for those that `model` holds below `keepBits` whatever a closer look at their two
 * mailboxes would tell: mailboxes are the longest texts, and take more than all other fields together. Those pairs are left out of `candidate_pattern`.
 */
export async function compareLikely(
  warehouse: Warehouse,
  { model, keepBits, mentions }: { model: LinkModel; keepBits: number; mentions: number },
  options: RunOptions,
): Promise<void> {
  await comparePairs(warehouse, 'candidate', mentions, { ...options, leavesMailboxes: true })
  const patterns = await countPatterns(warehouse, 'candidate', options)
  const scored = await scoresOf(warehouse, { pairs: 'candidate', logs: boundOf(model), model, patterns }, options)
  await warehouse.execute(
    `CREATE OR REPLACE TEMP TABLE unsettled AS
     SELECT a, b FROM (${scored}) WHERE ${levelOfMailbox} = ${unsettledLevel} AND bits >= ${keepBits - slack}`,
    options,
  )
  await comparePairs(warehouse, 'unsettled', mentions, options)
  await warehouse.execute(
    `CREATE OR REPLACE TEMP TABLE candidate_pattern AS
     SELECT * FROM candidate_pattern WHERE ${levelOfMailbox} <> ${unsettledLevel} UNION ALL SELECT * FROM unsettled_pattern`,
    options,
  )
  for (const table of ['unsettled', 'unsettled_pattern']) await warehouse.execute(`DROP TABLE ${table}`)
}

/** The model with a level of mailboxes that speaks for one person as much as any that a closer look may give, and for no other kind of pair. */
function boundOf(model: LinkModel): LogModel {
  const logs = logModel(model)
  const bounded = (kind: keyof Omit<LogModel, 'correction'>, most: (...bits: number[]) => number) => {
    const levels = logs[kind].levels.map((field) => [...field])
    const mailbox = levels[email] ?? []
    mailbox[unsettledLevel] = most(...mailbox)
    return { ...logs[kind], levels }
  }
  return {
    ...logs,
    same: bounded('same', Math.max),
    household: bounded('household', Math.min),
    unrelated: bounded('unrelated', Math.min),
  }
}
