import { localDay } from '../../days/index.ts'
import { makeTheatre } from './make-theatre.ts'
import { type Mess, readMess } from './mess.ts'
import { writeCapacities } from './partner-exports.ts'
import type { Performance, Theatre } from './theatre.ts'
import { seatsByPerformance, totalsOn } from './truth.ts'
import type { WrittenFile } from './written-files.ts'

/** Which theatre: the same seed, scale and day (`YYYY-MM-DD`; default: the real one) give the same. */
export interface TheatreChoice {
  seed?: number
  scale?: number
  today?: string
}

/** The theatre of that choice, its public and its sales invented. Throws a RangeError when `today` is not a date or the scale is not above 0. */
export function newTheatre({ seed = 1, scale = 1, today = localDay() }: TheatreChoice): {
  theatre: Theatre
  mess: Mess
} {
  if (!(scale > 0)) throw new RangeError(`scale must be above 0: ${scale}`)
  const mess = readMess()
  return { theatre: makeTheatre({ seed, scale, today, mess }), mess }
}

/** The theatre's own list of its performances, with their capacities and totals. */
export async function writeTotals({ theatre, out }: { theatre: Theatre; out: string }): Promise<WrittenFile> {
  const seats = seatsByPerformance(theatre)
  const totals = (performance: Performance) => totalsOn(seats.get(performance) ?? [], theatre.today)
  return await writeCapacities({ theatre, out, totals })
}
