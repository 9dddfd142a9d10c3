import { brochureDocx } from './brochure-docx.ts'
import { makeBrochure } from './brochure-parts.ts'
import { brochurePdf } from './brochure-pdf.ts'
import { readDemoText } from './mess.ts'
import { seasonPage } from './season-page.ts'
import { writePhotos } from './show-photos.ts'
import { houseRecord, showRecords } from './show-records.ts'
import type { Theatre } from './theatre.ts'
import { type WrittenFile, writeWhole } from './written-files.ts'

const pastTexts = [
  '2023-09-12-ouverture-de-saison.txt',
  '2023-10-10-cirque-en-famille.txt',
  '2023-12-19-antigone-encore.html',
  '2024-01-16-danse-mue.txt',
  '2024-10-15-marionnettes.html',
  '2024-11-26-dernieres-places-noel.txt',
  '2025-09-02-abonnement.txt',
  '2026-05-26-fin-de-saison.txt',
]

/**
 * The season as people have it: a page, one record a coming show, the house record, the brochure as .docx and PDF, and
 * the newsletters sent in past seasons.
 */
export async function writeProgramme(o: { theatre: Theatre; out: string }): Promise<WrittenFile[]> {
  const house = houseRecord(o.theatre)
  const records = showRecords(o.theatre)
  const write = (path: string, what: string, content: string | Uint8Array) =>
    writeWhole({ out: o.out, path: `programme/${path}`, what, content })
  const grids = new Map(o.theatre.shows.map((show) => [show.key, show.grid]))
  const brochure = makeBrochure({ house, records, gridOf: (record) => grids.get(record.key) ?? 'B' })
  const files = [
    await write('maison.json', 'les faits de la maison', json(house)),
    await write('saison.html', 'la page de la saison', seasonPage({ house, records })),
    await write('brochure.docx', 'la brochure', await brochureDocx(brochure)),
    await write('brochure.pdf', 'la brochure, en PDF', brochurePdf(brochure)),
  ]
  for (const record of records) {
    files.push(await write(`fiche-${record.key}.json`, `la fiche de « ${record.title} »`, json(record)))
  }
  for (const { name, text } of pastLetters()) {
    files.push(await write(`textes-passes/${name}`, 'une lettre déjà envoyée', text))
  }
  return [...files, ...(await writePhotos(o))]
}

/** The newsletters of past seasons, as they were sent. */
export function pastLetters(): { readonly name: string; readonly text: string }[] {
  return pastTexts.map((name) => ({ name, text: readDemoText(`past-texts/${name}`) }))
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
