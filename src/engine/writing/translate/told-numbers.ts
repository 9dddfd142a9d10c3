import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { type PracticalLanguage, practicalLanguageSchema } from '../../../contract/index.ts'
import { foldUnits } from '../../text/index.ts'
import { numberPattern, parseNumber } from '../check/index.ts'

const table = z
  .record(practicalLanguageSchema, z.record(z.string(), z.number()))
  .parse(JSON.parse(readFileSync(new URL('./number-words.json', import.meta.url), 'utf8')))

/** The numbers that French words tell; « un » is an article too, and is left. */
export function numbersInFrench(words: string): number[] {
  return [...foldUnits(words).matchAll(new RegExp(`(?<!\\p{L})${numberPattern}(?!\\p{L})`, 'gu'))]
    .map(([found]) => (/\d/u.test(found) ? null : parseNumber(found.trim())))
    .filter((value) => value !== null && value > 1)
    .map(Number)
}

/** The numbers that words of that language tell, by its table: « two hundred », « twenty-one » hold both of their words. */
export function numbersInWords(words: string, language: PracticalLanguage): number[] {
  const values = table[language]
  const found: number[] = []
  let run: number | null = null
  for (const word of words.toLowerCase().split(/[^\p{L}]+/u)) {
    const value = values[word]
    if (value !== undefined) run = value >= 100 && run !== null ? run * value : (run ?? 0) + value
    else if (run !== null) {
      found.push(run)
      run = null
    }
  }
  return run === null ? found : [...found, run]
}

/** The runs of digits of a text. */
export function digitsIn(words: string): string[] {
  return words.match(/\d+/gu) ?? []
}
