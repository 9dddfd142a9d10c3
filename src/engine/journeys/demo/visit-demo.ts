import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { documentFromHtml, documentFromText } from '../../programme/index.ts'
import { communeOf } from '../../ticketing/index.ts'
import { changeSetting, House } from '../house/index.ts'
import { type ImportProgress, importFiles, ReadAhead } from '../import/index.ts'
import { saveHouseRecord, saveShowRecord } from '../programme/records.ts'
import { keepPastTexts } from '../voice/past-texts.ts'
import { documentPublication } from '../voice/publications/document-publication.ts'
import { pastLetters } from './programme-files.ts'
import { addDemoPhotos } from './show-photos.ts'
import { visitProgramme, writeVisit } from './write-demo.ts'

/** Enough to find the photos and start reading them; with less, they are read a little later. */
const photosStartMs = 40

interface VisitOptions {
  /** Folder in which the demo theatre's own data folder is made anew. */
  folder: string
  today: string
  scale?: number
  signal?: AbortSignal
  onProgress?: (progress: Omit<ImportProgress, 'phase'> & { phase: string }) => void
}

/**
 * Makes the demo theatre and lets it in by the ordinary import: nothing is computed in advance. Its data live in a
 * folder of their own, apart from the venue's.
 */
export async function visitDemo({ folder, today, scale, signal, onProgress }: VisitOptions): Promise<House> {
  await rm(folder, { recursive: true, force: true })
  const house = await House.open(folder, {
    secondOpinions: true,
    onProgress: ({ phase }) => {
      // What a rebuild ends is a step of the visit, not its end.
      if (phase !== 'done') onProgress?.({ phase: `rebuilding-${phase}`, file: null, rows: 0, of: null })
    },
  })
  const out = join(folder, 'tmp', 'made')
  onProgress?.({ phase: 'making', file: null, rows: 0, of: null })
  const made = { today, ...(scale && { scale }), ...(signal && { signal }) }
  const { theatre, ...programme } = visitProgramme(made)
  const { app } = house.folder
  await changeSetting(app, 'demoToday', today)
  await changeSetting(app, 'venueCommune', communeOf(theatre.postcode, theatre.city)?.code ?? null)
  await saveHouseRecord(house, { record: programme.house, source: 'maison.json' })
  for (const record of programme.shows) await saveShowRecord(house, { record, source: `fiche-${record.key}.json` })
  for (const { name, text } of pastLetters()) {
    const document = name.endsWith('.html') ? documentFromHtml(text) : documentFromText(text)
    await keepPastTexts(house, [{ ...documentPublication(document, name), channel: 'newsletter' }], name)
  }
  // Photos are read in processes of their own, started before this one is busy inventing the public.
  const pictures = addDemoPhotos(house, { seasonEnd: seasonEndAfter(today) })
  const imported = setTimeout(photosStartMs).then(() => importMade(house, { out, made, onProgress }))
  await Promise.all([pictures, imported])
  // Copies of what was imported: an erasure would find people in them.
  await rm(out, { recursive: true, force: true })
  return house
}

interface Made {
  out: string
  made: { today: string; scale?: number; signal?: AbortSignal }
  onProgress: VisitOptions['onProgress']
}

/** Writes the theatre's files and imports them; each is read while the next one is being written. */
async function importMade(house: House, { out, made, onProgress }: Made): Promise<void> {
  const { today, signal } = made
  const ahead = new ReadAhead(house, { folder: join(house.folder.files.temporary, 'read'), today, signal, onProgress })
  const fileOf = (name: string) => ({ path: join(out, name), name: name.split('/').at(-1) ?? name })
  try {
    const dropped = await writeVisit({ out, ...made, onWritten: (name) => ahead.begin(fileOf(name)) })
    // The split set gives no capacity (P4): the theatre's own list of them comes along, as a venue would drop it.
    const files = dropped.map(fileOf)
    await importFiles(house, { files, today, ahead, ...(signal && { signal }), ...(onProgress && { onProgress }) })
  } finally {
    await ahead.end()
  }
}

/** The 31 August that follows a day. */
function seasonEndAfter(day: string): string {
  const year = Number(day.slice(0, 4))
  return day.slice(5) > '08-31' ? `${year + 1}-08-31` : `${year}-08-31`
}
