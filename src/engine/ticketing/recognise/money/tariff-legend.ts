import type { Meaning, ReadColumn, SkippedRow } from '../../../../contract/index.ts'
import { type LegendEntry, readLegend } from '../../wide/index.ts'
import type { ColumnProfile } from '../profile/column-profile.ts'

/** What gives a row its money by itself: beside it, nothing is worked out of a legend. */
const ofMoney = new Set<Meaning>([
  ...(['priceCents', 'unitPriceCents', 'orderTotalCents', 'tariffSeats', 'showSeats', 'tariffCents'] as const),
])
/** Share of the filled cells of the column that the legend has to explain. */
const leastKnown = 0.8
/** « 2P », « 1 R »: so many seats of a letter. */
const counted = /^(\d{1,3}) ?x? ?(\p{L}{1,2})$/iu

/**
 * The columns, that of tariffs written in letters (« P », « 2P+1R ») with what each of its cells says, where the lines around the table tell letters and
 * prices (« P = plein 14 €   R = réduit 9 €   G = invitation ») and no column tells any money.
 */
export function withTariffLegend(
  columns: readonly ReadColumn[],
  profiles: readonly ColumnProfile[],
  skipped: readonly SkippedRow[],
): ReadColumn[] {
  const at = columns.findIndex(({ meaning }) => meaning === 'tariff')
  const profile = profiles[at]
  if (profile === undefined || columns.some(({ meaning }) => ofMoney.has(meaning))) return [...columns]
  const prices = pricesOf(skipped.flatMap(({ detail = '', why }) => (why === 'other-sheet' ? [] : [detail])))
  const said = profile.top.filter(({ value }) => value.trim() !== '')
  const meant = said.flatMap(({ value, count }) => {
    const words = saidBy(value, prices)
    return words === null ? [] : [{ value, words, count }]
  })
  const known = meant.reduce((sum, { count }) => sum + count, 0)
  const isKnown = profile.distinctIsExact && known > 0 && known >= leastKnown * profile.filled
  const legend = Object.fromEntries(meant.map(({ value, words }) => [value.trim().toUpperCase(), words]))
  return columns.map((column, index) =>
    index === at && isKnown ? { ...column, legend, legendBy: 'prices' as const } : column,
  )
}

/** Of each letter, what it stands for; none where two lines disagree on one, or where fewer than two are told. */
function pricesOf(texts: readonly string[]): Map<string, LegendEntry> {
  const prices = new Map<string, LegendEntry>()
  for (const entry of readLegend(texts)) {
    if (entry.letter === null) continue
    const known = prices.get(entry.letter)
    if (known !== undefined && (known.priceCents !== entry.priceCents || known.words !== entry.words)) return new Map()
    prices.set(entry.letter, entry)
  }
  return prices.size < 2 ? new Map() : prices
}

/** « plein 14 € » for « P », « 2 x plein 14 € + 1 x réduit 9 € » for « 2P+1R »; null for a cell that says anything else. */
function saidBy(cell: string, prices: ReadonlyMap<string, LegendEntry>): string | null {
  const text = cell.trim().toLowerCase()
  const own = prices.get(text)
  if (own !== undefined) return written(own)
  const parts = text.split(/ ?[+,;/&] ?/).map((part) => {
    const [, seats, letter = ''] = counted.exec(part) ?? []
    const entry = prices.get(letter)
    return seats === undefined || entry === undefined ? null : `${seats} x ${entry.name} ${euros(entry.priceCents)}`
  })
  return parts.every((part) => part !== null) ? parts.join(' + ') : null
}

function written({ name, priceCents }: LegendEntry): string {
  return priceCents ? `${name} ${euros(priceCents)}` : name
}

function euros(cents: number | null): string {
  return `${((cents ?? 0) / 100).toString().replace('.', ',')} €`
}
