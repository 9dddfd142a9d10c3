import { numberWords, tenWords } from '../../../text/index.ts'
import { foldText } from './reading.ts'

const wordValues = new Map<string, number>([
  ...numberWords.map((word, value) => [foldText(word), value] as const),
  ...Object.entries(tenWords),
  ['une', 1],
])

const word = `(?:${[...wordValues.keys(), 'cents?', 'mille'].sort((left, right) => right.length - left.length).join('|')})`

/** A whole number in folded French text, in digits (spaces or dots between thousands) or in words. */
export const numberPattern = `(?:\\d{1,3}(?:[ .]\\d{3})+(?!\\d)|\\d{1,9}|\\b${word}(?:[- ](?:et[- ](?=une?\\b|onze\\b))?${word}){0,6}\\b)`

/** Reads what `numberPattern` found; null when it is no number. */
export function parseNumber(text: string): number | null {
  const digits = text.replace(/[ .]/g, '')
  if (/^\d+$/.test(digits)) return Number(digits)
  let total = 0
  let current = 0
  for (const part of text.split(/[- ]+/)) {
    if (part === 'et') continue
    if (part === 'mille') {
      total += (current || 1) * 1000
      current = 0
    } else if (/^cents?$/.test(part)) current = (current || 1) * 100
    else {
      const value = wordValues.get(part)
      if (value === undefined) return null
      current = /^vingts?$/.test(part) && current % 100 === 4 ? current + 76 : current + value
    }
  }
  return total + current
}

const rankOf = new Map(
  [...wordValues].map(([word, value]) => [
    `${word.replace(/e$/, '').replace(/q$/, 'qu').replace(/f$/, 'v')}ieme`,
    value,
  ]),
)

/** A rank in folded French text: « huitieme », « 12e ». */
export const rankPattern = `(?:\\d{1,3}(?:e|eme|ieme)|\\b(?:${[...rankOf.keys()].sort((left, right) => right.length - left.length).join('|')}))(?![a-z])`

/** Reads what `rankPattern` found; null when it is no rank. */
export function parseRank(text: string): number | null {
  return rankOf.get(text) ?? parseNumber(text.replace(/(?:i?eme|e)$/, ''))
}

/** Writes a whole number as the text at hand does: in words up to sixteen where it used words, else in digits. */
export function writeNumber(value: number, like: string): string {
  const spelled = numberWords[value]
  if (/\d/.test(like) || spelled === undefined) return groupThousands(value)
  return /^\p{Lu}/u.test(like) ? spelled.charAt(0).toUpperCase() + spelled.slice(1) : spelled
}

export function groupThousands(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, '\u202f')
}
