import type { DraftContent } from '../../../contract/index.ts'
import { type Block, blocksOf } from './markdown-blocks.ts'

/**
 * A draft as plain text, without marks. With `bookingUrl`, the address stands under the call to action.
 * Subject, preheader, hashtags and alternative text come as headed lines, so that one file can be copied from.
 */
export function plainText(content: DraftContent, bookingUrl: string | null = null): string {
  return [
    content.subject && `Objet\u202f: ${content.subject}`,
    content.preheader && `Aperçu\u202f: ${content.preheader}`,
    plainBody(content.body, bookingUrl),
    content.hashtags.length > 0 && content.hashtags.join(' '),
    content.altText && `Texte alternatif\u202f: ${content.altText}`,
  ]
    .filter((part) => typeof part === 'string' && part !== '')
    .join('\n\n')
    .concat('\n')
}

/** The body alone, as the text part of an e-mail carries it. */
export function plainBody(body: string, bookingUrl: string | null): string {
  return blocksOf(body)
    .map((block) => plainBlock(block, bookingUrl))
    .join('\n\n')
}

function plainBlock(block: Block, bookingUrl: string | null): string {
  const text = block.map((line) => line.map((run) => run.text).join('')).join('\n')
  const calls = block.some((line) => line.some((run) => run.style === 'action'))
  return calls && bookingUrl ? `${text}\n${bookingUrl}` : text
}
