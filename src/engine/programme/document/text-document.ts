import type { Block, ProgrammeDocument } from './programme-document.ts'

/** Pasted text, or a .txt: a line is a block, and offsets are those of the text as given. */
export function documentFromText(text: string): ProgrammeDocument {
  const blocks: Block[] = []
  let gapBefore = true
  let group = 0
  for (const line of text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)) {
    const raw = line[0]
    const trimmed = raw.trim()
    if (trimmed === '') {
      gapBefore = true
      continue
    }
    if (gapBefore) group++
    const start = line.index + raw.indexOf(trimmed)
    const end = start + trimmed.length
    blocks.push({ start, end, text: trimmed, level: 0, role: 'text', group, gapBefore, page: null, times: [] })
    gapBefore = false
  }
  return { kind: 'text', text, blocks, events: [], pagesWithoutText: [], hiddenTexts: [] }
}
