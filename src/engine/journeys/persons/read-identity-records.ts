import { evidenceMeanings, type IdentityRecord } from '../../identity/index.ts'
import { type DescribeOptions, describeTable } from '../../ticketing/index.ts'

export interface ReadRecordsInput {
  path: string
  options: DescribeOptions
  /** Header of the column that names each record; null = file name and data row. */
  idColumn: string | null
}

export interface ReadRecords {
  /** False when a column was asked for and the file has none of that name. */
  hasIdColumn: boolean
  records: IdentityRecord[]
}

type Reader = (record: Required<Pick<IdentityRecord, 'fields' | 'extra'>>, cell: string) => void

/** Meanings that say nothing of who a person is: numbers and things bought never become evidence. */
const kept = new Set<string>(evidenceMeanings)
const unknownIds = /(^|[^a-z])(ssn|soc[ _]?sec([ _]?id)?|nir|insee|passport|passeport|n[o°]? ?s[ée]cu)([^a-z]|$)/i

/**
 * Reads a file of any columns as contact records: known columns by their meaning, the others by their header, which
 * identity weighs only when they tell people apart. The column of ids is never evidence. Meant for a child process.
 * Throws the file-* codes.
 */
export async function readIdentityRecords({ path, options, idColumn }: ReadRecordsInput): Promise<ReadRecords> {
  const { table, description } = await describeTable(path, options)
  const idIndex = idColumn === null ? -1 : table.header.indexOf(idColumn)
  const readers = description.columns.map((column, index) =>
    index === idIndex ? null : readerOf(column.name, column.meaning),
  )
  const records: IdentityRecord[] = []
  for await (const batch of table.batches()) {
    for (const { cells } of batch) {
      const record = { fields: {}, extra: {} }
      readers.forEach((read, index) => {
        const cell = cells[index]?.trim() ?? ''
        if (cell !== '') read?.(record, cell)
      })
      const recordId = idIndex < 0 ? `${options.name ?? ''}:${records.length + 1}` : (cells[idIndex]?.trim() ?? '')
      records.push({ recordId, ...record })
    }
  }
  return { hasIdColumn: idColumn === null || idIndex >= 0, records }
}

function readerOf(name: string, meaning: string): Reader | null {
  if (unknownIds.test(name)) return fieldReader('idNumber')
  if (meaning === 'mobile') {
    return ({ fields }, cell) => {
      fields.phone = cell
    }
  }
  if (meaning === 'street2') {
    return ({ fields }, cell) => {
      fields.street = fields.street === undefined ? cell : `${fields.street}, ${cell}`
    }
  }
  if (kept.has(meaning)) return fieldReader(meaning as keyof IdentityRecord['fields'])
  if (meaning !== 'unknown') return null
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
