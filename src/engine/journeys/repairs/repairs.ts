import {
  AppError,
  type Repair,
  type RepairCode,
  type RepairEffect,
  repairCodeSchema,
  repairCodes,
} from '../../../contract/index.ts'
import { writeJournal } from '../../stewardship/index.ts'
import type { Warehouse } from '../../store/index.ts'
import {
  type AcceptedRepair,
  applyRepairs,
  foundToRepair,
  loadInputRows,
  reconcile,
  refundsWithoutSale,
  ruleOf,
  showInputRows,
  valuesToReplace,
} from '../../ticketing/index.ts'
import { acceptedRepairs, replacedColumn } from '../house/accepted-repairs.ts'
import { committedFiles } from '../house/committed-files.ts'
import type { House } from '../house/index.ts'
import { rolledBack, rulesThatFound } from '../import/index.ts'

/** The repairs that hold, then those that can be proposed: what their rules found in the files that are kept. */
export async function listRepairs(house: House): Promise<Repair[]> {
  const decided = await house.folder.app
    .selectFrom('repair_decision')
    .selectAll()
    .where('undone_at', 'is', null)
    .orderBy('id')
    .execute()
  const found = await foundByRule(house)
  const accepted = decided.map((row): Repair => {
    const code = repairCodeSchema.parse(row.repair)
    const rule = ruleOf(code).code
    const replaced = replacedColumn.read(row.replaced)
    const by = { decidedBy: row.decided_by, decidedAt: row.decided_at }
    return { code, rule, found: found.get(code) ?? 0, id: row.id, replaced, ...by }
  })
  const proposed = repairCodes
    .filter((code) => !accepted.some((one) => one.code === code))
    .map((code): Repair => {
      const rule = ruleOf(code).code
      return { code, rule, found: found.get(code) ?? 0, id: null, replaced: [], decidedBy: null, decidedAt: null }
    })
  return [...accepted, ...proposed.filter((one) => one.found > 0)]
}

/** Lines found by the rule of each repair in the files as they came. They are counted where a control says that there are some. */
async function foundByRule(house: House): Promise<Map<RepairCode, number>> {
  const told = await rulesThatFound(house)
  const codes = repairCodes.filter((code) => told.has(ruleOf(code).code))
  const found = new Map<RepairCode, number>()
  if (codes.length === 0) return found
  const files = await committedFiles(house.folder)
  await rolledBack(await house.warehouse(), async (inside) => {
    await showInputRows(inside, files)
    for (const code of codes) found.set(code, await foundToRepair(inside, code))
  })
  return found
}

/** What one repair would change, done and rolled back: rows found, seats sold and receipts, before and after. */
export async function repairEffect(house: House, code: RepairCode): Promise<RepairEffect> {
  const warehouse = await house.warehouse()
  const files = await committedFiles(house.folder)
  const repairs = await acceptedRepairs(house.folder.app)
  const totals = await soldTotals(warehouse)
  return await rolledBack(warehouse, async (inside) => {
    await loadInputRows(inside, files)
    await applyRepairs(inside, repairs)
    const replaced = await valuesToReplace(inside, code)
    const before = { found: await foundToRepair(inside, code), ...totals }
    const one: AcceptedRepair = { code, replaced }
    await applyRepairs(inside, [one])
    const left = await foundToRepair(inside, code)
    await reconcile(inside, files, { repairs: [...repairs, one] })
    const found = code === 'repair.refund-cancels' ? await refundsWithoutSale(inside) : left
    return { code, replaced, before, after: { found, ...(await soldTotals(inside)) } }
  })
}

async function soldTotals(warehouse: Warehouse): Promise<{ seats: number; receiptsCents: number }> {
  const [row] = await warehouse.run(
    "SELECT coalesce(sum(seats), 0) AS seats, coalesce(sum(price_cents), 0) AS cents FROM ticket WHERE status = 'sold'",
  )
  return { seats: Number(row?.seats ?? 0), receiptsCents: Number(row?.cents ?? 0) }
}

/**
 * Keeps a person's acceptance of one repair: it holds for the files that are kept and for those to come, until it is taken back.
 * Everything computed follows. Throws `usage` when it is accepted already.
 */
export async function acceptRepair(
  house: House,
  { code, by }: { code: RepairCode; by: string },
): Promise<{ id: number }> {
  const { replaced } = await repairEffect(house, code)
  const { app } = house.folder
  const held = await acceptedRepairs(app)
  if (held.some((one) => one.code === code)) throw new AppError('usage', { detail: code })
  const { insertId } = await app
    .insertInto('repair_decision')
    .values({
      repair: code,
      replaced: replacedColumn.write(replaced),
      decided_by: by,
      decided_at: new Date().toISOString(),
      undone_at: null,
    })
    .executeTakeFirstOrThrow()
  house.changed()
  await house.warehouse()
  return { id: Number(insertId) }
}

/** Takes a repair back: what the files say holds again; journalled. Throws `repair-not-found`. */
export async function undoRepair(house: House, { id, by }: { id: number; by: string }): Promise<void> {
  await house.folder.app.transaction().execute(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('repair_decision')
      .set({ undone_at: new Date().toISOString() })
      .where('id', '=', id)
      .where('undone_at', 'is', null)
      .executeTakeFirst()
    if (Number(numUpdatedRows) === 0) throw new AppError('repair-not-found', { id: String(id) })
    await writeJournal(transaction, { who: by, action: 'repair-undone', params: { decision: id } })
  })
  house.changed()
  await house.warehouse()
}
