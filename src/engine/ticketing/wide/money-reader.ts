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

/** Reads what a row pays beside its seats, in cents; 0 where it pays nothing. */
export function extrasReader(
  columns: readonly ReadColumn[],
  { extras, money }: { extras: readonly number[]; money: number | null },
): (cells: readonly string[]) => number {
  // A column that nothing understood is written as the money of its file is.
  const format = columns[money ?? -1]?.format ?? null
  const asMoney = columns.map((column): ReadColumn => {
    return column.meaning === 'feesCents' ? column : { ...column, meaning: 'feesCents', type: 'money', format }
  })
  const readers = extras.map((at) => moneyReader(asMoney, { money: at, unitPrice: null }))
  return (cells) => readers.reduce((sum, read) => sum + (read(cells).cents ?? 0), 0)
}
