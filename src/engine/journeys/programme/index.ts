export { acceptFacts } from './accept-facts.ts'
export { addShowRecord } from './add-show-record.ts'
export { getShow } from './get-show.ts'
export {
  type ImportedShow,
  importProgrammeFile,
  type ProgrammeImport,
  type ProgrammeImportResult,
} from './import-programme-file.ts'
export { listProgramme, ticketingKeys } from './list-programme.ts'
export { practicalFacts } from './practical-facts.ts'
export { proposeFromFile, proposeFromText } from './propose-programme.ts'
export { recordFromTickets } from './record-from-tickets.ts'
export { houseRecord, nameOnPapers, saveHouseRecord, saveShowRecord, showRecord, showRecords } from './records.ts'
export { ticketingPerformances } from './ticketing-performances.ts'
