import type { Meaning } from '../../../../contract/index.ts'
import type { MeaningGuess } from '../infer-meanings.ts'
import { orderByValues, type SettledOrder } from '../profile/column-format.ts'
import { type ColumnProfile, shareOf } from '../profile/column-profile.ts'
import type { SettleInput } from '../settle-input.ts'
import { orderByRows } from './order-by-rows.ts'
import { orderByClocks, orderByTitles } from './order-by-writing.ts'

/**
 * One system writes its dates one way: an order settled by one column holds for the others of the file, birth dates
 * aside (people type them). Without one, a column of sales must not come after its column of performances.
 */
export function settledOrder(
  { profiles, guesses, first, titles }: Pick<SettleInput, 'profiles' | 'guesses' | 'first' | 'titles'>,
  told: SettledOrder,
): SettledOrder {
  const orders = new Set<SettledOrder>()
  for (const [index, profile] of profiles.entries()) {
    if (guesses[index]?.meaning === 'birthDate' || shareOf(profile, 'date') < 0.5) continue
    const order = orderByValues(profile)
    if (order !== null) orders.add(order)
  }
  const [only] = orders
  if (orders.size === 1 && only !== undefined) return only
  if (orders.size > 0) return null
  const written = orderByAmounts(profiles, guesses) ?? orderByTitles(titles) ?? orderByClocks(profiles)
  return orderBySequence(profiles, guesses) ?? told ?? written ?? orderByRows(guesses, first)
}

const ofMoney = new Set<Meaning>([
  'priceCents',
  'unitPriceCents',
  'orderTotalCents',
  'receiptsCents',
  'feesCents',
  'taxCents',
])

/** Where French amounts have a comma and dates are as often written month first. */
const ofAmerica = ['$', 'CAD', 'USD']

/**
 * Who writes « 12,50 » writes no month before its day: amounts of a file with decimal commas, and none with a dot, tell the order of its dates. « 12,50 $ » does not: in Québec and Acadia
 * both orders stand beside it.
 */
function orderByAmounts(profiles: readonly ColumnProfile[], guesses: readonly MeaningGuess[]): SettledOrder {
  const amounts = profiles.filter((_, index) => ofMoney.has(guesses[index]?.meaning ?? 'unknown'))
  const sum = (of: (profile: ColumnProfile) => number) => amounts.reduce((all, profile) => all + of(profile), 0)
  if (
    amounts.some(
      ({ name, numbers }) => ofAmerica.some((code) => code in numbers.currencies) || /\$|\bcad\b/i.test(name),
    )
  )
    return null
  const commas = sum(({ numbers }) => numbers.commaDecimals)
  return commas > 0 && sum(({ numbers }) => numbers.dotDecimals) === 0 ? 'dmy' : null
}

/** Sales come before performances: if one reading alone keeps that so, it is the right one. */
function orderBySequence(profiles: readonly ColumnProfile[], guesses: readonly MeaningGuess[]): SettledOrder {
  const sale = profiles[guesses.findIndex((guess) => guess.meaning === 'purchasedAt')]?.dates
  const night = profiles[guesses.findIndex((guess) => guess.meaning === 'startsAt')]?.dates
  if (sale === undefined || night === undefined || sale.count === 0 || night.count === 0) return null
  const dayFirst = sale.dayFirst.min <= night.dayFirst.min && sale.dayFirst.max <= night.dayFirst.max
  const monthFirst = sale.monthFirst.min <= night.monthFirst.min && sale.monthFirst.max <= night.monthFirst.max
  if (dayFirst === monthFirst) return null
  return dayFirst ? 'dmy' : 'mdy'
}
