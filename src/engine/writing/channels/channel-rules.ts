import type { DraftContent } from '../../../contract/index.ts'

export type ContentField = 'subject' | 'preheader' | 'body' | 'firstLine' | 'altText' | 'hashtags'

/** A bound on one field of a channel. `count` counts as the platform counts. */
export interface Limit {
  readonly field: ContentField
  readonly level: 'blocking' | 'look'
  readonly code: string
  readonly most?: number
  readonly least?: number
  readonly count: (text: string) => number
}

/** How a channel counts, and what it bounds. Each channel's file says where its figures come from. */
export interface ChannelRules {
  readonly limits: readonly Limit[]
  readonly countBody: (text: string) => number
  /** Fields that a message of this channel cannot go without. */
  readonly required?: readonly ContentField[]
}

/** Signs as people count them: graphemes, so that an emoji or a combined accent is one. */
export function graphemes(text: string): number {
  return [...new Intl.Segmenter('fr').segment(text)].length
}

/** UTF-16 units: what Meta's own counters show. */
export function utf16(text: string): number {
  return text.length
}

export function words(text: string): number {
  return [...new Intl.Segmenter('fr', { granularity: 'word' }).segment(text)].filter(({ isWordLike }) => isWordLike)
    .length
}

/** The text of a field; hashtags are counted, one a word. */
export function fieldText(content: DraftContent, field: ContentField): string {
  switch (field) {
    case 'subject':
      return content.subject ?? ''
    case 'preheader':
      return content.preheader ?? ''
    case 'altText':
      return content.altText ?? ''
    case 'hashtags':
      return content.hashtags.join(' ')
    case 'firstLine':
      return content.body.split('\n')[0] ?? ''
    case 'body':
      return content.body
  }
}

/** A text as it is shown, without the marks of light Markdown. */
export function withoutMarks(text: string): string {
  return text.replaceAll('**', '').replace(/\*([^*]+)\*/gu, '$1')
}
