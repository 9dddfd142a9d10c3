import { createHmac, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keysFolder } from '../erasure/erasure-registry.ts'

/** The key of the cookies, outside the data folder: a copy of that folder alone opens no session. */
export function signInKey(): string {
  const path = join(keysFolder(), 'sign-in.key')
  if (!existsSync(path)) {
    mkdirSync(keysFolder(), { recursive: true, mode: 0o700 })
    writeFileSync(path, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 })
  }
  return readFileSync(path, 'utf8').trim()
}

/**
 * A print of what a stranger typed or of where they ask from, which only this computer can make again: what is typed (a password in the
 * wrong field, for one) is written nowhere.
 */
export function keyedPrint(key: string, kind: 'account' | 'address' | 'device' | 'limit', text: string): string {
  return createHmac('sha256', key).update(`${kind} ${text}`).digest('base64url')
}
