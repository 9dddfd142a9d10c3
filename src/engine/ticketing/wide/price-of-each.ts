import { plain } from './plain.ts'

/** A column of seats, and that of what one of them costs on its row. */
export interface PricedColumn {
  seats: number
  price: number
}

const ofSeats = /^(?:(?:nb|nbre|nombre|effectif)s?\.? ?(?:d['’]|de |des )?)?(.{3,}?)s?$/
const ofPrice = /^(?:prix|tarif|px|p\.? ?u\.?)s? (?:unitaire )?(?:par |de l['’]|d['’]un |de |des )?(.{3,}?)s?$/

/** « Enfants | Adultes | Prix enfant | Prix adulte »: the columns of a header that say, row by row, what a seat of another one costs. */
export function pricesOfEach(header: readonly string[]): PricedColumn[] {
  const names = header.map((name) => plain(name.replaceAll('_', ' ')).trim())
  const prices = names.map((name) => ofPrice.exec(name)?.[1] ?? null)
  const found = names.flatMap((name, seats): PricedColumn[] => {
    const who = prices[seats] === null ? ofSeats.exec(name)?.[1] : undefined
    const price = who === undefined ? -1 : prices.indexOf(who)
    return price < 0 ? [] : [{ seats, price }]
  })
  return new Set(found.map(({ price }) => price)).size < found.length ? [] : found
}
