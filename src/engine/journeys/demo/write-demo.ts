import { writeCampaignExports } from './campaign-exports.ts'
import { isoDay } from './days.ts'
import { writeFlatFile } from './flat-file.ts'
import { makeTheatre } from './make-theatre.ts'
import { type Mess, readMess } from './mess.ts'
import { writeCapacities, writeGroupVisits, writeHelloAsso, writePassCulture } from './partner-exports.ts'
import { writeProgramme } from './programme-files.ts'
import { writeSplitSet, writeWeeklyStates } from './split-set.ts'
import type { Theatre } from './theatre.ts'
import {
  type SeasonFigures,
  seasonFigures,
  seatsByPerformance,
  totalsOn,
  writeOtherPersons,
  writeTruth,
} from './truth.ts'
import type { WrittenFile } from './written-files.ts'

export type DemoProgress = { step: 'people' | 'exports' | 'programme' | 'truth'; done: number; of: number }

export type DemoManifest = {
  seed: number
  scale: number
  today: string
  theatre: { name: string; city: string; postcode: string }
  counts: { shows: number; performances: number; tickets: number; records: number; buyers: number }
  /** The split set that an ordinary import takes whole, paths relative to `out`. */
  mainSet: string[]
  files: WrittenFile[]
  seasons: SeasonFigures[]
}

/**
 * Writes the demo theatre's files under `out`: `exports/`, `programme/` and, beside them, `truth/`.
 * `today` is `YYYY-MM-DD` (default: the real day); the same seed, scale and day give the same bytes.
 * Throws a RangeError when `today` is not a date or the scale is not above 0, and the signal's reason when aborted.
 */
export async function writeDemo(o: {
  out: string
  seed?: number
  scale?: number
  today?: string
  onProgress?: (progress: DemoProgress) => void
  signal?: AbortSignal
}): Promise<DemoManifest> {
  const seed = o.seed ?? 1
  const scale = o.scale ?? 1
  const today = o.today ?? localToday()
  if (!(scale > 0)) throw new RangeError(`scale must be above 0: ${scale}`)
  const tell = (step: DemoProgress['step'], done: number) => {
    o.signal?.throwIfAborted()
    o.onProgress?.({ step, done, of: 4 })
  }
  tell('people', 0)
  const mess = readMess()
  const theatre = makeTheatre({ seed, scale, today, mess })
  const { out, signal } = o
  tell('exports', 1)
  const mainSet = await writeSplitSet({ theatre, out, signal })
  const files = [
    ...mainSet,
    ...(await writeWeeklyStates({ theatre, out, signal })),
    ...(await writeOtherExports({ theatre, mess, out, signal })),
  ]
  tell('programme', 2)
  files.push(...(await writeProgramme({ theatre, out })))
  tell('truth', 3)
  files.push(...(await writeTruth({ theatre, mess, out })))
  return {
    seed,
    scale,
    today: isoDay(theatre.today),
    theatre: { name: 'Théâtre de l’Écluse-Neuve', city: 'Roanne', postcode: '42300' },
    counts: {
      shows: theatre.shows.length,
      performances: theatre.performances.length,
      tickets: theatre.seats.filter(({ goneOn, performance }) => goneOn === null && performance !== null).length,
      records: theatre.records.length,
      buyers: theatre.buyers.filter(({ orders, kind }) => orders.length > 0 && kind === 'person').length,
    },
    mainSet: mainSet.map(({ path }) => path),
    files,
    seasons: seasonFigures(theatre),
  }
}

function localToday(): string {
  const now = new Date()
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`
}

async function writeOtherExports(o: {
  theatre: Theatre
  mess: Mess
  out: string
  signal?: AbortSignal | undefined
}): Promise<WrittenFile[]> {
  const seats = seatsByPerformance(o.theatre)
  const partners = [await writeFlatFile(o), await writeHelloAsso(o), await writePassCulture(o)]
  return [
    ...partners.map(({ file }) => file),
    await writeGroupVisits(o),
    await writeCapacities({ ...o, totals: (performance) => totalsOn(seats.get(performance) ?? [], o.theatre.today) }),
    ...(await writeCampaignExports(o)),
    await writeOtherPersons({ out: o.out, partners }),
  ]
}
