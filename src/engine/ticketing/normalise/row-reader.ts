import type { Meaning, ReadColumn } from '../../../contract/index.ts'
import { type Cleaned, columnCleaner } from '../clean/index.ts'
import { type Layout, normaliseHeader } from '../layouts/index.ts'

/** What one row says, by meaning: cleaned values in their units. */
export type MeantValues = Partial<Record<Meaning, string | number>>

/** A value that cleaning changed, or could not take: its raw form is kept with the rule or the reason. */
export interface Correction {
  column: string
  raw: string
  clean: string | null
  rule: string
}

export interface RowRead {
  values: MeantValues
  corrections: Correction[]
  /** Meanings whose cell was there but could not be taken. */
  unreadable: Set<Meaning>
}

/** Reads the cells of a row by the meaning of their columns; the first column of a meaning that has a value gives it. */
export function createRowReader(
  columns: readonly ReadColumn[],
  layout: Layout | null,
): (cells: readonly string[]) => RowRead {
  const readers = columns
    .map((column, index) => ({ column, index, clean: columnCleaner(column), codes: codesOf(layout, column.name) }))
    .filter(({ column }) => column.meaning !== 'unknown')
  const countryIndex = columns.findIndex((column) => column.meaning === 'country')

  return (cells) => {
    const read: RowRead = { values: {}, corrections: [], unreadable: new Set() }
    const country = countryIndex < 0 ? undefined : cells[countryIndex]
    for (const { column, index, clean, codes } of readers) {
      const raw = codes?.[cells[index] ?? ''] ?? cells[index] ?? ''
      if (raw === '') continue
      const cleaned = column.meaning === 'postcode' && country ? clean(raw, { country }) : clean(raw)
      keep(read, { column, raw, cleaned })
    }
    return read
  }
}

function keep(read: RowRead, { column, raw, cleaned }: { column: ReadColumn; raw: string; cleaned: Cleaned }): void {
  if ('rejected' in cleaned) {
    read.unreadable.add(column.meaning)
    read.corrections.push({ column: column.name, raw, clean: null, rule: cleaned.rejected })
    return
  }
  const { value, rule } = cleaned
  if (rule !== null) {
    read.corrections.push({ column: column.name, raw, clean: value === null ? null : String(value), rule })
  }
  if (value !== null) read.values[column.meaning] ??= value
}

function codesOf(layout: Layout | null, name: string): Record<string, string> | undefined {
  const entry = Object.entries(layout?.valueCodes ?? {}).find(
    ([column]) => normaliseHeader(column) === normaliseHeader(name),
  )
  return entry?.[1]
}
