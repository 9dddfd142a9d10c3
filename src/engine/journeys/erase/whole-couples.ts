import { numberKeys } from '../../identity/index.ts'
import type { House } from '../house/index.ts'
import type { ErasurePlan, PlannedRecord } from './erasure-plan.ts'

/**
 * When both of a couple go in one act, nobody stays in their record: its number and its seats go with the second of them, as those of a
 * record of one.
 */
export async function withWholeCouples(house: House, plans: readonly ErasurePlan[]): Promise<ErasurePlan[]> {
  const firsts = new Set(
    plans.flatMap(({ records }) =>
      records.filter(({ isShared, place }) => isShared && place === 0).map(({ recordId }) => recordId),
    ),
  )
  const completed: ErasurePlan[] = []
  for (const plan of plans) {
    const couples = plan.records.filter(
      ({ isShared, place, recordId }) => isShared && place === 1 && firsts.has(recordId),
    )
    completed.push(couples.length === 0 ? plan : await withRecords(house, plan, couples))
  }
  return completed
}

async function withRecords(house: House, plan: ErasurePlan, couples: readonly PlannedRecord[]): Promise<ErasurePlan> {
  const ids = couples.map(({ recordId }) => recordId)
  const [counted] = await (await house.warehouse()).run(
    'SELECT coalesce(sum(seats), 0) AS seats FROM ticket WHERE record_id IN (SELECT unnest(from_json($ids, \'["VARCHAR"]\')))',
    { params: { ids: JSON.stringify(ids) } },
  )
  const numbers = couples.flatMap(({ source, customerNumber }) =>
    customerNumber === null ? [] : [{ source, number: customerNumber }],
  )
  const { needles } = plan
  return {
    ...plan,
    records: plan.records.map((record) => (couples.includes(record) ? { ...record, isShared: false } : record)),
    keys: [...plan.keys, ...couples.flatMap(numberKeys)].sort(),
    needles: { ...needles, ids: [...needles.ids, ...ids], customers: [...needles.customers, ...numbers] },
    tickets: plan.tickets + Number(counted?.seats ?? 0),
  }
}
