import type { ReadColumn } from '../../../contract/index.ts'
import { currencyCode } from '../clean/index.ts'
import { normaliseHeader } from '../layouts/index.ts'
import type { ColumnProfile } from './column-profile.ts'

/** Columns that name the currency of their row: « Devise », `deal_currency`. */
const currencyHeader = /\b(devise|monnaie|currency|valuta)\b/
const namedInHeader = /\b(chf|cad|usd|gbp)\b|[$£]/i

/**
 * The columns, those of money with their currency where it is not the euro: as their cells write it, else their header (« Prix
 * CHF »), else a column that names one currency alone. Amounts are never converted: the control says what they are in.
 */
export function withCurrencies(columns: readonly ReadColumn[], profiles: readonly ColumnProfile[]): ReadColumn[] {
  const shared = profiles.find(({ name, distinct }) => currencyHeader.test(normaliseHeader(name)) && distinct === 1)
  const ofRows = shared === undefined ? null : currencyCode(shared.top[0]?.value ?? '')
  return columns.map((column, index) => {
    const profile = profiles[index]
    if (column.type !== 'money' || column.meaning === 'unknown' || profile === undefined) return column
    const currency = mostWritten(profile) ?? currencyCode(namedInHeader.exec(column.name)?.[0] ?? '') ?? ofRows
    return currency === null || currency === 'EUR' ? column : { ...column, currency }
  })
}

function mostWritten({ numbers }: ColumnProfile): string | null {
  return Object.entries(numbers.currencies).sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}
