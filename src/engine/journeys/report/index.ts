export { printReport, reportWorkbook } from './season-report.ts'
