import type { Meaning, ReadColumn } from '../../../../contract/index.ts'
import { cleanBoolean, cleanMoney, foldLabel } from '../../clean/index.ts'
import { type RowGroup, textsOfColumn } from '../../read/index.ts'
import { leastRows } from '../settle-input.ts'

/** « Place carré or : 12 € »: what a tariff says that one seat costs. */
const ofOne = /(\d{1,4}(?:[.,]\d{1,2})?) ?(?:€|eur(?:os?)?\b)/

/**
 * « Prix de la réservation » beside « Duo » as the price of the row, both seats together, where the rows prove it: at the same tariff a duo costs twice what one seat does, by the rows
 * of one or by the price that the tariff says, and none costs the same. Counted for one seat, a duo would cost four. What a person said stays.
 */
export function withDuoPrices(columns: readonly ReadColumn[], first: RowGroup | null): ReadColumn[] {
  const at = (meaning: Meaning) => columns.findIndex((column) => column.meaning === meaning)
  const [price, duo, tariff] = [at('unitPriceCents'), at('isDuo'), at('tariff')]
  const column = columns[price]
  const isKnown = duo >= 0 && at('quantity') < 0 && at('priceCents') < 0
  if (first === null || column === undefined || column.confidence >= 1 || !isKnown) return [...columns]
  const labels = tariff < 0 ? null : textsOfColumn(first, tariff)
  const answers = textsOfColumn(first, duo)
  const rows = textsOfColumn(first, price).flatMap((cell, row) => {
    const read = cleanMoney(cell, column.format)
    const cents = 'value' in read ? read.value : null
    const answer = cleanBoolean(answers[row] ?? '')
    const isDuo = 'value' in answer && answer.value === 1
    return cents === null || cents <= 0 ? [] : [{ label: foldLabel(labels?.[row] ?? ''), cents, isDuo }]
  })
  const ofOneSeat = new Map<string, Set<number>>()
  for (const { label, cents, isDuo } of rows)
    if (!isDuo) ofOneSeat.set(label, (ofOneSeat.get(label) ?? new Set()).add(cents))
  const said = (label: string) => {
    const own = ofOneSeat.get(label)
    const named = ofOne.exec(label)?.[1]?.replace(',', '.')
    return [...(own ?? []), ...(named === undefined ? [] : [Math.round(Number(named) * 100)])]
  }
  const told = rows.filter(({ isDuo, label }) => isDuo && said(label).length > 0)
  const twice = told.filter(({ label, cents }) => said(label).includes(cents / 2))
  const isProved = twice.length >= leastRows && told.every(({ label, cents }) => !said(label).includes(cents))
  return isProved ? columns.with(price, { ...column, meaning: 'priceCents' }) : [...columns]
}
