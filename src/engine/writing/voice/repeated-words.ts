import { functionWords } from './common-words.ts'
import { wordsIn } from './past-text.ts'

interface Counted {
  readonly words: string
  readonly count: number
  readonly texts: number
}

/** Content words that several texts share, most spread first. Names are left out: they belong to the shows. */
export function usualWordsOf(texts: readonly string[], most = 40): Counted[] {
  const names = new Set(texts.flatMap(namesIn))
  const perText = texts.map((text) =>
    wordsIn(text)
      .map(({ text: word }) => word.toLocaleLowerCase('fr'))
      .filter((word) => word.length > 2 && !/\d/u.test(word) && !functionWords.has(word) && !names.has(word)),
  )
  return tally(perText)
    .filter(({ texts: spread }) => spread >= 2)
    .sort((a, b) => b.texts - a.texts || b.count - a.count || a.words.localeCompare(b.words, 'fr'))
    .slice(0, most)
}

/** Runs of three to eight words that stand in several texts, each as long as it goes. */
export function phrasesOf(texts: readonly string[], most = 20): Counted[] {
  const perText = texts.map((text) => text.split('\n').flatMap((line) => runsOf(line)))
  const repeated = tally(perText).filter(({ texts: spread, words }) => spread >= 2 && hasContent(words))
  return repeated
    .filter(
      (one) =>
        !repeated.some(
          (other) => other !== one && other.texts >= one.texts && ` ${other.words} `.includes(` ${one.words} `),
        ),
    )
    .sort((a, b) => b.texts - a.texts || b.words.length - a.words.length)
    .slice(0, most)
    .map((one) => ({ ...one, words: withApostrophes(one.words) }))
}

/** « changer d avis », as it is counted, read again as it is written. */
function withApostrophes(run: string): string {
  return run.replaceAll(/(?<!\p{L})(l|d|n|s|c|j|m|t|qu|jusqu|lorsqu|puisqu) (?=\p{L})/gu, '$1’')
}

function runsOf(line: string): string[] {
  const words = wordsIn(line).map(({ text }) => text.toLocaleLowerCase('fr'))
  return words.flatMap((_, start) =>
    [3, 4, 5, 6, 7, 8].flatMap((length) =>
      start + length <= words.length ? [words.slice(start, start + length).join(' ')] : [],
    ),
  )
}

function hasContent(run: string): boolean {
  return run.split(' ').some((word) => word.length > 3 && !functionWords.has(word))
}

/** Words that never stand without a capital inside a sentence. */
function namesIn(text: string): string[] {
  const lower = new Set(wordsIn(text).flatMap(({ text: word }) => (/^\p{Ll}/u.test(word) ? [word] : [])))
  return [...text.matchAll(/(?<=[\p{Ll},;’'»] ?)(?<![\p{L}])\p{Lu}[\p{L}-]+/gu)]
    .map(([word]) => word.toLocaleLowerCase('fr'))
    .filter((word) => !lower.has(word))
}

function tally(perText: readonly (readonly string[])[]): Counted[] {
  const counts = new Map<string, { count: number; texts: number }>()
  for (const words of perText) {
    for (const word of words) {
      const known = counts.get(word)
      if (known) known.count += 1
      else counts.set(word, { count: 1, texts: 0 })
    }
    for (const word of new Set(words)) {
      const known = counts.get(word)
      if (known) known.texts += 1
    }
  }
  return [...counts].map(([words, found]) => ({ words, ...found }))
}
