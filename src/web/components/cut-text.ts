import type { DraftFact } from '../../contract/index.ts'

export interface BoundSpan {
  readonly start: number
  readonly end: number
  /** `takenOn`: without a source, and a named person answers for it. */
  readonly status: DraftFact['status'] | 'takenOn'
  readonly message?: string | null
  /** By which a page finds the piece that it underlined. */
  readonly mark?: string
}

export interface Piece {
  readonly start: number
  readonly text: string
  readonly span: BoundSpan | null
  /** Inside a sentence: `*title*` is set as a title of a work, `**call**` as a call to action. */
  readonly style: 'title' | 'call' | 'plain'
}

export interface Paragraph {
  readonly start: number
  /** From the light Markdown of a draft: `*title*`, `**call to action**`. */
  readonly style: 'title' | 'call' | 'plain'
  readonly pieces: readonly Piece[]
}

/**
 * Cuts a draft into paragraphs (at blank lines) and these into pieces, at the bounds of the spans. Spans that overlap
 * an earlier one, or cross a paragraph, are kept for the part that is free.
 */
export function cutText(text: string, spans: readonly BoundSpan[]): readonly Paragraph[] {
  return [...text.matchAll(/[^\n]+(?:\n[^\n]+)*/gu)].map((match) => {
    const { style, mark } = styleOf(match[0])
    const start = match.index + mark
    const end = match.index + match[0].length - mark
    return { start: match.index, style, pieces: cutPieces({ text, spans, start, end }) }
  })
}

function styleOf(paragraph: string): { style: Paragraph['style']; mark: number } {
  if (/^\*\*[^*]+\*\*$/u.test(paragraph)) return { style: 'call', mark: 2 }
  if (/^\*[^*]+\*$/u.test(paragraph)) return { style: 'title', mark: 1 }
  return { style: 'plain', mark: 0 }
}

interface Stretch {
  readonly text: string
  readonly spans: readonly BoundSpan[]
  readonly start: number
  readonly end: number
}

function cutPieces({ text, spans, start, end }: Stretch): readonly Piece[] {
  const bare = text.slice(start, end)
  return bare.split(/(\*\*[^*\n]+\*\*|\*[^*\n]+\*)/u).reduce<{ at: number; pieces: Piece[] }>(
    ({ at, pieces }, run) => {
      const { style, mark } = styleOf(run)
      const stretch = { text, spans, start: at + mark, end: at + run.length - mark }
      return { at: at + run.length, pieces: [...pieces, ...cutRun(stretch, style)] }
    },
    { at: start, pieces: [] },
  ).pieces
}

function cutRun({ text, spans, start, end }: Stretch, style: Piece['style']): readonly Piece[] {
  const pieces: Piece[] = []
  let at = start
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const [from, to] = [Math.max(span.start, at), Math.min(span.end, end)]
    if (from >= to) continue
    if (from > at) pieces.push({ start: at, text: text.slice(at, from), span: null, style })
    pieces.push({ start: from, text: text.slice(from, to), span, style })
    at = to
  }
  if (at < end) pieces.push({ start: at, text: text.slice(at, end), span: null, style })
  return pieces
}
