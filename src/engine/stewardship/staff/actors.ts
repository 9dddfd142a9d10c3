import { AppError } from '../../../contract/index.ts'
import type { AppDatabase } from '../../store/index.ts'
import { listStaff } from './staff.ts'

/** Who did it, for what is kept of it, while nobody at the page has said who they are. */
const atPage = 'Parterre'

/** The same for a command that was given no name: one name for all of them, the same in both languages. */
export const atTerminal = 'Parterre (terminal)'

/** Who acts where a command was given no name, for what asks for a person's number. */
export const terminalActor = 'terminal'

/**
 * The name under which what somebody does is kept: a person of the house, by their number, or the page's own when nobody said who
 * acts. Throws `name-unknown` for a number that is nobody's, or of somebody who left.
 */
export async function actorName(app: AppDatabase, staffId: string | null): Promise<string> {
  if (staffId === null) return atPage
  if (staffId === terminalActor) return atTerminal
  const person = (await listStaff(app)).find(({ id }) => id === staffId)
  if (!person) throw new AppError('name-unknown', { name: staffId })
  return person.name
}
