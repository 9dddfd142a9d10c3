export { briefDocument, type HandoverBrief } from './brief-document.ts'
export { bulkRows } from './bulk-rows.ts'
