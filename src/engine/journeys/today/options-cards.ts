import type { PerformanceSummary } from '../../../contract/index.ts'
import { dayNumber, dayOf } from '../../figures/index.ts'
import { inOrder, type Row } from '../../store/index.ts'
import type { HouseMarts } from '../house/index.ts'
import { question } from './question.ts'
import type { Candidate } from './stakes.ts'

const soonDays = 10

interface Input {
  marts: HouseMarts
  /** Performances to come, with all the seats under option that they hold. */
  performances: readonly PerformanceSummary[]
}

/**
 * Options that end within ten days, or whose end is past and whose seats are still held: one card for all, which says until when it
 * looks and how many seats are under option in all.
 */
export async function optionsCards({
  marts: { warehouse, schema, data },
  performances: coming,
}: Input): Promise<Candidate[]> {
  const until = dayOf(data.asOfDay + soonDays)
  const due = await warehouse.run(question('options-due'), {
    schema,
    params: { day: data.asOfDay, until },
  })
  const rows = inOrder(due, 'expires_on', 'performance_id')
  const [first] = rows
  if (first === undefined) return []
  const seats = total(rows)
  const all = coming.reduce((sum, one) => sum + (one.isCancelled ? 0 : one.seats.options), 0)
  const past = rows.filter((row) => String(row.expires_on) < dayOf(data.asOfDay))
  const next = rows.find((row) => String(row.expires_on) >= dayOf(data.asOfDay)) ?? first
  const performances = new Set(rows.map((row) => String(row.performance_id))).size
  const daysLeft = Math.max(0, dayNumber(String(next.expires_on)) - data.asOfDay)
  return [
    {
      card: {
        key: 'options',
        kind: 'options',
        headline: { code: 'today.options', params: { seats, untilDay: until } },
        evidence: [
          { code: 'today.options.where', params: { performances, show: String(first.show_title) } },
          ...(past.length > 0 ? [{ code: 'today.options.past', params: { seats: total(past) } }] : []),
          ...(past.length === rows.length
            ? []
            : [{ code: 'today.options.next', params: { nextDay: String(next.expires_on) } }]),
          ...(all > seats ? [{ code: 'today.options.all', params: { all } }] : []),
        ],
        seats: null,
        people: null,
        sendings: null,
        actions: [
          {
            code: performances === 1 ? 'today.see-show' : 'today.see-options',
            ...(performances === 1
              ? { to: `/spectacles/${encodeURIComponent(String(first.show_key))}` }
              : { to: '/spectacles', search: { vue: 'options' } }),
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
