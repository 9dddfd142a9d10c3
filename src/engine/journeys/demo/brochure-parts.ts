import type { HouseRecord, ShowRecord } from '../../../contract/index.ts'
import { duration, euros, hour, runDates } from './french-dates.ts'

/** A line of the brochure: a heading (1 or 2) or running text (null). */
export type BrochurePart = { heading: 1 | 2 | null; text: string }

export type Brochure = { houseName: string; parts: BrochurePart[] }

/**
 * The brochure as a theatre writes it: runs shortened to « jeu. 12 > sam. 14 mars », prices as a letter resolved in a
 * grid at the end (P20). The same parts make the .docx and the PDF.
 */
export function makeBrochure(o: {
  house: HouseRecord
  records: readonly ShowRecord[]
  gridOf: (record: ShowRecord) => string
}): Brochure {
  const parts = [...o.records.flatMap((record) => showParts(record, o.gridOf(record))), ...practicalParts(o.house)]
  return { houseName: o.house.name, parts: parts.filter(({ text }) => text !== '') }
}

function showParts(record: ShowRecord, grid: string): BrochurePart[] {
  const starts = record.performances.map(({ startsAt }) => startsAt)
  const hours = [...new Set(starts.map((start) => hour(start.slice(11))))].join(', ')
  return [
    { heading: 1, text: record.title },
    running(record.subtitle ?? ''),
    running(record.company ?? ''),
    running(`${runDates(starts)}, ${hours}`),
    running(
      `${record.performances[0]?.hall ?? ''} – Tarif ${grid} – ${duration(record.durationMinutes ?? 0)} – dès ${record.ageFrom} ans`,
    ),
    ...(record.texts ?? []).map((part) => running(part.text)),
    running((record.credits ?? []).map(({ role, name }) => `${role} ${name}`).join(' / ')),
    running(`Photo : ${record.photo?.credit ?? ''}`),
  ]
}

function practicalParts(house: HouseRecord): BrochurePart[] {
  const letters = [...new Set((house.tariffGrid ?? []).map(({ letter }) => letter))]
  return [
    { heading: 1, text: 'Infos pratiques' },
    running(`${house.street ?? ''}, ${house.postcode ?? ''} ${house.city ?? ''}. ${house.access ?? ''}`),
    running(house.boxOfficeHours ?? ''),
    { heading: 2, text: 'Tarifs' },
    ...letters.map((letter) => {
      const prices = (house.tariffGrid ?? []).filter((price) => price.letter === letter)
      return running(`Tarif ${letter} : ${prices.map(({ label, cents }) => `${label} ${euros(cents)}`).join(', ')}`)
    }),
    running(house.subscriptionRules ?? ''),
  ]
}

function running(text: string): BrochurePart {
  return { heading: null, text }
}
