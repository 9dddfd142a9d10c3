import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { documentFromHtml, documentFromText } from '../../programme/index.ts'
import { communeOf } from '../../ticketing/index.ts'
import { changeSetting, House } from '../house/index.ts'
import { type ImportProgress, importFiles } from '../import/index.ts'
import { saveHouseRecord, saveShowRecord } from '../programme/records.ts'
import { keepPastTexts } from '../voice/past-texts.ts'
import { documentPublication } from '../voice/publications/document-publication.ts'
import { pastLetters } from './programme-files.ts'
import { addDemoPhotos } from './show-photos.ts'
import { writeVisit } from './write-demo.ts'

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
  const { theatre, dropped, ...programme } = await writeVisit({
    out,
    today,
    ...(scale && { scale }),
    ...(signal && { signal }),
  })
  const { app } = house.folder
  await changeSetting(app, 'demoToday', today)
  await changeSetting(app, 'venueCommune', communeOf(theatre.postcode, theatre.city)?.code ?? null)
  await saveHouseRecord(house, { record: programme.house, source: 'maison.json' })
  for (const record of programme.shows) await saveShowRecord(house, { record, source: `fiche-${record.key}.json` })
  for (const { name, text } of pastLetters()) {
    const document = name.endsWith('.html') ? documentFromHtml(text) : documentFromText(text)
    await keepPastTexts(house, [{ ...documentPublication(document, name), channel: 'newsletter' }], name)
  }
  // The split set gives no capacity (P4): the theatre's own list of them comes along, as a venue would drop it.
  const files = dropped.map((name) => ({ path: join(out, name), name: name.split('/').at(-1) ?? name }))
  // A photo is read in a process of its own, once those that read the files leave the processor to it.
  const { promise: filesRead, resolve: haveRead } = Promise.withResolvers<void>()
  const imported = importFiles(house, {
    files,
    today,
    ...(signal && { signal }),
    onProgress: (progress) => {
      if (progress.phase === 'comparing') haveRead()
      onProgress?.(progress)
    },
  })
  const pictures = filesRead.then(() => addDemoPhotos(house, { seasonEnd: seasonEndAfter(today) }))
  await Promise.all([imported, pictures])
  // Copies of what was imported: an erasure would find people in them.
  await rm(out, { recursive: true, force: true })
  return house
}

/** The 31 August that follows a day. */
function seasonEndAfter(day: string): string {
  const year = Number(day.slice(0, 4))
  return day.slice(5) > '08-31' ? `${year + 1}-08-31` : `${year}-08-31`
}
