import type { ProgrammeEntry, ShowRecord } from '../../../contract/index.ts'
import { isSameTitle } from '../../programme/index.ts'
import type { House } from '../house/index.ts'
import { formerTitles } from './past-records.ts'
import { showRecords } from './records.ts'
import { type TicketingShow, ticketingShows } from './ticketing-shows.ts'

/**
 * The programme: every record and every show of the ticketing files, each once, coming ones first. A record and a ticketing show
 * meet by key or title, also one that the record bore before; where a title was used again, by their days. `hasRecord` false: nothing can be written of it yet.
 */
export async function listProgramme(house: House, asOf: string): Promise<ProgrammeEntry[]> {
  const records = await showRecords(house)
  const sold = await ticketingShows(house)
  const former = await formerTitles(house.folder.app)
  const met = new Set<string>()
  const entries = records.map((record) => {
    const own = ticketingShowsOf({ record, formerTitles: former.get(record.key) ?? [] }, sold)
    for (const { key } of own) met.add(key)
    return entry({ key: record.key, title: record.title, hasRecord: true, own, record, asOf })
  })
  const others = sold
    .filter(({ key }) => !met.has(key))
    .map((show) => entry({ key: show.key, title: show.title, hasRecord: false, own: [show], record: null, asOf }))
  return [...entries, ...others].sort(comingFirst(asOf))
}

/** The keys that a record's show has in the ticketing files; none when it was never on sale there. */
export function ticketingKeys(programme: readonly ProgrammeEntry[], recordKey: string): readonly string[] {
  return programme.find(({ key }) => key === recordKey)?.ticketingKeys ?? []
}

/**
 * The shows of the ticketing files that are a record's. Under a title that the record bore before, one is only where they share a day: a
 * record that was written over for another show leaves the first one's sales alone.
 */
export function ticketingShowsOf(
  { record, formerTitles: titlesBefore }: { readonly record: ShowRecord; readonly formerTitles: readonly string[] },
  sold: readonly TicketingShow[],
): TicketingShow[] {
  const base = (key: string) => key.replace(/-\d+$/, '')
  const days = new Set(record.performances.map(({ startsAt }) => startsAt.slice(0, 10)))
  const sharesDay = ({ performances }: TicketingShow) =>
    performances.some(({ startsAt }) => days.has(startsAt.slice(0, 10)))
  const named = sold.filter(
    (show) =>
      base(show.key) === record.key ||
      isSameTitle(show.title, record.title) ||
      (titlesBefore.some((title) => isSameTitle(show.title, title)) && sharesDay(show)),
  )
  if (named.length < 2) return named
  const sameDays = named.filter(sharesDay)
  if (sameDays.length > 0) return sameDays
  return named.toSorted((a, b) => lastOf(b).localeCompare(lastOf(a))).slice(0, 1)
}

interface EntryInput {
  key: string
  title: string
  hasRecord: boolean
  own: TicketingShow[]
  record: ShowRecord | null
  asOf: string
}

function entry({ key, title, hasRecord, own, record, asOf }: EntryInput): ProgrammeEntry {
  const starts = [...(record?.performances ?? []), ...own.flatMap((show) => show.performances)].map(
    ({ startsAt }) => startsAt,
  )
  const performances = [...new Set(starts)].sort()
  const isComing = performances.some((startsAt) => startsAt.slice(0, 10) >= asOf)
  return { key, title, hasRecord, ticketingKeys: own.map((show) => show.key), performances, isComing }
}

function lastOf({ performances }: TicketingShow): string {
  return performances.at(-1)?.startsAt ?? ''
}

function comingFirst(asOf: string): (a: ProgrammeEntry, b: ProgrammeEntry) => number {
  const next = ({ performances }: ProgrammeEntry) => performances.find((startsAt) => startsAt.slice(0, 10) >= asOf)
  return (a, b) => {
    const [first, second] = [next(a), next(b)]
    if (first && second) return first.localeCompare(second) || a.key.localeCompare(b.key)
    if (first || second) return first ? -1 : 1
    return (b.performances.at(-1) ?? '').localeCompare(a.performances.at(-1) ?? '') || a.key.localeCompare(b.key)
  }
}
