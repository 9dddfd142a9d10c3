import { type Block, spanIn } from './document/programme-document.ts'
import { readPress } from './read-press.ts'
import { isPhoto, isProse } from './sections/line-kinds.ts'
import type { ShowDraft } from './show-draft.ts'

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

/** « Prix SACD 2024 », « coup de cœur du festival »: a distinction, and no price. */
export function isAward(text: string): boolean {
  return (
    /^(?:(?:grand )?prix (?!des places|unique|libre)(?!\s*:)|coup de c[œo]e?ur|lauréate?s?|molières? (?:du|de la|20)|label )/iu.test(
      text,
    ) &&
    !/€/.test(text) &&
    text.length < 140
  )
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
  if (isAward(text)) {
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
