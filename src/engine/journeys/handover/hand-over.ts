import { zipSync } from 'fflate'
import { type HandoverFormat, type HandoverRecipient, handoverFormatNames, photoUses } from '../../../contract/index.ts'
import { photoProblems } from '../../programme/index.ts'
import { writeJournal } from '../../stewardship/index.ts'
import { briefDocument, bulkRows } from '../../writing/index.ts'
import type { House } from '../house/index.ts'
import { photoPictures, storedPhotos } from '../photos/index.ts'
import { houseRecord, showRecord } from '../programme/records.ts'
import { csvLine, inertCell } from '../read/csv-writer.ts'

interface HandoverRequest {
  readonly showKey: string
  readonly recipient: HandoverRecipient
  /** What is asked for; every format by default. */
  readonly formats?: readonly HandoverFormat[]
  readonly asOf: string
  /** Who hands it over, for the journal. */
  readonly who: string
}

export interface Handover {
  readonly name: string
  readonly mediaType: string
  /** The files by name: one for a photographer, a folder for a designer. */
  readonly files: Readonly<Record<string, Uint8Array>>
  /** Photos that were kept back: no credit, no rights, or rights that have ended. */
  readonly keptBack: number
}

/**
 * What a designer or a photographer is given to work from (P30): a brief from the show's record; for a designer, also a table for
 * Canva's bulk creation and the photos that may be shown somewhere today, without metadata. Journalled. Throws `show-not-found`.
 */
export async function handOver(house: House, request: HandoverRequest): Promise<Handover> {
  const { showKey, recipient, asOf, who, formats = handoverFormatNames } = request
  const [{ record: show, sources }, own] = await Promise.all([showRecord(house, showKey), houseRecord(house)])
  const all = recipient === 'designer' ? await storedPhotos(house.folder.app, { showKey }) : []
  const free = all.filter((photo) => photoUses.some((use) => photoProblems(photo, { use, asOf }).length === 0))
  const photos = free.map((photo, index) => ({ ...photo, file: `${showKey}-${index + 1}.jpg` }))
  const brief = await briefDocument({ recipient, show, house: own, formats, photos, sources, asOf })
  await writeJournal(house.folder.app, {
    who,
    action: 'handed-over',
    params: { show: showKey, recipient, photos: photos.length },
  })
  const keptBack = all.length - photos.length
  if (recipient === 'photographer') {
    const name = `${showKey}-commande-photo.docx`
    return { name, mediaType: wordType, files: { [name]: brief }, keptBack }
  }
  const images: Record<string, Uint8Array> = {}
  for (const photo of photos) {
    const [whole] = await photoPictures(house, photo, ['whole'])
    if (whole) images[`images/${photo.file}`] = whole.bytes
  }
  const table = bulkRows({ show, house: own, photos, asOf }).map((row) => csvLine(row.map(inertCell)))
  const files = {
    'commande-graphique.docx': brief,
    'canva.csv': new TextEncoder().encode(table.join('')),
    ...images,
  }
  return { name: `${showKey}-graphiste.zip`, mediaType: 'application/zip', files, keptBack }
}

/** The files of a hand-over as one: a zip where there are several. */
export function handoverBytes({ files, mediaType }: Handover): Uint8Array {
  const [only] = Object.values(files)
  return mediaType === 'application/zip' || !only ? zipSync({ ...files }) : only
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
