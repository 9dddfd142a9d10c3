import { z } from 'zod'
import type { House } from '../house/index.ts'
import { unsureAction } from './decisions.ts'
import { pairName, pairsToAsk, type Waiting } from './waiting.ts'

const askedSchema = z.object({ a: z.string(), b: z.string() })

/** The pairs that wait, without those that somebody answered since. */
export async function unansweredPairs(house: House): Promise<Waiting[]> {
  const [waiting, answered] = await Promise.all([pairsToAsk(house), answeredPairs(house)])
  return waiting.filter(({ a, b }) => !answered.has(pairName(a, b)))
}

async function answeredPairs(house: House): Promise<Set<string>> {
  const { app } = house.folder
  const decisions = await app
    .selectFrom('person_decision')
    .select(['record_a', 'record_b'])
    .where('undone_at', 'is', null)
    .execute()
  const unsure = await app.selectFrom('journal').select('detail').where('action', '=', unsureAction).execute()
  return new Set([
    ...decisions.map(({ record_a, record_b }) => pairName(record_a, record_b)),
    ...unsure.map(({ detail }) => askedSchema.parse(JSON.parse(detail))).map(({ a, b }) => pairName(a, b)),
  ])
}
