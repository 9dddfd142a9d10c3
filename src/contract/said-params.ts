import type { ErrorParams } from './app-error.ts'

/** The notation of a reader: how days, hours, money and shares are written inside a sentence. */
export interface SaidNotation {
  /** « 11 décembre », from `YYYY-MM-DD`. */
  readonly dayAndMonth: (day: string) => string
  /** « 12 mars 2026 ». */
  readonly date: (day: string) => string
  readonly hour: (moment: string) => string
  readonly cutOff: (moment: string) => string
  readonly money: (cents: number) => string
  readonly share: (share: number) => string
}

/** The values of what the engine says, each written as the end of its name tells (`api/said.ts`). */
export function shownParams(params: ErrorParams, notation: SaidNotation): ErrorParams {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, shown(name, value, notation)]))
}

function shown(name: string, value: string | number | null, notation: SaidNotation): string | number | null {
  if (typeof value === 'string') {
    if (name.endsWith('Day')) return notation.dayAndMonth(value)
    if (name.endsWith('Hour')) return notation.hour(value)
    if (name.endsWith('Date')) return notation.date(value)
    return name.endsWith('At') ? notation.cutOff(value) : value
  }
  if (typeof value !== 'number') return value
  if (name.endsWith('Cents')) return notation.money(value)
  return name.endsWith('Share') ? notation.share(value) : value
}
