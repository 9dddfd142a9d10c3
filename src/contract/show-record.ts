import { z } from 'zod'

/** A day, or a day and an hour, local to the venue. */
export const localMomentSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/)

export const performanceFactsSchema = z.object({
  startsAt: localMomentSchema,
  venue: z.string().nullish(),
  hall: z.string().nullish(),
  city: z.string().nullish(),
  accessibility: z.array(z.string()).nullish(),
  /** P21: what changes from one performance to the next. */
  status: z.enum(['on', 'moved', 'cancelled']).nullish(),
  audience: z.enum(['public', 'school']).nullish(),
  meeting: z.string().nullish(),
  availability: z.enum(['available', 'lastSeats', 'soldOut']).nullish(),
  /** In the house's words: « placement libre », « places numérotées ». */
  seating: z.string().nullish(),
  shuttle: z.string().nullish(),
  childcare: z.string().nullish(),
  /** Who sells its tickets, where it is not the house. */
  soldBy: z.string().nullish(),
})
export type PerformanceFacts = z.infer<typeof performanceFactsSchema>

/** Networks where an account can be named in a post. */
export const socialNetworks = ['instagram', 'facebook', 'linkedin'] as const
export type SocialNetwork = (typeof socialNetworks)[number]

/**
 * What is known of a show (doors.md). Absent or null = not known; a record given to `check` is complete:
 * what is not in it is unsupported. Money in cents, durations in minutes, times local to the venue.
 */
export const showRecordSchema = z.object({
  key: z.string(),
  title: z.string(),
  subtitle: z.string().nullish(),
  author: z.string().nullish(),
  company: z.string().nullish(),
  genre: z.string().nullish(),
  language: z.string().nullish(),
  surtitles: z.string().nullish(),
  credits: z.array(z.object({ role: z.string(), name: z.string() })).nullish(),
  durationMinutes: z.number().nullish(),
  intermission: z.boolean().nullish(),
  ageFrom: z.number().nullish(),
  firstCreatedYear: z.number().nullish(),
  performances: z.array(performanceFactsSchema).default([]),
  prices: z.array(z.object({ label: z.string(), cents: z.number().int() })).nullish(),
  freeUnderAge: z.number().nullish(),
  awards: z.array(z.string()).nullish(),
  pressQuotes: z.array(z.object({ text: z.string(), source: z.string() })).nullish(),
  stars: z.object({ count: z.number(), source: z.string() }).nullish(),
  approvedClaims: z.array(z.string()).nullish(),
  availability: z.enum(['available', 'lastSeats', 'soldOut']).nullish(),
  audienceTotal: z.number().nullish(),
  onSaleFrom: z.string().nullish(),
  bookingUrl: z.string().nullish(),
  phone: z.string().nullish(),
  partners: z.array(z.string()).nullish(),
  /** P21: whose accounts its posts name, as each network writes them: « @lebruitdesclefs ». */
  accounts: z.array(z.object({ network: z.enum(socialNetworks), account: z.string() })).nullish(),
  /** The venue's and the company's own sentences about the show: quoted, never invented. */
  texts: z
    .array(z.object({ kind: z.enum(['summary', 'note', 'brochure', 'other']), text: z.string(), source: z.string() }))
    .nullish(),
  photo: z.object({ description: z.string().nullish(), credit: z.string().nullish() }).nullish(),
})
export type ShowRecord = z.infer<typeof showRecordSchema>

/** One line of the house's grid (P20): a letter, a tariff, whom it is for, in which part of the hall. Cents. */
export const tariffLineSchema = z.object({
  letter: z.string(),
  label: z.string(),
  cents: z.number().int(),
  conditions: z.string().nullish(),
  zone: z.string().nullish(),
})
export type TariffLine = z.infer<typeof tariffLineSchema>

/** A tariff with its zone and its conditions, as the price of a show names it: « réduit, zone 2 (moins de 26 ans) ». */
export function tariffName({ label, zone, conditions }: Pick<TariffLine, 'label' | 'zone' | 'conditions'>): string {
  return `${label}${zone ? `, ${zone}` : ''}${conditions ? ` (${conditions})` : ''}`
}

/** The house's own facts (P19): to which practical sentences are bound. */
export const houseRecordSchema = z.object({
  name: z.string(),
  shortName: z.string().nullish(),
  legalEntity: z.string().nullish(),
  street: z.string().nullish(),
  postcode: z.string().nullish(),
  city: z.string().nullish(),
  access: z.string().nullish(),
  boxOfficeHours: z.string().nullish(),
  phone: z.string().nullish(),
  email: z.string().nullish(),
  website: z.string().nullish(),
  bar: z.string().nullish(),
  parking: z.string().nullish(),
  subscriptionRules: z.string().nullish(),
  optionRule: z.string().nullish(),
  tariffGrid: z.array(tariffLineSchema).nullish(),
  halls: z.array(z.object({ name: z.string(), capacity: z.number().int().nullish() })).nullish(),
  licenceNumber: z.string().nullish(),
  partners: z.array(z.string()).nullish(),
  /** Mentions that a channel must carry (P25), by channel name or `all`. */
  mentions: z.array(z.object({ channel: z.string(), text: z.string() })).nullish(),
  smsStop: z.string().nullish(),
  pressContact: z.string().nullish(),
  hashtags: z.array(z.string()).nullish(),
  address: z.enum(['vous', 'tu']).nullish(),
})
export type HouseRecord = z.infer<typeof houseRecordSchema>
