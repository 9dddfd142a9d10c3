/** The month in which seasons begin, where the house has not set it (design.md). */
export const usualStartMonth = 9

/** First year of the season of a day (`YYYY-MM-DD`). */
export function seasonOf(day: string, startMonth = usualStartMonth): number {
  const year = Number(day.slice(0, 4))
  return Number(day.slice(5, 7)) >= startMonth ? year : year - 1
}

/** The same of a date or a timestamp, in SQL that any engine runs. */
export function seasonSql(moment: string, startMonth: number): string {
  return `(year(${moment}) - CASE WHEN month(${moment}) < ${startMonth} THEN 1 ELSE 0 END)`
}
