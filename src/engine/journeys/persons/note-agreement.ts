import { AppError, type PersonSheet } from '../../../contract/index.ts'
import { identifyStaff, writeJournal } from '../../stewardship/index.ts'
import type { House } from '../house/index.ts'
import { personSheet } from './person-sheet.ts'
import { boxOf } from './said-of.ts'

interface Agreement {
  /** Number of the person. */
  readonly id: string
  readonly channel: 'email' | 'sms'
  /** One of theirs. */
  readonly address: string
  /** The day on which they agreed themselves, `YYYY-MM-DD`; null takes back what was noted. */
  readonly day: string | null
  readonly staffId: string
  readonly pin: string
  readonly asOf: string
}

/**
 * Notes that a person agreed, themselves, after they had objected (GDPR art. 4 (11), 7, 21 (3)): somebody of the house answers for it, with
 * their code. It lifts what was refused before that day, at that address alone; a refusal without a day, or of that day or later, stands.
 * Throws `pin-wrong`, `name-unknown`, `person-not-found`, `usage` for an address that is not theirs, `day-to-come`.
 */
export async function noteAgreement(
  house: House,
  { id, channel, address, day, asOf, ...signed }: Agreement,
): Promise<PersonSheet> {
  const { app } = house.folder
  const { name } = await identifyStaff(app, { nameOrId: signed.staffId, pin: signed.pin })
  const { addresses } = await personSheet(house, { id, asOf })
  if (!addresses.some((one) => boxOf(one) === boxOf({ channel, address })))
    throw new AppError('usage', { detail: channel })
  if (day !== null && day > asOf) throw new AppError('day-to-come', { saidDay: day })
  await app.transaction().execute(async (transaction) => {
    if (day === null) {
      const noted = await transaction
        .selectFrom('permission_event')
        .selectAll()
        .where('status', '=', 'agreed')
        .execute()
      for (const event of noted)
        if (boxOf(event) === boxOf({ channel, address }))
          await transaction.deleteFrom('permission_event').where('id', '=', event.id).execute()
    } else
      await transaction
        .insertInto('permission_event')
        .values({ channel, address, status: 'agreed', at: day, source: name, added_at: new Date().toISOString() })
        .execute()
    const action = day === null ? 'agreement-taken-back' : 'agreement-noted'
    await writeJournal(transaction, { who: name, action, params: { channel, agreedDay: day } })
  })
  house.changed()
  return await personSheet(house, { id, asOf })
}
