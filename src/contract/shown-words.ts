/** Words on each side by which a bare sign is shown. */
const wordsAround = 3

/**
 * A stretch of a text as a person can recognise it: its own words, or where it is a sign alone (« : »), with the words around it.
 * Offsets count UTF-16 units of `text`.
 */
export function shownWords(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  const own = text.slice(start, end)
  if (/[\p{L}\d]/u.test(own)) return own
  const line = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1
  const next = text.indexOf('\n', end)
  const before =
    text.slice(line, start).match(new RegExp(`(?:\\S+\\s+){0,${wordsAround - 1}}\\S*\\s*$`, 'u'))?.[0] ?? ''
  const after =
    text
      .slice(end, next < 0 ? text.length : next)
      .match(new RegExp(`^\\s*\\S*(?:\\s+\\S+){0,${wordsAround - 1}}`, 'u'))?.[0] ?? ''
  return `${before}${own}${after}`.trim()
}
