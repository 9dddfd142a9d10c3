/**
 * Whether words that a text took from a line of the house's record are no longer in it. False where the text did not write them as the line
 * did: the check of the day judges those.
 *
 * @param words as the text writes them
 * @param then the line when the text was written
 * @param now the line today; null where it was emptied
 */
export function isQuoteGone(words: string, then: string, now: string | null): boolean {
  const said = folded(words)
  return said !== '' && folded(then).includes(said) && !folded(now ?? '').includes(said)
}

/**
 * The part of a line, or the whole of it, that stands where the quoted one stood: « le bar ouvre une heure avant » becomes « le bar ouvre deux heures avant ».
 * Null where the words are no whole part of the old line, or the new part does not open as the old one did: a sentence built on the one
 * could not carry the other.
 */
export function presentPart(words: string, then: string, now: string): string | null {
  const [old, present] = [
    [then, ...partsOf(then)],
    [now.replace(/[\s.;]+$/u, ''), ...partsOf(now)],
  ]
  const rank = old.findIndex((part) => folded(part) === folded(words))
  const part = present[rank]
  const opening = (text: string) => folded(text).split(' ', 1)[0]
  if (rank < 0 || part === undefined || opening(part) !== opening(words)) return null
  const isLower = /^\p{Ll}/u.test(words)
  return isLower ? part.charAt(0).toLocaleLowerCase('fr') + part.slice(1) : part
}

function partsOf(line: string): string[] {
  return line
    .split(/\s*[;.](?:\s+|$)/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll('’', "'")
    .replace(/[\s.;]+$/u, '')
    .trim()
    .toLocaleLowerCase('fr')
}
