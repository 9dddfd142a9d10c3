import type { FactSpan } from '../../../contract/index.ts'

export type DocumentKind = 'html' | 'text' | 'docx' | 'odt' | 'pdf'

/** A line or paragraph of a document. `start` and `end` are UTF-16 offsets in the document's text. */
export interface Block {
  start: number
  end: number
  text: string
  /** 1 the highest heading; 0 no heading. */
  level: number
  role: 'text' | 'heading' | 'item' | 'quote'
  /** Lines of one list, table or paragraph share it. */
  group: number
  /** An empty line, a gap or another box stands before it. */
  gapBefore: boolean
  /** From 1, in a PDF. */
  page: number | null
  /** `<time datetime>` inside it. */
  times: { start: number; end: number; datetime: string }[]
}

/** An event that a page describes for machines (schema.org), with where its description stands in the text. */
export interface EventMarkup {
  event: Record<string, unknown>
  start: number
  end: number
}

/** What a document says, as plain text cut in blocks: every fact read in it is a span of `text`. */
export interface ProgrammeDocument {
  kind: DocumentKind
  text: string
  blocks: Block[]
  events: EventMarkup[]
  /** Pages of a PDF that show something and hold no text: drawn outlines or a scan (P20). */
  pagesWithoutText: number[]
  /** What the style sheet of a page hides: not read, and said. The first words of each passage. */
  hiddenTexts: string[]
}

type BlockInput = Partial<Omit<Block, 'start' | 'end' | 'text'>>

/** Puts blocks one after the other, a line each, and keeps their places. */
export class DocumentWriter {
  #text = ''
  readonly #blocks: Block[] = []

  /** Adds a block; nothing when it is blank. Times are placed from the block's own start. */
  add(text: string, input: BlockInput = {}): void {
    const trimmed = text.trim()
    if (trimmed === '') return
    const start = this.append(trimmed)
    const times = (input.times ?? []).map((time) => ({ ...time, start: time.start + start, end: time.end + start }))
    this.#blocks.push({
      level: 0,
      role: 'text',
      group: this.#blocks.length,
      gapBefore: true,
      page: null,
      ...input,
      times,
      start,
      end: start + trimmed.length,
      text: trimmed,
    })
  }

  /** Adds text that is no block, and gives its place. */
  append(text: string): number {
    if (this.#text !== '') this.#text += '\n'
    const start = this.#text.length
    this.#text += text
    return start
  }

  document(
    kind: DocumentKind,
    more: Partial<Pick<ProgrammeDocument, 'events' | 'pagesWithoutText' | 'hiddenTexts'>> = {},
  ): ProgrammeDocument {
    return { kind, text: this.#text, blocks: this.#blocks, events: [], pagesWithoutText: [], hiddenTexts: [], ...more }
  }
}

/** The span of a piece of a block, in the document. */
export function spanIn(block: Block, start = 0, end = block.text.length): FactSpan {
  return { start: block.start + start, end: block.start + end, quote: block.text.slice(start, end) }
}
