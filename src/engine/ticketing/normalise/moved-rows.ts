import { dayMovedTo, foldLabel, isOnDay, remarkMoves } from '../clean/index.ts'
import { always, type Coded, combine, firstOf } from './coded.ts'
import { type MeantGroup, oncePerGroup } from './meant-group.ts'
import { number, startsAt, text } from './said-values.ts'

/** What a row says of its people going elsewhere: nothing, that they do, and that the row of the day they go to is there too. */
export type Moved = 'no' | 'told' | 'found'

/**
 * Rows whose remark sends their people to another day (« déplacé au 16/11 », « décalé au samedi »). `found` where the same person has as many seats of the same tariff on that day: their seats are on
 * that row, paid or not, and counted on both they would be there twice.
 */
export const movedRows = oncePerGroup((said: MeantGroup): Coded<Moved> => {
  const remark = text(said, 'remark')
  if (!remark.values.some((words) => words !== null && dayMovedTo(words) !== null)) return always('no', said.count)
  const sent = combine(remark, startsAt(said), (words, moment) => ({
    to: words !== null && remarkMoves(words, moment) ? dayMovedTo(words) : null,
    moment,
  }))
  const keys = bookingKeys(said)
  const rowsOf = new Map<string, number[]>()
  for (let row = 0; row < said.count; row++) {
    const key = keys.values[keys.codes[row] ?? 0] ?? null
    if (key !== null) rowsOf.set(key, [...(rowsOf.get(key) ?? []), row])
  }
  const codes = Int32Array.from({ length: said.count }, (_, row) => {
    const { to } = sentOf(row)
    if (to === null) return 0
    const others = rowsOf.get(keys.values[keys.codes[row] ?? 0] ?? '') ?? []
    const isFound = others.some((other) => {
      const { to: further, moment } = sentOf(other)
      return further === null && moment !== null && isOnDay(moment, to)
    })
    return isFound ? 2 : 1
  })
  return { values: ['no', 'told', 'found'], codes }

  function sentOf(row: number) {
    return sent.values[sent.codes[row] ?? 0] ?? { to: null, moment: null }
  }
})

/** Who books what: one text for the same person, show, tariff and number of seats; null where nobody is named. */
function bookingKeys(said: MeantGroup): Coded<string | null> {
  const names = (['lastName', 'fullName', 'firstName', 'company'] as const).map((name) => text(said, name))
  const whole = names.reduce<Coded<string | null>>(
    (one, other) => combine(one, other, (a, b) => (b === null ? a : `${a ?? ''} ${foldLabel(b)}`.trim())),
    always(null, said.count),
  )
  const who = combine(firstOf(whole, text(said, 'email')), text(said, 'showTitle'), (name, title) =>
    name === null ? null : `${name}|${foldLabel(title ?? '')}`,
  )
  const what = combine(
    text(said, 'tariff'),
    number(said, 'quantity'),
    (tariff, seats) => `${tariff ?? ''}|${seats ?? 1}`,
  )
  return combine(who, what, (name, booked) => (name === null ? null : `${name}|${booked}`))
}
