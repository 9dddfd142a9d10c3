/**
 * One way of saying something: an example, in which what the pattern reads stands between [ ], and the pattern of folded text.
 * A line each, so that one can be read, added or taken away alone; a test tries every example on its own pattern.
 */
export type Phrasing = readonly [example: string, pattern: string]

/** One pattern for all of them. */
export function anyOf(phrasings: readonly Phrasing[]): string {
  return `(?:${phrasings.map(([, pattern]) => pattern).join('|')})`
}
