import { type Block, spanIn } from './document/programme-document.ts'
import { isRating } from './sections/line-kinds.ts'
import type { ShowDraft } from './show-draft.ts'

const quotation = /^[«"“]?\s*(.+?)\s*[»"”]?\s*(?:[–—]|\s-|\()\s*([^–—()]{2,60}?)\)?$/u
/** A line that is a quotation and the name of a paper, with no dash between: « Un choc » Ouest-France. */
const named = /^[«"“]\s*([^«»"“”]+?)\s*[»"”]\s*,?\s+(\p{Lu}[\p{L}\p{N}’'. -]{2,40})$/u
/** A sentence that ends, then a dash and a name: a quotation whose marks were lost. */
const signed = /[.!?…]\s[–—]\s\p{Lu}[^.!?–—]{2,50}$/u
/** The day on which a paper said it, which is no part of its name: « Le Monde, 3 mars 2025 ». */
const paperDay =
  /\s*(?:[,–—]\s*)?(?:\(?(?:le\s+)?(?:\d{1,2}(?:er)?\s+)?(?:janv|f[ée]v|mars|avr|mai|juin|juil|ao[uû]t|sept|oct|nov|d[ée]c)[\p{L}.]*\s+(?:19|20)\d{2}\)?|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|,\s*(?:19|20)\d{2})(?=\)?$)/iu
const stars = /\s*([★⭐]{1,5}|(?<![*\S])\*{3,5}(?=\s|$))(?:[☆]+|\s*\/\s*5)?\s*/u

/** Reads what a paper said, and the stars that it gave: true when the line was that. */
export function readPress(block: Block, draft: ShowDraft, isPress: boolean): boolean {
  const rated = /tarif|cat[ée]gorie/iu.test(block.text) ? null : stars.exec(block.text)
  const text = block.text.replace(stars, ' ').trim()
  const isQuoted = block.role === 'quote' || isPress || /^[«"“]/.test(text) || signed.test(text)
  const match =
    isQuoted && text.length < 600
      ? (quotation.exec(text.replace(paperDay, '')) ?? named.exec(text.replace(paperDay, '')))
      : null
  const source = match?.[2]?.trim() ?? (rated ? sourceAlone(text) : null)
  if (rated && source) {
    const count = [...(rated[1] ?? '')].length
    const start = rated.index + rated[0].indexOf(rated[1] ?? '')
    draft.add({ path: `stars/${source}`, value: count, span: spanIn(block, start, start + (rated[1] ?? '').length) })
  }
  if (source) draft.see(spanIn(block))
  if (!match?.[1] || !source) return rated !== null && source !== null
  const start = block.text.indexOf(match[1])
  draft.add({ path: `pressQuotes/${source}`, value: match[1], span: spanIn(block, start, start + match[1].length) })
  return true
}

/** « ★★★★ Le Monde »: the paper that gave the stars, with no word of it. */
function sourceAlone(text: string): string | null {
  const name = text.replace(paperDay, '').replace(/^[\s–—(,-]+|[\s–—),-]+$/gu, '')
  return /^\p{Lu}[\p{L}\p{N}’'. -]{2,40}$/u.test(name) ? name : null
}

/** True for a line that a paper's words or mark make, whatever else stands around it. */
export function looksLikePress({ text, role }: Pick<Block, 'text' | 'role'>): boolean {
  return (role === 'quote' && /[«"“»”★]/u.test(text)) || /^[«"“]/u.test(text) || isRating(text)
}
