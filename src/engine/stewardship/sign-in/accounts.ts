import { randomUUID } from 'node:crypto'
import {
  type AccessRole,
  type Account,
  AppError,
  accessRoleSchema,
  type OpenSession,
  passwordSchema,
} from '../../../contract/index.ts'
import type { AppDatabase } from '../../store/index.ts'
import { writeJournal } from '../journal/journal.ts'
import { listStaff } from '../staff/staff.ts'
import { isCommonPassword } from './common-passwords.ts'

/** Everybody of the house who may sign in from another computer; those who left may not. */
export async function listAccounts(app: AppDatabase): Promise<Account[]> {
  const people = new Map((await listStaff(app)).map(({ id, name }) => [id, name]))
  const users = await app.selectFrom('sign_in_user').selectAll().orderBy('created_at').execute()
  const sessions = await app
    .selectFrom('sign_in_session')
    .select('user_id')
    .where('expires_at', '>', new Date().toISOString())
    .execute()
  return users.flatMap(({ id, staff_id, email, access }) => {
    const name = people.get(staff_id)
    if (name === undefined) return []
    const open = sessions.filter(({ user_id }) => user_id === id).length
    return [{ staffId: staff_id, name, email, access: accessRoleSchema.parse(access), sessions: open }]
  })
}

/** Whose account it is: asked at every request from another computer. Null for those who left, and where it was taken away. */
export async function accountOf(app: AppDatabase, userId: string): Promise<Omit<Account, 'sessions'> | null> {
  const row = await app
    .selectFrom('sign_in_user')
    .innerJoin('staff', 'staff.id', 'sign_in_user.staff_id')
    .select(['staff.id', 'staff.name', 'sign_in_user.email', 'sign_in_user.access'])
    .where('sign_in_user.id', '=', userId)
    .where('staff.left_at', 'is', null)
    .executeTakeFirst()
  if (!row) return null
  return { staffId: row.id, name: row.name, email: row.email, access: accessRoleSchema.parse(row.access) }
}

/**
 * Gives a person of the house an account, or another address, password and role; whatever was open for them is closed, their passkeys are gone. The
 * password is kept as a scrypt hash. Throws `name-unknown`, `email-taken`, `password-short`, `password-common`.
 */
export async function saveAccount(
  app: AppDatabase,
  request: {
    readonly staffId: string
    readonly email: string
    readonly access: AccessRole
    readonly password: string
    /** Who gives it, for the journal. */
    readonly by: string
  },
): Promise<void> {
  const person = (await listStaff(app)).find(({ id }) => id === request.staffId)
  if (!person) throw new AppError('name-unknown', { name: request.staffId })
  if (!passwordSchema.safeParse(request.password).success) throw new AppError('password-short', {})
  if (isCommonPassword(request.password)) throw new AppError('password-common', {})
  const email = request.email.trim().toLowerCase()
  const holder = await app.selectFrom('sign_in_user').select('staff_id').where('email', '=', email).executeTakeFirst()
  if (holder && holder.staff_id !== person.id) throw new AppError('email-taken', { email })
  // Loaded at need: no command that signs nobody in pays for it.
  const { hashPassword } = await import('better-auth/crypto')
  const password = await hashPassword(request.password)
  const now = new Date().toISOString()
  const dates = { created_at: now, updated_at: now }
  const id = randomUUID()
  await app.transaction().execute(async (transaction) => {
    await forget(transaction, person.id)
    await transaction
      .insertInto('sign_in_user')
      .values({
        id,
        name: person.name,
        email,
        email_verified: 1,
        image: null,
        staff_id: person.id,
        access: request.access,
        ...dates,
      })
      .execute()
    await transaction
      .insertInto('sign_in_account')
      .values({ id: randomUUID(), account_id: id, provider_id: 'credential', user_id: id, password, ...dates })
      .execute()
    await writeJournal(transaction, {
      who: request.by,
      action: 'account-saved',
      params: { name: person.name, access: request.access },
    })
  })
}

/** Takes a person's account away, and closes what was open. */
export async function removeAccount(
  app: AppDatabase,
  { staffId, by }: { readonly staffId: string; readonly by: string },
): Promise<void> {
  await app.transaction().execute(async (transaction) => {
    const name = await forget(transaction, staffId)
    if (name !== null) await writeJournal(transaction, { who: by, action: 'account-removed', params: { name } })
  })
}

/** Closes every session of a person, or the one named, wherever they are; journalled. */
export async function closeSessions(
  app: AppDatabase,
  { staffId, sessionId, by }: { readonly staffId: string; readonly sessionId?: string; readonly by: string },
): Promise<void> {
  await app.transaction().execute(async (transaction) => {
    const user = await transaction
      .selectFrom('sign_in_user')
      .select(['id', 'name'])
      .where('staff_id', '=', staffId)
      .executeTakeFirst()
    if (!user) return
    let closing = transaction.deleteFrom('sign_in_session').where('user_id', '=', user.id)
    if (sessionId !== undefined) closing = closing.where('id', '=', sessionId)
    const { numDeletedRows } = await closing.executeTakeFirst()
    const params = { name: user.name, sessions: Number(numDeletedRows) }
    if (numDeletedRows > 0n) await writeJournal(transaction, { who: by, action: 'sessions-closed', params })
  })
}

/** The sessions that a person has open, the last used first. `sessionId`: the one that asks. */
export async function openSessions(
  app: AppDatabase,
  { staffId, sessionId }: { readonly staffId: string; readonly sessionId: string },
): Promise<OpenSession[]> {
  const rows = await app
    .selectFrom('sign_in_session')
    .innerJoin('sign_in_user', 'sign_in_user.id', 'sign_in_session.user_id')
    .selectAll('sign_in_session')
    .where('sign_in_user.staff_id', '=', staffId)
    .where('sign_in_session.expires_at', '>', new Date().toISOString())
    .orderBy('sign_in_session.updated_at', 'desc')
    .execute()
  return rows.map(({ id, created_at, updated_at, user_agent }) => ({
    id,
    openedAt: created_at,
    lastUsedAt: updated_at,
    device: user_agent ?? '',
    isThis: id === sessionId,
  }))
}

async function forget(app: AppDatabase, staffId: string): Promise<string | null> {
  const user = await app
    .selectFrom('sign_in_user')
    .select(['id', 'name'])
    .where('staff_id', '=', staffId)
    .executeTakeFirst()
  if (!user) return null
  await app.deleteFrom('sign_in_session').where('user_id', '=', user.id).execute()
  await app.deleteFrom('sign_in_account').where('user_id', '=', user.id).execute()
  await app.deleteFrom('sign_in_passkey').where('user_id', '=', user.id).execute()
  await app.deleteFrom('sign_in_user').where('id', '=', user.id).execute()
  return user.name
}
