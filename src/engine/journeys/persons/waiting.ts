import { z } from 'zod'
import type { House } from '../house/index.ts'

/** A pair that waits for a person's eye: what its answer would mean. */
export interface Waiting {
  /** Where it stands among those kept: its answer teaches more than those of the next ones. */
  place: number
  /** The two records, `id#1` for the other of a couple. */
  a: string
  b: string
  isMerged: boolean
  isHeldApart: boolean
  probability: number
}

/** The pairs that waited for a person's eye when the figures were last computed, those whose answer teaches most first. */
export async function waitingPairs(house: House): Promise<Waiting[]> {
  return await readWaiting(house, '')
}

/** The same without those of whom nobody needs to be asked: one of a couple is not the other. */
export async function pairsToAsk(house: House): Promise<Waiting[]> {
  return await readWaiting(house, 'WHERE is_of_couple = 0')
}

async function readWaiting(house: House, where: string): Promise<Waiting[]> {
  const warehouse = await house.warehouse()
  const rows = await warehouse.run(
    `SELECT place, a, b, is_merged, is_held_apart, probability FROM waiting_pair ${where} ORDER BY place`,
  )
  return rows.map((row) => ({
    place: Number(row.place),
    a: String(row.a),
    b: String(row.b),
    isMerged: row.is_merged === 1,
    isHeldApart: row.is_held_apart === 1,
    probability: Number(row.probability),
  }))
}

/** What is kept of how identity compared a pair. */
const comparedSchema = z.object({
  alike: z.number(),
  weights: z.array(z.object({ code: z.string(), params: z.object({ bits: z.number() }) })),
})
export type Compared = z.infer<typeof comparedSchema>

/** How the records of some of these pairs were compared, by place. */
export async function comparedPairs(house: House, pairs: readonly Waiting[]): Promise<Map<number, Compared>> {
  const warehouse = await house.warehouse()
  const rows = await warehouse.run(
    `SELECT place, pair FROM waiting_pair WHERE place IN (SELECT unnest(from_json($places, '["INTEGER"]')))`,
    { params: { places: JSON.stringify(pairs.map(({ place }) => place)) } },
  )
  return new Map(rows.map(({ place, pair }) => [Number(place), comparedSchema.parse(JSON.parse(String(pair)))]))
}

export function pairName(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`
}
