import { AppError } from '../../../contract/index.ts'
import { listStaff } from '../../stewardship/index.ts'
import type { House } from '../house/index.ts'

/** The name of a person of the house; the program's own when nobody said who asks. */
export async function staffName(house: House, staffId: string | null): Promise<string> {
  if (staffId === null) return 'Parterre'
  const person = (await listStaff(house.folder.app)).find(({ id }) => id === staffId)
  if (!person) throw new AppError('name-unknown', { name: staffId })
  return person.name
}
