import { itemAt, type Random } from './random.ts'
import type { Buyer, Genre, Loyalty, Show } from './theatre.ts'

export type SeasonPool = {
  /** Those who know the house and may come this season. */
  buyers: Buyer[]
  /** Somebody who comes back, in proportion to how often they come and how they like the genre; null: nobody. */
  draw: (show: Show) => Buyer | null
  /** Adds a newcomer of the season, who may come a second time. */
  meet: (buyer: Buyer) => void
}

const rate: Record<Loyalty, number> = { once: 0, occasional: 1, regular: 4, fan: 10 }
const kin: Genre[][] = [
  ['théâtre', 'opéra', 'musique'],
  ['théâtre', 'danse'],
  ['jeune public', 'cirque', 'marionnettes'],
  ['humour', 'musique', 'cirque'],
]

/** The returning public of a season. */
export function seasonPool(random: Random, known: readonly Buyer[], season: number): SeasonPool {
  const buyers = known.filter(
    (buyer) => buyer.kind === 'person' && buyer.activeSeasons[season] && rate[buyer.loyalty] > 0,
  )
  const recent: Buyer[] = []
  const seen = new Map<string, Set<Buyer>>()
  const sums = new Map<Genre, Float64Array>()
  const drawOne = (show: Show): Buyer | null => {
    if (recent.length > 0 && (buyers.length === 0 || random.chance(0.14))) return random.pick(recent)
    return buyers.length === 0 ? null : drawFrom(buyers, sumsOf(sums, buyers, show.genre), random)
  }
  return {
    buyers,
    meet: (buyer) => {
      if (rate[buyer.loyalty] > 0) recent.push(buyer)
    },
    draw: (show) => {
      const been = seen.get(show.key) ?? new Set<Buyer>()
      seen.set(show.key, been)
      let buyer = drawOne(show)
      for (let tries = 0; tries < 4 && buyer && been.has(buyer); tries++) buyer = drawOne(show)
      if (buyer) been.add(buyer)
      return buyer
    },
  }
}

/** How much a person who likes `taste` is drawn to a genre. */
export function affinity(taste: Genre, genre: Genre): number {
  if (taste === genre) return 5
  return kin.some((group) => group.includes(taste) && group.includes(genre)) ? 1.6 : 0.6
}

function sumsOf(sums: Map<Genre, Float64Array>, buyers: Buyer[], genre: Genre): Float64Array {
  const known = sums.get(genre)
  if (known) return known
  const made = new Float64Array(buyers.length)
  let sum = 0
  buyers.forEach((buyer, i) => {
    sum += rate[buyer.loyalty] * affinity(buyer.taste, genre)
    made[i] = sum
  })
  sums.set(genre, made)
  return made
}

function drawFrom(buyers: Buyer[], sums: Float64Array, random: Random): Buyer {
  const at = random.next() * itemAt(sums, sums.length - 1)
  let low = 0
  let high = sums.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (itemAt(sums, middle) > at) high = middle
    else low = middle + 1
  }
  return itemAt(buyers, low)
}
