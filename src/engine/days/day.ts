/** A day of UTC in milliseconds: days of the calendar are counted as such, whatever hours a change of clock adds or takes. */
export const dayMs = 86_400_000

/** Whole days from the day of one moment to that of another (`YYYY-MM-DD…`), whatever their hours; negative when it comes before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / dayMs)
}

/** The day (`YYYY-MM-DD`) so many days after another, or before it. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day.slice(0, 10)) + days * dayMs).toISOString().slice(0, 10)
}

/** The day (`YYYY-MM-DD`) by this computer's clock: of the house where it runs, which UTC is not late in the evening. */
export function localDay(at: Date = new Date()): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}
