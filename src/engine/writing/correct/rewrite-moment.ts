import { monthNames, weekdayNames } from '../../text/index.ts'

const shortWeekdays = ['dim', 'lun', 'mar', 'mer', 'jeu', 'ven', 'sam']
const shortMonths = ['janv', 'févr', 'mars', 'avr', 'mai', 'juin', 'juil', 'août', 'sept', 'oct', 'nov', 'déc']

interface Moments {
  /** `YYYY-MM-DDTHH:MM`, or a day alone. */
  readonly from: string
  readonly to: string
}

/**
 * Words that say a day or an hour, made to say another in their own manner: « ven. 11/12 » stays short, « 20h » stays close, « 1er » is
 * kept for the first of a month. Null where they do not spell the moment that they are of.
 */
export function rewriteMoment(words: string, { from, to }: Moments): string | null {
  const isHour = /\d\s*(?:h|:\d)/iu.test(words)
  const written = isHour ? rewriteHour(words, { from, to }) : rewriteDay(words, { from, to })
  return written === words && from !== to && differs(words, { from, to }) ? null : written
}

/** True where the words say something of the moment that has changed. */
function differs(words: string, { from, to }: Moments): boolean {
  return /\d\s*(?:h|:\d)/iu.test(words) ? from.slice(11) !== to.slice(11) : from.slice(0, 10) !== to.slice(0, 10)
}

function rewriteHour(words: string, { from, to }: Moments): string {
  const [old, next] = [hourOf(from), hourOf(to)]
  if (!old || !next) return words
  return words.replace(
    /(\d{1,2})(\s*)(h|:)(\s*)(\d{2})?/iu,
    (whole: string, hours: string, before: string, mark: string, _after: string, minutes = '00') => {
      if (Number(hours) !== old.hours || Number(minutes) !== old.minutes) return whole
      const two = String(next.minutes).padStart(2, '0')
      if (mark === ':') return `${next.hours}:${two}`
      return next.minutes === 0 ? `${next.hours}${before}${mark}` : `${next.hours}${before}${mark}${before}${two}`
    },
  )
}

function rewriteDay(words: string, { from, to }: Moments): string {
  const [old, next] = [dayOf(from), dayOf(to)]
  const isShort = /(?<!\p{L})(?:dim|lun|mar|mer|jeu|ven|sam)(?!\p{L})/iu.test(words)
  return words
    .replace(/\p{L}+\.?/gu, (word) => wordOf(word, { old, next, isShort }))
    .replace(
      /(?<![\d/])(\d{1,2})(er)?(?:(\/)(\d{1,2}))?(?:(\/)(\d{4}|\d{2}))?(?!\d)/u,
      (whole: string, day: string, _first, slash?: string, month?: string, second?: string, year?: string) => {
        if (Number(day) !== old.day || (month && Number(month) !== old.month)) return whole
        const monthToo = slash && month ? `/${padded(next.month, month.length)}` : ''
        const yearToo = second && year ? `/${String(next.year).slice(-year.length)}` : ''
        return slash
          ? `${padded(next.day, day.length)}${monthToo}${yearToo}`
          : next.day === 1
            ? '1er'
            : String(next.day)
      },
    )
    .replace(/(?<!\d)\d{4}(?!\d)/u, (year) => (Number(year) === old.year ? String(next.year) : year))
}

interface Day {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
  /** 0 on Sunday. */
  readonly weekday: number
}

/** A weekday or a month, whole or short, as the other day has it; a capital stays one. */
function wordOf(word: string, { old, next, isShort }: { old: Day; next: Day; isShort: boolean }): string {
  const plain = word.replace(/\.$/u, '').toLocaleLowerCase('fr')
  const dot = word.endsWith('.') ? '.' : ''
  const said = (name: string | undefined) => (name === undefined ? word : matchCase(word, name))
  if (plain === weekdayNames[old.weekday]) return said(weekdayNames[next.weekday])
  if (plain === monthNames[old.month - 1] && dot === '' && !isShort) return said(monthNames[next.month - 1])
  if (plain === shortWeekdays[old.weekday]) return said(`${shortWeekdays[next.weekday]}${dot}`)
  if (plain === shortMonths[old.month - 1]) {
    const name = shortMonths[next.month - 1] ?? ''
    return said(name === monthNames[next.month - 1] ? name : `${name}${dot || '.'}`)
  }
  return word
}

function matchCase(word: string, name: string): string {
  if (word.length > 1 && word === word.toLocaleUpperCase('fr')) return name.toLocaleUpperCase('fr')
  return /^\p{Lu}/u.test(word) ? name.charAt(0).toLocaleUpperCase('fr') + name.slice(1) : name
}

function padded(value: number, length: number): string {
  return String(value).padStart(length, '0')
}

function hourOf(moment: string): { hours: number; minutes: number } | null {
  const found = /T(\d{2}):(\d{2})/u.exec(moment)
  return found ? { hours: Number(found[1]), minutes: Number(found[2]) } : null
}

function dayOf(moment: string): Day {
  const [year = 0, month = 0, day = 0] = moment.slice(0, 10).split('-').map(Number)
  return { year, month, day, weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay() }
}
