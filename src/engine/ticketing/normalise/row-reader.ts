import type { Meaning, ReadColumn } from '../../../contract/index.ts'
import { columnCleaner } from '../clean/index.ts'
import type { Layout } from '../layouts/index.ts'

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
    .map((column, index) => ({ column, index, clean: columnCleaner(column), codes: layout?.valueCodes[column.name] }))
    .filter(({ column }) => column.meaning !== 'unknown')
  const countryIndex = columns.findIndex((column) => column.meaning === 'country')

  return (cells) => {
    const read: RowRead = { values: {}, corrections: [], unreadable: new Set() }
    const country = countryIndex < 0 ? undefined : cells[countryIndex]
    for (const { column, index, clean, codes } of readers) {
      const raw = codes?.[cells[index] ?? ''] ?? cells[index] ?? ''
      if (raw === '') continue
      const cleaned = column.meaning === 'postcode' && country ? clean(raw, { country }) : clean(raw)
      if ('rejected' in cleaned) {
        read.unreadable.add(column.meaning)
        read.corrections.push({ column: column.name, raw, clean: null, rule: cleaned.rejected })
        continue
      }
      if (cleaned.rule !== null) {
        read.corrections.push({
          column: column.name,
          raw,
          clean: cleaned.value === null ? null : String(cleaned.value),
          rule: cleaned.rule,
        })
      }
      if (cleaned.value !== null && read.values[column.meaning] === undefined)
        read.values[column.meaning] = cleaned.value
    }
    return read
  }
}
