import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { AppError } from '../contract/index.ts'

const mebibyte = 1024 ** 2

/**
 * The most that a request may bring, in bytes, by where it goes: what has no line of its own is a question of the page. Files that are
 * dropped are written as they come, and their drop counts them (null): held to a limit here, they would wait in memory.
 */
const mostBytes: readonly (readonly [prefix: string, bytes: number | null])[] = [
  ['/api/sets', null],
  ['/api/photos', null],
  // Only with the token of the data folder: the files that a command of this computer reads.
  ['/cli', 2 * 1024 * mebibyte],
  ['/api/auth/', mebibyte / 16],
  // A text under the hands: what its rules cost grows with its length.
  ['/api/rpc/contents/', mebibyte / 4],
  ['/', 8 * mebibyte],
]

/** Refuses (`request-too-large`, 413) a request that says that it brings more, before it is read, and one that says nothing once it has. */
export function bodyLimits(): MiddlewareHandler {
  const limits = mostBytes.map(([prefix, maxSize]) => {
    if (maxSize === null) return { prefix, handle: null }
    const refuse = () => {
      throw new AppError('request-too-large', { megabytes: Math.max(1, Math.floor(maxSize / mebibyte)) })
    }
    return { prefix, handle: bodyLimit({ maxSize, onError: refuse }) }
  })
  return async (c, next) => {
    const { path } = c.req
    const handle = limits.find(({ prefix }) => path.startsWith(prefix))?.handle
    return handle ? await handle(c, next) : await next()
  }
}
