/** Any run of spaces, the no-break and narrow ones of French typography included, as one ordinary space; ends trimmed. */
export function collapseSpaces(raw: string): string {
  return raw.replace(/[\s\u00a0\u2007\u202f\u200b\ufeff]+/g, ' ').trim()
}

/** The text without any space at all, for numbers and addresses in which a space bears no meaning. */
export function dropSpaces(raw: string): string {
  return raw.replace(/[\s\u00a0\u2007\u202f\u200b\ufeff]+/g, '')
}
