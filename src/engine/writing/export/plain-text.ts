import type { Channel, DraftContent } from '../../../contract/index.ts'
import type { ReleaseHead } from './export-options.ts'
import { type Block, blocksOf } from './markdown-blocks.ts'

/**
 * A draft as plain text, without marks. With `bookingUrl`, the address stands under the call to action.
 * Subject, preheader, hashtags and alternative text come as headed lines, so that one file can be copied from; the foot of an e-mail
 * (`textFoot`) ends its body, the head of a release (`releaseHead`) stands above all.
 */
export function plainText(
  content: DraftContent,
  bookingUrl: string | null = null,
  {
    channel = 'email',
    foot = null,
    head = null,
  }: { channel?: Channel; foot?: string | null; head?: ReleaseHead | null } = {},
): string {
  const { subject, preheader } = headingsOf(channel)
  return [
    head && `${head.kind}\n${head.dateline}`,
    content.subject && `${subject}\u202f: ${content.subject}`,
    content.preheader && `${preheader}\u202f: ${content.preheader}`,
    plainBody(content.body, bookingUrl),
    foot,
    content.hashtags.length > 0 && content.hashtags.join(' '),
    content.altText && `Texte alternatif\u202f: ${content.altText}`,
  ]
    .filter((part) => typeof part === 'string' && part !== '')
    .join('\n\n')
    .concat('\n')
}

/** What the two lines at the head of a text are called. */
export function headingsOf(channel: Channel): Headings {
  return headings[channel] ?? { subject: 'Objet', preheader: 'Aperçu' }
}

interface Headings {
  readonly subject: string
  readonly preheader: string
}

/** Where it is not a message's. */
const headings: Partial<Record<Channel, Headings>> = {
  web: { subject: 'Titre de page', preheader: 'Description' },
  press: { subject: 'Titre', preheader: 'Chapô' },
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
