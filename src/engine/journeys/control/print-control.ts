import type { ImportControl } from '../../../contract/index.ts'
import { printPdf } from '../../print/index.ts'
import type { House } from '../house/index.ts'
import { houseRecord } from '../programme/index.ts'
import { printedImport, printedSeason, type Speech } from './printed-control.ts'
import { seasonControl } from './season-control.ts'

type Words = Omit<Speech, 'houseName'>

/** The contrôle of a set of files as a PDF (PDF/UA), before it is kept or after. */
export async function printControl(house: House, control: ImportControl, words: Words): Promise<Uint8Array> {
  return printPdf(printedImport(control, { ...words, houseName: (await houseRecord(house))?.name ?? null }))
}

/** The contrôle of a season as a PDF. Throws what `seasonControl` throws. */
export async function printSeasonControl(
  house: House,
  { words, ...request }: { season: string | null; asOf: string; words: Words },
): Promise<Uint8Array> {
  const control = await seasonControl(house, request)
  return printPdf(printedSeason(control, { ...words, houseName: (await houseRecord(house))?.name ?? null }))
}
