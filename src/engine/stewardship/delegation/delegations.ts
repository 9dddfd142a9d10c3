import { AppError, abilitiesOf, accessRoleSchema, type Delegation } from '../../../contract/index.ts'
import type { AppDatabase } from '../../store/index.ts'
import { writeJournal } from '../journal/journal.ts'
import { identifyStaff, listStaff } from '../staff/staff.ts'

/** Who validates for whom while they are away: those under way and to come, the nearest first. Days: `YYYY-MM-DD`, local. */
export async function listDelegations(app: AppDatabase, today: string): Promise<Delegation[]> {
  const names = new Map((await listStaff(app)).map(({ id, name }) => [id, name]))
  const rows = await app
    .selectFrom('delegation')
    .selectAll()
    .where('ended_at', 'is', null)
    .where('until_day', '>=', today)
    .orderBy('from_day')
    .orderBy('id')
    .execute()
  return rows.flatMap((row) => {
    const [from, to] = [names.get(row.from_staff_id), names.get(row.to_staff_id)]
    // Whoever has left delegates nothing any more, and holds nothing.
    if (from === undefined || to === undefined) return []
    return [
      {
        id: row.id,
        from: { staffId: row.from_staff_id, name: from },
        to: { staffId: row.to_staff_id, name: to },
        fromDay: row.from_day,
        untilDay: row.until_day,
        isActive: row.from_day <= today,
      },
    ]
  })
}

/**
 * A person who will be away names another to validate for them, with their own PIN; journalled. Throws `pin-wrong`, `name-unknown`,
 * `delegation-days` when the days are not in their order or over, `delegation-self`.
 */
export async function delegate(
  app: AppDatabase,
  request: {
    readonly staff: string
    readonly pin: string
    readonly toStaffId: string
    readonly fromDay: string
    readonly untilDay: string
    readonly today: string
  },
): Promise<void> {
  const { fromDay, untilDay } = request
  if (fromDay > untilDay || untilDay < request.today) throw new AppError('delegation-days', {})
  const to = (await listStaff(app)).find(({ id }) => id === request.toStaffId)
  if (!to) throw new AppError('name-unknown', { name: request.toStaffId })
  const from = await identifyStaff(app, { nameOrId: request.staff, pin: request.pin })
  if (from.id === to.id) throw new AppError('delegation-self', {})
  await app.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('delegation')
      .values({
        from_staff_id: from.id,
        to_staff_id: to.id,
        from_day: fromDay,
        until_day: untilDay,
        made_at: new Date().toISOString(),
        ended_at: null,
      })
      .execute()
    await writeJournal(transaction, {
      who: from.name,
      action: 'delegation-made',
      params: { to: to.name, fromDay, untilDay },
    })
  })
}

/** Ends it before its day, by whoever gave it. Throws `pin-wrong`, `delegation-not-found`. */
export async function endDelegation(
  app: AppDatabase,
  { id, staff, pin }: { readonly id: number; readonly staff: string; readonly pin: string },
): Promise<void> {
  const person = await identifyStaff(app, { nameOrId: staff, pin })
  await app.transaction().execute(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('delegation')
      .set({ ended_at: new Date().toISOString() })
      .where('id', '=', id)
      .where('from_staff_id', '=', person.id)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) throw new AppError('delegation-not-found', {})
    await writeJournal(transaction, { who: person.name, action: 'delegation-ended', params: {} })
  })
}

/** Those who are away today, have named somebody to validate for them, and may still validate by their own account: their ids. */
export async function absentApprovers(
  app: AppDatabase,
  { to, today }: { readonly to: string; readonly today: string },
): Promise<string[]> {
  const rows = await app
    .selectFrom('delegation')
    .innerJoin('staff', 'staff.id', 'delegation.from_staff_id')
    .innerJoin('sign_in_user', 'sign_in_user.staff_id', 'staff.id')
    .select(['staff.id', 'sign_in_user.access'])
    .where('delegation.to_staff_id', '=', to)
    .where('delegation.ended_at', 'is', null)
    .where('delegation.from_day', '<=', today)
    .where('delegation.until_day', '>=', today)
    .where('staff.left_at', 'is', null)
    .orderBy('delegation.from_day')
    .orderBy('delegation.id')
    .execute()
  return rows.flatMap(({ id, access }) => (abilitiesOf[accessRoleSchema.parse(access)].includes('approve') ? [id] : []))
}

/** The person for whom another may validate today. Throws `delegation-none` when they have not named them. */
export async function delegator(
  app: AppDatabase,
  { from, to, today }: { readonly from: string; readonly to: string; readonly today: string },
): Promise<Delegation['from']> {
  const found = (await listDelegations(app, today)).find(
    (one) => one.isActive && one.from.staffId === from && one.to.staffId === to,
  )
  if (!found) throw new AppError('delegation-none', {})
  return found.from
}
