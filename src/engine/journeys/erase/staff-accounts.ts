import type { AppDatabase } from '../../store/index.ts'
import type { Needles } from './needles.ts'
import { personMatcher } from './row-matcher.ts'

/** Tables of the accounts of those who work here, kept for another reason than the public's data. */
export const staffAccounts: ReadonlySet<string> = new Set([
  'staff',
  'sign_in_user',
  'sign_in_account',
  'sign_in_session',
  'sign_in_verification',
  'sign_in_passkey',
  'sign_in_attempt',
  'sign_in_limit',
])

/**
 * Somebody of the public who works here too, or bears the name of one who does, keeps what that name signed: in the state of the house it
 * proves nothing without an address or a telephone beside it.
 */
export async function withoutStaffNames<T extends Needles>(app: AppDatabase, needles: readonly T[]): Promise<T[]> {
  const staff = await app.selectFrom('staff').select('name').execute()
  return needles.map((one) => {
    const isNamed = personMatcher({ ...one, isNameShared: false }, null)
    return staff.some(({ name }) => isNamed([name])) ? { ...one, isNameShared: true } : one
  })
}
