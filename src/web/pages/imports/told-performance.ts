interface ToldPerformance {
  readonly title: string
  /** `YYYY-MM-DD`. */
  readonly day: string
  /** What follows the day: a ticket, a seat; empty where nothing does. */
  readonly rest: string
}

const titleAndDay = /^(.+) (\d{4}-\d{2}-\d{2})(.*)$/u

/** The parts of an example that tells a performance by its title and day; null for one that tells something else. */
export function toldPerformance(example: string): ToldPerformance | null {
  const [, title, day, rest = ''] = titleAndDay.exec(example) ?? []
  return title === undefined || day === undefined ? null : { title, day, rest }
}
