import { readFile } from 'node:fs/promises'
import { inOrder } from '../../store/index.ts'
import type { House } from '../house/index.ts'

const shows = readFile(new URL('./ticketing-shows.sql', import.meta.url), 'utf8')

export interface TicketingShow {
  key: string
  title: string
  performances: { performanceId: string; startsAt: string; hall: string | null; venue: string | null }[]
}

/** The shows of the ticketing files, with the performances that take place. Starts are local, `YYYY-MM-DDTHH:MM`. */
export async function ticketingShows(house: House): Promise<TicketingShow[]> {
  const warehouse = await house.warehouse()
  const rows = inOrder(await warehouse.run(await shows), 'show_key', 'starts_at', 'performance_id')
  const byKey = new Map<string, TicketingShow>()
  for (const row of rows) {
    const key = String(row.show_key)
    const show = byKey.get(key) ?? { key, title: String(row.show_title), performances: [] }
    const startsAt = String(row.starts_at).slice(0, 16).replace(' ', 'T')
    if (!show.performances.some((known) => known.startsAt === startsAt))
      show.performances.push({
        performanceId: String(row.performance_id),
        startsAt,
        hall: textOf(row.hall),
        venue: textOf(row.venue),
      })
    byKey.set(key, show)
  }
  return [...byKey.values()]
}

function textOf(cell: unknown): string | null {
  return typeof cell === 'string' && cell !== '' ? cell : null
}
