import { matchesIn } from '../../../language/index.ts'
import type { Scene } from '../scene/finding.ts'
import { foldedPattern } from '../text/folded-patterns.ts'
import { numberPattern, parseNumber } from '../text/french-numbers.ts'
import { clockPattern, weekdayPattern } from './date-tokens.ts'

export const digitClock = new RegExp(`(?<![\\d:.,]|[a-z]-?)(${clockPattern})(?![\\w:])`, 'g')

export const wordClock = foldedPattern(
  `(\\b(?:a|des|vers|jusqu'a) )?((?<![\\p{L}-])${numberPattern} heures?(?!\\p{L})(?: (?:et (?:demie|quart)|moins (?:le quart|dix|vingt|cinq)|precises|${numberPattern}))?)(?! ?(?:minutes|de (?!l'apres-midi)|d'))`,
)

/** « Vendredi, c'est à 20 h ; le lendemain, à 18 »: behind an hour and another day, a figure alone is an hour. */
const behindAnHour = new RegExp(
  `[^.!?\\n\\d]{1,40}?(?:${weekdayPattern}s?|lendemain|surlendemain|autres? (?:soir|jour|date)s?|matinees?|(?:premier|dernier)e?s?)(?: (?:soir|jour|date)s?)?,? (?:a|des) (\\d{1,2})(?= ?(?:[,;.!?)\\n]|$))`,
  'y',
)

export function hoursUnsaid(folded: string): { start: number; end: number }[] {
  return matchesIn(folded, digitClock).flatMap((match) => {
    const found: { start: number; end: number }[] = []
    behindAnHour.lastIndex = match.index + match[0].length
    for (let next = behindAnHour.exec(folded); next !== null; next = behindAnHour.exec(folded)) {
      const end = next.index + next[0].length
      found.push({ start: end - (next[1] ?? '').length, end })
    }
    return found
  })
}

/** Minutes after midnight of an hour in digits or words; « minuit » is the end of the day. */
export function minutesOf(written: string): number | null {
  const middle = /^(midi|minuit)(?: (.*))?$/.exec(written)
  if (middle !== null) return (middle[1] === 'midi' ? 720 : 1440) + minutesPast(middle[2] ?? '')
  const digits = /^(\d{1,2}) ?(?:(?:h(?:eures?)?|:) ?(\d\d)?)?$/.exec(written)
  if (digits !== null) {
    const hours = Number(digits[1])
    return hours > 24 ? null : hours * 60 + Number(digits[2] ?? 0)
  }
  const words = new RegExp(`^(${numberPattern}) heures?(?: (.*))?$`).exec(written)
  const hours = parseNumber(words?.[1] ?? '')
  if (hours === null || hours > 24) return null
  const more = minutesPast(words?.[2] ?? '')
  return more > 59 ? null : hours * 60 + more
}

/** « et demie », « et quart », « moins le quart », « moins dix », « trente-cinq ». */
function minutesPast(rest: string): number {
  const told: Readonly<Record<string, number>> = {
    'et demie': 30,
    'et demi': 30,
    'et quart': 15,
    'moins le quart': -15,
  }
  const before = rest.startsWith('moins ') ? -(parseNumber(rest.slice('moins '.length)) ?? 0) : undefined
  return told[rest] ?? before ?? parseNumber(rest) ?? 0
}

export function hoursIn(scene: Scene): number[] {
  const { folded } = scene.reading
  return [...matchesIn(folded, digitClock), ...matchesIn(folded, wordClock)].flatMap((match) => {
    const minutes = minutesOf((match[2] ?? match[0]).trim())
    return minutes === null ? [] : [minutes]
  })
}

/** Writes an hour as the text does: « 20:30 », « 20h30 » or « 20 h 30 ». */
export function writeHour(minutes: number, like: string): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60 === 0 ? '' : String(minutes % 60).padStart(2, '0')
  if (like.includes(':')) return `${String(hours).padStart(2, '0')}:${rest || '00'}`
  if (/\dh/i.test(like)) return `${hours}h${rest}`
  return `${hours}\u00a0h${rest === '' ? '' : `\u00a0${rest}`}`
}
