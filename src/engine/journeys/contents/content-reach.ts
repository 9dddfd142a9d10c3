import type { Brief, Reach } from '../../../contract/index.ts'
import type { House } from '../house/index.ts'
import { listProgramme, ticketingKeys } from '../programme/index.ts'
import { briefReach, martsOf } from './mailing-list.ts'

/** Whom a text of that brief would reach, counted as its list will be; null for a channel that has no list. */
export async function contentReach(house: House, brief: Omit<Brief, 'intention'>, asOf: string): Promise<Reach | null> {
  const [marts, programme] = await Promise.all([martsOf(house, asOf), listProgramme(house, asOf)])
  return await briefReach(marts, { ...brief, showKeys: ticketingKeys(programme, brief.showKey) })
}
