import { oc } from '@orpc/contract'
import { z } from 'zod'
import { accessRoleSchema, passwordSchema } from '../access.ts'
import { actingAs } from './acting-as.ts'

export const signedInSchema = z.object({
  staffId: z.string(),
  name: z.string(),
  email: z.string(),
  access: accessRoleSchema,
})
export type SignedIn = z.infer<typeof signedInSchema>

export const accountSchema = signedInSchema.extend({
  /** Sessions open now. */
  sessions: z.number().int(),
})
export type Account = z.infer<typeof accountSchema>

export const openSessionSchema = z.object({
  id: z.string(),
  openedAt: z.string(),
  lastUsedAt: z.string(),
  /** What the browser says of itself. */
  device: z.string(),
  isThis: z.boolean(),
})
export type OpenSession = z.infer<typeof openSessionSchema>

export const passkeySchema = z.object({
  id: z.string(),
  /** What the browser that made it says of itself. */
  device: z.string(),
  addedAt: z.string(),
  lastUsedAt: z.string().nullable(),
})
export type Passkey = z.infer<typeof passkeySchema>

const done = z.object({ ok: z.literal(true) })

/**
 * Who is at the other end. Passwords go to `POST /api/auth/sign-in/email`, `/confirm`, `/sign-out`,
 * `/change-password`, never through here, but for a new account.
 */
export const accessContract = {
  /** `isNetwork` false: this computer alone, where a name and a PIN are enough. */
  me: oc.output(
    z.object({
      isNetwork: z.boolean(),
      /**
       * `actsFor`: the people for whom they may validate today. `isConfirmed`: they gave their password again a short
       * while ago.
       */
      person: signedInSchema.extend({ actsFor: z.array(z.string()), isConfirmed: z.boolean() }).nullable(),
    }),
  ),
  /** One's own sessions, the last used first. */
  sessions: oc.output(z.array(openSessionSchema)),
  closeSession: oc.input(z.object({ id: z.string() })).output(done),
  /** One's own passkeys; they are made and used at `POST /api/auth/passkey/…`, by a browser alone. */
  passkeys: oc.output(z.array(passkeySchema)),
  removePasskey: oc.input(z.object({ id: z.string() })).output(done),
  accounts: oc.output(z.array(accountSchema)),
  /** Gives a person of the house an account, or another password and role; their sessions are then closed. */
  saveAccount: oc
    .input(
      z.object({
        ofStaffId: z.string(),
        email: z.email(),
        access: accessRoleSchema,
        password: passwordSchema,
        ...actingAs,
      }),
    )
    .output(done),
  /** Closes every session of a person, wherever they are. */
  closeSessions: oc.input(z.object({ ofStaffId: z.string(), ...actingAs })).output(done),
  removeAccount: oc.input(z.object({ ofStaffId: z.string(), ...actingAs })).output(done),
}
