import type { InspectedFile, ReadDescription } from '../../../contract/index.ts'
import { type DescribeOptions, describeTable } from '../../ticketing/index.ts'

export type InspectedTable = Pick<
  InspectedFile,
  'fingerprint' | 'firstRows' | 'sheets' | 'tables' | 'constants' | 'isWhole' | 'joinedColumns'
> & {
  description: ReadDescription
}

const rowsShown = 8
/** Read for a preview: a moment's work in a file of millions of rows. */
const rowsPreviewed = 2000

/** What a file is, and its first rows, for the mapping screen. Meant for a child process. Throws the file-* codes. */
export async function inspectFile({
  path,
  options,
  isPreview = false,
}: {
  path: string
  options: DescribeOptions
  isPreview?: boolean
}): Promise<InspectedTable> {
  const { table, fingerprint, description, constants } = await describeTable(path, {
    ...options,
    ...(isPreview && { mostRows: rowsPreviewed }),
  })
  const isWhole = !isPreview || description.rows < rowsPreviewed
  const firstRows: string[][] = []
  for await (const { cells } of table.rows()) {
    firstRows.push(cells)
    if (firstRows.length >= rowsShown) break
  }
  const joinedColumns = table.joined.map(({ column }) => column)
  const { sheets, tables } = table
  return { description, fingerprint, firstRows, sheets, tables, constants, isWhole, joinedColumns }
}
