import type { Hono } from 'hono'
import {
  type Ability,
  AppError,
  abilitiesOf,
  askedPasswords,
  confirmedMinutes,
  type Needed,
  neededOf,
} from '../../contract/index.ts'
import type { SignIn } from '../../engine/index.ts'

export type Person = NonNullable<Awaited<ReturnType<SignIn['whoIs']>>>

/** Who asks: somebody at this very computer, or, from another, whoever has signed in (null: nobody yet). */
export type Caller = { readonly isNetwork: false } | { readonly isNetwork: true; readonly person: Person | null }

/** The server's own addresses: each knows who asks. */
export type GuardedApp = Hono<{ Variables: { caller: Caller } }>

/** Throws `sign-in-needed`, `role-forbids`, `not-allowed` unless the caller may do what needs this. */
export function allow(caller: Caller, needed: Needed | undefined): void {
  if (!caller.isNetwork || needed === 'anyone') return
  if (needed === undefined || needed === 'nobody') throw new AppError('not-allowed', {})
  if (caller.person === null) throw new AppError('sign-in-needed', {})
  if (!mayDo(caller.person, needed)) throw new AppError('role-forbids', {})
}

/** Throws `password-needed` from another computer, unless whoever asks gave their password again a short while ago. */
export function askConfirmed(caller: Caller): void {
  if (!caller.isNetwork || caller.person?.isConfirmed) return
  throw new AppError('password-needed', { minutes: confirmedMinutes })
}

/**
 * The same for a call of the API; and what is done in the name of a person of the house is done by that person: `staffId`, where a
 * call has one, is that of whoever signed in.
 */
export function allowCall(caller: Caller, { path, input }: { path: readonly string[]; input: unknown }): void {
  if (!isDelegated(caller, { path, input })) allow(caller, neededOf(path.join('.')))
  if (askedPasswords.calls.some((asked) => asked === path.join('.'))) askConfirmed(caller)
  if (!caller.isNetwork || caller.person === null) return
  if (input === null || typeof input !== 'object' || !('staffId' in input)) return
  if (input.staffId !== caller.person.staffId) throw new AppError('not-yourself', {})
}

/**
 * What is asked, in the name of whoever signed in: a call from another computer need not say who acts (`staffId`), and `allowCall` refuses
 * one that says somebody else. At the computer of the house it stays as the page said it.
 */
export function inOwnName(caller: Caller, input: unknown): unknown {
  if (!caller.isNetwork || caller.person === null) return input
  if (input === null || typeof input !== 'object' || Array.isArray(input)) return input
  const { staffId = caller.person.staffId, ...rest } = input as { readonly staffId?: unknown }
  return { ...rest, staffId }
}

/** Named by somebody who may validate, a person of another role opens the points of a text and validates it, for them alone. */
function isDelegated(caller: Caller, { path, input }: { path: readonly string[]; input: unknown }): boolean {
  if (!caller.isNetwork || !caller.person) return false
  const { actsFor } = caller.person
  const [room, act] = path
  if (room !== 'contents' || actsFor.length === 0) return false
  if (act === 'openCheck') return true
  if (act !== 'approve' || input === null || typeof input !== 'object' || !('onBehalfOf' in input)) return false
  return actsFor.some((staffId) => staffId === input.onBehalfOf)
}

function mayDo({ access }: Person, ability: Ability): boolean {
  return abilitiesOf[access].includes(ability)
}
