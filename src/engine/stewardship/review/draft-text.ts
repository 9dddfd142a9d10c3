import type { DraftContent } from '../../../contract/index.ts'

/** The one text on which offsets are counted: subject, preheader, body, hashtags and alternative text, a blank line between. */
export function draftText({ subject, preheader, body, hashtags, altText }: DraftContent): string {
  return [subject, preheader, body, hashtags.join(' '), altText]
    .filter((part) => part !== null && part !== '')
    .join('\n\n')
}
