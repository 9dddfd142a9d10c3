import { dayNumber, dayOf } from '../../figures/index.ts'
import type { Row } from '../../store/index.ts'
import type { HouseMarts } from '../house/index.ts'
import { question } from './question.ts'
import type { Candidate } from './stakes.ts'

const soonDays = 10

/** Options that end within ten days, or whose end is past and whose seats are still held: one card for all. */
export async function optionsCards({ warehouse, schema, data }: HouseMarts): Promise<Candidate[]> {
  const rows = await warehouse.run(question('options-due'), {
    schema,
    params: { day: data.asOfDay, until: dayOf(data.asOfDay + soonDays) },
  })
  const [first] = rows
  if (first === undefined) return []
  const seats = total(rows)
  const past = rows.filter((row) => String(row.expires_on) < dayOf(data.asOfDay))
  const next = rows.find((row) => String(row.expires_on) >= dayOf(data.asOfDay)) ?? first
  const performances = new Set(rows.map((row) => String(row.performance_id))).size
  const daysLeft = Math.max(0, dayNumber(String(next.expires_on)) - data.asOfDay)
  return [
    {
      card: {
        key: 'options',
        kind: 'options',
        headline: { code: 'today.options', params: { seats } },
        evidence: [
          { code: 'today.options.where', params: { performances, show: String(first.show_title) } },
          ...(past.length > 0 ? [{ code: 'today.options.past', params: { seats: total(past) } }] : []),
          ...(past.length === rows.length
            ? []
            : [{ code: 'today.options.next', params: { nextDay: String(next.expires_on) } }]),
        ],
        seats: null,
        people: null,
        actions: [
          {
            code: performances === 1 ? 'today.see-show' : 'today.see-shows',
            to: performances === 1 ? `/spectacles/${encodeURIComponent(String(first.show_key))}` : '/spectacles',
          },
        ],
      },
      seatsAtStake: seats,
      // A call is enough to confirm or release: unlike a message, it is in time on the very day.
      daysLeft: Math.max(2, daysLeft),
    },
  ]
}

function total(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + Number(row.seats), 0)
}
