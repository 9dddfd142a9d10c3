/** One line of a row: its seats, what one of them costs and what all of them do, in cents; null when it is not known. */
interface Line {
  seats: number
  priceCents: number | null
  linePriceCents?: number | null
}

/** What was given back of one line. */
export interface Returned {
  seats: number
  cents: number
}

/** What a row says that it gave back: seats, and cents where another column says them. */
export interface RowReturns {
  seats: number
  cents: number | null
}

/**
 * The seats that a row gave back, each at the line whose price makes up the money given back (16 € of a « Plein » at 16 €). `isTold` is false where several
 * lines could be theirs: they are then taken from the first ones, and the money where there is some.
 */
export function shareReturns(
  lines: readonly Line[],
  { seats, cents }: RowReturns,
): { returned: Returned[]; isTold: boolean } {
  const all = lines.reduce((sum, line) => sum + line.seats, 0)
  const wanted = Math.min(seats, all)
  const ways = waysToTake(lines, wanted)
  const costs = (way: readonly number[]) => way.reduce((sum, taken, at) => sum + taken * unitOf(lines[at]), 0)
  const fitting = cents === null ? ways : ways.filter((way) => Math.abs(costs(way) - cents) < 1)
  const way = fitting[0] ?? ways[0] ?? lines.map(() => 0)
  const isTold = fitting.length === 1 || wanted === all
  return { returned: withMoney(lines, way, { cents, isPriced: isTold && lines.every(hasUnit) }), isTold }
}

/** Every way to take so many seats from the lines, the first ones first. */
function waysToTake(lines: readonly Line[], wanted: number): number[][] {
  const [line, ...others] = lines
  if (line === undefined) return wanted === 0 ? [[]] : []
  const most = Math.min(line.seats, wanted)
  return Array.from({ length: Math.max(0, most) + 1 }, (_, fewer) => most - fewer).flatMap((taken) =>
    waysToTake(others, wanted - taken).map((rest) => [taken, ...rest]),
  )
}

function withMoney(
  lines: readonly Line[],
  way: readonly number[],
  { cents, isPriced }: { cents: number | null; isPriced: boolean },
): Returned[] {
  if (isPriced || cents === null) return way.map((seats, at) => ({ seats, cents: seats * unitOf(lines[at]) }))
  const paid = lines.findIndex((line) => (line.linePriceCents ?? 0) >= cents)
  return way.map((seats, at) => ({ seats, cents: at === paid ? cents : 0 }))
}

function hasUnit({ priceCents, linePriceCents, seats }: Line): boolean {
  return priceCents !== null || (linePriceCents != null && seats > 0)
}

function unitOf(line: Line | undefined): number {
  if (line === undefined) return 0
  return line.priceCents ?? (line.seats > 0 ? (line.linePriceCents ?? 0) / line.seats : 0)
}
