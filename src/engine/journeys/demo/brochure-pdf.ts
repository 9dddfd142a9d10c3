import { type PrintedBlock, printPdf } from '../../print/index.ts'
import type { Brochure, BrochurePart } from './brochure-parts.ts'

/** The brochure as it is sent by e-mail and put on the site: a PDF whose text can be read. */
export function brochurePdf({ houseName, parts }: Brochure): Uint8Array {
  return printPdf({
    title: houseName,
    subtitle: 'Brochure de saison',
    language: 'fr',
    footer: houseName,
    blocks: parts.map(block),
  })
}

function block({ heading, text }: BrochurePart): PrintedBlock {
  return heading === null ? { kind: 'paragraph', text } : { kind: 'heading', level: heading, text }
}
