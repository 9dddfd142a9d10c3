interface Span {
  readonly start: number
  readonly end: number
}

/** A name of one word is known word by word; of two and more, the words together are the name. */
const severalWords = /\p{L}[\s’'-]+(?:[^\s]+\s+)*\p{L}/u

/**
 * Where a text writes names of several words as the venue's records do (« Pièce pour piano et cent tambour »), in their own case
 * or in capitals: nothing in them is to be mended, whatever the grammar says. Offsets are UTF-16 units.
 */
export function spansAsPrinted(text: string, lexicon: readonly string[]): Span[] {
  const written = folded(text)
  return lexicon.flatMap((entry) => {
    const name = folded(entry.trim())
    if (!severalWords.test(name)) return []
    return [...new Set([name, name.toUpperCase()])].flatMap((form) => occurrences(written, form))
  })
}

export function overlapsAny(spans: readonly Span[], { start, end }: Span): boolean {
  return spans.some((span) => start < span.end && span.start < end)
}

function occurrences(text: string, name: string): Span[] {
  const spans: Span[] = []
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length
    const isWhole = !/[\p{L}\d]$/u.test(text.slice(0, at)) && !/^[\p{L}\d]/u.test(text.slice(end))
    if (isWhole) spans.push({ start: at, end })
  }
  return spans
}

/** Apostrophes and blanks of any kind alike, each character at its place. */
function folded(text: string): string {
  return text.replace(/['\u00a0\u202f]/gu, (sign) => (sign === "'" ? '’' : ' '))
}
