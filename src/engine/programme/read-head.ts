import { type Block, spanIn } from './document/programme-document.ts'
import { looksLikeCredit, type ReadCredit, readCredits } from './facts/read-credits.ts'
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
    const { name, credits } = partsOfByLine(by[2])
    const from = end - by[2].length
    if (by[1]) draft.add({ path: 'subtitle', value: text.slice(0, text.length - by[2].length + name.length), span })
    for (const credit of credits)
      draft.add({
        path: `credits/${credit.role}`,
        value: credit.name,
        span: spanIn(block, from + credit.start, from + credit.end),
      })
    draft.add({
      path: 'author',
      value: name,
      span: spanIn(block, from, from + name.length),
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

/** « Zoé Pernet, mise en scène Hakim Belloc »: who wrote, then the credits that the same line gives. */
function partsOfByLine(line: string): { name: string; credits: ReadCredit[] } {
  for (const mark of line.matchAll(/\s*(?:,|;|\bet\b)\s+/gu)) {
    const start = mark.index + mark[0].length
    const rest = line.slice(start)
    if (!/^\p{Ll}/u.test(rest) || !looksLikeCredit(rest)) continue
    const pieces = segmentsOf(rest, /\s*,\s+(?=\p{Ll})/gu)
    const credits = pieces.flatMap((piece) =>
      readCredits(piece.text, true).map((credit) => {
        return { ...credit, start: start + piece.start + credit.start, end: start + piece.start + credit.end }
      }),
    )
    return { name: line.slice(0, mark.index), credits }
  }
  return { name: line, credits: [] }
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
