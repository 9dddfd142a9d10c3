import type { ProgrammeDocument } from './document/programme-document.ts'
import { findSections } from './sections/find-sections.ts'
import { isProse } from './sections/line-kinds.ts'

/**
 * What a brochure says of each of its shows, in its own words: the title, and the prose that stands under it, without its calendar, its
 * credits and its prices. Empty where the document speaks of fewer than two shows.
 */
export function brochureTexts(document: ProgrammeDocument): { readonly title: string; readonly text: string }[] {
  const { shows } = findSections(document, null)
  const told = shows.flatMap(({ title, blocks }) => {
    const text = blocks
      .filter(isProse)
      .map((block) => block.text)
      .join('\n')
    return title && text !== '' ? [{ title: title.text, text }] : []
  })
  return told.length > 1 ? told : []
}
