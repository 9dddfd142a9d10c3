import type { HouseRecord, ShowRecord } from '../../src/contract/index.ts'

/**
 * Facts found in a text and looked up in the records, by code that shares nothing with `writing/check`: plain patterns for
 * days, hours, prices, durations, ages, telephones and addresses of sites, and every run of capitalised words as a name.
 * It knows no context: it is there to see what the first reader may be blind to.
 */
export function strangeFacts(text: string, { show, house }: { show: ShowRecord; house: HouseRecord }): string[] {
  const plain = text.replaceAll(/[\u00a0\u202f]/gu, ' ')
  const known = fold(JSON.stringify([show, house]))
  return [
    ...wrongDays(plain, show),
    ...wrongHours(plain, show, known),
    ...missing(plain, /(\d+(?:,\d\d)?)(?= €|€)/gu, (found) => prices(show).has(found)).map((what) => `price ${what}`),
    ...missing(plain, /\bà (\d+(?:,\d\d)?) €/gu, (found) => prices(show).has(found)).map((what) => `price ${what}`),
    ...missing(plain, /(\d+) ans\b/gu, (found) => ages(show).has(found) || known.includes(`${found} ans`)).map(
      (what) => `age ${what}`,
    ),
    ...missing(
      plain,
      /(\d+) minutes\b/gu,
      (found) => Number(found) === show.durationMinutes || known.includes(`${found} minutes`),
    ).map((what) => `duration ${what}`),
    ...missing(plain, /(0\d(?: \d\d){4})/gu, (found) => known.includes(found)).map((what) => `phone ${what}`),
    ...strangeNames(plain, known),
  ]
}

const months = ['janv', 'févr', 'mars', 'avri', 'mai', 'juin', 'juil', 'août', 'sept', 'octo', 'nove', 'déce']
const weekdays = ['dim', 'lun', 'mar', 'mer', 'jeu', 'ven', 'sam']

/** A day and a month that no performance has, or a weekday that is not that day's. */
function wrongDays(text: string, show: ShowRecord): string[] {
  const played = show.performances.map(({ startsAt }) => new Date(`${startsAt.slice(0, 10)}T12:00:00Z`))
  const named =
    /(?:(dim|lun|mar|mer|jeu|ven|sam)[a-z]*\.? )?(\d{1,2})(?:er)?(?: (janv|févr|mars|avri|mai|juin|juil|août|sept|oct|nov|déc)[a-zéû]*|\/(\d{1,2})\b)/giu
  return [...text.matchAll(named)].flatMap(([whole, weekday, day, word, figure]) => {
    const month = figure
      ? Number(figure) - 1
      : months.findIndex((name) => name.startsWith((word ?? '?').toLowerCase().slice(0, 4).replace(/\.$/u, '')))
    const right = played.filter((date) => date.getUTCDate() === Number(day) && date.getUTCMonth() === month)
    if (right.length === 0) return [`day ${whole}`]
    const isSame = !weekday || right.some((date) => weekdays[date.getUTCDay()] === weekday.toLowerCase())
    return isSame ? [] : [`weekday ${whole}`]
  })
}

/** An hour that is neither a performance's, nor the duration, nor the house's. */
function wrongHours(text: string, show: ShowRecord, known: string): string[] {
  const played = new Set(show.performances.map(({ startsAt }) => startsAt.slice(11, 16)))
  return [...text.matchAll(/(\d{1,2}) ?h(?: ?(\d\d))?(?![\p{L}\d])/gu)].flatMap(([whole, hours, minutes = '00']) => {
    const isPlayed = played.has(`${(hours ?? '').padStart(2, '0')}:${minutes}`)
    const isLength = Number(hours) * 60 + Number(minutes) === show.durationMinutes
    return isPlayed || isLength || known.includes(whole) ? [] : [`hour ${whole}`]
  })
}

/** Capitalised words in the middle of a sentence that no record holds. */
function strangeNames(text: string, known: string): string[] {
  const words = [
    ...text.matchAll(/(?<=[\p{Ll},;)»’'] ?)(?<![.!?…:] )(?<![.!?…] ?» )(?<![\p{L}])\p{Lu}[\p{L}’'-]+/gu),
  ].map(([word]) => word)
  return [...new Set(words)]
    .filter((word) => !known.includes(fold(word)) && !/^(?:STOP|Le|La|Les|L|Phèdre)$/u.test(word))
    .map((word) => `name ${word}`)
}

function missing(text: string, pattern: RegExp, isKnown: (found: string) => boolean): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '').filter((found) => !isKnown(found))
}

function prices(show: ShowRecord): Set<string> {
  return new Set(
    (show.prices ?? []).map(({ cents }) =>
      cents % 100 ? (cents / 100).toFixed(2).replace('.', ',') : String(cents / 100),
    ),
  )
}

function ages(show: ShowRecord): Set<string> {
  return new Set([show.ageFrom, show.freeUnderAge].filter((age) => age != null).map(String))
}

function fold(text: string): string {
  return text
    .replaceAll(/[’‘]/gu, "'")
    .replaceAll(/[\u00a0\u202f]/gu, ' ')
    .toLowerCase()
}
