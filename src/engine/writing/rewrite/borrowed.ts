/** Fewer words in a row are the language's, not a text's. */
const leastWords = 4
const wordPattern = /[\p{L}\d]+/gu

/**
 * The sentences of texts that a draft does not tell yet, none of its own words being theirs: what a longer wording may draw on.
 */
export function notYetTold(texts: readonly string[], draft: string): string[] {
  const told = ` ${plain(draft).join(' ')} `
  return texts
    .flatMap((text) => [...new Intl.Segmenter('fr', { granularity: 'sentence' }).segment(text)])
    .map(({ segment }) => segment.trim())
    .filter((sentence) => {
      const words = plain(sentence)
      return words.length >= leastWords && !told.includes(` ${words.join(' ')} `)
    })
}

/** The stretches of a sentence, four words or more in a row, that one of these texts says in the same words; longest first. */
export function borrowedStretches(sentence: string, texts: readonly string[]): string[] {
  if (texts.length === 0) return []
  const known = texts.map((text) => ` ${plain(text).join(' ')} `)
  const words = [...sentence.matchAll(wordPattern)]
  const found: string[] = []
  for (let first = 0; first + leastWords <= words.length; ) {
    const last = lastTogether(
      words.map(([word]) => word),
      { first, known },
    )
    const [from, to] = [words[first], words[last]]
    if (from && to && last - first + 1 >= leastWords) {
      found.push(sentence.slice(from.index, to.index + to[0].length))
      first = last + 1
    } else first += 1
  }
  return found.sort((a, b) => b.length - a.length)
}

function lastTogether(
  words: readonly string[],
  { first, known }: { readonly first: number; readonly known: readonly string[] },
): number {
  let last = first
  while (last < words.length) {
    const run = ` ${plain(words.slice(first, last + 1).join(' ')).join(' ')} `
    if (!known.some((text) => text.includes(run))) break
    last += 1
  }
  return last - 1
}

function plain(text: string): string[] {
  return text.toLocaleLowerCase('fr').match(wordPattern) ?? []
}
