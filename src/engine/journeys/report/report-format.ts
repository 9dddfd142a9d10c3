import { type ErrorParams, type FigureUnit, type Said, shownParams } from '../../../contract/index.ts'

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
  /** « 3 décembre ». */
  dayAndMonth: (iso: string) => string
  /** « 03/12 ». */
  shortDay: (iso: string) => string
  month: (iso: string) => string
  /** « vendredi 11 décembre, 20 h 30 »; the day alone where nobody said the hour. */
  moment: (iso: string) => string
  /** A sentence of the engine, its values in this notation. */
  said: (said: Said) => string
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
  const change = number({ style: 'percent', maximumFractionDigits: 0, signDisplay: 'exceptZero' })
  const money = (cents: number) => wholeMoney(cents / 100)
  const day = dates({ day: 'numeric', month: 'long', year: 'numeric' })
  const dayAndMonth = inWords(speech.language, dates({ day: 'numeric', month: 'long' }))
  const hour = (iso: string) => hourIn(speech.language, iso)
  const longDay = inWords(speech.language, dates({ weekday: 'long', day: 'numeric', month: 'long' }))
  const moment = (iso: string) => (/T(?!00:00)/u.test(iso) ? `${longDay(iso)}, ${hour(iso)}` : longDay(iso))
  const notation = { dayAndMonth, date: inWords(speech.language, day), hour, cutOff: moment, money, share }
  return {
    ...speech,
    integer,
    share,
    change,
    money,
    figure,
    day,
    dayAndMonth,
    shortDay: dates({ day: '2-digit', month: '2-digit' }),
    month: dates({ month: 'short' }),
    moment,
    said: ({ code, params }) => speech.say(code, shownParams(params, notation)),
  }
}

/** « 1er décembre », the day never apart from its month. */
function inWords(language: 'fr' | 'en', written: (iso: string) => string): (iso: string) => string {
  return (iso) =>
    written(iso)
      .replace(/(?<!\d)1 (?=\p{L}+(?: \d{4})?$)/u, language === 'fr' ? '1er ' : '1 ')
      .replace(/(\d(?:er)?) /u, '$1\u00a0')
}

function hourIn(language: 'fr' | 'en', iso: string): string {
  const [hours = '', minutes = ''] = iso.slice(11, 16).split(':')
  if (language === 'en') return `${hours}:${minutes}`
  return `${Number(hours)}\u00a0h${minutes === '00' ? '' : `\u00a0${minutes}`}`
}
