import { decimalsOfWh, type FigureUnit } from '../contract/index.ts'

export const locales = ['fr', 'en'] as const
export type Locale = (typeof locales)[number]

export interface Format {
  readonly locale: Locale
  /** A whole number, grouped by thousands. */
  integer: (value: number) => string
  /** A number with at most `digits` decimals (1 when not said). */
  decimal: (value: number, digits?: number) => string
  /** Watt-hours: a little keeps the figures that it needs, « 0,002 ». */
  wattHours: (wh: number) => string
  /** Money from integer cents; decimals only when there are cents. */
  money: (cents: number) => string
  /** A share from 0 to 1, as a percentage; « < 1 % » for one that would be rounded to nothing. */
  share: (share: number, digits?: number) => string
  /** A relative change (0.04 → « +4 % »), signed with a true minus. */
  change: (change: number) => string
  /** A day, short: « ven. 11 déc. » ; from a local day or instant. */
  day: (iso: string) => string
  /** A day in full: « mardi 24 novembre 2026 ». */
  longDay: (iso: string) => string
  /** A day of any year in full, without its weekday: « 4 juin 2015 ». */
  wholeDay: (iso: string) => string
  /** A day of any year, short: « 12 mars 2026 ». */
  date: (iso: string) => string
  /** The month of a day, short: « déc. ». */
  readonly month: (iso: string) => string
  /** A day in figures: « 23/11 ». */
  figuresDay: (iso: string) => string
  /** An hour: « 20 h 30 ». */
  hour: (iso: string) => string
  /** A performance: « ven. 11 déc. · 20 h ». */
  moment: (iso: string) => string
  /** The cut-off of data, with its year, since files may stop long ago: « 23/11/2026, 18 h ». */
  cutOff: (iso: string) => string
  /** A duration in seconds, rounded so that it can be read at a glance: « 40 s », « 3 min ». */
  duration: (seconds: number) => string
  /** How long a show is, from whole minutes: « 1 h 50 », « 2 h », « 50 min ». */
  length: (minutes: number) => string
  /** A file size in bytes: « 12 Mo ». */
  bytes: (bytes: number) => string
  /** A figure in the unit that the contract gives it; « inconnu » when no file tells it. */
  figure: (value: number | null, unit: FigureUnit) => string
}

const minus = '\u2212'
const noBreakSpace = '\u00a0'

/**
 * The formats of one language. Instants are local to the venue (`YYYY-MM-DDTHH:MM`) and are never shifted by the
 * machine's own time zone.
 */
export function createFormat(locale: Locale): Format {
  const tag = locale === 'fr' ? 'fr-FR' : 'en-GB'
  const number = (options: Intl.NumberFormatOptions) => {
    const formatter = new Intl.NumberFormat(tag, options)
    return (value: number) => formatter.format(value).replace('-', minus)
  }
  const integer = number({ maximumFractionDigits: 0 })
  const decimal = (value: number, digits = 1) => number({ maximumFractionDigits: digits })(value)
  const wattHours = (wh: number) => decimal(wh, decimalsOfWh(wh))
  const wholeMoney = number({ style: 'currency', currency: 'EUR', maximumFractionDigits: 0 })
  const exactMoney = number({ style: 'currency', currency: 'EUR' })
  const money = (cents: number) => (cents % 100 === 0 ? wholeMoney : exactMoney)(cents / 100)
  const share = (value: number, digits = 0) => {
    const percent = number({ style: 'percent', maximumFractionDigits: digits })
    const least = 0.01 / 10 ** digits
    // « 0 % » would say that there is none.
    return value > 0 && value < least / 2 ? `<${noBreakSpace}${percent(least)}` : percent(value)
  }
  const change = number({ style: 'percent', maximumFractionDigits: 0, signDisplay: 'exceptZero' })
  return {
    locale,
    integer,
    decimal,
    wattHours,
    money,
    share,
    change,
    ...createDates(locale, tag),
    ...createSizes(tag),
    figure,
  }

  function figure(value: number | null, unit: FigureUnit): string {
    if (value === null) return locale === 'fr' ? 'inconnu' : 'unknown'
    if (unit === 'cents') return money(Math.round(value))
    if (unit === 'share') return share(value, Math.abs(value) < 0.1 ? 1 : 0)
    return unit === 'days' || unit === 'visitsPerPerson' ? decimal(value) : integer(value)
  }
}

type DateFormats = Pick<
  Format,
  'day' | 'date' | 'month' | 'longDay' | 'wholeDay' | 'figuresDay' | 'hour' | 'moment' | 'cutOff'
>

function createDates(locale: Locale, tag: string): DateFormats {
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' })
    return (iso: string) => formatter.format(readLocal(iso)).replace(',', '')
  }
  const shortDay = dates({ weekday: 'short', day: 'numeric', month: 'short' })
  const fullDay = dates({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  // A short day stays whole at the end of a line; a long one parts before its weekday's number or its year.
  const day = (iso: string) => firstOfMonth(shortDay(iso), locale).replaceAll(' ', noBreakSpace)
  const longDay = (iso: string) => firstOfMonth(fullDay(iso), locale).replace(/(?<=\d(?:er)?) (?=\p{L})/u, noBreakSpace)
  const whole = dates({ day: 'numeric', month: 'long', year: 'numeric' })
  const wholeDay = (iso: string) => firstOfMonth(whole(iso), locale).replaceAll(' ', noBreakSpace)
  const datedDay = dates({ day: 'numeric', month: 'short', year: 'numeric' })
  const date = (iso: string) => firstOfMonth(datedDay(iso), locale).replaceAll(' ', noBreakSpace)
  const month = dates({ month: 'short' })
  const figuresDay = dates({ day: '2-digit', month: '2-digit' })
  const datedFigures = dates({ day: '2-digit', month: '2-digit', year: 'numeric' })
  const hour = (iso: string) => (locale === 'fr' ? frenchHour(iso) : iso.slice(11, 16))
  // A file that gives a day alone is kept at midnight: an hour that nobody said is not shown.
  const hasHour = (iso: string) => iso.length >= 16 && iso.slice(11, 16) !== '00:00'
  return {
    day,
    date,
    longDay,
    wholeDay,
    month,
    figuresDay,
    hour,
    moment: (iso) => (hasHour(iso) ? `${day(iso)} · ${hour(iso)}` : day(iso)),
    cutOff: (iso) => (hasHour(iso) ? `${datedFigures(iso)}, ${hour(iso)}` : datedFigures(iso)),
  }
}

function createSizes(tag: string): Pick<Format, 'duration' | 'length' | 'bytes'> {
  const unit = (name: string, value: number) =>
    new Intl.NumberFormat(tag, { style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: 0 }).format(
      value,
    )
  const sizes = ['byte', 'kilobyte', 'megabyte', 'gigabyte']
  return {
    duration: (seconds) => {
      if (seconds < 10) return unit('second', Math.max(1, Math.ceil(seconds)))
      if (seconds < 55) return unit('second', Math.ceil(seconds / 5) * 5)
      return seconds < 5400 ? unit('minute', Math.ceil(seconds / 60)) : unit('hour', Math.ceil(seconds / 3600))
    },
    length: (minutes) => {
      const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
      if (hours === 0) return `${rest}${noBreakSpace}min`
      const left = rest === 0 ? '' : `${noBreakSpace}${String(rest).padStart(2, '0')}`
      return `${hours}${noBreakSpace}h${left}`
    },
    bytes: (bytes) => {
      const power = Math.min(sizes.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)))
      return unit(sizes[power] ?? 'byte', bytes / 1000 ** power)
    },
  }
}

function readLocal(iso: string): Date {
  return new Date(iso.length >= 16 ? `${iso.slice(0, 10)}T${iso.slice(11, 16)}:00Z` : `${iso.slice(0, 10)}T00:00:00Z`)
}

function frenchHour(iso: string): string {
  const hour = `${Number(iso.slice(11, 13))}${noBreakSpace}h`
  const minutes = iso.slice(14, 16)
  return minutes === '00' ? hour : `${hour}${noBreakSpace}${minutes}`
}

function firstOfMonth(text: string, locale: Locale): string {
  return locale === 'fr' ? text.replace(/(^|\s)1(?=\s)/u, '$11er') : text
}
