import { relative } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { ORPCError, onError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/fetch'
import { type Context, Hono } from 'hono'
import { AppError, errorCodes } from '../contract/index.ts'
import { knownError, type SignIn } from '../engine/index.ts'
import { accessGate } from './access/access-gate.ts'
import { type Caller, type GuardedApp, inOwnName } from './access/caller.ts'
import type { ServerContext } from './context.ts'
import { guard } from './guard.ts'
import { type RequestLimit, requestLimits } from './request-limits.ts'
import { apiRouter } from './routes/index.ts'
import { droppedBy, keepDropped } from './sets.ts'

export interface AppOptions {
  context: ServerContext
  /** The addresses under which a person may reach the house: `http://localhost:4070`, or that of a network. */
  origins: () => readonly string[]
  /** Who may come in from other computers; null on this computer alone. */
  signIn: SignIn | null
  /** Folder of the built page. */
  page: string
  /** Hears of an error of ours, and at which address. */
  onFault?: (error: unknown, where: string) => void
  /** What a request may take, by its address; as declared by default. */
  limits?: readonly RequestLimit[]
  /** Routes that are files or streams, not calls: the command line's endpoint, exports. */
  more?: (app: GuardedApp) => void
}

/** The whole server, without its socket: a test asks it with `app.request`. */
export function createApp({ context, origins, signIn, page, onFault, more, limits }: AppOptions): Hono {
  const app: GuardedApp = new Hono<{ Variables: { caller: Caller } }>()
  app.use(guard(origins))
  app.onError(asAnswer(onFault))
  app.use(requestLimits(limits))
  app.use(accessGate(signIn))
  app.use('/api/*', askedForItself)
  app.post('/api/sets', async (c) => c.json(await keepDropped(context.dropFolder, droppedBy(c))))
  const understood = new WeakSet<object>()
  const rpc = new RPCHandler(apiRouter, {
    // Before a call is judged and read: no answer has to remember who asks.
    clientInterceptors: [
      ({ next, ...asked }) => {
        understood.add(asked.context)
        return next({ ...asked, input: inOwnName(asked.context.caller, asked.input) })
      },
    ],
    interceptors: [
      onError((error, { request, context: asked }) => {
        if (!understood.has(asked)) asOrpcError(new AppError('request-malformed', {}, { cause: error }))
        // A question that was malformed is the page's, and expected.
        if (!(error instanceof ORPCError) || error.status >= 500) onFault?.(error, `page ${request.url.pathname}`)
        asOrpcError(error)
      }),
    ],
  })
  app.use('/api/rpc/*', async (c, next) => {
    const { matched, response } = await rpc.handle(c.req.raw, {
      prefix: '/api/rpc',
      // One house for the whole of an answer: the one open as it is asked.
      context: { ...context, caller: c.get('caller') },
    })
    return matched ? c.newResponse(response.body, response) : await next()
  })
  more?.(app)
  app.get('/api/*', (c) => c.json({ code: 'not-allowed' }, 404))
  const root = relative(process.cwd(), page) || '.'
  app.use('/assets/*', async (c, next) => {
    await next()
    c.header('Cache-Control', 'public, max-age=31536000, immutable')
  })
  app.use('*', serveStatic({ root }))
  app.get('*', serveStatic({ root, path: 'index.html' }))
  return app as unknown as Hono
}

/** Whoever asks for the head of an answer alone has it made whole, kept and journalled, for nobody: only the page's own files have one. */
async function askedForItself(c: Context, next: () => Promise<void>): Promise<Response | undefined> {
  if (c.req.method === 'HEAD') return c.body(null, 405, { Allow: 'GET, POST' })
  await next()
  return undefined
}

/** A failure outside the API: its code and its parameters, under its status. */
export function asAnswer(onFault: AppOptions['onFault']): (error: Error, c: Context) => Response {
  return (error, c) => {
    const known = knownError(error)
    onFault?.(known, `page ${c.req.routePath}`)
    const told = { code: known.code, params: known.params }
    const { http } = errorCodes[known.code]
    // What it brought is left unread: the next request would come after it on the same line.
    if (known.code === 'request-too-large') c.header('Connection', 'close')
    // What the API's client reads is in its own form, wherever on the way it was refused.
    return c.req.path.startsWith('/api/rpc/') ? c.json({ json: asOrpc(known).toJSON() }, http) : c.json(told, http)
  }
}

/** An expected failure crosses the line as its code and its parameters; a fault never says more than that it is one. */
function asOrpcError(error: unknown): never {
  if (error instanceof ORPCError) throw error
  throw asOrpc(knownError(error))
}

function asOrpc({ code, params }: AppError) {
  return new ORPCError('PARTERRE', { status: errorCodes[code].http, data: { code, params }, message: code })
}
