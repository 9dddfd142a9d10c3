import { z } from 'zod'
import { type Day, dayInSeason, isoDay, isSchoolHoliday, minutesInDay, seasonYear, weekday } from './days.ts'
import { readDemoJson } from './mess.ts'
import { itemAt, type Random, seededRandom } from './random.ts'
import type { Genre, Hall, Performance, Show } from './theatre.ts'

const plannedShowSchema = z.object({
  key: z.string().optional(),
  season: z.number().int().min(-3).max(0),
  title: z.string(),
  company: z.string(),
  genre: z.enum(['théâtre', 'danse', 'cirque', 'musique', 'jeune public', 'humour', 'marionnettes', 'opéra']),
  hall: z.enum(['Grande salle', 'Petite salle', 'Le Studio']),
  grid: z.enum(['A', 'B', 'J']),
  performances: z.number().int(),
  schoolPerformances: z.number().int(),
  at: z.string(),
  popularity: z.number(),
  cancelled: z.boolean().optional(),
  note: z.string().optional(),
})
type PlannedShow = z.infer<typeof plannedShowSchema>

/** The shows of the three past seasons (season -3 to -1) then of the current one (season 0). */
function readPlan(): PlannedShow[] {
  const read = (name: string) => z.array(plannedShowSchema).parse(readDemoJson(name))
  return [...read('past-shows.json'), ...read('season.json')]
}

/** The season on sale on a day: from mid-June, when subscriptions open, the next one. */
function currentSeasonStart(today: Day): number {
  return seasonYear(today + 78)
}

const hallPlan = [
  { name: 'Grande salle', capacity: 760, seatsInRow: 28, numbered: true },
  { name: 'Petite salle', capacity: 245, seatsInRow: 20, numbered: true },
  { name: 'Le Studio', capacity: 95, seatsInRow: 12, numbered: false },
]

const fillByGenre: Record<Genre, number> = {
  théâtre: 0.7,
  danse: 0.62,
  cirque: 0.78,
  musique: 0.66,
  'jeune public': 0.82,
  humour: 0.8,
  marionnettes: 0.8,
  opéra: 0.7,
}
/** Monday to Sunday. */
const weekdayEffect = [0.85, 0.9, 0.92, 0.97, 1.1, 1.12, 1.0]

/**
 * Halls, shows and performances of the four seasons. Under scale 1 there are fewer performances (√scale) in
 * smaller halls; above, larger halls: the tickets grow as the scale does.
 */
export function planSeasons(o: { seed: number; scale: number; today: Day }): {
  halls: Hall[]
  seasons: number[]
  shows: Show[]
  performances: Performance[]
} {
  const random = seededRandom(o.seed, 'seasons')
  const plan = readPlan()
  const countFactor = Math.min(1, Math.sqrt(o.scale))
  const planned = plan.reduce((sum, show) => sum + show.performances + show.schoolPerformances, 0)
  const kept = plan.reduce((sum, show) => sum + publicRun(show, countFactor) + schoolRun(show, countFactor), 0)
  const seatFactor = (o.scale * planned) / kept
  const halls = hallPlan.map((hall) => ({
    ...hall,
    capacity: o.scale === 1 ? hall.capacity : Math.max(4, Math.round(hall.capacity * seatFactor)),
  }))
  const current = currentSeasonStart(o.today)
  const seasons = [current - 3, current - 2, current - 1, current]
  const shows: Show[] = []
  const performances: Performance[] = []
  for (const entry of plan) {
    const show = toShow({ entry, halls, seasons, shows })
    shows.push(show)
    performances.push(...toPerformances({ entry, show, countFactor, random }))
  }
  performances.sort((a, b) => a.startsAt - b.startsAt)
  performances.forEach((performance, index) => {
    performance.index = index
  })
  return { halls, seasons, shows, performances }
}

function publicRun(entry: PlannedShow, factor: number): number {
  return Math.max(1, Math.round(entry.performances * factor))
}

function schoolRun(entry: PlannedShow, factor: number): number {
  return entry.schoolPerformances === 0 ? 0 : Math.max(1, Math.round(entry.schoolPerformances * factor))
}

function toShow(o: { entry: PlannedShow; halls: Hall[]; seasons: number[]; shows: Show[] }): Show {
  const hall = o.halls.find(({ name }) => name === o.entry.hall) ?? itemAt(o.halls, 0)
  return {
    key: o.entry.key ?? `passe-${o.shows.length + 1}`,
    title: o.entry.title,
    company: o.entry.company,
    genre: o.entry.genre,
    hall,
    grid: o.entry.grid,
    popularity: o.entry.popularity,
    seasonStart: itemAt(o.seasons, o.entry.season + 3),
  }
}

function toPerformances(o: { entry: PlannedShow; show: Show; countFactor: number; random: Random }): Performance[] {
  const start = dayInSeason(o.show.seasonStart, o.entry.at)
  const monday = start - weekday(start)
  const surprise = Math.exp(0.16 * o.random.normal())
  const slots = [
    ...publicSlots(o.entry, monday, publicRun(o.entry, o.countFactor)),
    ...schoolSlots(monday, schoolRun(o.entry, o.countFactor)),
  ]
  const lastPublic = publicRun(o.entry, o.countFactor) - 1
  return slots.map(openDay).map(({ day, minute, school }, at) => ({
    index: 0,
    show: o.show,
    day,
    startsAt: day * minutesInDay + minute,
    hall: o.show.hall,
    school,
    cancelled: o.entry.cancelled === true && at === lastPublic,
    held: school ? 0 : Math.round(o.show.hall.capacity * 0.025),
    demand: school ? 0 : publicDemand({ show: o.show, day, surprise, random: o.random }),
    onSaleFrom: dayInSeason(o.show.seasonStart, '09-02'),
  }))
}

/** The house is closed at Christmas, on New Year's Day and on 1 May: that evening moves to the next open day. */
function openDay(slot: Slot): Slot {
  const closed = ['12-24', '12-25', '01-01', '05-01'].includes(isoDay(slot.day).slice(5))
  return closed ? openDay({ ...slot, day: slot.day + 1 }) : slot
}

function publicDemand(o: { show: Show; day: Day; surprise: number; random: Random }): number {
  const holiday = isSchoolHoliday(o.day) ? (isFamily(o.show.genre) ? 1.1 : 0.82) : 1
  const share =
    fillByGenre[o.show.genre] *
    o.show.popularity *
    o.surprise *
    holiday *
    itemAt(weekdayEffect, weekday(o.day)) *
    Math.exp(0.07 * o.random.normal())
  const seats = o.show.hall.capacity - Math.round(o.show.hall.capacity * 0.025)
  return Math.max(1, Math.min(seats, Math.round(share * o.show.hall.capacity)))
}

export function isFamily(genre: Genre): boolean {
  return genre === 'jeune public' || genre === 'marionnettes' || genre === 'cirque'
}

type Slot = { day: Day; minute: number; school: boolean }

/** Evenings from Tuesday to Sunday; afternoons on Wednesday and at the week-end for families. */
function publicSlots(entry: PlannedShow, monday: Day, count: number): Slot[] {
  const evenings: [number, number][] = [
    [4, 20 * 60 + 30],
    [3, 19 * 60 + 30],
    [5, 19 * 60],
    [1, 20 * 60],
    [2, 19 * 60 + 30],
    [6, 16 * 60],
  ]
  const afternoons: [number, number][] = [
    [2, 15 * 60],
    [5, 17 * 60],
    [6, 16 * 60],
    [5, 11 * 60],
  ]
  const week = entry.genre === 'jeune public' || entry.genre === 'marionnettes' ? afternoons : evenings
  const order = Array.from({ length: count }, (_, i) => {
    const [dayOfWeek, minute] = itemAt(week, i % week.length)
    return { day: monday + 7 * Math.floor(i / week.length) + dayOfWeek, minute, school: false }
  })
  return order.sort((a, b) => a.day - b.day || a.minute - b.minute)
}

function schoolSlots(monday: Day, count: number): Slot[] {
  const slots: [number, number][] = [
    [1, 14 * 60 + 15],
    [3, 10 * 60],
    [4, 10 * 60],
    [0, 14 * 60 + 15],
    [3, 14 * 60 + 15],
    [1, 10 * 60],
    [4, 14 * 60 + 15],
    [0, 10 * 60],
  ]
  return Array.from({ length: count }, (_, i) => {
    const [dayOfWeek, minute] = itemAt(slots, i % slots.length)
    return { day: monday + 7 * Math.floor(i / slots.length) + dayOfWeek, minute, school: true }
  })
}
