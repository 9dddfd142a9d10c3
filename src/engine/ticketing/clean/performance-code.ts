import type { TitleAndDate } from './spoken-date.ts'

const code =
  /^(\p{L}[\p{L}\d']*(?:[_ -]\p{L}[\p{L}\d']*)*)[_ -](20\d\d)[_-]?(0[1-9]|1[0-2])[_-]?(0[1-9]|[12]\d|3[01])(?:[_T -]?([01]\d|2[0-3])[h:]?([0-5]\d))?$/u

/**
 * A performance written as one code, as tills and exports name it: `TOSCA_20251120_2000` is a title, a day (`YYYYMMDD`) and, where it is told, an hour. Null for
 * anything else. Never asked of the names of files, which bear the day of their export in the same way.
 */
export function splitPerformanceCode(text: string): TitleAndDate | null {
  const [, name, year, month, day, hours, minutes] = code.exec(text.trim()) ?? []
  if (name === undefined) return null
  const title = name.replaceAll('_', ' ')
  const clock = hours === undefined ? null : Number(hours) * 60 + Number(minutes)
  const date = { weekday: null, day: Number(day), month: Number(month), year: Number(year), minutes: clock }
  return { title, before: title, after: '', date }
}
