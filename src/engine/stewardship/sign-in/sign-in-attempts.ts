import type { AppDatabase } from '../../store/index.ts'

/** One try at a password: the account that it is for, and where it comes from, as keyed prints (`sign-in-prints.ts`). */
export interface Attempt {
  readonly account: string
  /** The device that has come in to that account before, where it proves so; else the address on the network. */
  readonly place: string
  readonly isKnownDevice: boolean
}

const minute = 60_000
/** Wrong passwords for one account from one place, and for all accounts from one place, in ten minutes. */
const mostOfPlace = { forOneAccount: 5, inAll: 20, withinMs: 10 * minute }
/** Wrong passwords for one account from all places that never came in to it, in an hour: a password of twelve signs bears a hundred. */
const mostOfStrangers = { forOneAccount: 100, withinMs: 60 * minute }

/**
 * Counts a try as refused before it is judged, so that as many as come at once are no more than in turn. Null where its place, or all
 * strangers together, have had too many: what others mistype keeps nobody out of the device that they come in from.
 * @returns what takes the try back, once it was right
 */
export async function beginAttempt(
  app: AppDatabase,
  { account, place, isKnownDevice }: Attempt,
  now: number = Date.now(),
): Promise<{ readonly wasRight: () => Promise<void> } | null> {
  return await app.transaction().execute(async (transaction) => {
    await transaction
      .deleteFrom('sign_in_attempt')
      .where('at', '<=', now - mostOfStrangers.withinMs)
      .execute()
    const recent = () => transaction.selectFrom('sign_in_attempt').select(({ fn }) => fn.countAll<number>().as('count'))
    const ofPlace = recent()
      .where('place_print', '=', place)
      .where('at', '>', now - mostOfPlace.withinMs)
    const here = await ofPlace.where('account_print', '=', account).executeTakeFirstOrThrow()
    const inAll = await ofPlace.executeTakeFirstOrThrow()
    const ofStrangers = await recent()
      .where('account_print', '=', account)
      .where('is_known_device', '=', 0)
      .executeTakeFirstOrThrow()
    if (here.count >= mostOfPlace.forOneAccount || inAll.count >= mostOfPlace.inAll) return null
    if (!isKnownDevice && ofStrangers.count >= mostOfStrangers.forOneAccount) return null
    const { id } = await transaction
      .insertInto('sign_in_attempt')
      .values({ at: now, account_print: account, place_print: place, is_known_device: isKnownDevice ? 1 : 0 })
      .returning('id')
      .executeTakeFirstOrThrow()
    return {
      wasRight: async () => {
        await app.deleteFrom('sign_in_attempt').where('id', '=', id).execute()
      },
    }
  })
}
