import { inLetters } from '../blind/french-forms.ts'

const byLetters = new Map(Array.from({ length: 200 }, (_, value) => [inLetters(value), value]))
byLetters.set('une', 1)

/** 0 to 199; null when `letters` is no number. */
export function lettersAsNumber(letters: string): number | null {
  return byLetters.get(letters.toLowerCase().replace(/[\u00a0\u202f]/g, ' ')) ?? null
}

export interface WrittenNumber {
  start: number
  end: number
  value: number
  isInLetters: boolean
}

const letters = [...byLetters.keys()]
  .filter((word) => word !== 'zéro' && word !== 'cent')
  .sort((left, right) => right.length - left.length)
const number = new RegExp(
  `\\d+(?:[ .\\u00a0\\u202f]\\d{3})*(?:,\\d+)?|(?<!\\p{L})(?:${letters.join('|')})(?![\\p{L}-])`,
  'giu',
)

/** The numbers of `text` in figures or letters, « un » and « une » left out. */
export function numbersIn(text: string): WrittenNumber[] {
  return [...text.matchAll(number)].flatMap((match) => {
    const isInLetters = !/\d/.test(match[0])
    const value = isInLetters
      ? lettersAsNumber(match[0])
      : Number(match[0].replace(/[ .\u00a0\u202f](?=\d{3})/g, '').replace(',', '.'))
    return value === null || (isInLetters && value < 2)
      ? []
      : [{ start: match.index, end: match.index + match[0].length, value, isInLetters }]
  })
}

export function writtenLike(like: WrittenNumber, surface: string, value: number): string {
  if (like.isInLetters) return /^\p{Lu}/u.test(surface.slice(like.start)) ? capital(inLetters(value)) : inLetters(value)
  const written = surface.slice(like.start, like.end)
  if (written.includes(',')) return value.toFixed(written.split(',')[1]?.length ?? 2).replace('.', ',')
  const separator = /\d([ .\u00a0\u202f])\d{3}/.exec(written)?.[1]
  return separator === undefined
    ? String(value).padStart(written.startsWith('0') ? written.length : 0, '0')
    : String(value).replace(/\B(?=(\d{3})+$)/g, separator)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
