import { AppError } from '../../contract/index.ts'
import {
  actorName,
  closeSessions,
  listAccounts,
  listPasskeys,
  openSessions,
  removeAccount,
  removePasskey,
  saveAccount,
} from '../../engine/index.ts'
import type { Person } from '../access/caller.ts'
import type { ServerContext } from '../context.ts'
import { api } from './implementer.ts'

const done = { ok: true as const }

export const accessRoutes = {
  me: api.access.me.handler(({ context: { caller } }) => {
    const person = caller.isNetwork ? caller.person : null
    if (person === null) return { isNetwork: caller.isNetwork, person: null }
    const { sessionId: _, actsFor, ...signedIn } = person
    return { isNetwork: caller.isNetwork, person: { ...signedIn, actsFor: [...actsFor] } }
  }),
  sessions: api.access.sessions.handler(({ context }) => openSessions(context.house.folder.app, signedIn(context))),
  closeSession: api.access.closeSession.handler(async ({ input, context }) => {
    const { staffId, name } = signedIn(context)
    await closeSessions(context.house.folder.app, { staffId, sessionId: input.id, by: name })
    return done
  }),
  passkeys: api.access.passkeys.handler(({ context }) =>
    listPasskeys(context.house.folder.app, signedIn(context).staffId),
  ),
  removePasskey: api.access.removePasskey.handler(async ({ input, context }) => {
    const { staffId, name } = signedIn(context)
    await removePasskey(context.house.folder.app, { staffId, id: input.id, by: name })
    return done
  }),
  accounts: api.access.accounts.handler(({ context }) => listAccounts(context.house.folder.app)),
  saveAccount: api.access.saveAccount.handler(async ({ input: { ofStaffId, staffId, ...account }, context }) => {
    const { app } = context.house.folder
    await saveAccount(app, { ...account, staffId: ofStaffId, by: await actorName(app, staffId) })
    return done
  }),
  closeSessions: api.access.closeSessions.handler(async ({ input, context }) => {
    await closeSessions(context.house.folder.app, {
      staffId: input.ofStaffId,
      by: await actorName(context.house.folder.app, input.staffId),
    })
    return done
  }),
  removeAccount: api.access.removeAccount.handler(async ({ input, context }) => {
    await removeAccount(context.house.folder.app, {
      staffId: input.ofStaffId,
      by: await actorName(context.house.folder.app, input.staffId),
    })
    return done
  }),
}

/** Throws `not-allowed` at the computer of the house itself, where nobody signs in. */
function signedIn({ caller }: ServerContext): Person {
  if (!caller.isNetwork || caller.person === null) throw new AppError('not-allowed', {})
  return caller.person
}
