/** Round graduations from zero to just above the largest value: at most six, by steps of 1, 2, 2.5 or 5. */
export function niceTicks(largest: number): readonly number[] {
  if (largest <= 0) return [0, 1]
  const rough = largest / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power
  const count = Math.ceil(largest / step - 1e-9)
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)))
}

/** Moves labels (their heights in pixels) apart by at least `gap`, as little as possible, keeping their order. */
export function spreadLabels(heights: readonly number[], gap = 17): number[] {
  const order = heights.map((height, index) => ({ height, index })).sort((a, b) => a.height - b.height)
  const placed: number[] = []
  for (const { height } of order) placed.push(Math.max(height, (placed.at(-1) ?? Number.NEGATIVE_INFINITY) + gap))
  const result = [...heights]
  for (const [rank, { index }] of order.entries()) result[index] = placed[rank] ?? 0
  return result
}

/** A place on the drawing, in pixels from its upper left corner. */
export interface Place {
  readonly x: number
  readonly y: number
}

/** Half the height of a label, and the air around it. */
const reach = 11

/** The height nearest to that of `start` at which a label that begins there, so wide, is crossed by none of the lines; its own where there is none. */
export function clearHeight(start: Place, width: number, lines: readonly (readonly Place[])[]): number {
  const taken = lines.flatMap((line) => span(line, start.x, start.x + width) ?? [])
  const isClear = (height: number) => taken.every(({ from, to }) => height <= from || height >= to)
  const heights = [start.y, ...taken.flatMap(({ from, to }) => [from, to])].filter(isClear)
  return heights.toSorted((a, b) => Math.abs(a - start.y) - Math.abs(b - start.y))[0] ?? start.y
}

/** The heights that a line takes between two places of its width; null where it does not pass. */
function span(line: readonly Place[], left: number, right: number): { from: number; to: number } | null {
  const heights = line.filter(({ x }) => x >= left && x <= right).map(({ y }) => y)
  for (const [index, b] of line.entries()) {
    const a = line[index - 1]
    if (a === undefined) continue
    for (const x of [left, right]) if (a.x < x && x < b.x) heights.push(a.y + ((x - a.x) / (b.x - a.x)) * (b.y - a.y))
  }
  return heights.length === 0 ? null : { from: Math.min(...heights) - reach, to: Math.max(...heights) + reach }
}
