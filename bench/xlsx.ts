import { execFileSync } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { join, resolve } from 'node:path'
import ExcelJS from 'exceljs'
import { type BenchLine, timed } from './line.ts'
import { ticketHeader, tickets } from './make-tickets.ts'

const moreColumns = ['Nom', 'Courriel', 'Code postal', 'Édité le', 'Passages', 'Remarque']

/** Reading a workbook to text cells, beside ExcelJS's streaming reader, each in a process of its own. */
export async function benchXlsx({ work, rows }: { work: string; rows: number }): Promise<BenchLine[]> {
  const path = join(work, 'billets.xlsx')
  await writeWorkbook(path, rows)
  const ours = read('ours', path)
  const rival = read('rival', path)
  if (ours.rows !== rows || rival.rows !== rows + 1) throw new Error(`rows: ours ${ours.rows}, rival ${rival.rows}`)
  return [
    timed({
      what: `XLSX, ${rows} × ${ticketHeader.length + moreColumns.length} to text cells`,
      ours: ours.seconds,
      rival: rival.seconds,
      rivalName: 'ExcelJS streaming',
    }),
    {
      what: 'resident memory of it, at most',
      ours: `${ours.megabytes} MB`,
      rival: `ExcelJS ${rival.megabytes} MB, bar 400 MB`,
      ratio: '',
    },
  ]
}

function read(who: 'ours' | 'rival', path: string): { rows: number; seconds: number; megabytes: number } {
  const program = resolve(import.meta.dirname, 'read-xlsx.ts')
  return JSON.parse(execFileSync(process.execPath, [program, who, path], { encoding: 'utf8' }))
}

async function writeWorkbook(path: string, rows: number): Promise<void> {
  const writer = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: createWriteStream(path), useSharedStrings: true })
  const sheet = writer.addWorksheet('Billets')
  sheet.addRow([...ticketHeader, ...moreColumns]).commit()
  let index = 0
  for (const row of tickets(rows)) sheet.addRow([...row, ...moreCells(index++)]).commit()
  sheet.commit()
  await writer.commit()
}

function moreCells(index: number): (string | number | Date | null)[] {
  return [
    `Moreau ${index % 5000}`,
    `z.moreau${index}@example.fr`,
    '69001',
    new Date(Date.UTC(2025, 0, 1 + (index % 300), 20, 30)),
    index % 7,
    index % 5 === 0 ? 'à rappeler' : null,
  ]
}
