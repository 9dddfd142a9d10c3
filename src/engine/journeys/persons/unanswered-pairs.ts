import type { House } from '../house/index.ts'
import { pairName, pairsToAsk, type Waiting } from './waiting.ts'

/** The pairs that wait, without those that somebody answered since, « je ne sais pas » included. */
export async function unansweredPairs(house: House): Promise<Waiting[]> {
  const [waiting, answered] = await Promise.all([pairsToAsk(house), answeredPairs(house)])
  return waiting.filter(({ a, b }) => !answered.has(pairName(a, b)))
}

async function answeredPairs(house: House): Promise<Set<string>> {
  const rows = await house.folder.app
    .selectFrom('person_decision')
    .select(['record_a', 'record_b'])
    .where('undone_at', 'is', null)
    .execute()
  return new Set(rows.map(({ record_a, record_b }) => pairName(record_a, record_b)))
}
