import type { Meaning } from '../../../../contract/index.ts'
import { minutesOfTime } from '../../clean/index.ts'
import { normaliseHeader } from '../../layouts/index.ts'
import { textsOfColumn } from '../../read/index.ts'
import type { MeaningGuess } from '../meaning-guess.ts'
import type { SettleInput } from '../settle-input.ts'

/** Rows of one evening from which it may be told, on average; and how many of all rows have an hour of their own there. */
const [fewestRows, leastOwn] = [3, 0.7]
/** Shows and visits begin at a round hour; of those of sales, at least this share do not. */
const leastOdd = 0.5
const ofEvening = new Set<Meaning>(['showTitle', 'showKey', 'showAndDate', 'startsAt', 'hall'])

/**
 * « Heure » of a till's journal as that of the sale, where nearly each row of an evening has another, and most of these are no round hour: an evening begins once, and the visits of a day every half hour. Taken for the evening's, each sale would be a performance.
 */
export function settleHourOfSale({ header, guesses, first, isFixed }: SettleInput): MeaningGuess[] {
  const hour = guesses.findIndex(({ meaning }) => meaning === 'startsTime')
  const isVague = /^(heure|time|uur|h)$/.test(normaliseHeader(header[hour] ?? ''))
  const isTold = guesses.some(({ meaning }) => meaning === 'purchasedTime')
  if (first === null || hour < 0 || !isVague || isTold || isFixed(hour)) return [...guesses]
  const own = guesses.flatMap(({ meaning }, at) => (ofEvening.has(meaning) ? [textsOfColumn(first, at)] : []))
  if (own.length === 0) return [...guesses]
  const [evenings, moments] = [new Set<string>(), new Set<string>()]
  let [rows, odd] = [0, 0]
  for (const [row, text] of textsOfColumn(first, hour).entries()) {
    if (text.trim() === '') continue
    const evening = own.map((texts) => texts[row] ?? '').join('\u0000')
    rows += 1
    odd += Number((minutesOfTime(text.trim()) ?? 0) % 5 !== 0)
    evenings.add(evening)
    moments.add(`${evening}\u0000${text.trim()}`)
  }
  const isOfSale = rows >= evenings.size * fewestRows && moments.size >= rows * leastOwn && odd >= rows * leastOdd
  return isOfSale ? guesses.with(hour, { meaning: 'purchasedTime', confidence: 0.75 }) : [...guesses]
}
