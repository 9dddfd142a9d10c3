import { AppError } from '../contract/index.ts'
import { type House, listStaff } from '../engine/index.ts'

/** The number of a person of the house, by their name or by itself. Throws `name-unknown`. */
export async function staffIdOf(house: House, nameOrId: string): Promise<string> {
  const person = (await listStaff(house.folder.app)).find(({ id, name }) => id === nameOrId || isSame(name, nameOrId))
  if (!person) throw new AppError('name-unknown', { name: nameOrId })
  return person.id
}

function isSame(a: string, b: string): boolean {
  return a.trim().localeCompare(b.trim(), 'fr', { sensitivity: 'base' }) === 0
}
