import { literalPattern } from '../../language/index.ts'
import type { Lock } from './lock.ts'

/** Where a lock stands in a rewritten sentence. */
export interface Found {
  readonly lock: Lock
  readonly start: number
  readonly end: number
}

/**
 * Each place where a lock stands in a text, word for word but for the kind of its spaces and apostrophes, which models do not
 * keep. A longer lock is found before a shorter one that it holds.
 */
export function findLocks(text: string, locks: readonly Lock[]): Found[] {
  const found: Found[] = []
  for (const lock of [...new Map(locks.map((one) => [plainWords(one.text), one])).values()].sort(byLength)) {
    for (const match of text.matchAll(patternOf(lock.text))) {
      const span = { start: match.index, end: match.index + match[0].length }
      if (!found.some((other) => span.start < other.end && other.start < span.end)) found.push({ lock, ...span })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** A rewritten sentence with each lock written exactly as it was. */
export function withExactLocks(text: string, locks: readonly Lock[]): string {
  let at = 0
  let exact = ''
  for (const { lock, start, end } of findLocks(text, locks)) {
    exact += text.slice(at, start) + lock.text
    at = end
  }
  return exact + text.slice(at)
}

/** Words as they count when two are compared: one kind of space, of apostrophe, and no marks around a title. */
export function plainWords(text: string): string {
  return text
    .replace(/[\s\u00a0\u202f]+/gu, ' ')
    .replace(/’/gu, "'")
    .replace(/[*«»]/gu, '')
    .trim()
}

/** What is left of a text without its locks. */
export function outsideLocks(text: string, locks: readonly Lock[]): string {
  let at = 0
  let outside = ''
  for (const { start, end } of findLocks(text, locks)) {
    outside += `${text.slice(at, start)} `
    at = end
  }
  return outside + text.slice(at)
}

/** Marks around a title may have been lost on the way: they come back with it. */
function patternOf(words: string): RegExp {
  const [, open = '', bare = words, close = ''] = /^(\*|«\s*)?([\s\S]*?)(\*|\s*»)?$/u.exec(words) ?? []
  const tolerant = literalPattern(bare)
    .replace(/[\s\u00a0\u202f]+/gu, '[\\s\\u00a0\\u202f]+')
    .replace(/[’']/gu, "[’']")
  const around = (mark: string) => (mark === '' ? '' : '(?:\\*|«\\s*|\\s*»)?')
  return new RegExp(`(?<![\\p{L}\\d])${around(open)}${tolerant}${around(close)}(?![\\p{L}\\d])`, 'gu')
}

function byLength(a: Lock, b: Lock): number {
  return b.text.length - a.text.length
}
