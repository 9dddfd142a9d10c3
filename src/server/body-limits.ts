import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { AppError } from '../contract/index.ts'

const mebibyte = 1024 ** 2

/**
 * The most that a request may bring, in bytes, by where it goes: what has no line of its own is a question of the page. A form is read whole
 * into memory, so that a drop of photos, which more people may make, is held to less than a drop of sales.
 */
const mostBytes: readonly (readonly [prefix: string, bytes: number])[] = [
  ['/api/sets', 1025 * mebibyte],
  ['/api/photos', 256 * mebibyte],
  // Only with the token of the data folder: the files that a command of this computer reads.
  ['/cli', 2 * 1024 * mebibyte],
  ['/api/auth/', mebibyte / 16],
  ['/', 8 * mebibyte],
]

/** Refuses (`request-too-large`, 413) a request that says that it brings more, before it is read, and one that says nothing once it has. */
export function bodyLimits(): MiddlewareHandler {
  const limits = mostBytes.map(([prefix, maxSize]) => {
    const refuse = () => {
      throw new AppError('request-too-large', { megabytes: Math.max(1, Math.floor(maxSize / mebibyte)) })
    }
    return { prefix, handle: bodyLimit({ maxSize, onError: refuse }) }
  })
  return async (c, next) => {
    const { path } = c.req
    return await limits.find(({ prefix }) => path.startsWith(prefix))?.handle(c, next)
  }
}
