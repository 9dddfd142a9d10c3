import { printPdf } from '../../print/index.ts'
import type { House } from '../house/index.ts'
import { printedReport } from './printed-report.ts'
import type { ReportSpeech } from './report-format.ts'
import { workbookOf } from './report-workbook.ts'
import { seasonFacts } from './season-facts.ts'

interface ReportRequest {
  /** The one under way when none is asked. */
  season: string | null
  asOf: string
  words: ReportSpeech
}

/** The written report of a season as a PDF (PDF/UA). Throws `no-data`, `season-unknown`. */
export async function printReport(house: House, { words, ...request }: ReportRequest): Promise<Uint8Array> {
  return printPdf(printedReport(await seasonFacts(house, { ...request, lang: words.language }), words))
}

/** The same as a workbook (XLSX). Throws `no-data`, `season-unknown`. */
export async function reportWorkbook(house: House, { words, ...request }: ReportRequest): Promise<Uint8Array> {
  return await workbookOf(await seasonFacts(house, { ...request, lang: words.language }), words)
}
