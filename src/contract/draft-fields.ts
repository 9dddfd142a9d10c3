import type { DraftContent } from './draft.ts'

export type DraftField = 'subject' | 'preheader' | 'body' | 'hashtags' | 'altText'

export interface FieldStretch {
  readonly field: DraftField
  readonly start: number
  readonly end: number
}

const order = ['subject', 'preheader', 'body', 'hashtags', 'altText'] as const

/** Where each field of a draft stands in its one text, on which facts and checks count their offsets. */
export function fieldStretches(content: DraftContent): readonly FieldStretch[] {
  const stretches: FieldStretch[] = []
  let at = 0
  for (const field of order) {
    const text = fieldText(content, field)
    if (text === '') continue
    stretches.push({ field, start: at, end: at + text.length })
    at += text.length + '\n\n'.length
  }
  return stretches
}

/** The spans that lie in a stretch, counted from its start. */
export function spansIn<Span extends { readonly start: number; readonly end: number }>(
  spans: readonly Span[],
  { start, end }: Pick<FieldStretch, 'start' | 'end'>,
): readonly Span[] {
  return spans
    .filter((span) => span.start < end && span.end > start)
    .map((span) => ({ ...span, start: Math.max(span.start, start) - start, end: Math.min(span.end, end) - start }))
}

interface Replacement {
  readonly start: number
  readonly end: number
  readonly by: string
}

/** The draft with one stretch of its text replaced; null when the stretch crosses two fields, or lies in hashtags. */
export function replaceStretch(content: DraftContent, { start, end, by }: Replacement): DraftContent | null {
  const found = fieldStretches(content).find((stretch) => stretch.start <= start && end <= stretch.end)
  if (!found || found.field === 'hashtags') return null
  const text = fieldText(content, found.field)
  return { ...content, [found.field]: text.slice(0, start - found.start) + by + text.slice(end - found.start) }
}

function fieldText(content: DraftContent, field: DraftField): string {
  return field === 'hashtags' ? content.hashtags.join(' ') : (content[field] ?? '')
}
