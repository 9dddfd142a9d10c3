import type { ErrorParams, FigureUnit } from '../../../contract/index.ts'

/** Turns a code and its values into words: sentences belong to the doors. */
export interface ReportSpeech {
  language: 'fr' | 'en'
  say: (code: string, params?: ErrorParams) => string
}

export interface ReportFormat extends ReportSpeech {
  integer: (value: number) => string
  /** A share from 0 to 1, without decimals. */
  share: (value: number) => string
  /** A change, signed: 0.04 → « +4 % ». */
  change: (value: number) => string
  /** Money from cents, in whole euros. */
  money: (cents: number) => string
  /** A figure in its unit; « inconnu » where it is null. */
  figure: (value: number | null, unit: FigureUnit) => string
  /** « 3 décembre 2026 » of a day `YYYY-MM-DD`. */
  day: (iso: string) => string
  /** « 03/12 ». */
  shortDay: (iso: string) => string
  month: (iso: string) => string
}

/** The numbers and days of a report in one language. */
export function reportFormat(speech: ReportSpeech): ReportFormat {
  const tag = speech.language === 'fr' ? 'fr-FR' : 'en-GB'
  const number = (options: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(tag, options)
    return (value: number) => format.format(value).replace('-', '\u2212')
  }
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' })
    return (iso: string) => format.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`))
  }
  const integer = number({ maximumFractionDigits: 0 })
  const decimal = number({ maximumFractionDigits: 1 })
  const share = number({ style: 'percent', maximumFractionDigits: 0 })
  const fineShare = number({ style: 'percent', maximumFractionDigits: 1 })
  const wholeMoney = number({ style: 'currency', currency: 'EUR', maximumFractionDigits: 0 })
  const exactMoney = number({ style: 'currency', currency: 'EUR' })
  const figure = (value: number | null, unit: FigureUnit): string => {
    if (value === null) return speech.say('report.unknown')
    if (unit === 'cents') return Math.abs(value) < 100_000 ? exactMoney(value / 100) : wholeMoney(value / 100)
    if (unit === 'share') return Math.abs(value) < 0.1 ? fineShare(value) : share(value)
    return unit === 'days' || unit === 'visitsPerPerson' ? decimal(value) : integer(value)
  }
  return {
    ...speech,
    integer,
    share,
    change: number({ style: 'percent', maximumFractionDigits: 0, signDisplay: 'exceptZero' }),
    money: (cents) => wholeMoney(cents / 100),
    figure,
    day: dates({ day: 'numeric', month: 'long', year: 'numeric' }),
    shortDay: dates({ day: '2-digit', month: '2-digit' }),
    month: dates({ month: 'short' }),
  }
}
