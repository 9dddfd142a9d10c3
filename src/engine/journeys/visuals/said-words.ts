import type { VisualWords } from '../../../contract/index.ts'

/** The words of a visual as sentences, in the order in which one reads them; only the kinds that stand on it when those are given. */
export function saidWords(words: VisualWords, standing?: readonly string[]): string[] {
  const stands = (kind: string) => standing === undefined || standing.includes(kind)
  const days = words.calendar.map(({ day, hour, note }) => [day, hour, note].filter(Boolean).join(' '))
  const lines: [string, string | undefined][] = [
    ['notice', words.notice],
    ['series', words.series],
    ['title', words.title.replaceAll('\n', ' ')],
    ['subtitle', words.subtitle],
    ['people', words.people],
    ['hook', words.hook],
    ['quote', words.quote && `«\u202f${words.quote}\u202f»${words.quoteSource ? ` (${words.quoteSource})` : ''}`],
    ['noticeText', words.noticeText],
    ['dates', words.dates],
    ['hours', words.hours],
    ['calendar', days.length > 0 ? days.join(', ') : undefined],
    ['place', words.place],
    ['booking', words.booking],
    ['house', words.house],
  ]
  return lines.flatMap(([kind, text]) => (text && stands(kind) ? [text] : []))
}

/** The same, each ended as a sentence, so that no word of one is read with the next. */
export function saidSentences(words: VisualWords, standing?: readonly string[]): string[] {
  return saidWords(words, standing).map((line) => (/[.!?…»]$/u.test(line) ? line : `${line}.`))
}

/**
 * The alternative text of a visual, exact by construction: all the words that stand on it but mentions and credit, then what a person said of
 * the photo. It says neither « image de » nor a word that is not there.
 */
export function visualAlt(
  words: VisualWords,
  { standing, photoAlt }: { readonly standing: readonly string[]; readonly photoAlt: string | null },
): string {
  return [...saidSentences(words, standing), ...(photoAlt ? [`Photo\u202f: ${photoAlt}`] : [])].join(' ')
}
