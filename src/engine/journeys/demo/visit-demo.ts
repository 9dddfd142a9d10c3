import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { addDays } from '../../days/index.ts'
import { documentFromHtml, documentFromText } from '../../programme/index.ts'
import { communeOf } from '../../ticketing/index.ts'
import { changeSetting, House } from '../house/index.ts'
import { type ImportProgress, importFiles, ReadAhead } from '../import/index.ts'
import { saveHouseRecord, saveShowRecord } from '../programme/records.ts'
import type { TextWork } from '../texts/index.ts'
import { keepPastTexts } from '../voice/past-texts.ts'
import { documentPublication } from '../voice/publications/document-publication.ts'
import type { TheatreChoice } from './new-theatre.ts'
import { pastLetters } from './programme-files.ts'
import { addDemoPhotos } from './show-photos.ts'
import type { VisitHands } from './visit-hands.ts'
import { visitProgramme } from './write-demo.ts'
import { writeVisitAside } from './write-visit.ts'

interface VisitOptions {
  /** Folder in which the demo theatre's own data folder is made anew. */
  folder: string
  today: string
  scale?: number
  signal?: AbortSignal
  /** Begun before the visit was asked for, and ended with it. */
  hands?: VisitHands | null
  /** What reads its texts; the thread that asks by default. */
  texts?: TextWork
  onProgress?: (progress: Omit<ImportProgress, 'phase'> & { phase: string }) => void
}

/**
 * Makes the demo theatre and lets it in by the ordinary import: nothing is computed in advance. Its data live in a
 * folder of their own, apart from the venue's. Its exports are of the evening before: no sale bears an hour that has not come.
 */
export async function visitDemo({
  folder,
  today,
  scale,
  signal,
  hands,
  texts,
  onProgress,
}: VisitOptions): Promise<House> {
  await rm(folder, { recursive: true, force: true })
  const rebuilding = Promise.withResolvers<void>()
  const house = await House.open(folder, {
    secondOpinions: true,
    ...(texts && { texts }),
    waitsForDisk: false,
    onProgress: ({ phase }) => {
      if (phase === 'tickets') rebuilding.resolve()
      // What a rebuild ends is a step of the visit, not its end.
      if (phase !== 'done') onProgress?.({ phase: `rebuilding-${phase}`, file: null, rows: 0, of: null })
    },
  })
  const out = join(folder, 'tmp', 'made')
  onProgress?.({ phase: 'making', file: null, rows: 0, of: null })
  const made = { today: addDays(today, -1), ...(scale && { scale }) }
  const readInto = join(house.folder.files.temporary, 'read')
  const ahead = new ReadAhead(house, { folder: readInto, today, signal, onProgress, readers: hands?.readers ?? null })
  const fileOf = (name: string) => ({ path: join(out, name), name: name.split('/').at(-1) ?? name })
  const writing = writeVisitAside({
    out,
    ...made,
    signal,
    maker: hands?.maker,
    onWritten: (name) => ahead.begin(fileOf(name)),
  })
  try {
    await changeSetting(house.folder.app, 'demoToday', today)
    await saveProgramme(house, made)
    // The split set gives no capacity (P4): the theatre's own list of them comes along, as a venue would drop it.
    const files = (await writing).map(fileOf)
    const imported = importFiles(house, {
      ...{ files, today, ahead },
      ...(signal && { signal }),
      ...(onProgress && { onProgress }),
    })
    // Until the files are kept, two processors are busy; while tickets are folded, one waits.
    await Promise.race([rebuilding.promise, imported])
    const seasonEnd = seasonEndAfter(today)
    await Promise.all([imported, ahead.withChild((keptChild) => addDemoPhotos(house, { seasonEnd, keptChild }))])
  } finally {
    await writing.catch(() => undefined)
    await ahead.end()
  }
  // Copies of what was imported: an erasure would find people in them.
  await rm(out, { recursive: true, force: true })
  return house
}

/** What the theatre says of itself and of its shows, and the letters that it wrote. */
async function saveProgramme(house: House, made: TheatreChoice): Promise<void> {
  const { theatre, ...programme } = visitProgramme(made)
  const { app } = house.folder
  await changeSetting(app, 'venueCommune', communeOf(theatre.postcode, theatre.city)?.code ?? null)
  await saveHouseRecord(house, { record: programme.house, source: 'maison.json' })
  for (const record of programme.shows) await saveShowRecord(house, { record, source: `fiche-${record.key}.json` })
  for (const { name, text } of pastLetters()) {
    const document = name.endsWith('.html') ? await documentFromHtml(text) : documentFromText(text)
    await keepPastTexts(house, [{ ...documentPublication(document, name), channel: 'newsletter' }], name)
  }
}

/** The 31 August that follows a day. */
function seasonEndAfter(day: string): string {
  const year = Number(day.slice(0, 4))
  return day.slice(5) > '08-31' ? `${year + 1}-08-31` : `${year}-08-31`
}
