import type { ReadColumn } from '../../../../contract/index.ts'
import { currencyCode } from '../../clean/index.ts'
import { normaliseHeader } from '../../layouts/index.ts'
import type { ColumnProfile } from './column-profile.ts'

/** Columns that name the currency of their row: « Devise », `deal_currency`. */
const currencyHeader = /\b(devise|monnaie|currency|valuta)\b/
const namedInHeader =
  /\b(chf|cad|usd|gbp|f[ .]?cfa|cfa|xof|xaf|xpf|f[ .]?cfp|cfp|mad|dirhams?|tnd|dzd|mga|ariary|htg|gourdes?|mur|gnf|cdf)\b|[$£]/i

/**
 * The columns, those of money with their currency where it is not the euro: as their cells write it, else their header (« Prix
 * CHF »), else a column that names one currency alone. One that names several is told the currency of most rows. Amounts are never
 * converted: the control says what they are in.
 */
export function withCurrencies(columns: readonly ReadColumn[], profiles: readonly ColumnProfile[]): ReadColumn[] {
  const shared = profiles.find(({ name, distinct }) => currencyHeader.test(normaliseHeader(name)) && distinct === 1)
  const ofRows = shared === undefined ? null : currencyCode(shared.top[0]?.value ?? '')
  return columns.map((column, index) => {
    const profile = profiles[index]
    if (column.meaning === 'currency') return { ...column, format: profile === undefined ? null : mostNamed(profile) }
    if (column.type !== 'money' || column.meaning === 'unknown' || profile === undefined) return column
    const currency = mostWritten(profile) ?? currencyNamed(column.name) ?? ofRows
    const several = Object.keys(profile.numbers.currencies).length > 1 && currency !== null
    const told = several ? { ...column, mostlyIn: currency } : column
    return currency === null || currency === 'EUR' ? told : { ...told, currency }
  })
}

/** The code of the currency that the name of a column gives: « Prix CHF », « Montant (F CFA) »; null where it gives none. */
export function currencyNamed(name: string): string | null {
  return currencyCode(namedInHeader.exec(name)?.[0] ?? '')
}

/** Of a column that names several currencies, that of most rows; null where it names one. */
function mostNamed({ top }: ColumnProfile): string | null {
  const rows = new Map<string, number>()
  for (const { value, count } of top) {
    const code = currencyCode(value)
    if (code !== null) rows.set(code, (rows.get(code) ?? 0) + count)
  }
  return rows.size < 2 ? null : ([...rows].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null)
}

function mostWritten({ numbers }: ColumnProfile): string | null {
  return Object.entries(numbers.currencies).sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}
