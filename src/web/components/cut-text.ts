import type { DraftFact } from '../../contract/index.ts'

export interface BoundSpan {
  readonly start: number
  readonly end: number
  readonly status: DraftFact['status']
  readonly message?: string | undefined
}

export interface Piece {
  readonly start: number
  readonly text: string
  readonly span: BoundSpan | null
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
  const pieces: Piece[] = []
  let at = start
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const [from, to] = [Math.max(span.start, at), Math.min(span.end, end)]
    if (from >= to) continue
    if (from > at) pieces.push({ start: at, text: text.slice(at, from), span: null })
    pieces.push({ start: from, text: text.slice(from, to), span })
    at = to
  }
  if (at < end) pieces.push({ start: at, text: text.slice(at, end), span: null })
  return pieces
}
