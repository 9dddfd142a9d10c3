import type { ErrorParams, Said } from '../contract/index.ts'
import type { Format } from './format.ts'
import { useFormat } from './language.tsx'
import { useSentence } from './use-sentence.ts'

/** Turns what the engine says into a sentence, its days, moments, money and shares in the reader's own notation (`contract/api/said.ts`). */
export function useSaid(): (said: Said) => string {
  const sentence = useSentence()
  const format = useFormat()
  return ({ code, params }) => sentence(code, shownParams(params, format))
}

function shownParams(params: ErrorParams, format: Format): ErrorParams {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, shown(name, value, format)]))
}

function shown(name: string, value: string | number | null, format: Format): string | number | null {
  if (typeof value === 'string') {
    if (name.endsWith('Day')) return dayAndMonth(value, format)
    if (name.endsWith('Hour')) return format.hour(value)
    if (name.endsWith('Date')) return format.date(value)
    return name.endsWith('At') ? format.cutOff(value) : value
  }
  if (typeof value !== 'number') return value
  if (name.endsWith('Cents')) return format.money(value)
  return name.endsWith('Share') ? format.share(value) : value
}

/** « 11 décembre »: inside a sentence, a day is written in words. */
function dayAndMonth(day: string, { locale }: Format): string {
  const written = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`))
  return (locale === 'fr' ? written.replace(/^1 /u, '1er ') : written).replace(' ', '\u00a0')
}
