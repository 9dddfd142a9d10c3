import type { ReadColumn } from '../../../contract/index.ts'
import { columnCleaner } from '../clean/index.ts'
import type { RowMoney } from './row-money.ts'

/** Reads the money of a row, in cents: of the whole of it, and of one seat, each null where its column or its cell says nothing. */
export function moneyReader(
  columns: readonly ReadColumn[],
  { money, unitPrice }: { money: number | null; unitPrice: number | null },
): (cells: readonly string[]) => RowMoney {
  const reader = (index: number | null) => {
    const column = index === null ? undefined : columns[index]
    if (column === undefined || index === null) return () => null
    const clean = columnCleaner(column)
    return (cells: readonly string[]) => {
      const cleaned = clean(cells[index] ?? '')
      return 'value' in cleaned && typeof cleaned.value === 'number' ? cleaned.value : null
    }
  }
  const [whole, unit] = [reader(money), reader(unitPrice)]
  return (cells) => ({ cents: whole(cells), unitCents: unit(cells) })
}

/** Reads the money, in cents, of the seats of one column of a pair; null where its cell says nothing. */
export function pairMoneyReader(
  columns: readonly ReadColumn[],
  seats: readonly { money: number | null }[],
): (cells: readonly string[], index: number) => number | null {
  const readers = new Map(
    seats.flatMap(({ money }) => (money === null ? [] : [[money, moneyReader(columns, { money, unitPrice: null })]])),
  )
  return (cells, index) => readers.get(index)?.(cells).cents ?? null
}
