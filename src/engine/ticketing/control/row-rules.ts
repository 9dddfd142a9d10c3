import type { Grain, Meaning, QualityDimension, Severity } from '../../../contract/index.ts'
import type { normalisedColumns } from '../normalise/index.ts'

/** A rule that one row answers by itself, so that dropping other rows never mends it. */
export interface RowRule {
  /** Its sentences are `{code}` and, for why it matters, `{code}.why`. */
  code: string
  dimension: Extract<QualityDimension, 'validity' | 'consistency'>
  severity: Severity
  grains: readonly Grain[]
  looksAt: readonly Meaning[]
  /** The normalised columns shown beside the row number when its rows are taken away. */
  columns: readonly (keyof typeof normalisedColumns)[]
  /** True for the rows found: SQL over the normalised columns, with the lists of `ruleLists`. */
  condition: string
  /** The repair that can be proposed, by its code in `repairs.ts`. */
  repair: string | null
}

/** A seat dearer than this is a slip of a decimal mark in a theatre that is no opera gala: 400 €. */
export const dearestSeatCents = 40_000
/** A sale dated later than this after the performance is no late regularisation: its date is wrong. Days. */
export const longAfterDays = 60

const sales: readonly Grain[] = ['tickets', 'orders']
const persons: readonly Grain[] = ['tickets', 'orders', 'contacts', 'addresses']
const soldDay = 'try_cast(left(purchased_at, 10) AS DATE)'
const playedDay = 'try_cast(left(starts_at, 10) AS DATE)'
const isListed = (value: string, list: string) => `list_contains(string_split($${list}, '|'), ${value})`

export const rowRules: readonly RowRule[] = [
  {
    code: 'check.sold-after-performance',
    dimension: 'consistency',
    severity: 'low',
    grains: sales,
    looksAt: ['purchasedAt', 'startsAt'],
    columns: ['show_title', 'starts_at', 'purchased_at', 'ticket_number'],
    condition: `${soldDay} > ${playedDay} AND ${soldDay} <= ${playedDay} + ${longAfterDays}`,
    repair: 'repair.sale-date-unknown-after',
  },
  {
    code: 'check.sold-months-after',
    dimension: 'consistency',
    severity: 'high',
    grains: sales,
    looksAt: ['purchasedAt', 'startsAt'],
    columns: ['show_title', 'starts_at', 'purchased_at', 'ticket_number'],
    condition: `${soldDay} > ${playedDay} + ${longAfterDays}`,
    repair: 'repair.sale-date-unknown-long-after',
  },
  {
    code: 'check.price-negative',
    dimension: 'validity',
    severity: 'high',
    grains: sales,
    looksAt: ['priceCents'],
    columns: ['show_title', 'starts_at', 'tariff', 'price_cents', 'ticket_number'],
    condition: "price_cents < 0 AND coalesce(quantity, 1) <> 0 AND status <> 'cancelled'",
    repair: 'repair.refund-cancels',
  },
  {
    code: 'check.cancelled-in-remark',
    dimension: 'consistency',
    severity: 'high',
    grains: sales,
    looksAt: ['remark', 'status'],
    columns: ['show_title', 'starts_at', 'quantity', 'price_cents', 'last_name', 'full_name'],
    condition: "remark_cancels = 1 AND status <> 'cancelled'",
    repair: 'repair.remark-cancels',
  },
  {
    code: 'check.price-absurd',
    dimension: 'validity',
    severity: 'high',
    grains: sales,
    looksAt: ['priceCents', 'quantity'],
    columns: ['show_title', 'starts_at', 'tariff', 'price_cents', 'quantity', 'ticket_number'],
    condition: `price_cents > ${dearestSeatCents} * greatest(coalesce(quantity, 1), 1) AND status <> 'cancelled'`,
    repair: 'repair.price-unknown',
  },
  {
    code: 'check.email-domain-mistyped',
    dimension: 'validity',
    severity: 'medium',
    grains: persons,
    looksAt: ['email'],
    columns: ['customer_number', 'email'],
    condition: `email IS NOT NULL AND ${isListed("split_part(email, '@', 2)", 'mistypedDomains')}`,
    repair: 'repair.email-domain',
  },
  {
    code: 'check.postcode-unknown',
    dimension: 'validity',
    severity: 'low',
    grains: persons,
    looksAt: ['postcode'],
    columns: ['customer_number', 'postcode', 'city'],
    condition: `postcode IS NOT NULL AND coalesce(country, 'FR') = 'FR' AND company IS NULL
      AND NOT regexp_matches(lower(coalesce(city, '')), 'cedex') AND ${isListed('postcode', 'unknownPostcodes')}`,
    repair: 'repair.postcode-unknown',
  },
]

/** The rules that speak of a file of this grain, in the order in which they are shown. */
export function rowRulesFor(grain: Grain): RowRule[] {
  return rowRules.filter((rule) => rule.grains.includes(grain))
}
