/** A past performance as it was forecast, and what came. */
export interface Tried {
  /** Expected count, without an interval; null when the forecaster asked could not say. */
  expected: number | null
  sold: number
  actual: number
  /** The interval that was given then; null when none was. */
  lo80: number | null
  hi80: number | null
}

/** Each side of the interval is meant to miss one time in ten; it is never asked to miss less than twice, or more than 14 times, in a hundred. */
const missed = { least: 0.02, meant: 0.1, most: 0.14 } as const
/** How fast a side that missed too often, or too seldom, is moved: set on the demo theatre and on hotel bookings (`evals/forecast`). */
const step = 0.03

/**
 * Errors grow with what is still to be sold and with the root of the whole: residuals are compared on that scale.
 */
export function scaleOf(mean: number, sold: number): number {
  return Math.max(1, Math.sqrt(Math.max(0, mean)) + 0.5 * Math.max(0, mean - sold))
}

/**
 * The bounds of the 80 % interval, as residuals on `scaleOf`: hundredths of past residuals with the correction of a finite sample
 * (split conformal). A season is not drawn from the one before: each side moves with how often it held of late (adaptive
 * conformal inference, Gibbs and Candès 2021), `tried` being in the order of days.
 */
export function residualBounds(tried: readonly Tried[]): [number, number] {
  const residuals = tried
    .flatMap(({ expected, sold, actual }) => (expected === null ? [] : [(actual - expected) / scaleOf(expected, sold)]))
    .sort((a, b) => a - b)
  const low = boundAt(
    residuals,
    sideOf(tried, ({ lo80, actual }) => lo80 !== null && actual < lo80),
  )
  const high = boundAt(
    residuals.map((residual) => -residual).reverse(),
    sideOf(tried, ({ hi80, actual }) => hi80 !== null && actual > hi80),
  )
  return [low, -high]
}

/** The share that a side is now asked to leave out, from how often it missed. */
function sideOf(tried: readonly Tried[], isMissed: (one: Tried) => boolean): number {
  return tried.reduce<number>((share, one) => {
    if (one.lo80 === null) return share
    const moved = share + step * (missed.meant - (isMissed(one) ? 1 : 0))
    return Math.min(missed.most, Math.max(missed.least, moved))
  }, missed.meant)
}

/** The residual that leaves out that share below it, of sorted residuals; where they are too few to say, a quarter beyond the lowest. */
function boundAt(sorted: readonly number[], share: number): number {
  const rank = Math.floor(share * (sorted.length + 1)) - 1
  const lowest = sorted[0] ?? 0
  return rank >= 0 ? (sorted[rank] ?? lowest) : Math.min(lowest, lowest * 1.25)
}
