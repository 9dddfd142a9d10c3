import { Document, HeadingLevel, Packer, Paragraph } from 'docx'
import { unzipSync, zipSync } from 'fflate'
import type { Brochure, BrochurePart } from './brochure-parts.ts'

/** The brochure as the theatre keeps it in its word processor. */
export async function brochureDocx({ houseName, parts }: Brochure): Promise<Uint8Array> {
  const title = new Paragraph({ text: houseName, heading: HeadingLevel.TITLE })
  const children = [title, ...parts.map(paragraph)]
  const document = new Document({ title: 'Brochure de saison', creator: houseName, sections: [{ children }] })
  return withoutClock(await Packer.toBuffer(document))
}

function paragraph({ heading, text }: BrochurePart): Paragraph {
  if (heading === null) return new Paragraph(text)
  return new Paragraph({ text, heading: heading === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2 })
}

/** The library stamps the hour of writing in the archive and its properties: the same seed must give the same bytes. */
function withoutClock(archive: Uint8Array): Uint8Array {
  const parts = unzipSync(archive)
  const fixed = Object.entries(parts).map(([name, bytes]): [string, Uint8Array] => {
    if (name !== 'docProps/core.xml') return [name, bytes]
    const xml = new TextDecoder().decode(bytes).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '2026-01-01T00:00:00Z')
    return [name, new TextEncoder().encode(xml)]
  })
  return zipSync(Object.fromEntries(fixed), { mtime: new Date(2026, 0, 1) })
}
