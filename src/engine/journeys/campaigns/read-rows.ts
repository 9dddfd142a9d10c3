import { AppError } from '../../../contract/index.ts'
import type { MailingTable } from '../../campaigns/index.ts'
import { readTable } from '../../ticketing/index.ts'

/** More contacts than any venue writes to: beyond, the file is something else. */
const mostRows = 1_000_000

/** The whole of a table, as text cells. Meant for a child process. Throws the file-* codes. */
export async function readRows({ path, name }: { path: string; name: string }): Promise<MailingTable> {
  const table = await readTable(path, { name })
  const rows: string[][] = []
  const rowNumbers: number[] = []
  for await (const { cells, row } of table.rows()) {
    if (rows.length >= mostRows) throw new AppError('file-too-large', { file: name })
    rows.push(cells)
    rowNumbers.push(row)
  }
  return { name, header: table.header, rows, rowNumbers }
}
