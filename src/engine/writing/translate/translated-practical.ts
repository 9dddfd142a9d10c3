import type {
  HouseRecord,
  PerformanceFacts,
  PracticalBlock,
  PracticalLanguage,
  ShowRecord,
} from '../../../contract/index.ts'
import { filled, type Sayings, sayingsOf, translatedLabel } from './words.ts'

interface Asked {
  readonly show: ShowRecord
  readonly house: HouseRecord | null
  readonly to: PracticalLanguage
  /** Performances before that day are left out, `YYYY-MM-DD`. */
  readonly asOf: string
}

/**
 * The practical facts of a show in another language, set by rules from its record and the house's: no model, no word added. Dates, hours and
 * money have that language's form (Unicode CLDR, by `Intl`); titles, names and halls stay; a French label that no table knows stays too, and is told.
 */
export function translatedPractical({ show, house, to, asOf }: Asked): PracticalBlock {
  const speech = new Speech(to, house)
  const { labels } = speech.says
  const coming = show.performances.filter(({ startsAt }) => startsAt.slice(0, 10) >= asOf)
  const lines = [
    { label: labels.dates, items: coming.map((one) => speech.performance(one)) },
    { label: labels.place, items: placeOf(house) },
    { label: labels.duration, items: speech.length(show) },
    { label: labels.age, items: show.ageFrom ? [filled(speech.says.ageFrom, { n: show.ageFrom })] : [] },
    { label: labels.prices, items: speech.prices(show) },
    { label: labels.language, items: [...speech.spoken(show.language), ...speech.surtitles(show.surtitles)] },
    { label: labels.booking, items: said(show.bookingUrl, show.phone ?? house?.phone) },
  ]
  return {
    to,
    title: show.title,
    lines: lines.filter(({ items }) => items.length > 0),
    keptInFrench: [...speech.keptInFrench],
  }
}

function placeOf(house: HouseRecord | null): string[] {
  if (!house) return []
  return said(house.name, house.street, said(house.postcode, house.city).join(' ')).filter((part) => part !== '')
}

function said(...values: readonly (string | null | undefined)[]): string[] {
  return values.filter((value) => value !== null && value !== undefined)
}

function isCode(language: string): boolean {
  return /^[a-z]{2,3}$/u.test(language)
}

/** One language, and what it has left in French. */
class Speech {
  readonly says: Sayings
  readonly keptInFrench = new Set<string>()
  readonly #to: PracticalLanguage
  readonly #house: HouseRecord | null
  readonly #day: Intl.DateTimeFormat
  readonly #time: Intl.DateTimeFormat
  readonly #languages: Intl.DisplayNames

  constructor(to: PracticalLanguage, house: HouseRecord | null) {
    this.#to = to
    this.#house = house
    this.says = sayingsOf(to)
    const { locale } = this.says
    const day = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
    this.#languages = new Intl.DisplayNames(locale, { type: 'language' })
    this.#day = new Intl.DateTimeFormat(locale, day)
    this.#time = new Intl.DateTimeFormat(locale, {
      hour: 'numeric',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: 'UTC',
    })
  }

  /** « Thursday, 14 January 2027, 19:30, Grande salle (audio-described) ». */
  performance(facts: PerformanceFacts): string {
    const [, hour] = facts.startsAt.split('T')
    const at = new Date(`${facts.startsAt.slice(0, 10)}T${hour ?? '12:00'}Z`)
    const when = [this.#day.format(at), ...(hour ? [filled(this.says.hour, { time: this.#time.format(at) })] : [])]
    const where = facts.venue === this.#house?.name ? said(facts.hall) : said(facts.hall, facts.venue, facts.city)
    const services = [...(facts.accessibility ?? []), facts.meeting, facts.seating, facts.shuttle, facts.childcare]
    const notes = [...this.#states(facts), ...services.flatMap((one) => this.labelled(one))]
    return `${[...when, ...where].join(', ')}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`
  }

  #states({ status, availability, audience }: PerformanceFacts): string[] {
    return said(
      status === 'cancelled' || status === 'moved' ? this.says[status] : null,
      availability === 'soldOut' || availability === 'lastSeats' ? this.says[availability] : null,
      audience === 'school' ? this.says.school : null,
    )
  }

  length({ durationMinutes, intermission }: ShowRecord): string[] {
    if (!durationMinutes) return []
    const [h, m] = [Math.floor(durationMinutes / 60), durationMinutes % 60]
    const { hours, minutes, both } = this.says.duration
    const pattern = h === 0 ? minutes : m === 0 ? hours : both
    const interval = intermission ? this.says.withInterval : this.says.withoutInterval
    const told = intermission === null || intermission === undefined ? [] : [interval]
    return [[filled(pattern, { h, m: h > 0 ? String(m).padStart(2, '0') : m }), ...told].join(', ')]
  }

  prices({ prices, freeUnderAge }: ShowRecord): string[] {
    const money = new Intl.NumberFormat(this.says.locale, {
      style: 'currency',
      currency: 'EUR',
      trailingZeroDisplay: 'stripIfInteger',
    })
    const tariffs = (prices ?? []).map(
      ({ label, cents }) => `${money.format(cents / 100)} ${this.labelled(label).join('')}`,
    )
    return freeUnderAge ? [...tariffs, filled(this.says.freeUnder, { n: freeUnderAge })] : tariffs
  }

  /** A language by its code (ISO 639), or as the record names it. */
  spoken(language: string | null | undefined): string[] {
    return language && isCode(language) ? said(this.#languages.of(language)) : this.labelled(language)
  }

  surtitles(told: string | null | undefined): string[] {
    if (!told || !isCode(told)) return this.labelled(told)
    return [filled(this.says.surtitles, { language: this.#languages.of(told) ?? told })]
  }

  /** A label in this language, or as it stands. */
  labelled(label: string | null | undefined): string[] {
    if (!label) return []
    const translated = translatedLabel(label, this.#to)
    if (translated === null) this.keptInFrench.add(label)
    return [translated ?? label]
  }
}
