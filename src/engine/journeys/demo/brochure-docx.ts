import { Document, HeadingLevel, Packer, Paragraph } from 'docx'
import { unzipSync, zipSync } from 'fflate'
import type { HouseRecord, ShowRecord } from '../../../contract/index.ts'
import { duration, euros, hour, runDates } from './french-dates.ts'

/**
 * The brochure as a theatre keeps it: runs shortened to « jeu. 12 > sam. 14 mars », prices as a letter resolved in a
 * grid at the end (P20).
 */
export async function brochureDocx(o: {
  house: HouseRecord
  records: readonly ShowRecord[]
  gridOf: (record: ShowRecord) => string
}): Promise<Uint8Array> {
  const children = [
    heading(o.house.name, HeadingLevel.TITLE),
    ...o.records.flatMap((record) => showParagraphs(record, o.gridOf(record))),
    ...practicalParagraphs(o.house),
  ]
  const document = new Document({ title: 'Brochure de saison', creator: o.house.name, sections: [{ children }] })
  return withoutClock(await Packer.toBuffer(document))
}

function showParagraphs(record: ShowRecord, grid: string): Paragraph[] {
  const starts = record.performances.map(({ startsAt }) => startsAt)
  const hours = [...new Set(starts.map((start) => hour(start.slice(11))))].join(', ')
  return [
    heading(record.title, HeadingLevel.HEADING_1),
    ...(record.subtitle ? [new Paragraph(record.subtitle)] : []),
    new Paragraph(record.company ?? ''),
    new Paragraph(`${runDates(starts)}, ${hours}`),
    new Paragraph(
      `${record.performances[0]?.hall ?? ''} – Tarif ${grid} – ${duration(record.durationMinutes ?? 0)} – dès ${record.ageFrom} ans`,
    ),
    ...(record.texts ?? []).map((part) => new Paragraph(part.text)),
    new Paragraph((record.credits ?? []).map(({ role, name }) => `${role} ${name}`).join(' / ')),
    new Paragraph(`Photo : ${record.photo?.credit ?? ''}`),
  ]
}

function practicalParagraphs(house: HouseRecord): Paragraph[] {
  const letters = [...new Set((house.tariffGrid ?? []).map(({ letter }) => letter))]
  return [
    heading('Infos pratiques', HeadingLevel.HEADING_1),
    new Paragraph(`${house.street ?? ''}, ${house.postcode ?? ''} ${house.city ?? ''}. ${house.access ?? ''}`),
    new Paragraph(house.boxOfficeHours ?? ''),
    heading('Tarifs', HeadingLevel.HEADING_2),
    ...letters.map((letter) => {
      const prices = (house.tariffGrid ?? []).filter((price) => price.letter === letter)
      return new Paragraph(
        `Tarif ${letter} : ${prices.map(({ label, cents }) => `${label} ${euros(cents)}`).join(', ')}`,
      )
    }),
    new Paragraph(house.subscriptionRules ?? ''),
  ]
}

function heading(text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph {
  return new Paragraph({ text, heading: level })
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
