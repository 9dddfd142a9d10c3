import type { House } from '../house/index.ts'
import { listProgramme } from '../programme/index.ts'

/** The record of each show of the ticketing files: a record may have a key of its own, and one show several keys. */
export async function recordKeys(house: House, asOf: string): Promise<ReadonlyMap<string, string>> {
  const programme = await listProgramme(house, asOf)
  return new Map(
    programme
      .filter(({ hasRecord }) => hasRecord)
      .flatMap(({ key, ticketingKeys }) => ticketingKeys.map((one) => [one, key])),
  )
}
