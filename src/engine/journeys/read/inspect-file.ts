import type { InspectedFile, ReadDescription } from '../../../contract/index.ts'
import { type DescribeOptions, describeTable } from '../../ticketing/index.ts'

export type InspectedTable = Pick<InspectedFile, 'firstRows' | 'sheets' | 'tables' | 'constants'> & {
  description: ReadDescription
}

const rowsShown = 8

/** What a file is, and its first rows, for the mapping screen. Meant for a child process. Throws the file-* codes. */
export async function inspectFile({
  path,
  options,
}: {
  path: string
  options: DescribeOptions
}): Promise<InspectedTable> {
  const { table, description, constants } = await describeTable(path, options)
  const firstRows: string[][] = []
  for await (const { cells } of table.rows()) {
    firstRows.push(cells)
    if (firstRows.length >= rowsShown) break
  }
  return { description, firstRows, sheets: table.sheets, tables: table.tables, constants }
}
