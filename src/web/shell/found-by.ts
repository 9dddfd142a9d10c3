/** Compares as a reader does: accents and capitals do not matter. */
type StartsWith = (text: string, start: string) => boolean

const betweenWords = /[^\p{L}\p{M}\p{N}]+/u

/**
 * Whether each word typed begins a word of the text: « bér » finds « Bérénice », and not the « ber » inside « subscribers ». Nothing typed
 * finds everything.
 */
export function isFoundBy(text: string, typed: string, startsWith: StartsWith): boolean {
  const words = text.split(betweenWords)
  return typed
    .split(betweenWords)
    .filter((start) => start !== '')
    .every((start) => words.some((word) => startsWith(word, start)))
}
