import type { HouseRecord, ShowRecord } from '../../../contract/index.ts'
import { localDay } from '../../days/index.ts'
import { writeCampaignExports } from './campaign-exports.ts'
import { dayOf, isoDay } from './days.ts'
import { writeFlatFile } from './flat-file.ts'
import type { Mess } from './mess.ts'
import { newTheatre, type TheatreChoice, writeTotals } from './new-theatre.ts'
import { writeGroupVisits, writeHelloAsso, writePassCulture } from './partner-exports.ts'
import { writeProgramme } from './programme-files.ts'
import { planSeasons } from './season-plan.ts'
import { houseRecord, showRecords } from './show-records.ts'
import { writeSplitSet, writeWeeklyStates } from './split-set.ts'
import type { Theatre } from './theatre.ts'
import { type SeasonFigures, seasonFigures, writeOtherPersons, writeTruth } from './truth.ts'
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

interface DemoOptions extends TheatreChoice {
  out: string
  onProgress?: (progress: DemoProgress) => void
  signal?: AbortSignal
}

/**
 * Writes the demo theatre's files under `out`: `exports/`, `programme/` and, beside them, `truth/`.
 * `today` is `YYYY-MM-DD` (default: the real day); the same seed, scale and day give the same bytes.
 * Throws a RangeError when `today` is not a date or the scale is not above 0, and the signal's reason when aborted.
 */
export async function writeDemo(o: DemoOptions): Promise<DemoManifest> {
  const { out, signal } = o
  const tell = (step: DemoProgress['step'], done: number) => {
    signal?.throwIfAborted()
    o.onProgress?.({ step, done, of: 4 })
  }
  tell('people', 0)
  const { theatre, mess } = newTheatre(o)
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
    seed: theatre.seed,
    scale: theatre.scale,
    today: isoDay(theatre.today),
    theatre: place,
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

/** The programme of a visit: the theatre before anyone buys. */
export interface VisitProgramme {
  theatre: typeof place
  house: HouseRecord
  shows: ShowRecord[]
}

/** What the theatre says of itself for that seed, scale and day; done at once, for its public is not made. Throws as `writeDemo`. */
export function visitProgramme({ seed = 1, scale = 1, today = localDay() }: TheatreChoice): VisitProgramme {
  const planned = { ...planSeasons({ seed, scale, today: dayOf(today) }), today: dayOf(today) }
  return { theatre: place, house: houseRecord(planned), shows: showRecords(planned) }
}

/** Invented records for a model to be tried on: those of the demo theatre on a day. */
export function trialProgramme(today: string): Pick<VisitProgramme, 'house' | 'shows'> {
  const { house, shows } = visitProgramme({ today })
  return { house, shows }
}

const place = { name: 'Théâtre de l’Écluse-Neuve', city: 'Roanne', postcode: '42300' }

async function writeOtherExports(o: {
  theatre: Theatre
  mess: Mess
  out: string
  signal?: AbortSignal | undefined
}): Promise<WrittenFile[]> {
  const partners = [await writeFlatFile(o), await writeHelloAsso(o), await writePassCulture(o)]
  return [
    ...partners.map(({ file }) => file),
    await writeGroupVisits(o),
    await writeTotals(o),
    ...(await writeCampaignExports(o)),
    await writeOtherPersons({ out: o.out, partners }),
  ]
}
