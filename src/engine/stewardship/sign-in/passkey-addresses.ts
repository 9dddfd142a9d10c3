import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { APIError, createAuthEndpoint, sessionMiddleware } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'
import type { AppDatabase } from '../../store/index.ts'
import { writeJournal } from '../journal/journal.ts'
import { passkeys } from './passkeys.ts'

/** A credential as a browser gives it: what it holds is judged by the library that verifies it. */
const credentialSchema = z.looseObject({
  id: z.string().min(1).max(2000),
  rawId: z.string(),
  type: z.literal('public-key'),
  response: z.looseObject({ clientDataJSON: z.string() }),
  clientExtensionResults: z.looseObject({}).default({}),
})

/** The four addresses of passkeys, as a part of better-auth: its sessions, its cookie, its limits. */
export function passkeyAddresses(app: AppDatabase, { origin, clientHeader }: { origin: string; clientHeader: string }) {
  const keys = passkeys(app, { origin })
  const signedIn = [sessionMiddleware]
  return {
    id: 'passkeys',
    endpoints: {
      passkeyToAdd: createAuthEndpoint('/passkey/to-add', { method: 'POST', use: signedIn }, async (ctx) =>
        ctx.json(await keys.toAdd(holderOf(ctx.context.session.user))),
      ),
      addPasskey: createAuthEndpoint(
        '/passkey/add',
        { method: 'POST', use: signedIn, body: z.object({ credential: credentialSchema }) },
        async (ctx) => {
          const device = ctx.headers?.get('user-agent') ?? ''
          const credential = ctx.body.credential as unknown as RegistrationResponseJSON
          if (!(await keys.add(holderOf(ctx.context.session.user), credential, device)))
            throw new APIError('BAD_REQUEST', { code: 'passkey-refused' })
          return ctx.json({ ok: true })
        },
      ),
      passkeyToSignIn: createAuthEndpoint('/passkey/to-sign-in', { method: 'POST' }, async (ctx) =>
        ctx.json(await keys.toSignIn()),
      ),
      signInByPasskey: createAuthEndpoint(
        '/passkey/sign-in',
        { method: 'POST', body: z.object({ credential: credentialSchema }) },
        async (ctx) => {
          const { internalAdapter } = ctx.context
          const userId = await keys.accountOf(ctx.body.credential as unknown as AuthenticationResponseJSON)
          const user = userId === null ? null : await internalAdapter.findUserById(userId)
          if (!user) throw new APIError('UNAUTHORIZED', { code: 'passkey-refused' })
          const session = await internalAdapter.createSession(user.id)
          await setSessionCookie(ctx, { session, user })
          await writeJournal(app, {
            who: user.name,
            action: 'signed-in',
            params: { from: ctx.headers?.get(clientHeader) ?? '' },
          })
          return ctx.json({ ok: true })
        },
      ),
    },
  }
}

function holderOf({ id, name, email }: { id: string; name: string; email: string }) {
  return { userId: id, name, email }
}
