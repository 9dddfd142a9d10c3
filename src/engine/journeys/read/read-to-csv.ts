import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import type { ReadDescription } from '../../../contract/index.ts'
import { type DescribeOptions, describeTable } from '../../ticketing/index.ts'
import { csvLine } from './csv-writer.ts'

/**
 * Reads any table and writes it as clean CSV: header first, text cells unchanged, no preamble nor total. A table that names no column
 * gets no header: what is written stands in the file.
 * Of a workbook one sheet is read, the fullest unless one is told. `out` null describes the table without writing it. Meant for a child process. Throws the file-* codes.
 */
export async function readToCsv({
  path,
  out,
  options,
}: {
  path: string
  out: string | null
  options: DescribeOptions
}): Promise<ReadDescription> {
  const { table, description } = await describeTable(path, { ...options, isOneSheet: true })
  if (out === null) return description
  const stream = createWriteStream(out)
  if (table.isNamed) stream.write(csvLine(table.header))
  for await (const batch of table.batches()) {
    if (!stream.write(batch.map(({ cells }) => csvLine(cells)).join(''))) await once(stream, 'drain')
  }
  stream.end()
  await finished(stream)
  return description
}
