import type { Meaning, ReadColumn } from '../../../contract/index.ts'
import { type Cleaned, columnCleaner } from '../clean/index.ts'
import { type Layout, normaliseHeader } from '../layouts/index.ts'
import type { RowGroup } from '../read/index.ts'
import { always, type Coded, combine, mapCoded } from './coded.ts'

export type Meant = string | number | null

/** A value that cleaning changed, or could not take: its raw form is kept with the rule or the reason. */
export interface Correction {
  column: string
  raw: string
  clean: string | null
  rule: string
  isUnreadable: boolean
}

/** What the rows of a group say, by meaning: cleaned values in their units, and what was changed to have them. */
export interface MeantGroup {
  count: number
  /** The first column of the meaning that has a value gives it; then what a person says of every row; else null. */
  of(meaning: Meaning): Coded<Meant>
  /** True where a cell of the meaning was there but could not be taken. */
  isUnreadable(meaning: Meaning): Coded<boolean>
  /** By column, for those in which something was changed. */
  corrections: Coded<Correction | null>[]
}

interface MeantColumn {
  meaning: Meaning
  values: Coded<Meant>
  corrections: Coded<Correction | null>
}

/** Reads groups of rows by the meaning of their columns. */
export function createGroupReader(of: {
  columns: readonly ReadColumn[]
  layout: Layout | null
  constants: Partial<Record<Meaning, string>>
}): (group: RowGroup) => MeantGroup {
  const countryIndex = of.columns.findIndex((column) => column.meaning === 'country')
  const readers = of.columns
    .map((column, index) => ({ column, index, read: cellReader(column, of.layout) }))
    .filter(({ column }) => column.meaning !== 'unknown')

  return (group) => {
    const noCell: Coded<string> = always('', group.count)
    const country = group.columns[countryIndex] ?? noCell
    const columns = readers.map(({ column, index, read }): MeantColumn => {
      const cells = group.columns[index] ?? noCell
      const isPostcode = column.meaning === 'postcode'
      const read_ = isPostcode ? combine(cells, country, read) : mapCoded(cells, (cell) => read(cell, ''))
      return {
        meaning: column.meaning,
        values: mapCoded(read_, (cell) => (cell === null || 'rejected' in cell.cleaned ? null : cell.cleaned.value)),
        corrections: mapCoded(read_, (cell) => cell && correctionOf(column.name, cell)),
      }
    })
    return meantGroup({ count: group.count, columns, constants: of.constants })
  }
}

interface ReadCell {
  raw: string
  cleaned: Cleaned
}

/** Null for an empty cell. A postcode is read by the country of its row, when the file gives one. */
function cellReader(column: ReadColumn, layout: Layout | null): (cell: string, country: string) => ReadCell | null {
  const clean = columnCleaner(column)
  const codes = codesOf(layout, column.name)
  return (cell, country) => {
    const raw = codes.get(cell) ?? cell
    if (raw === '') return null
    return { raw, cleaned: country === '' ? clean(raw) : clean(raw, { country }) }
  }
}

function codesOf(layout: Layout | null, name: string): Map<string, string> {
  const entry = Object.entries(layout?.valueCodes ?? {}).find(
    ([column]) => normaliseHeader(column) === normaliseHeader(name),
  )
  return new Map(Object.entries(entry?.[1] ?? {}))
}

function correctionOf(column: string, { raw, cleaned }: ReadCell): Correction | null {
  if ('rejected' in cleaned) return { column, raw, clean: null, rule: cleaned.rejected, isUnreadable: true }
  const { value, rule } = cleaned
  return rule && { column, raw, clean: value === null ? null : String(value), rule, isUnreadable: false }
}

function meantGroup({
  count,
  columns,
  constants,
}: {
  count: number
  columns: readonly MeantColumn[]
  constants: Partial<Record<Meaning, string>>
}): MeantGroup {
  const known = new Map<Meaning, Coded<Meant>>()
  const find = (meaning: Meaning): Coded<Meant> =>
    [...columns.filter((column) => column.meaning === meaning).map(({ values }) => values)]
      .concat(constants[meaning] === undefined ? [] : [always<Meant>(constants[meaning], count)])
      .reduce((first, next) => combine(first, next, (a, b) => a ?? b), always<Meant>(null, count))
  return {
    count,
    of(meaning) {
      const found = known.get(meaning) ?? find(meaning)
      known.set(meaning, found)
      return found
    },
    isUnreadable: (meaning) =>
      columns
        .filter((column) => column.meaning === meaning)
        .map(({ corrections }) => mapCoded(corrections, (correction) => correction?.isUnreadable === true))
        .reduce((any, next) => combine(any, next, (a, b) => a || b), always(false, count)),
    corrections: columns
      .map(({ corrections }) => corrections)
      .filter(({ values }) => values.some((one) => one !== null)),
  }
}
