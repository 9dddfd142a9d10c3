import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { AppError, askedPasswords, neededByAddress } from '../../contract/index.ts'
import { clientHeader, type SignIn } from '../../engine/index.ts'
import { allow, askConfirmed, type Caller } from './caller.ts'

/** What of the sign-in library answers; the rest of it does not exist here. */
const signInAddresses = new Set([
  '/api/auth/sign-in/email',
  '/api/auth/sign-out',
  '/api/auth/confirm',
  '/api/auth/change-password',
  '/api/auth/passkey/to-add',
  '/api/auth/passkey/add',
  '/api/auth/passkey/to-sign-in',
  '/api/auth/passkey/sign-in',
])

/**
 * Stands before every address under `/api/` when the house is reached from other computers: says who asks, and lets through what
 * their role may do. Calls of the API are judged one by one as they are answered (`allowCall`).
 */
export function accessGate(signIn: SignIn | null): MiddlewareHandler<{ Variables: { caller: Caller } }> {
  const needed = addressBook()
  return async (c, next) => {
    const { path } = c.req
    if (signIn === null) {
      c.set('caller', { isNetwork: false })
      return await next()
    }
    if (path.startsWith('/api/auth/')) {
      if (c.req.method !== 'POST' || !signInAddresses.has(path)) return c.json({ code: 'not-allowed' }, 404)
      return await signIn.handle(withClient(c))
    }
    const person = path.startsWith('/api/') ? await signIn.whoIs(c.req.raw.headers) : null
    const caller: Caller = { isNetwork: true, person }
    c.set('caller', caller)
    if (path.startsWith('/api/') && !path.startsWith('/api/rpc/')) {
      allow(caller, await needed(path))
      if (askedPasswords.addresses.some((asked) => path.startsWith(asked))) askConfirmed(caller)
      const staff = c.req.query('staff')
      if (staff !== undefined && staff !== person?.staffId) throw new AppError('not-yourself', {})
    }
    return await next()
  }
}

/** What an address needs, by the very patterns under which the server declares it. */
function addressBook(): (path: string) => Promise<(typeof neededByAddress)[string] | undefined> {
  const book = new Hono()
  for (const [pattern, needed] of Object.entries(neededByAddress)) book.all(pattern, (c) => c.text(needed))
  return async (path) => {
    const found = await book.request(path)
    return found.ok ? ((await found.text()) as (typeof neededByAddress)[string]) : undefined
  }
}

/** The request with the address that it comes from: the socket's, or what a proxy on this computer has added last. */
function withClient(c: Context): Request {
  const { incoming } = c.env as Partial<HttpBindings>
  const socket = incoming?.socket.remoteAddress ?? ''
  const isProxied = /^(::1|127\.|::ffff:127\.)/u.test(socket)
  const added = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  const headers = new Headers(c.req.raw.headers)
  headers.set(clientHeader, isProxied && added ? added : socket || '127.0.0.1')
  return new Request(c.req.raw, { headers })
}
