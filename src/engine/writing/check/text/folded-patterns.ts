/** The letters that folding leaves: those of the alphabet, and the few of western Europe that no accent was taken from. */
const letters = 'a-zœæßøłđðþı'

/**
 * A pattern for folded text. `\p{L}` is written out and the `u` flag left off: with both, each place of a text is looked up in
 * the tables of Unicode, and the same pattern takes half as much again. A source that asks for another property keeps the flag.
 */
export function foldedPattern(source: string, flags = 'g'): RegExp {
  const written = writeLettersOut(source)
  return new RegExp(written, /\\[pu]\{/.test(written) ? `${flags}u` : flags)
}

function writeLettersOut(source: string): string {
  let inClass = false
  return source.replace(/\\p\{L\}|\\.|[[\]]/gsu, (part) => {
    if (part === '[') inClass = true
    if (part === ']') inClass = false
    return part === '\\p{L}' ? (inClass ? letters : `[${letters}]`) : part
  })
}
