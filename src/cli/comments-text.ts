import type { DraftComment } from '../contract/index.ts'
import type { CommandContext } from './command.ts'

/** The remarks on a text, each with its number, its author and the sentence that it speaks of. */
export function commentsText(
  comments: readonly DraftComment[],
  { text, say }: { readonly text: string; readonly say: CommandContext['say'] },
): string {
  return comments
    .map((comment) => {
      const { id, by, resolved, place, sentence, start, end } = comment
      const words = comment.text || say('comment.erased')
      const head = resolved
        ? `✓ ${say('comment.resolved', { id, by, who: resolved.by, text: words })}`
        : `? ${say('comment.open', { id, by, text: words })}`
      const now = start === null || end === null ? '' : text.slice(start, end)
      return `${head}\n    ${say(`comment.${place}`, { sentence: bare(sentence), now: bare(now) })}\n`
    })
    .join('')
}

function bare(text: string): string {
  return text.replaceAll('*', '')
}
