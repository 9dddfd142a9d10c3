import type { ShowRecord, SourcedFact } from '../../../contract/index.ts'
import type { House } from '../house/index.ts'
import { recordFromTickets } from './record-from-tickets.ts'
import { findShow, sourcedFacts } from './records.ts'

/**
 * A show's record with the source of each fact; for a show that only the ticketing files know, what they say of it, unsaved.
 * Throws `show-not-found`.
 */
export async function getShow(
  house: House,
  key: string,
): Promise<{ record: ShowRecord; isSaved: boolean; facts: SourcedFact[] }> {
  const saved = await findShow(house, key)
  const known = saved ?? (await recordFromTickets(house, key))
  return { record: known.record, isSaved: saved !== null, facts: sourcedFacts(known) }
}
