import { randomBytes, randomUUID, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { AppError } from '../../../contract/index.ts'
import type { AppDatabase } from '../../store/index.ts'
import { inTurn, lockedSince } from '../attempts/attempts.ts'
import { writeJournal } from '../journal/journal.ts'

const derive = promisify(scrypt) as (secret: string, salt: Buffer, length: number) => Promise<Buffer>

export interface StaffMember {
  id: string
  name: string
  role: string
  hasPin: boolean
}

/** The people of the house who can validate: those who left stay in past reviews, not in this list. */
export async function listStaff(app: AppDatabase): Promise<StaffMember[]> {
  const rows = await app.selectFrom('staff').selectAll().where('left_at', 'is', null).orderBy('created_at').execute()
  return rows.map(({ id, name, role, pin_hash }) => ({ id, name, role, hasPin: pin_hash !== null }))
}

/** Adds a person with the code (4 to 8 digits) that only they know. Throws `name-taken`. */
export async function addStaff(
  app: AppDatabase,
  { name, role, pin }: { name: string; role: string; pin: string },
): Promise<{ id: string }> {
  const id = randomUUID()
  const row = { id, name: name.trim(), role: role.trim(), pin_hash: await hashPin(pin), left_at: null }
  // A form sent twice at once adds one person: which of two of a name signs could not be told.
  await app.transaction().execute(async (transaction) => {
    const known = await listStaff(transaction)
    if (known.some((person) => sameName(person.name, name))) throw new AppError('name-taken', { name: row.name })
    await transaction
      .insertInto('staff')
      .values({ ...row, created_at: new Date().toISOString() })
      .execute()
  })
  return { id }
}

/**
 * Takes the people of a house, with their codes as they are kept, into another of the same computer: the code that somebody has just
 * chosen serves in the demo theatre too. Those who are there already stay as they are.
 */
export async function lendStaff(from: AppDatabase, to: AppDatabase): Promise<void> {
  const rows = await from.selectFrom('staff').selectAll().where('left_at', 'is', null).execute()
  if (rows.length === 0) return
  await to
    .insertInto('staff')
    .values(rows)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

/** Says that a person has left: they sign nothing more, and are no longer proposed; journalled. Throws `name-unknown`. */
export async function staffLeaves(app: AppDatabase, { id, by }: { id: string; by: string }): Promise<void> {
  const person = (await listStaff(app)).find((one) => one.id === id)
  if (!person) throw new AppError('name-unknown', { name: id })
  await app.transaction().execute(async (transaction) => {
    await transaction.updateTable('staff').set({ left_at: new Date().toISOString() }).where('id', '=', id).execute()
    await writeJournal(transaction, { who: by, action: 'staff-left', params: { name: person.name } })
  })
}

/** The person of that name or number, once their code is given. Throws `name-unknown`, `pin-wrong`, `pin-locked`. */
export async function identifyStaff(
  app: AppDatabase,
  { nameOrId, pin }: { nameOrId: string; pin: string },
): Promise<StaffMember> {
  const rows = await app.selectFrom('staff').selectAll().where('left_at', 'is', null).execute()
  const row = rows.find((person) => person.id === nameOrId || sameName(person.name, nameOrId))
  if (!row) throw new AppError('name-unknown', { name: nameOrId })
  return await inTurn(row.id, async () => {
    await refuseIfLocked(app, row)
    if (row.pin_hash === null || !(await pinMatches(pin, row.pin_hash))) {
      await writeJournal(app, { who: row.name, action: 'pin-refused', params: {} })
      throw new AppError('pin-wrong', {})
    }
    return { id: row.id, name: row.name, role: row.role, hasPin: true }
  })
}

/**
 * A code of four digits would fall to a program that tries them all: after so many refusals there is one try in so
 * many minutes (thirty an hour, two weeks for all codes), and whoever was mistyped for waits no longer. Whoever is
 * given another code owes nothing for the one before.
 */
const mostRefusals = 5
const minutesBetween = 2

async function refuseIfLocked(app: AppDatabase, { name, created_at }: { name: string; created_at: string }) {
  const refused = await app
    .selectFrom('journal')
    .select('at')
    .where('action', '=', 'pin-refused')
    .where('who', '=', name)
    .where('at', '>', new Date(lockedSince()).toISOString())
    .where('at', '>', created_at)
    .orderBy('at', 'desc')
    .execute()
  const [last] = refused
  if (refused.length < mostRefusals || !last) return
  const left = minutesBetween - (Date.now() - Date.parse(last.at)) / 60_000
  if (left > 0) throw new AppError('pin-locked', { minutes: Math.ceil(left) })
}

function sameName(a: string, b: string): boolean {
  return a.trim().localeCompare(b.trim(), 'fr', { sensitivity: 'base' }) === 0
}

async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(16)
  return `${salt.toString('hex')}:${(await derive(pin, salt, 32)).toString('hex')}`
}

async function pinMatches(pin: string, stored: string): Promise<boolean> {
  const [salt = '', hash = ''] = stored.split(':')
  return timingSafeEqual(await derive(pin, Buffer.from(salt, 'hex'), 32), Buffer.from(hash, 'hex'))
}
