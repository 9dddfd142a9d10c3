import type { Slot } from '../draft/calendar.ts'
import { type Day, nbsp } from '../draft/typography.ts'

/** Days told one by one where they do not follow each other: more, and the span is told. */
const mostListed = 4

/** « Mardi 12 janvier 2027 », « 12, 14 et 19 janvier 2027 », « Du 28 janvier au 3 février 2027 »; undefined when nothing is to come. */
export function visualDates(slots: readonly Slot[]): string | undefined {
  const days = [...new Map(slots.map(({ day }) => [day.iso, day])).values()]
  const [first] = days
  const last = days.at(-1)
  if (!first || !last) return undefined
  if (days.length === 1) return `${capital(first.weekday)} ${dayWords(first, { month: true, year: true })}`
  if (days.length > 2 && (follow(days) || days.length > mostListed)) {
    const isOneYear = first.year === last.year
    const start = dayWords(first, { month: !isOneYear || first.month !== last.month, year: !isOneYear })
    return `Du ${start} au ${dayWords(last, { month: true, year: true })}`
  }
  const told = days.map((day, index) => {
    const next = days[index + 1]
    return dayWords(day, { month: next?.month !== day.month, year: next?.year !== day.year })
  })
  return `${told.slice(0, -1).join(', ')} et ${told.at(-1)}`
}

/** « À 20 h », « À 20 h (16 h le dimanche) »; undefined where hours are too many to be told without the days, or not known. */
export function visualHours(slots: readonly Slot[]): string | undefined {
  if (slots.length === 0 || slots.some(({ hour }) => hour === null)) return undefined
  const byHour = [...Map.groupBy(slots, ({ hour }) => hour ?? '')].toSorted((a, b) => b[1].length - a[1].length)
  const [usual, ...others] = byHour
  if (!usual) return undefined
  const exceptions = others.map(([hour, members]) => {
    const [weekday, ...more] = [...new Set(members.map(({ day }) => day.weekday))]
    const isWhole = slots.every(({ day, hour: at }) => day.weekday !== weekday || at === hour)
    return more.length === 0 && isWhole ? `${hour} le ${weekday}` : null
  })
  if (exceptions.length > 2 || exceptions.includes(null)) return undefined
  return `À ${usual[0]}${exceptions.length > 0 ? ` (${exceptions.join(', ')})` : ''}`
}

function follow(days: readonly Day[]): boolean {
  const at = days.map(({ iso }) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000)
  return at.every((day, index) => index === 0 || day === (at[index - 1] ?? 0) + 1)
}

function dayWords({ number, month, year }: Day, print: { readonly month: boolean; readonly year: boolean }): string {
  return [number, print.month || print.year ? month : '', print.year ? year : ''].filter(Boolean).join(nbsp)
}

function capital(word: string): string {
  return word.charAt(0).toLocaleUpperCase('fr') + word.slice(1)
}
