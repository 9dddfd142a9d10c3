import { randomUUID } from 'node:crypto'
import { type AppDatabase, forgetWords, type MendChoice, packsOf } from '../../store/index.ts'
import type { ErasurePlan, PlannedRecord } from './erasure-plan.ts'
import { namingOf } from './naming.ts'
import { holdsBox } from './own-boxes.ts'
import { personalPlaces } from './personal-places.ts'

/** The human decisions stay, without the number that named the persons; what only concerned them goes, and words that name them. */
export async function takeOutOfState(
  app: AppDatabase,
  { plans, mend }: { plans: readonly ErasurePlan[]; mend: MendChoice },
): Promise<void> {
  await forgetAddresses(app, plans)
  for (const { personId, records } of plans) {
    await app.deleteFrom('person_assignment').where('person_id', '=', personId).execute()
    await app.deleteFrom('relay_call').where('person_id', '=', personId).execute()
    for (const record of records)
      await (record.isShared ? leaveOthers(app, record) : forgetRecord(app, record.recordId))
  }
  const needles = plans.map((plan) => plan.needles)
  await forgetWords(app, personalPlaces, { naming: await namingOf(app, needles), mend })
}

/** What the mailing tools and the team said of their addresses, however these are written there. */
async function forgetAddresses(app: AppDatabase, plans: readonly ErasurePlan[]): Promise<void> {
  const isTheirs = holdsBox(plans)
  const events = await app.selectFrom('permission_event').select(['id', 'address']).execute()
  const ids = events.filter(({ address }) => isTheirs(address)).map(({ id }) => id)
  for (const pack of packsOf(ids)) await app.deleteFrom('permission_event').where('id', 'in', pack).execute()
}

async function forgetRecord(app: AppDatabase, record: string): Promise<void> {
  await blankDecisions(app, [record, `${record}#0`, `${record}#1`])
  await app
    .deleteFrom('person_assignment')
    .where('record_id', 'in', [record, `${record}#1`])
    .execute()
}

/** The other of a couple is now the only one of the record: what was said of `id#1` is said of `id`. */
async function leaveOthers(app: AppDatabase, { recordId, place }: PlannedRecord): Promise<void> {
  const own = place === 0 ? recordId : `${recordId}#${place}`
  await blankDecisions(app, [own])
  await app.deleteFrom('person_assignment').where('record_id', '=', own).execute()
  if (place !== 0) return
  const other = `${recordId}#1`
  for (const column of ['record_a', 'record_b'] as const)
    await app
      .updateTable('person_decision')
      .set({ [column]: recordId })
      .where(column, '=', other)
      .execute()
  await app.updateTable('person_assignment').set({ record_id: recordId }).where('record_id', '=', other).execute()
}

async function blankDecisions(app: AppDatabase, mentions: readonly string[]): Promise<void> {
  const erased = `erased:${randomUUID().slice(0, 8)}`
  for (const column of ['record_a', 'record_b'] as const)
    await app
      .updateTable('person_decision')
      .set({ [column]: erased })
      .where(column, 'in', [...mentions])
      .execute()
}
