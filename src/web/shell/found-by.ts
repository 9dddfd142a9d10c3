/** Compares as a reader does: accents and capitals do not matter. */
type StartsWith = (text: string, start: string) => boolean

const betweenWords = /[^\p{L}\p{M}\p{N}]+/u

/**
 * Whether each word typed begins a word of the text: « bér » finds « Bérénice », and not the « ber » inside « subscribers ». Nothing typed
 * finds everything.
 */
export function isFoundBy(text: string, typed: string, startsWith: StartsWith): boolean {
  const words = text.split(betweenWords)
  const isThere = (start: string) => words.some((word) => startsWith(word, start))
  const starts = typed.split(betweenWords).filter((start) => start !== '')
  if (!question.test(typed)) return starts.every(isThere)
  return starts.filter((start) => start.length >= shortestSubject && !askingWord.test(start)).some(isThere)
}

/** A question is led to whatever speaks of what it asks about: one of its words is enough. */
const question =
  /\?\s*$|^\s*(?:combien|quel(?:le)?s?|qui|quand|comment|pourquoi|où|how|which|what|who|when|where|why)(?!\p{L})/iu
const shortestSubject = 4
const askingWord =
  /^(?:combien|quel(?:le)?s?|quand|comment|pourquoi|avons|avez|sont|était|étaient|dans|pour|avec|cette|much|many|which|what|when|where|have|this|that|with|from)$/iu
