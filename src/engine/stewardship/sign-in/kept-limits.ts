import type { AppDatabase } from '../../store/index.ts'
import { keyedPrint } from './sign-in-key.ts'

const keptForMs = 3_600_000

/** How often an address asks, where better-auth keeps it: in the state of the house, so that a restart forgets nothing. */
export function keptLimits(app: AppDatabase, key: string) {
  return {
    consume: (asked: string, { window, max }: { readonly window: number; readonly max: number }) =>
      app.transaction().execute(async (transaction) => {
        const [now, print] = [Date.now(), keyedPrint(key, 'limit', asked)]
        const old = now - keptForMs
        await transaction.deleteFrom('sign_in_limit').where('last_request', '<', old).execute()
        const known = await transaction
          .selectFrom('sign_in_limit')
          .selectAll()
          .where('key_print', '=', print)
          .executeTakeFirst()
        const [before, since] = [known?.count ?? 0, known?.last_request ?? 0]
        const left = since + window * 1000 - now
        if (left > 0 && before >= max) return { allowed: false, retryAfter: Math.ceil(left / 1000) }
        const row = { count: left > 0 ? before + 1 : 1, last_request: now }
        await transaction
          .insertInto('sign_in_limit')
          .values({ key_print: print, ...row })
          .onConflict((same) => same.column('key_print').doUpdateSet(row))
          .execute()
        return { allowed: true, retryAfter: null }
      }),
  }
}
