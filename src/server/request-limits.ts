import { AsyncLocalStorage } from 'node:async_hooks'
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { AppError } from '../contract/index.ts'

const mebibyte = 1024 ** 2

/** What one request may take, of those whose address begins with `prefix`; null = no limit of its own. */
export interface RequestLimit {
  readonly prefix: string
  readonly bytes: number | null
  /** Until its answer begins: work that takes longer is a job, and answers at once. */
  readonly seconds: number | null
}

/** The first that fits counts: what has no line of its own is a question of the page. */
const declared: readonly RequestLimit[] = [
  // Files that are dropped are written as they come, and their drop counts them: held to a size here, they would wait in memory.
  { prefix: '/api/sets', bytes: null, seconds: 3600 },
  { prefix: '/api/photos', bytes: null, seconds: 600 },
  { prefix: '/api/captions/sound', bytes: null, seconds: 3600 },
  // Only with the token of the data folder: the files that a command of this computer reads, for as long as it waits.
  { prefix: '/cli', bytes: 2 * 1024 * mebibyte, seconds: null },
  { prefix: '/api/auth/', bytes: mebibyte / 16, seconds: 30 },
  // A text under the hands: what its rules cost grows with its length.
  { prefix: '/api/rpc/contents/', bytes: mebibyte / 4, seconds: 30 },
  // An erasure writes every store of the house anew, and reads all of it to prove itself.
  { prefix: '/api/rpc/persons/', bytes: mebibyte, seconds: 1800 },
  { prefix: '/', bytes: 8 * mebibyte, seconds: 120 },
]

const underWay = new AsyncLocalStorage<AbortSignal>()

/** The time limit of the request that is being answered, for what can be stopped; none outside of one. */
export function limitUnderWay(): AbortSignal | undefined {
  return underWay.getStore()
}

/**
 * Refuses (`request-too-large`, 413) a request that says that it brings more, before it is read, and one that says
 * nothing once it has; gives up (`request-took-too-long`, 503) one whose answer has not begun in its time.
 */
export function requestLimits(limits = declared): MiddlewareHandler {
  const bySize = new Map(limits.map((limit) => [limit, ofSize(limit)]))
  return async (c, next) => {
    const { path } = c.req
    const limit = limits.find(({ prefix }) => path.startsWith(prefix))
    const take = limit && bySize.get(limit)
    return await withinTime(limit?.seconds ?? null, async () => (take ? await take(c, next) : await next()))
  }
}

function ofSize({ bytes }: RequestLimit): MiddlewareHandler | null {
  if (bytes === null) return null
  return bodyLimit({
    maxSize: bytes,
    onError: () => {
      throw new AppError('request-too-large', { megabytes: Math.max(1, Math.floor(bytes / mebibyte)) })
    },
  })
}

async function withinTime<Answer>(seconds: number | null, answer: () => Promise<Answer>): Promise<Answer> {
  if (seconds === null) return await answer()
  const late = new AbortController()
  const { promise, reject } = Promise.withResolvers<never>()
  const clock = setTimeout(() => {
    const over = new AppError('request-took-too-long', { seconds })
    reject(over)
    late.abort(over)
  }, 1000 * seconds)
  try {
    return await Promise.race([underWay.run(late.signal, answer), promise])
  } finally {
    clearTimeout(clock)
  }
}
