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
