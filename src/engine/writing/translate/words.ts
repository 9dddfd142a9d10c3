import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { practicalLanguages } from '../../../contract/index.ts'
import { foldAccents } from '../../text/index.ts'

const sayings = z.object({
  locale: z.string(),
  hour: z.string(),
  duration: z.object({ hours: z.string(), minutes: z.string(), both: z.string() }),
  labels: z.object({
    dates: z.string(),
    place: z.string(),
    duration: z.string(),
    age: z.string(),
    prices: z.string(),
    language: z.string(),
    booking: z.string(),
  }),
  surtitles: z.string(),
  ageFrom: z.string(),
  freeUnder: z.string(),
  withInterval: z.string(),
  withoutInterval: z.string(),
  cancelled: z.string(),
  moved: z.string(),
  soldOut: z.string(),
  lastSeats: z.string(),
  school: z.string(),
})
/** How one language says dates, lengths, ages and states. */
export type Sayings = z.infer<typeof sayings>

const language = z.enum(practicalLanguages)
type Language = z.infer<typeof language>

const table = z
  .object({
    languages: z.record(language, sayings),
    terms: z.array(z.object({ fr: z.array(z.string()) }).catchall(z.string())),
  })
  .parse(JSON.parse(readFileSync(new URL('./practical-words.json', import.meta.url), 'utf8')))

const byFrench = new Map(table.terms.flatMap((term) => term.fr.map((fr) => [keyOf(fr), term] as const)))

export function sayingsOf(to: Language): Sayings {
  return table.languages[to]
}

/** The table's terms that a French text uses, with how that language says them; those with a number are left to the marks. */
export function termsIn(text: string, to: Language): { french: string; said: string }[] {
  const words = ` ${keyOf(text).replaceAll(/[^\p{L}\d’]+/gu, ' ')} `
  return [...byFrench].flatMap(([french, term]) => {
    const said = term[to]
    return typeof said === 'string' && !french.includes('{') && words.includes(` ${french} `) ? [{ french, said }] : []
  })
}

/** `{n}` and the like, filled. */
export function filled(pattern: string, values: Readonly<Record<string, string | number>>): string {
  return pattern.replaceAll(/\{(\w+)\}/gu, (whole, name: string) => String(values[name] ?? whole))
}

/**
 * A short French label (a tariff, an access service) in another language; null unless every part of it is in the table: half a
 * translation says less than the French. Numbers stay as they are.
 */
export function translatedLabel(label: string, to: Language): string | null {
  const parts = label.split(/(\s*[(),;·/]\s*)/u)
  const translated = parts.map((part, place) => (place % 2 === 1 || part === '' ? part : wordsFor(part, to)))
  return translated.includes(null) ? null : translated.join('').trim()
}

function wordsFor(part: string, to: Language): string | null {
  const numbers = part.match(/\d+/gu) ?? []
  const found = byFrench.get(keyOf(part.replaceAll(/\d+/gu, '{n}')))?.[to]
  let next = 0
  return typeof found === 'string' ? found.replaceAll('{n}', () => numbers[next++] ?? '') : null
}

function keyOf(words: string): string {
  return foldAccents(words.trim().toLowerCase().replaceAll("'", '’').replaceAll(/\s+/gu, ' '))
}
