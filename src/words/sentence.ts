import { setupI18n } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { catalogues } from './catalogues.ts'

export type Language = 'fr' | 'en'
export type SentenceParams = Record<string, string | number | null>

/** A day is that day wherever the computer is; an amount in euros has both its decimals, or none where it is whole. */
const formats = {
  medium: { dateStyle: 'medium', timeZone: 'UTC' },
  money: { minimumFractionDigits: 2, maximumFractionDigits: 2, trailingZeroDisplay: 'stripIfInteger' },
} as const
const i18n = { fr: speaker('fr'), en: speaker('en') }

/**
 * The sentence that says a code to a person, in French typography when the language is French.
 * A code without a sentence comes back as it is: a test refuses that any be missing. To a `select`, a value that is null is `undefined`.
 * `at: 'terminal'`: whoever reads it types commands, and may be told of one.
 */
export function sentence(language: Language, code: string, params: SentenceParams = {}): string {
  const said = i18n[language]._(code, spoken(language, params), { formats })
  return language === 'fr' ? withFrenchSpaces(said) : said
}

/**
 * Parameters that are themselves codes are said in words: the meaning of a column, or those between which a person chooses, the grain of a file; and so is a day
 * (`…Day`, `YYYY-MM-DD`) that the door has not written in its own notation. A text of spaces alone is none: quoted, it would not be seen.
 */
function spoken(language: Language, params: SentenceParams): SentenceParams {
  const said = { ...params }
  for (const kind of ['meaning', 'grain']) {
    const code = `${kind}.${params[kind] ?? ''}`
    if (code in catalogues[language]) said[kind] = catalogues[language][code] ?? null
  }
  if (typeof params.choices === 'string') said.choices = choicesInWords(language, params.choices)
  for (const [name, value] of Object.entries(params))
    if (name.endsWith('Day') && typeof value === 'string' && isoDay.test(value))
      said[name] = dayInWords(language, value)
  if (typeof params.text === 'string' && params.text.trim() === '') said.text = null
  return said
}

/** « startsAt / purchasedAt » as « date de la représentation ou date d’achat »; a format of days and months stays as it is written. */
function choicesInWords(language: Language, choices: string): string {
  const words = choices
    .split(' / ')
    .map((choice) => catalogues[language][`meaning.${choice}`] ?? formatInWords(language, choice))
  return words.join(language === 'fr' ? ' ou ' : ' or ')
}

/** A format that reads badly as it is written: dates without a year, looked for from a day on. */
function formatInWords(language: Language, format: string): string {
  const from = /^no-year:(.+)$/u.exec(format)?.[1]
  return from === undefined ? format : sentence(language, 'format.no-year', { fromDay: from })
}

const isoDay = /^\d{4}-\d{2}-\d{2}$/u

function dayInWords(language: Language, day: string): string {
  const format = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' })
  const written = format.format(new Date(`${day}T00:00:00Z`))
  return language === 'fr' ? written.replace(/^1 /u, '1er ') : written
}

export function hasSentence(code: string): boolean {
  return code in catalogues.fr
}

function speaker(language: Language) {
  const locales = language === 'fr' ? 'fr-FR' : 'en-GB'
  const speaks = setupI18n({ locale: language, locales, messages: { [language]: catalogues[language] } })
  speaks.setMessagesCompiler(compileMessage)
  return speaks
}

/** U+202F before ; ! ? and inside « », U+00A0 before a colon (Imprimerie nationale). */
function withFrenchSpaces(text: string): string {
  return text
    .replace(/ ([;!?»])/g, '\u202F$1')
    .replace(/« /g, '«\u202F')
    .replace(/ :/g, '\u00A0:')
}
