import { AppError } from '../contract/index.ts'
import { atTerminal, type House, identifyStaff, listStaff, type StaffMember, terminalActor } from '../engine/index.ts'
import type { CommandContext } from './command.ts'

/** A person of the house, by their name or their number. Throws `name-unknown`. */
export async function staffOf(house: House, nameOrId: string): Promise<StaffMember> {
  const person = (await listStaff(house.folder.app)).find(({ id, name }) => id === nameOrId || isSame(name, nameOrId))
  if (!person) throw new AppError('name-unknown', { name: nameOrId })
  return person
}

/** The number of a person of the house, by their name or by itself. Throws `name-unknown`. */
export async function staffIdOf(house: House, nameOrId: string): Promise<string> {
  return (await staffOf(house, nameOrId)).id
}

/** The number of a person of the house who signs what they do by their code. Throws `name-unknown`, `pin-wrong`, `pin-locked`. */
export async function signedIdOf(house: House, { by, pin }: { by: string; pin: string }): Promise<string> {
  return (await identifyStaff(house.folder.app, { nameOrId: by, pin })).id
}

/** The code of a person, typed or given by the environment. Throws `pin-needed`. */
export async function askPin({ io, say }: Pick<CommandContext, 'io' | 'say'>): Promise<string> {
  const pin = await io.secret(say('cli.pin'), 'PARTERRE_PIN')
  if (pin === null) throw new AppError('pin-needed', {})
  return pin
}

/** The name under which what a command does is kept: the person of `--by`, or the terminal's while nobody is named. Throws `name-unknown`. */
export async function actorOf(house: House, by: string | null): Promise<string> {
  return by === null ? atTerminal : (await staffOf(house, by)).name
}

/** The same for what asks for a person's number. Throws `name-unknown`. */
export async function actorIdOf(house: House, by: string | null): Promise<string> {
  return by === null ? terminalActor : await staffIdOf(house, by)
}

function isSame(a: string, b: string): boolean {
  return a.trim().localeCompare(b.trim(), 'fr', { sensitivity: 'base' }) === 0
}
