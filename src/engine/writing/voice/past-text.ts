import type { Channel } from '../../../contract/index.ts'

/** A text that the house has sent or printed. */
export interface PastText {
  readonly title: string
  readonly text: string
  /** `YYYY-MM-DD`; null when nobody knows. */
  readonly day: string | null
  /** Where it was published, when somebody knows. */
  readonly channel?: Channel | null
}

/** A sentence or a word of a text, with its place in UTF-16 units. */
export interface Placed {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Sentences with their place; a line break ends one too, and marks of light Markdown are not words. */
export function sentencesIn(text: string): Placed[] {
  const found: Placed[] = []
  let lineStart = 0
  for (const line of text.split('\n')) {
    for (const { segment, index } of new Intl.Segmenter('fr', { granularity: 'sentence' }).segment(line)) {
      const lead = segment.length - segment.trimStart().length
      const words = segment.trim()
      const start = lineStart + index + lead
      if (/\p{L}/u.test(words)) found.push({ start, end: start + words.length, text: words })
    }
    lineStart += line.length + 1
  }
  return found
}

export function wordsIn(text: string): Placed[] {
  return [...text.matchAll(/[\p{L}\d]+(?:-[\p{L}\d]+)*/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }))
}

/** « objet : … » at the head of a mail kept as text: its subject, and the text without that line. */
export function withoutSubject(text: string): { readonly subject: string | null; readonly body: string } {
  const found = /^\s*(?:objet|sujet|subject)\s*:\s*(.+?)\s*(?:\n|$)/iu.exec(text)
  return found?.[1]
    ? { subject: found[1], body: text.slice(found[0].length).trim() }
    : { subject: null, body: text.trim() }
}

/** The season of a day, from September to August: « 2025-2026 ». */
export function seasonOf(day: string): string {
  const year = Number(day.slice(0, 4)) - (day.slice(5, 7) < '09' ? 1 : 0)
  return `${year}-${year + 1}`
}
