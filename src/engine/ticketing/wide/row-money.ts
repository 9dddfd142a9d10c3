/** Some seats of a row at one price each, in cents; null when it is not known, 0 when nobody pays for them. */
export interface PricedSeats {
  seats: number
  priceCents: number | null
}

/** What a row says of its money, in cents: all of it, and the price of one seat. */
export interface RowMoney {
  cents: number | null
  unitCents: number | null
}

export interface SharedMoney {
  /** Of each line, in cents; null when it is not known. */
  prices: (number | null)[]
  /**
   * `told` by prices and amounts that agree; `differs` when the row does not cost what its seats do; `once` on one of its lines, because
   * nothing says which part is whose; `shared` between its seats.
   */
  how: 'told' | 'differs' | 'once' | 'shared'
}

/**
 * What each line of a row costs, one line a tariff. Prices that add up to the money of the row are its lines'; otherwise the money that
 * the row tells is right, and stands once, on the first line that is paid: it is never counted twice, nor cut by a guess.
 */
export function shareMoney(lines: readonly PricedSeats[], money: RowMoney): SharedMoney {
  const told = toldMoney(lines, money)
  if (told !== null) return told
  const paid = lines.findIndex(({ priceCents }) => priceCents !== 0)
  const prices = lines.map(({ priceCents }, at) =>
    at === Math.max(0, paid) ? money.cents : priceCents === 0 ? 0 : null,
  )
  return { prices, how: lines.every((line) => unitOf(line, money) !== null) ? 'differs' : 'once' }
}

/**
 * What each line of a row costs, one line a show: its own price when the row tells it, else the money of the row in equal parts a seat,
 * the odd cents on the first ones.
 */
export function splitMoney(lines: readonly PricedSeats[], money: RowMoney): SharedMoney {
  const told = toldMoney(lines, money)
  if (told !== null) return told
  const all = lines.reduce((sum, { seats }) => sum + seats, 0)
  let seats = 0
  let given = 0
  const prices = lines.map((line) => {
    seats += line.seats
    const until = all === 0 ? 0 : Math.ceil(((money.cents ?? 0) * seats) / all)
    const price = until - given
    given = until
    return price
  })
  return { prices, how: lines.every((line) => unitOf(line, money) !== null) ? 'differs' : 'shared' }
}

/** The prices, where the row leaves at most one of them to be worked out; null when its money has to be put somewhere. */
function toldMoney(lines: readonly PricedSeats[], money: RowMoney): SharedMoney | null {
  const prices = lines.map((line) => {
    const unit = unitOf(line, money)
    return unit === null ? null : unit === 0 ? 0 : unit * line.seats
  })
  const known = prices.reduce<number>((sum, price) => sum + (price ?? 0), 0)
  const unknown = prices.flatMap((price, at) => (price === null ? [at] : []))
  const [only] = unknown
  if (money.cents === null || (only === undefined && known === money.cents)) return { prices, how: 'told' }
  const left = money.cents - known
  const isLeft = only !== undefined && unknown.length === 1 && left * Math.sign(lines[only]?.seats ?? 1) >= 0
  return isLeft ? { prices: prices.with(only, left), how: 'told' } : null
}

function unitOf({ priceCents }: PricedSeats, { unitCents }: RowMoney): number | null {
  return priceCents ?? unitCents
}
