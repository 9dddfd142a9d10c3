/** The parts of a text that a model writes, in their order. */
export const composedParts = ['subject', 'preheader', 'body'] as const
export type ComposedPart = (typeof composedParts)[number]
export type Parts = Readonly<Record<ComposedPart, string>>

/** A sentence of one part: `start` and `end` count UTF-16 units of that part, `at` those of the parts joined. */
export interface PartSentence {
  readonly key: string
  readonly part: ComposedPart
  readonly start: number
  readonly end: number
  readonly at: number
  readonly text: string
}

const between = '\n\n'

/** The one text on which the check counts. */
export function joined(parts: Parts): string {
  return composedParts
    .map((part) => parts[part])
    .filter((words) => words !== '')
    .join(between)
}

/** Its sentences, numbered; a line break ends one. */
export function sentencesOfParts(parts: Parts): PartSentence[] {
  const found: PartSentence[] = []
  let partAt = 0
  for (const part of composedParts) {
    for (const { start, end, text } of cut(parts[part]))
      found.push({ key: String(found.length + 1), part, start, end, at: partAt + start, text })
    if (parts[part] !== '') partAt += parts[part].length + between.length
  }
  return found
}

function cut(words: string): { start: number; end: number; text: string }[] {
  let lineAt = 0
  return words.split('\n').flatMap((line) => {
    const from = lineAt
    lineAt += line.length + 1
    return [...new Intl.Segmenter('fr', { granularity: 'sentence' }).segment(line)].flatMap(({ segment, index }) => {
      const text = segment.trim()
      if (!/[\p{L}\d]/u.test(text)) return []
      const start = from + index + segment.indexOf(text)
      return [{ start, end: start + text.length, text }]
    })
  })
}

/** Puts other words in the place of sentences; with none, the sentence goes, and an empty line with it. */
export function replaced(
  parts: Parts,
  changes: readonly { readonly sentence: PartSentence; readonly after: string }[],
): Parts {
  const next: Record<ComposedPart, string> = { ...parts }
  for (const { sentence, after } of changes.toSorted((a, b) => b.sentence.start - a.sentence.start)) {
    const words = next[sentence.part]
    next[sentence.part] = words.slice(0, sentence.start) + after + words.slice(sentence.end)
  }
  return { subject: tidy(next.subject), preheader: tidy(next.preheader), body: tidy(next.body) }
}

function tidy(words: string): string {
  return words
    .replace(/[ \t]+$/gmu, '')
    .replace(/^[ \t]+/gmu, '')
    .replace(/ {2,}/gu, ' ')
    .replace(/\n{3,}/gu, between)
    .trim()
}
