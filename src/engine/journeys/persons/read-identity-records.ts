import { evidenceMeanings, type IdentityRecord } from '../../identity/index.ts'
import { type DescribeOptions, describeTable } from '../../ticketing/index.ts'
import type { NumberedRow } from './gather-accounts.ts'

export interface ReadRecordsInput {
  path: string
  options: DescribeOptions
  /** Header of the column that names each record; null = file name and data row. */
  idColumn: string | null
}

export interface ReadRecords {
  /** False when a column was asked for and the file has none of that name. */
  hasIdColumn: boolean
  rows: NumberedRow[]
}

interface RowRead extends Required<Pick<IdentityRecord, 'fields' | 'extra'>> {
  houseNumber: string
}

type Reader = (row: RowRead, cell: string) => void

/** Meanings that say nothing of who a person is: numbers and things bought never become evidence. */
const kept = new Set<string>(evidenceMeanings)
const unknownIds = /(^|[^a-z])(ssn|soc[ _]?sec([ _]?id)?|nir|insee|passport|passeport|n[o°]? ?s[ée]cu)([^a-z]|$)/i

/**
 * Reads a file of any columns as contact records: known columns by their meaning, the others by their header, which
 * identity weighs only when they tell people apart. The column of ids is never evidence; one of customer numbers says which rows are one
 * account. Meant for a child process. Throws the file-* codes.
 */
export async function readIdentityRecords({ path, options, idColumn }: ReadRecordsInput): Promise<ReadRecords> {
  const { table, description } = await describeTable(path, { ...options, areRowsWhole: true })
  const idIndex = idColumn === null ? -1 : table.header.indexOf(idColumn)
  const readers = description.columns.map((column, index) =>
    index === idIndex ? null : readerOf(column.name, column.meaning),
  )
  const at = (meaning: string) => description.columns.findIndex((column) => column.meaning === meaning)
  const [numberIndex, quantityIndex] = [at('customerNumber'), at('quantity')]
  const sells = description.grain === 'tickets' || description.grain === 'orders'
  const rows: NumberedRow[] = []
  for await (const batch of table.batches()) {
    for (const { cells } of batch) {
      const row: RowRead = { fields: {}, extra: {}, houseNumber: '' }
      readers.forEach((read, index) => {
        const cell = cells[index]?.trim() ?? ''
        if (cell !== '') read?.(row, cell)
      })
      const recordId = idIndex < 0 ? `${options.name ?? ''}:${rows.length + 1}` : (cells[idIndex]?.trim() ?? '')
      rows.push({
        record: { recordId, fields: withHouseNumber(row), extra: row.extra },
        number: cells[numberIndex]?.trim() || null,
        seats: sells ? seatsIn(cells[quantityIndex]) : 0,
      })
    }
  }
  return { hasIdColumn: idColumn === null || idIndex >= 0, rows }
}

/** A row of sales is one seat, unless it says how many. */
function seatsIn(quantity: string | undefined): number {
  return /^\d{1,4}$/.test(quantity?.trim() ?? '') ? Number(quantity) : 1
}

const houseNumbers =
  /^(?:(?:street|house|building)[ _-]?(?:n(?:o|r|um(?:ber)?)?|number)|(?:n°|no|num(?:[ée]ro)?)[ _-]?(?:de[ _-])?(?:(?:la|dans)[ _-])*(?:la[ _-])?(?:rue|voie))$/i

/** A street and its number may stand in two columns: neither says much without the other. */
function withHouseNumber({ fields, houseNumber }: RowRead): IdentityRecord['fields'] {
  const { street = '' } = fields
  if (houseNumber === '' || /^\d/.test(street)) return fields
  return { ...fields, street: `${houseNumber} ${street}`.trim() }
}

function readerOf(name: string, meaning: string): Reader | null {
  if (unknownIds.test(name)) return fieldReader('idNumber')
  if (meaning === 'mobile') {
    return ({ fields }, cell) => {
      fields.phone = cell
    }
  }
  if (houseNumbers.test(name)) {
    return (row, cell) => {
      row.houseNumber ||= cell
    }
  }
  if (kept.has(meaning)) return fieldReader(meaning as keyof IdentityRecord['fields'])
  // A second line of address (a building, a hamlet) is there on one record and not on the next: no part of the street.
  if (meaning !== 'unknown' && meaning !== 'street2') return null
  return ({ extra }, cell) => {
    extra[name] = cell
  }
}

/** The first column of a meaning that has a value gives it. */
function fieldReader(field: keyof IdentityRecord['fields']): Reader {
  return ({ fields }, cell) => {
    fields[field] ??= cell
  }
}
