import type { DraftContent } from '../../../contract/index.ts'
import { plainBody } from './plain-text.ts'

export interface Caption {
  /** To paste as it is: body, blank line, hashtags. */
  readonly caption: string
  /** To paste in the platform's own field for alternative text. */
  readonly altText: string
}

/** The caption of an Instagram or Facebook post (P28): nobody imports a file there, one copies. */
export function captionOf(content: DraftContent): Caption {
  const parts = [plainBody(content.body, null), content.hashtags.join(' ')].filter((part) => part !== '')
  return { caption: parts.join('\n\n'), altText: content.altText ?? '' }
}
