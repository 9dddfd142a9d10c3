import { type Block, spanIn } from './document/programme-document.ts'
import { isCompany, isGenre, labelled } from './facts/read-makers.ts'
import { type Segment, segmentsOf } from './facts/segments.ts'
import { isHead } from './sections/line-kinds.ts'
import type { ShowDraft } from './show-draft.ts'

/** Lines under a title that name the show's makers: « théâtre – Cie du Canal », « d’après Molière », « pièce pour dix danseurs ». */
export function readHead(blocks: Block[], draft: ShowDraft): Set<Block> {
  const read = new Set<Block>()
  const unknown: { block: Block; segment: Segment }[] = []
  for (const block of headLines(blocks)) {
    read.add(block)
    for (const segment of segmentsOf(block.text))
      if (!readSegment(block, segment, draft)) unknown.push({ block, segment })
  }
  for (const { block, segment } of unknown) guessSegment(block, segment, draft)
  return read
}

/** Up to the first long line; lines of facts between them are passed over. */
function headLines(blocks: Block[]): Block[] {
  const out: Block[] = []
  for (const block of blocks.slice(0, 10)) {
    if (block.text.length > 160 || block.role === 'quote' || (block.role === 'item' && out.length > 0)) break
    if (block.level > 0 && out.length > 3) break
    if (isHead(block)) out.push(block)
  }
  return out
}

function readSegment(block: Block, { text, start, end }: Segment, draft: ShowDraft): boolean {
  const span = spanIn(block, start, end)
  const named = labelled(text)
  if (named) return readLabelled({ ...named, block, offset: start }, draft)
  if (isGenre(text)) {
    draft.add({ path: 'genre', value: text.toLowerCase(), span })
    return true
  }
  const by = /^(?:texte )?(?:d['’](?=après)|de |d['’])(après )?\s?(\p{Lu}.+)$/u.exec(text)
  if (by?.[2] && !isCompany(text)) {
    if (by[1]) draft.add({ path: 'subtitle', value: text, span })
    draft.add({
      path: 'author',
      value: by[2],
      span: spanIn(block, end - by[2].length, end),
      // « d’après » names a person or a work: the line does not say which.
      confidence: by[1] ? 'doubtful' : 'read',
    })
    return true
  }
  if (isCompany(text)) {
    draft.add({ path: 'company', value: text, span })
    return true
  }
  return /^\(.*\)$/.test(text)
}

function readLabelled(
  { label, value, start, block, offset }: { label: string; value: string; start: number; block: Block; offset: number },
  draft: ShowDraft,
): boolean {
  const span = spanIn(block, offset + start, offset + start + value.length)
  if (label === 'genre' || label === 'discipline') draft.add({ path: 'genre', value: value.toLowerCase(), span })
  else if (label === 'compagnie' || label === 'cie') draft.add({ path: 'company', value, span })
  else if (label === 'auteur' || label === 'autrice' || label === 'de') draft.add({ path: 'author', value, span })
  return true
}

/** What no word betrays: a capital makes it a company, a small letter a subtitle; both are for a person to see. */
function guessSegment(block: Block, { text, start, end }: Segment, draft: ShowDraft): void {
  const span = spanIn(block, start, end)
  const isName = /^\p{Lu}/u.test(text) && text.split(/\s+/).length <= 6
  const genre = /^(?:spectacle|création) (?:de |en )?(.+)$/iu.exec(text)
  if (genre?.[1] && isGenre(genre[1]))
    draft.add({ path: 'genre', value: genre[1].toLowerCase(), span, confidence: 'inferred' })
  else if (isName && !draft.has('company')) draft.add({ path: 'company', value: text, span, confidence: 'doubtful' })
  else if (!draft.has('subtitle') && text.length < 90)
    draft.add({ path: 'subtitle', value: text, span, confidence: 'doubtful' })
}
