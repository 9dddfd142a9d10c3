import { TextDictionary } from '../memory/text-dictionary.ts'

/** Past these the file does not repeat itself enough for the memory that remembering takes. */
const mostRemembered = 50_000

/**
 * The same function, answering a value seen before from memory: a file repeats its names, towns and titles. The last two are at hand, for several ask the
 * same of both names of a record, one after the other.
 */
export function remembered<T>(compute: (text: string) => T): (text: string) => T {
  let texts = new TextDictionary()
  let known = [compute('')]
  let last: readonly [text: string, answer: T] = ['', known[0] as T]
  let lastButOne = last
  return (text) => {
    if (text === last[0]) return last[1]
    if (text === lastButOne[0]) return lastButOne[1]
    if (texts.size > mostRemembered) {
      texts = new TextDictionary()
      known = [compute('')]
    }
    const number = texts.numberOf(text)
    if (number === known.length) known.push(compute(text))
    const answer = known[number] as T
    lastButOne = last
    last = [text, answer]
    return answer
  }
}
