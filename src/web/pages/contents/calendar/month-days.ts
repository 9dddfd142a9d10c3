/** The days of a month by weeks, Monday first, with those that complete its first and last week. `YYYY-MM` in, `YYYY-MM-DD` out. */
export function weeksOf(month: string): string[][] {
  const first = new Date(`${month}-01T00:00:00Z`)
  const monday = addDays(first, -((first.getUTCDay() + 6) % 7))
  const weeks: string[][] = []
  for (let start = monday; monthOf(start) <= month; start = addDays(start, 7))
    weeks.push(Array.from({ length: 7 }, (_, day) => dayOf(addDays(start, day))))
  return weeks
}

/** The month so many months later. */
export function monthAfter(month: string, count: number): string {
  const [year = 0, rank = 1] = month.split('-').map(Number)
  return monthOf(new Date(Date.UTC(year, rank - 1 + count, 1)))
}

export function isMonth(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/u.test(value)
}

function addDays(date: Date, count: number): Date {
  return new Date(date.getTime() + count * 86_400_000)
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10)
}

function monthOf(date: Date): string {
  return date.toISOString().slice(0, 7)
}
