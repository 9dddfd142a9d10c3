/** What one row says: its seats in each column, in the order of the columns, and its money in cents. */
export interface PricedRow {
  seats: readonly number[]
  cents: number | null
}

/** Rows that pay for one tariff alone before its price is known by them. */
const leastRows = 3
/** Share of the rows that have to come out to the cent. */
const leastShare = 0.9

/**
 * The prices of tariffs that no heading gives, where the rows prove them: those that pay for one tariff alone give its price, beside these the
 * next ones, and with these prices nearly every row comes out. `known` prices stay; null where a price is not proved for all the tariffs that are sold.
 */
export function deducePrices(rows: readonly PricedRow[], known: readonly (number | null)[]): (number | null)[] | null {
  const paid = rows.filter(({ cents, seats }) => cents !== null && seats.some((count) => count !== 0))
  const prices = pricesOf(paid, known)
  const isSold = (at: number) => paid.some(({ seats }) => (seats[at] ?? 0) !== 0)
  if (prices.every((price, at) => price === known[at]) || prices.some((price, at) => price === null && isSold(at)))
    return null
  const right = paid.filter(
    ({ seats, cents }) => cents === seats.reduce((sum, n, at) => sum + n * (prices[at] ?? 0), 0),
  )
  return right.length >= paid.length * leastShare ? prices : null
}

/** The prices that rows of one tariff give, then those of what is never sold alone, by the rows that leave it alone among prices already found. */
function pricesOf(rows: readonly PricedRow[], known: readonly (number | null)[]): (number | null)[] {
  const isSoldAlone = known.map((_, at) => rows.some((row) => isAlone(row, at, known)))
  let prices = known.map((price, at) => price ?? priceOf(at, { rows, known }))
  for (let found = true; found; ) {
    const more = prices.map((price, at) => price ?? (isSoldAlone[at] ? null : priceOf(at, { rows, known: prices })))
    found = more.some((price, at) => price !== prices[at])
    prices = more
  }
  return prices
}

/** True for a row that sells, beside free or known tariffs, this one alone. */
function isAlone({ seats }: PricedRow, at: number, known: readonly (number | null)[]): boolean {
  return seats.every((count, other) => (count !== 0) === (other === at) || isKnown(count, known[other]))
}

/** The price that the rows give which sell, beside free or known tariffs, this one alone; null when they are few or do not agree. */
function priceOf(
  at: number,
  { rows, known }: { rows: readonly PricedRow[]; known: readonly (number | null)[] },
): number | null {
  const alone = rows.filter((row) => isAlone(row, at, known))
  const found = new Map<number, number>()
  let count = 0
  for (const { seats, cents } of alone) {
    const own = seats[at] ?? 0
    if (own === 0) continue
    const rest = seats.reduce((sum, n, other) => sum + (other === at ? 0 : n * (known[other] ?? 0)), 0)
    const price = ((cents ?? 0) - rest) / own
    count += 1
    found.set(price, (found.get(price) ?? 0) + 1)
  }
  const [[price, times] = [0, 0]] = [...found].sort((a, b) => b[1] - a[1])
  return times >= leastRows && times >= count * leastShare && Number.isInteger(price) && price >= 0 ? price : null
}

function isKnown(count: number, price: number | null | undefined): boolean {
  return count === 0 || price != null
}
