import type { ShowRecord } from '../../../contract/index.ts'
import { fact, type Phrase } from './phrase.ts'
import { lowerFirst, typeset } from './typography.ts'

/**
 * The language of a show with its surtitles, when it is not French, or French that is surtitled: « en anglais, surtitré en français et en
 * allemand ».
 */
export function languageOf(show: ShowRecord): Phrase | null {
  const spoken = languagesIn(show.language)
  if (spoken.length === 0 || (!show.surtitles && spoken.every((name) => /^français/iu.test(name)))) return null
  const told = fact('language', 'language', inLanguages(spoken))
  const surtitles = show.surtitles ? surtitled(show.surtitles) : null
  return surtitles ? [told, ', ', fact('language', 'surtitles', surtitles)] : [told]
}

/** « surtitré en français et en anglais » of a list of languages; the record's own words where they say it; null of others. */
export function surtitled(surtitles: string): string | null {
  const names = languagesIn(surtitles)
  if (names.length > 0) return `surtitré ${inLanguages(names)}`
  return /titr/iu.test(surtitles) ? lowerFirst(typeset(surtitles)) : null
}

function inLanguages(names: readonly string[]): string {
  const told = names.map((name) => `en ${name}`)
  const last = told.at(-1) ?? ''
  return told.length > 1 ? `${told.slice(0, -1).join(', ')} et ${last}` : last
}

/** The names of languages written as codes or in words, « fr, en », « français et anglais »; none when one of them is neither. */
function languagesIn(text: string | null | undefined): string[] {
  const parts = (text ?? '').split(/\s*(?:[,;/+&]|\s-\s|(?<!\p{L})et(?!\p{L}))\s*/u).filter((part) => part !== '')
  const names = parts.map((part) => languageName(part.trim()))
  return names.every((name) => name !== null) ? names : []
}

const frenchNames = new Intl.DisplayNames('fr', { type: 'language', fallback: 'none' })

function languageName(part: string): string | null {
  const [, code] = /^([a-z]{2,3})(?:[-_][a-z]{2,4})?$/iu.exec(part) ?? []
  if (code) return noLanguage.test(code) ? null : (frenchNames.of(code.toLowerCase()) ?? null)
  const word = part.replace(/^en\s+/iu, '')
  return /^\p{L}{4,}$/u.test(word) ? word.toLocaleLowerCase('fr') : null
}

/** Codes of what is not said in a language, or in one that nobody named. */
const noLanguage = /^(?:zxx|und|mis)$/iu
