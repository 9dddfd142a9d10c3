import type { ShowRecord } from '../../../contract/index.ts'
import { clichesIn } from '../channels/cliches.ts'
import { type FactPiece, fact } from './phrase.ts'
import { nestedQuotes } from './quotes.ts'
import { typeset } from './typography.ts'

export interface PressPiece {
  readonly words: FactPiece
  readonly by: FactPiece
  /** On the air: nobody reads it there. */
  readonly isHeard: boolean
}

/** Small words of English and of no other language that a French text quotes. */
function isForeign(words: string): boolean {
  return (words.match(/\b(?:the|with|that|and|of|is|this)\b/giu)?.length ?? 0) >= 2
}

/** « Le Journal du Lyrique, mars 2025 »: what stands behind its comma is closed by another, where the sentence goes on. */
export function isDated({ by }: PressPiece): boolean {
  return /, [^,]*\d$/u.test(by.text)
}

/** Reviews in their own words, with who wrote them; none that is a cliché, cries out, or is not in French. */
export function pressPieces(show: ShowRecord): PressPiece[] {
  return (show.pressQuotes ?? []).flatMap(({ text, source }, index) => {
    const words = nestedQuotes(typeset(text).replace(/\.$/u, ''))
    if (words.includes('!') || clichesIn(words).length > 0 || isForeign(words)) return []
    return [
      {
        words: fact('quote', `pressQuotes.${index}.text`, words),
        by: fact('quote', `pressQuotes.${index}.source`, typeset(source)),
        isHeard:
          /radio|france (?:inter|culture|musique|info|bleu)|rfi|télévision|\bTV5?\b|podcast|bfm|arte\b|rts\b|rtbf|ici (?:première|musique)/iu.test(
            source,
          ),
      },
    ]
  })
}
