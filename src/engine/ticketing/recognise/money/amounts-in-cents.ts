import type { Meaning, ReadColumn } from '../../../../contract/index.ts'
import type { RowGroup } from '../../read/index.ts'
import { leastRows, rowsLookedAt } from '../settle-input.ts'

/** Of the rows that can tell, those that must say the same: a reduction of the day is another amount. */
const leastShare = 0.9
const ofPrices = new Set<Meaning>(['priceCents', 'unitPriceCents'])
const ofLabels = new Set<Meaning>(['tariff', 'tariffAndDate', 'productType'])
/** « PLEIN TARIF 28 E », « Réduit 7,50 € »: the price that a tariff is called by. */
const named = /(?<![\d.,])(\d{1,3}(?:[.,]\d{1,2})?) ?(?:€|e|eur|euros?|chf|frs?|\$)(?![\p{L}\d])/giu

/**
 * The columns, their whole amounts in centimes where the tariffs of the rows name their price (« PLEIN TARIF 28 E ») and the amounts are a hundred times it, by the
 * quantity where there is one: the headings of old tills (« MTTTC ») tell no unit. What a person said of a format is left alone.
 */
export function withAmountsInCents(columns: readonly ReadColumn[], first: RowGroup | null): ReadColumn[] {
  const price = columns.findIndex((column) => ofPrices.has(column.meaning) && isWhole(column))
  if (first === null || price < 0) return [...columns]
  const labels = columns.flatMap(({ meaning }, at) => (ofLabels.has(meaning) ? [at] : []))
  const quantity =
    columns[price]?.meaning === 'unitPriceCents' ? -1 : columns.findIndex(({ meaning }) => meaning === 'quantity')
  let [told, inCents] = [0, 0]
  for (let row = 0; row < Math.min(first.count, rowsLookedAt); row += 1) {
    const cell = (at: number) => first.columns[at]?.textAt(row) ?? ''
    const euros = labels.map((at) => priceNamed(cell(at))).find((amount) => amount !== null) ?? null
    const [amount, seats] = [Math.abs(Number(cell(price))), quantity < 0 ? 1 : Math.abs(Number(cell(quantity)))]
    if (euros === null || euros === 0 || !(amount > 0 && seats > 0)) continue
    told += 1
    if (Math.abs(amount - euros * 100 * seats) < 0.5) inCents += 1
  }
  if (told < leastRows || inCents < leastShare * told) return [...columns]
  return columns.map((column) => (column.type === 'money' && isWhole(column) ? { ...column, format: 'cents' } : column))
}

function isWhole({ type, format, confidence }: ReadColumn): boolean {
  return type === 'money' && format === 'integer' && confidence < 1
}

function priceNamed(label: string): number | null {
  const [, amount] = [...label.matchAll(named)].at(-1) ?? []
  return amount === undefined ? null : Number(amount.replace(',', '.'))
}
