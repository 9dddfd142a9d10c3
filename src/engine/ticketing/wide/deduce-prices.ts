/** What one row says: its seats in each column, in the order of the columns, and its money in cents. */
export interface PricedRow {
  seats: readonly number[]
  cents: number | null
}

/** Rows that pay for one tariff alone before its price is known by them. */
const leastRows = 3
/** Share of the rows that have to come out to the cent. */
const leastShare = 0.9

/** Share of the rows that may pay nothing, as guests do, and say nothing of the prices. */
const mostGuests = 0.25

/**
 * The prices of tariffs that no heading gives, where the rows prove them: those that pay for one tariff alone give its price, beside these the
 * next ones, and with these prices nearly every row comes out. `known` prices stay; null where a price is not proved for all the tariffs that are sold.
 */
export function deducePrices(rows: readonly PricedRow[], known: readonly (number | null)[]): (number | null)[] | null {
  const told = rows.filter(({ cents, seats }) => cents !== null && seats.some((count) => count !== 0))
  const due = told.filter(({ cents }) => cents !== 0)
  const areGuestsFew = told.length - due.length <= told.length * mostGuests
  return provedPrices(told, known) ?? (areGuestsFew ? provedPrices(due, known) : null)
}

function provedPrices(paid: readonly PricedRow[], known: readonly (number | null)[]): (number | null)[] | null {
  const prices = pricesOf(paid, known)
  const isSold = (at: number) => paid.some(({ seats }) => (seats[at] ?? 0) !== 0)
  if (prices.every((price, at) => price === known[at]) || prices.some((price, at) => price === null && isSold(at)))
    return null
  const right = paid.filter(
    ({ seats, cents }) => cents === seats.reduce((sum, n, at) => sum + n * (prices[at] ?? 0), 0),
  )
  return right.length >= paid.length * leastShare ? prices : null
}

/** Rows that have to agree where the other prices of them were found first: what is worked out twice needs more of them. */
const leastOfRest = 4

/** The prices that rows of one tariff give, then as many as these help to find: a T-shirt that is never sold without a seat. */
function pricesOf(rows: readonly PricedRow[], known: readonly (number | null)[]): (number | null)[] {
  let prices = known.map((price, at) => price ?? priceOf(at, { rows, known, least: leastRows }))
  for (let found = true; found; ) {
    const before = prices
    prices = before.map((price, at) => price ?? priceOf(at, { rows, known: before, least: leastOfRest }))
    found = prices.some((price, at) => price !== before[at])
  }
  return prices
}

/** The price that the rows give which sell, beside free or known tariffs, this one alone; null when they are few or do not agree. */
function priceOf(
  at: number,
  { rows, known, least }: { rows: readonly PricedRow[]; known: readonly (number | null)[]; least: number },
): number | null {
  const alone = rows.filter(({ seats }) =>
    seats.every((count, other) => (count !== 0) === (other === at) || isKnown(count, known[other])),
  )
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
  return times >= least && times >= count * leastShare && Number.isInteger(price) && price >= 0 ? price : null
}

function isKnown(count: number, price: number | null | undefined): boolean {
  return count === 0 || price != null
}
