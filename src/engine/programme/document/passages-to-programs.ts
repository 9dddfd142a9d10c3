import type { FactSpan } from '../../../contract/index.ts'
import { type Block, type ProgrammeDocument, spanIn } from './programme-document.ts'

/** Sentences that speak to a program and not to a public. */
const instruction =
  /ignore[zr]?\b.{0,40}\b(?:instructions?|consignes?|previous|précédent|above)|\b(?:disregard|forget|oublie[zr]?|override)\b.{0,40}\b(?:previous|prior|above|instructions? (?:précédentes|reçues|ci-dessus)|consignes? (?:précédentes|reçues|ci-dessus))|system prompt|\byou are (?:an?|now)\b.{0,30}\b(?:assistant|ai|model)|en tant qu['’](?:assistant|ia|intelligence artificielle)|(?:assistant|ia)\s?:.{0,40}(?:valide|approuve|approve|mets|change)/iu

/** True for words that tell a program what to do: what holds them is matter for nobody. */
export function speaksToProgram(text: string): boolean {
  return instruction.test(text)
}

/**
 * A document without the passages that speak to a program: no reader of it meets them, whatever it looks for (prices, days, credits,
 * quotations, titles). Each is given back in `setAside`, to be said. A sentence that goes on over lines is set aside whole, and so is what
 * a page tells machines (`events`) in such words.
 */
export function withoutPassagesToPrograms(document: ProgrammeDocument): {
  readonly document: ProgrammeDocument
  readonly setAside: readonly FactSpan[]
} {
  const aside = new Set<Block>()
  for (const [index, block] of document.blocks.entries()) {
    const [before, next] = [document.blocks[index - 1], document.blocks[index + 1]]
    if (speaksToProgram(block.text)) aside.add(block)
    else if (before && aside.has(before) && goesOn(before, block)) aside.add(block)
    else if (next && goesOn(block, next) && speaksToProgram(`${block.text} ${next.text}`)) aside.add(block)
  }
  const events = document.events.map((markup) => ({ ...markup, event: withoutWordsToPrograms(markup.event) }))
  const told = document.events.filter(({ event }) => speaksToProgram(JSON.stringify(event)))
  const text = [...aside].reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    document.text,
  )
  return {
    document: { ...document, text, blocks: document.blocks.filter((block) => !aside.has(block)), events },
    setAside: [
      ...[...aside].map((block) => spanIn(block)),
      ...told.map(({ start, end }) => ({ start, end, quote: document.text.slice(start, end) })),
    ],
  }
}

/** True where a line ends in the middle of a sentence and the next, of the same paragraph, ends it. */
function goesOn(block: Block, next: Block): boolean {
  return next.group === block.group && !next.gapBefore && /[^.!?…]$/u.test(block.text) && /^[\p{Ll}\d]/u.test(next.text)
}

/** The event without what speaks to a program: a field of its own goes alone, an offer or a place goes whole, and so does an event so named. */
function withoutWordsToPrograms(event: Record<string, unknown>): Record<string, unknown> {
  if (typeof event.name === 'string' && speaksToProgram(event.name)) return {}
  return Object.fromEntries(Object.entries(event).map(([key, value]) => [key, cleaned(value)]))
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return speaksToProgram(value) ? '' : value
  if (Array.isArray(value)) return value.map(cleaned)
  return typeof value === 'object' && value !== null && speaksToProgram(JSON.stringify(value)) ? null : value
}
