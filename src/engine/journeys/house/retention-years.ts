/** The same day some years later; 29 February becomes 1 March. */
export function plusYears(day: string, years: number): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return new Date(Date.UTC(Number(year) + years, Number(month) - 1, Number(date))).toISOString().slice(0, 10)
}

/** The last day of a sign of life that is due on a day, some years having gone by: `plusYears` of it is that day or before, of the next not. */
export function lastDayDue(asOf: string, years: number): string {
  const [year = '', month = '', date = ''] = asOf.split('-')
  const before = new Date(Date.UTC(Number(year) - years, Number(month) - 1, Number(date))).toISOString().slice(0, 10)
  return plusYears(before, years) <= asOf ? before : `${Number(year) - years}-02-28`
}
