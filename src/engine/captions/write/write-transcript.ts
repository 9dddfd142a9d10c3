import type { CaptionCue } from '../../../contract/index.ts'
import { paragraphsOf } from './paragraphs-of.ts'

/** The words alone, a paragraph for each voice, its name before a colon. */
export function writeTranscript(cues: readonly CaptionCue[]): string {
  return `${paragraphsOf(cues)
    .map(({ speaker, text }) => (speaker === null ? text : `${speaker}\u00A0: ${text}`))
    .join('\n\n')}\n`
}
