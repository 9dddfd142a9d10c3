/** One line of the invented season that the plain files write in their many ways. Cents. */
export interface Sale {
  order: number
  bought: string
  show: string
  day: string
  hour: string
  tariff: string
  unit: number
  seats: number
  lastName: string
  firstName: string
}

export interface Evening {
  show: string
  day: string
  hour: string
  capacity: number
  sales: Sale[]
}

const shows = ['Le Bal des ombres', 'Bérénice', 'Cabaret Fauve', 'L’Île aux voix']
const names = ['Roux', 'Brun', 'Lemoine', 'Garnier', 'Faure', 'Perrin', 'Marchand', 'Colin', 'Vidal', 'Renard']
const firstNames = ['Zoé', 'Ivo', 'Léa', 'Paul', 'Anne', 'Karim', 'Inès', 'Hugo', 'Jeanne', 'Marc']
const tariffs = [
  { name: 'Plein', unit: 1800 },
  { name: 'Réduit', unit: 1200 },
  { name: 'Jeune', unit: 800 },
  { name: 'Invitation', unit: 0 },
]

/** Evenings of an invented season, the same for the same seed: a few orders each, of one to five seats. */
export function plainSeason(seed: number): Evening[] {
  const next = numbers(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T
  let order = 1000 + (seed % 7) * 100
  return Array.from({ length: 6 + (seed % 3) }, (_, at): Evening => {
    const show = shows[at % shows.length] ?? ''
    const day = new Date(Date.UTC(2026, 9, 2 + at * 8 + (seed % 5))).toISOString().slice(0, 10)
    const hour = at % 2 === 0 ? '20:30' : '19:00'
    const sales = Array.from({ length: 7 + Math.floor(next() * 6) }, (): Sale => {
      order += 1
      const tariff = pick([...tariffs, ...tariffs.slice(0, 2)])
      const early = 3 + Math.floor(next() * 25)
      const bought = new Date(Date.parse(day) - early * 86_400_000).toISOString().slice(0, 10)
      const seats = pick([1, 1, 2, 2, 2, 3, 4, 5])
      const who = { lastName: pick(names), firstName: pick(firstNames) }
      return { order, bought, show, day, hour, tariff: tariff.name, unit: tariff.unit, seats, ...who }
    })
    return { show, day, hour, capacity: 90 + (at % 3) * 30, sales }
  })
}

/** What counts: seats not given back, those of them for nothing, and cents. */
export interface Truth {
  seats: number
  free: number
  cents: number
}

export function truthOf(sales: readonly Sale[]): Truth {
  const sum = (of: (sale: Sale) => number) => sales.reduce((total, sale) => total + of(sale), 0)
  return {
    seats: sum(({ seats }) => seats),
    free: sum(({ seats, unit }) => (unit === 0 ? seats : 0)),
    cents: sum(({ seats, unit }) => seats * unit),
  }
}

/** A small generator of numbers from 0 to 1 (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
