/** Final tickets expected (`mean`) and the 80 % interval, in tickets. */
export interface SeatForecast {
  readonly low: number
  readonly mean: number
  readonly high: number
}

export type SeatState = 'sold' | 'sure' | 'maybe' | 'empty'

export interface SeatStatesInput {
  readonly capacity: number
  readonly sold: number
  readonly forecast: SeatForecast | null
  readonly dots: number
}

/**
 * What each slice of the house is: sold, expected at least (up to the low end), possible (up to the high end), or
 * empty. One ticket sold shows as one dot, and one seat left keeps one dot open: neither is rounded away.
 */
export function seatStates({ capacity, sold, forecast, dots }: SeatStatesInput): readonly SeatState[] {
  const soldDots = reach({ tickets: sold, capacity, dots })
  const sureDots = forecast ? reach({ tickets: forecast.low, capacity, dots }) : 0
  const maybeDots = forecast ? reach({ tickets: forecast.high, capacity, dots }) : 0
  return Array.from({ length: dots }, (_, index) => {
    if (index < soldDots) return 'sold'
    if (index < sureDots) return 'sure'
    return index < maybeDots ? 'maybe' : 'empty'
  })
}

function reach({ tickets, capacity, dots }: { tickets: number; capacity: number; dots: number }): number {
  if (tickets <= 0) return 0
  if (tickets >= capacity) return dots
  return Math.min(dots - 1, Math.max(1, Math.round((tickets / capacity) * dots)))
}
