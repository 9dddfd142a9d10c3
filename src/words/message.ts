import type { Message, MessageValue } from '../contract/index.ts'
import { type Language, type SentenceParams, sentence } from './sentence.ts'

/**
 * The sentence that says a message of the engine. A value is written by the end of its name: `…FullDay` (« samedi 12 mars »), `…Day`
 * (« 12 mars 2027 ») and `…Weekday` from a `YYYY-MM-DD`, `…Month` from 1 to 12, `…Language` from its code, `…Clock` and `…Length` from minutes, `…Cents`. Several are
 * joined by commas, by « ou » where the name begins with `either`; a message within another loses its full stop.
 */
export function sayMessage(language: Language, { code, params }: Message): string {
  const values = Object.entries(params).map(([name, value]) => [name, inWords(language, name, value)])
  return sentence(language, code, Object.fromEntries(values) as SentenceParams)
}

function inWords(language: Language, name: string, value: MessageValue): string | number | null {
  if (isList(value)) {
    const said = value.map((one) => String(inWords(language, name, one) ?? ''))
    return said.join(name.startsWith('either') ? (language === 'fr' ? ' ou ' : ' or ') : ', ')
  }
  if (typeof value === 'object' && value !== null) return sayMessage(language, value).replace(/\.$/u, '')
  return value === null ? null : written(language, name, value)
}

function isList(value: MessageValue): value is readonly MessageValue[] {
  return Array.isArray(value)
}

function written(language: Language, name: string, value: string | number): string | number {
  if (typeof value === 'string') {
    if (name.endsWith('FullDay')) return dayIn(language, value, { weekday: 'long', day: 'numeric', month: 'long' })
    if (name.endsWith('Language')) return languageIn(language, value)
    if (name.endsWith('Weekday')) return dayIn(language, value, { weekday: 'long' })
    return name.endsWith('Day') ? dayIn(language, value, { day: 'numeric', month: 'long', year: 'numeric' }) : value
  }
  if (name.endsWith('Month')) return dayIn(language, `2000-${String(value).padStart(2, '0')}-01`, { month: 'long' })
  if (name.endsWith('Clock')) return language === 'fr' ? lengthOf(value) : clockOf(value)
  if (name.endsWith('Length')) return value < 60 ? `${value}\u00a0min` : lengthOf(value)
  return name.endsWith('Cents') ? moneyIn(language, value) : value
}

function dayIn(language: Language, day: string, parts: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { ...parts, timeZone: 'UTC' })
  const said = format.format(new Date(`${day}T00:00:00Z`)).replace(',', '')
  return (language === 'fr' ? said.replace(/(?<!\d)1 /u, '1er ') : said).replace(/(\d(?:er)?) /u, '$1\u00a0')
}

/** A record may have the code of a language, or its own words for it. */
function languageIn(language: Language, value: string): string {
  if (!/^[a-z]{2,3}$/u.test(value)) return value
  return new Intl.DisplayNames(language, { type: 'language' }).of(value) ?? value
}

/** « 20 h 30 », « 20 h ». */
function lengthOf(minutes: number): string {
  const rest = minutes % 60
  return `${Math.floor(minutes / 60)}\u00a0h${rest === 0 ? '' : `\u00a0${String(rest).padStart(2, '0')}`}`
}

function clockOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

function moneyIn(language: Language, cents: number): string {
  return new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    style: 'currency',
    currency: 'EUR',
    trailingZeroDisplay: 'stripIfInteger',
  }).format(cents / 100)
}
