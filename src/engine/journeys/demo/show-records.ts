import { z } from 'zod'
import { type HouseRecord, houseRecordSchema, type ShowRecord, showRecordSchema } from '../../../contract/index.ts'
import { dayInSeason, isoDay, isoInstant } from './days.ts'
import { readDemoJson } from './mess.ts'
import type { Performance, Show, Theatre } from './theatre.ts'

const showTextsSchema = z.object({
  subtitle: z.string().nullable(),
  author: z.string().nullable(),
  language: z.string().nullable(),
  surtitles: z.string().nullable(),
  durationMinutes: z.number().int(),
  intermission: z.boolean(),
  ageFrom: z.number().int(),
  createdSeasonsAgo: z.number().int(),
  credits: z.array(z.object({ role: z.string(), name: z.string() })),
  /** By rank of the public performance, from 1. */
  accessibility: z.record(z.string(), z.array(z.string())),
  meetingAt: z.number().int().nullable(),
  awards: z.array(z.string()),
  pressQuotes: z.array(z.object({ text: z.string(), source: z.string() })),
  summary: z.string(),
  note: z.string(),
  photo: z.object({ description: z.string(), credit: z.string() }),
})
type ShowTexts = z.infer<typeof showTextsSchema>

/** What the programme says of the theatre: its seasons, whoever comes. */
export type PlannedTheatre = Pick<Theatre, 'today' | 'halls' | 'shows' | 'performances'>

/** The house record, with the halls of this scale. Throws when `demo/house.json` does not hold one. */
export function houseRecord(theatre: PlannedTheatre): HouseRecord {
  const house = houseRecordSchema.parse(readDemoJson('house.json'))
  return { ...house, halls: theatre.halls.map(({ name, capacity }) => ({ name, capacity })) }
}

/** A record for each show of the current season that still has a public performance on or after `today`. */
export function showRecords(theatre: PlannedTheatre): ShowRecord[] {
  const texts = z.record(z.string(), showTextsSchema).parse(readDemoJson('show-texts.json'))
  const house = houseRecord(theatre)
  return theatre.shows.flatMap((show) => {
    const text = texts[show.key]
    const run = theatre.performances.filter((performance) => performance.show === show && !performance.school)
    const coming = run.some(({ day }) => day >= theatre.today)
    return text && coming ? [toRecord({ show, text, run, house, theatre })] : []
  })
}

function toRecord(o: {
  show: Show
  text: ShowTexts
  run: Performance[]
  house: HouseRecord
  theatre: PlannedTheatre
}): ShowRecord {
  const { show, text } = o
  const onSale = dayInSeason(show.seasonStart, '09-02')
  return showRecordSchema.parse({
    key: show.key,
    title: show.title,
    subtitle: text.subtitle,
    author: text.author,
    company: show.company,
    genre: show.genre,
    language: text.language ?? 'français',
    surtitles: text.surtitles,
    credits: text.credits,
    durationMinutes: text.durationMinutes,
    intermission: text.intermission,
    ageFrom: text.ageFrom,
    firstCreatedYear: show.seasonStart - text.createdSeasonsAgo,
    performances: o.run.map((performance, i) => performanceFacts({ performance, text, rank: i + 1, house: o.house })),
    prices: (o.house.tariffGrid ?? [])
      .filter(({ letter }) => letter === show.grid)
      .map(({ label, cents }) => ({ label, cents })),
    awards: text.awards,
    pressQuotes: text.pressQuotes,
    onSaleFrom: isoDay(onSale),
    bookingUrl: `${o.house.website ?? ''}/${show.key}`,
    phone: o.house.phone,
    texts: [
      { kind: 'summary', text: text.summary, source: 'brochure de saison' },
      { kind: 'note', text: text.note, source: `note de ${show.company}` },
    ],
    photo: text.photo,
  })
}

function performanceFacts(o: {
  performance: Performance
  text: ShowTexts
  rank: number
  house: HouseRecord
}): ShowRecord['performances'][number] {
  return {
    startsAt: isoInstant(o.performance.startsAt),
    venue: o.house.name,
    hall: o.performance.hall.name,
    city: o.house.city ?? null,
    accessibility: o.text.accessibility[String(o.rank)] ?? [],
    status: o.performance.cancelled ? 'cancelled' : 'on',
    audience: 'public',
    meeting: o.text.meetingAt === o.rank ? 'rencontre avec l’équipe artistique après la représentation' : null,
  }
}
