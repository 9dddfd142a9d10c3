import { confirmedMinutes } from '../../../contract/index.ts'
import type { AppDatabase } from '../../store/index.ts'

/** The password was given again in this session. */
export async function confirmSession(app: AppDatabase, id: string, now: number = Date.now()): Promise<void> {
  await app.updateTable('sign_in_session').set({ confirmed_at: now }).where('id', '=', id).execute()
}

/** Whether the password was given again in this session, a short while ago. */
export async function isConfirmed(app: AppDatabase, id: string, now: number = Date.now()): Promise<boolean> {
  const row = await app.selectFrom('sign_in_session').select('confirmed_at').where('id', '=', id).executeTakeFirst()
  const at = row?.confirmed_at ?? null
  return at !== null && at <= now && now - at < confirmedMinutes * 60_000
}
