import { type Block, spanIn } from './document/programme-document.ts'
import { isPhoto, isProse } from './sections/line-kinds.ts'
import type { ShowDraft } from './show-draft.ts'

const quotation = /^[«"“]?\s*(.+?)\s*[»"”]?\s*(?:[–—]|\s-|\()\s*([^–—()]{2,60}?)\)?$/u
/** A line that is a quotation and the name of a paper, with no dash between: « Un choc » Ouest-France. */
const named = /^[«“]\s*([^«»“”]+?)\s*[»”]\s+(\p{Lu}[\p{L}\p{N}’'. -]{2,40})$/u
/** A sentence that ends, then a dash and a name: a quotation whose marks were lost. */
const signed = /[.!?…]\s[–—]\s\p{Lu}[^.!?–—]{2,50}$/u
export interface TextParts {
  summary: Block[]
  note: Block[]
}

/** Reads a line that is no calendar: prose, press, prize, photo credit, language, first night. True when it was one of them. */
export function readText(
  block: Block,
  { draft, parts, isNote, isPress }: { draft: ShowDraft; parts: TextParts; isNote: boolean; isPress: boolean },
): boolean {
  return readPress(block, draft, isPress) || readSmallFacts(block, draft) || readProse(block, parts, isNote)
}

export function writeTexts(draft: ShowDraft, { summary, note }: TextParts): void {
  const [first, ...more] = summary
  if (first) draft.add({ path: 'texts/summary', value: first.text, span: spanIn(first) })
  if (note[0])
    draft.add({ path: 'texts/note', value: note.map(({ text }) => text).join('\n\n'), span: spanIn(note[0]) })
  if (more[0])
    draft.add({
      path: 'texts/other',
      value: more.map(({ text }) => text).join('\n\n'),
      span: spanIn(more[0]),
      confidence: 'inferred',
    })
}

function readPress(block: Block, draft: ShowDraft, isPress: boolean): boolean {
  const isQuoted = block.role === 'quote' || isPress || /^[«"“]/.test(block.text) || signed.test(block.text)
  const match = isQuoted && block.text.length < 600 ? (quotation.exec(block.text) ?? named.exec(block.text)) : null
  if (!match?.[1] || !match[2]) return false
  const start = block.text.indexOf(match[1])
  draft.add({
    path: `pressQuotes/${match[2].trim()}`,
    value: match[1],
    span: spanIn(block, start, start + match[1].length),
  })
  return true
}

function readSmallFacts(block: Block, draft: ShowDraft): boolean {
  const { text } = block
  if (isPhoto(text)) {
    const credit = text
      .replace(/^(?:cr[ée]dits?\s*)?(?:photos?|visuel)?\s*:?\s*©?\s*(?:photo\s*)?:?\s*/i, '')
      .replace(/^(?:de|par)\s/, '')
      .trim()
    const start = text.length - credit.length
    if (credit !== '') draft.add({ path: 'photo/credit', value: credit, span: spanIn(block, start) })
    return true
  }
  if (
    /^(?:(?:grand )?prix (?!des places|unique|libre)(?!\s*:)|coup de c[œo]e?ur|lauréate?s?|molières? (?:du|de la|20)|label )/iu.test(
      text,
    ) &&
    !/€/.test(text) &&
    text.length < 140
  ) {
    draft.add({ path: `awards/${text}`, value: text, span: spanIn(block) })
    return true
  }
  return readLanguage(block, draft)
}

function readLanguage(block: Block, draft: ShowDraft): boolean {
  const { text } = block
  if (text.length > 120) return false
  const surtitles = /surtitrée?s? en \p{L}+(?: et en \p{L}+)?/iu.exec(text)
  if (surtitles)
    draft.add({
      path: 'surtitles',
      value: surtitles[0],
      span: spanIn(block, surtitles.index, surtitles.index + surtitles[0].length),
    })
  const language =
    /\b(?:spectacle |chanté |joué |langue\s?:\s?)?en (français|anglais|allemand|italien|espagnol|arabe|portugais|occitan|breton|néerlandais)\b/iu.exec(
      text,
    )
  if (language?.[1] && (!surtitles || language.index < surtitles.index))
    draft.add({
      path: 'language',
      value: language[1].toLowerCase(),
      span: spanIn(block, language.index, language.index + language[0].length),
    })
  const created =
    /\bcréation (?:en |mondiale |saison )?(?:\p{L}+ )?(20\d{2}|19\d{2})\b|\bcréée? en (20\d{2}|19\d{2})\b/iu.exec(text)
  const year = created?.[1] ?? created?.[2]
  if (created && year)
    draft.add({
      path: 'firstCreatedYear',
      value: Number(year),
      span: spanIn(block, created.index, created.index + created[0].length),
    })
  return surtitles !== null || (created !== null && text.length < 40)
}

function readProse(block: Block, parts: TextParts, isNote: boolean): boolean {
  if (
    block.level > 0 ||
    !(isProse(block) || (parts.summary.length > 0 && /[.!?…]$/.test(block.text) && block.text.length > 50))
  )
    return false
  if (/€|^(?:production|coproduction|avec le soutien)|réservation/i.test(block.text)) return false
  if (isNote) parts.note.push(block)
  else parts.summary.push(block)
  return true
}
