import type { PracticalLanguage } from '../../../contract/index.ts'
import { sayingsOf } from './words.ts'

/** Days of the week (`day0`, from Sunday) and months (`month0`) that a text names, in French or in another language, as CLDR writes them. */
export function calendarNames(words: string, language: PracticalLanguage | 'fr'): string[] {
  const named = namesOf(language)
  return words.split(/[^\p{L}]+/u).flatMap((word) => named.get(word) ?? [])
}

const kept = new Map<string, ReadonlyMap<string, string>>()

/** Each name as it is written in a sentence, and with its capital: « May » is a month in English, « may » is not. */
function namesOf(language: PracticalLanguage | 'fr'): ReadonlyMap<string, string> {
  const locale = language === 'fr' ? 'fr' : sayingsOf(language).locale
  const known = kept.get(locale)
  if (known) return known
  const names = [...namesBy(locale, 'month', 12), ...namesBy(locale, 'weekday', 7)]
  const read = new Map(names.flatMap(([name, key]) => [[name, key] as const, [capital(name), key] as const]))
  kept.set(locale, read)
  return read
}

function namesBy(locale: string, field: 'month' | 'weekday', count: number): [string, string][] {
  const format = new Intl.DateTimeFormat(locale, { [field]: 'long', timeZone: 'UTC' })
  // January 2023 began on a Sunday.
  return Array.from({ length: count }, (_, place) => {
    const day = field === 'month' ? Date.UTC(2023, place, 1) : Date.UTC(2023, 0, 1 + place)
    return [format.format(new Date(day)), `${field}${place}`]
  })
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
