import { foldAccents } from '../../text/index.ts'

/** Months and weekdays as calendars, brochures and tickets abbreviate them, accents folded. */
const months: readonly (readonly string[])[] = [
  ['janvier', 'janv', 'jan'],
  ['fevrier', 'fevr', 'fev'],
  ['mars', 'mar'],
  ['avril', 'avr'],
  ['mai'],
  ['juin', 'jun'],
  ['juillet', 'juil'],
  ['aout', 'aou'],
  ['septembre', 'sept', 'sep'],
  ['octobre', 'oct'],
  ['novembre', 'nov'],
  ['decembre', 'dec'],
]
const weekdays: readonly (readonly string[])[] = [
  ['lundi', 'lundis', 'lun'],
  ['mardi', 'mardis', 'mar'],
  ['mercredi', 'mercredis', 'mer'],
  ['jeudi', 'jeudis', 'jeu'],
  ['vendredi', 'vendredis', 'ven', 'vend'],
  ['samedi', 'samedis', 'sam'],
  ['dimanche', 'dimanches', 'dim'],
]

export function folded(text: string): string {
  return foldAccents(text)
}

/** 1 to 12, null when the word is no month. `mar` is left to weekdays unless it follows a day's number. */
export function monthOf(word: string): number | null {
  return position(months, folded(word))
}

/** ISO weekday, 1 Monday to 7 Sunday; null when the word is none. */
export function weekdayOf(word: string): number | null {
  return position(weekdays, folded(word))
}

function position(names: readonly (readonly string[])[], word: string): number | null {
  const found = names.findIndex((forms) => forms.includes(word))
  return found < 0 ? null : found + 1
}

/** ISO weekday of a day. */
export function isoWeekday({ year, month, day }: { year: number; month: number; day: number }): number {
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay()
  return weekday === 0 ? 7 : weekday
}

/** ISO weekday of a `YYYY-MM-DD`. */
export function weekdayOfDay(day: string): number {
  return isoWeekday({ year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) })
}

export function isoDay({ year, month, day }: { year: number; month: number; day: number }): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** False for 31 February: such a day is never proposed. */
export function isRealDay({ year, month, day }: { year: number; month: number; day: number }): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
