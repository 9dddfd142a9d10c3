import { readFileSync } from 'node:fs'

/** « aaaaaaaaaaaa », « soleilsoleil »: one short piece said again. */
const repeated = /^(.{1,8}?)\1+$/u

let kept: ReadonlySet<string> | null = null

/** Whether a password is among those that programs try first, or one short piece again and again. */
export function isCommonPassword(password: string): boolean {
  const typed = password.toLowerCase()
  kept ??= new Set(commonPasswords().passwords)
  return kept.has(typed) || repeated.test(typed)
}

/** The list that ships, with its licence. */
export function commonPasswords(): { readonly licence: string; readonly passwords: readonly string[] } {
  return JSON.parse(readFileSync(new URL('./common-passwords.json', import.meta.url), 'utf8'))
}
