import { type Said, shownParams } from '../contract/index.ts'
import type { Format } from './format.ts'
import { useFormat } from './language.tsx'
import { useSentence } from './use-sentence.ts'

/** Turns what the engine says into a sentence, its days, moments, money and shares in the reader's own notation (`contract/api/said.ts`). */
export function useSaid(): (said: Said) => string {
  const sentence = useSentence()
  const format = useFormat()
  const notation = { ...format, dayAndMonth: (day: string) => dayAndMonth(day, format) }
  return ({ code, params }) => sentence(code, shownParams(params, notation))
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
