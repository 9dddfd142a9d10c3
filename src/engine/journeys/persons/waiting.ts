import { z } from 'zod'
import type { House } from '../house/index.ts'

const sideSchema = z.object({ recordId: z.string(), index: z.number() })
/** What is kept of identity's `WaitingPair`. */
const waitingSchema = z.object({
  a: sideSchema,
  b: sideSchema,
  isMerged: z.boolean(),
  isHeldApart: z.boolean(),
  probability: z.number(),
  alike: z.number(),
  weights: z.array(z.object({ code: z.string(), params: z.object({ bits: z.number() }) })),
})
export type Waiting = z.infer<typeof waitingSchema>

/** The pairs that waited for a person's eye when the figures were last computed, those whose answer teaches most first. */
export async function waitingPairs(house: House): Promise<Waiting[]> {
  const warehouse = await house.warehouse()
  const rows = await warehouse.run('SELECT pair FROM waiting_pair ORDER BY place')
  return rows.map(({ pair }) => waitingSchema.parse(JSON.parse(String(pair))))
}

/** The person of a record as decisions name it: the record's id, `id#1` for the other of a couple. */
export function nameOf({ recordId, index }: Waiting['a']): string {
  return index === 0 ? recordId : `${recordId}#${index}`
}

export function pairName(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`
}
