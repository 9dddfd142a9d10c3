import { type Ability, AppError, abilitiesOf, accessRoleSchema } from '../../../contract/index.ts'
import type { AppDatabase } from '../../store/index.ts'
import { writeJournal } from '../journal/journal.ts'
import { actorName } from './actors.ts'
import { addStaff, identifyStaff, listStaff, type StaffMember, staffLeaves } from './staff.ts'

/** A name or number of a person of the house, and their code. */
export interface GivenCode {
  readonly staff: string
  readonly pin: string
}

/**
 * The person who answers by their code for an act that takes a right: whoever has an account has the rights of its role, whoever has
 * none those of the computer of the house. Throws `code-needed` when nobody gave one, `name-unknown`, `pin-wrong`, `pin-locked`, `role-forbids`.
 */
export async function authorise(
  app: AppDatabase,
  { given, ability }: { readonly given: GivenCode | null; readonly ability: Ability },
): Promise<StaffMember> {
  if (given === null) throw new AppError('code-needed', {})
  const person = await identifyStaff(app, { nameOrId: given.staff, pin: given.pin })
  const account = await app
    .selectFrom('sign_in_user')
    .select('access')
    .where('staff_id', '=', person.id)
    .executeTakeFirst()
  if (account && !abilitiesOf[accessRoleSchema.parse(account.access)].includes(ability))
    throw new AppError('role-forbids', {})
  return person
}

/**
 * Adds a person who will validate, by the code of one who may; the first of a house needs nobody's. Journalled.
 * Throws `code-needed`, `pin-wrong`, `pin-locked`, `role-forbids`, `name-taken`.
 */
export async function admitStaff(
  app: AppDatabase,
  { given, ...person }: { name: string; role: string; pin: string; given: GivenCode | null },
): Promise<{ id: string }> {
  const isFirst = !(await listStaff(app)).some(({ hasPin }) => hasPin)
  const who = isFirst ? person.name.trim() : (await authorise(app, { given, ability: 'accounts' })).name
  const added = await addStaff(app, person)
  await writeJournal(app, { who, action: 'staff-added', params: { name: person.name.trim() } })
  return added
}

/**
 * Has a person leave the house, by the code of one who may; while nobody has a code, by whoever is there. Journalled.
 * Throws `code-needed`, `pin-wrong`, `pin-locked`, `role-forbids`, `name-unknown`.
 */
export async function dismissStaff(
  app: AppDatabase,
  { id, given }: { readonly id: string; readonly given: GivenCode | null },
): Promise<void> {
  const hasCodes = (await listStaff(app)).some(({ hasPin }) => hasPin)
  const by = hasCodes ? (await authorise(app, { given, ability: 'accounts' })).name : await actorName(app, null)
  await staffLeaves(app, { id, by })
}
