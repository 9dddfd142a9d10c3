export { printPdf } from './print-pdf.ts'
export type { PrintedBlock, PrintedColumn, PrintedDocument } from './printed-document.ts'
export { type SetSheet, type SheetRequest, setSheet } from './set-sheet.ts'
