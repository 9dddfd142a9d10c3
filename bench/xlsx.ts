import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { readTable } from '../src/engine/ticketing/index.ts'
import { type BenchLine, seconds, timed } from './line.ts'
import { ticketHeader, tickets } from './make-tickets.ts'

/** Reading a workbook row by row to text cells, beside ExcelJS's streaming reader. */
export async function benchXlsx({ work, rows }: { work: string; rows: number }): Promise<BenchLine[]> {
  const path = join(work, 'billets.xlsx')
  await writeWorkbook(path, rows)
  let read = 0
  const ours = await seconds(async () => {
    const table = await readTable(path)
    for await (const batch of table.batches()) read += batch.length
  })
  let rivalRead = 0
  const rival = await seconds(async () => {
    for await (const sheet of new ExcelJS.stream.xlsx.WorkbookReader(path, {}))
      for await (const row of sheet) rivalRead += row.cellCount > 0 ? 1 : 0
  })
  if (read !== rows || rivalRead !== rows + 1) throw new Error(`rows: ours ${read}, rival ${rivalRead}`)
  return [
    timed({
      what: `XLSX, ${rows} × ${ticketHeader.length} to text cells`,
      ours,
      rival,
      rivalName: 'ExcelJS streaming',
    }),
  ]
}

async function writeWorkbook(path: string, rows: number): Promise<void> {
  const writer = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: createWriteStream(path), useSharedStrings: true })
  const sheet = writer.addWorksheet('Billets')
  sheet.addRow(ticketHeader).commit()
  for (const row of tickets(rows)) sheet.addRow(row).commit()
  sheet.commit()
  await writer.commit()
}
