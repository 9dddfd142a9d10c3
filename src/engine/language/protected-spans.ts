import { matchesIn } from './matching/matches.ts'

/** A stretch of text, offsets in UTF-16 units, end excluded. */
export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * What is written for machines and must stay byte for byte: code, HTML tags and entities, link targets, addresses,
 * e-mails, mentions, hashtags and the placeholders of e-mailing tools.
 */
const ways = [
  '```[\\s\\S]*?(?:```|$)',
  '`[^`\\n]*`',
  '<!--[\\s\\S]*?-->',
  '</?[a-zA-Z][^<>\\n]*>',
  '&(?:[a-zA-Z]+|#\\d+|#x[0-9a-fA-F]+);',
  '(?<=\\])\\([^()\\s]*\\)',
  '(?:https?|ftp|mailto|tel):[^\\s<>«»"]+',
  '[\\p{L}\\d._%+-]+@[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+',
  '(?<![\\p{L}\\d.])(?:www\\.)?(?:[a-zA-Z\\d-]+\\.)+(?:fr|com|org|net|eu|io|info|paris|bzh|example|be|ch|lu|ca)\\b(?:/[^\\s<>«»"]*)?',
  '(?<![\\p{L}\\d._%+-])[\\p{L}\\d._%+-]+ ?\\\\?[\\[(]\\s*(?:at|arobase|chez)\\s*\\\\?[\\])]\\s*[\\p{L}\\d.-]+',
  '(?<![^\\s()[\\]<>«»"])[^\\s()[\\]<>«»"]*[?&][\\p{L}_]+=[^\\s()[\\]<>«»"]*',
  '(?<![\\p{L}\\d])[#@][\\p{L}\\d_]+(?:[.-][\\p{L}\\d_]+)*',
  '\\{\\{[^{}]*\\}\\}',
  '\\{%[^{}]*%\\}',
  '\\{[^{}\\s]*\\}',
  '\\*\\|[^|\\n]*\\|\\*',
  '⟦[^⟧\\n]*⟧',
  '(?<![\\p{L}\\d:])[:;]-?[()DPp](?![\\p{L}\\d])',
  '(?<![\\p{L}\\d]):[a-z_]+:',
]
const machineWritten = new RegExp(ways.join('|'), 'gu')
/** Of these alone a stretch may run over several lines. */
const overLines = /```|<!--|\{\{|\{%/u
const withinLine = new RegExp(ways.filter((way) => !overLines.test(way.replaceAll('\\', ''))).join('|'), 'gu')

const trailingPunctuation = /[.,;:!?…)'’]+$/u
const address = /^(?:https?|ftp|mailto|tel|www\.|[\w-]+\.[\w-]+)/u

/** The protected spans of a text, in order, apart from one another. */
export function protectedSpans(text: string): Span[] {
  const matches = overLines.test(text) ? text.matchAll(machineWritten) : matchesIn(text, withinLine)
  return [...matches].map((match) => {
    const kept = address.test(match[0]) ? match[0].replace(trailingPunctuation, '') : match[0]
    return { start: match.index, end: match.index + kept.length }
  })
}

/** Whether [start, end) touches one of the spans. */
export function touches(spans: readonly Span[], start: number, end: number): boolean {
  return spans.some((span) => start < span.end && span.start < end)
}
