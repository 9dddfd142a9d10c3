import type { House } from '../house/index.ts'
import { pairName, pairsToAsk, type Waiting } from './waiting.ts'

/** The pairs that wait, without those that somebody answered since, « je ne sais pas » included. */
export async function unansweredPairs(house: House): Promise<Waiting[]> {
  const [waiting, answers] = await Promise.all([pairsToAsk(house), answeredPairs(house)])
  const answered = new Set(answers.map(([a, b]) => pairName(a, b)))
  return waiting.filter(({ a, b }) => !answered.has(pairName(a, b)))
}

/** The two records of each pair that somebody answered. */
export async function answeredPairs(house: House): Promise<[string, string][]> {
  const rows = await house.folder.app
    .selectFrom('person_decision')
    .select(['record_a', 'record_b'])
    .where('undone_at', 'is', null)
    .execute()
  return rows.map(({ record_a, record_b }) => [record_a, record_b])
}
