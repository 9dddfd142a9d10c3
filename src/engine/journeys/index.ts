export { addDays, localDay } from '../days/index.ts'
export {
  actorName,
  addStaff,
  admitStaff,
  atTerminal,
  clientHeader,
  closeSessions,
  delegate,
  dismissStaff,
  endDelegation,
  identifyStaff,
  lendStaff,
  listAccounts,
  listDelegations,
  listJournal,
  listPasskeys,
  listStaff,
  openSessions,
  openSignIn,
  removeAccount,
  removePasskey,
  type SignIn,
  type StaffMember,
  saveAccount,
  shield,
  terminalActor,
} from '../stewardship/index.ts'
export { knownError, replaceFile } from '../store/index.ts'
export { decodedText } from '../ticketing/index.ts'
export { checkText, readVoice, textSupport, voiceDistance } from '../writing/index.ts'
export { audiences, exportSegment, houseSegments, segmentColumns, segmentList } from './audiences/index.ts'
export * from './calendar/index.ts'
export * from './campaigns/index.ts'
export * from './captions/index.ts'
export * from './contents/index.ts'
export * from './control/index.ts'
export { type DemoManifest, writeDemo } from './demo/index.ts'
export { visitDemo } from './demo/visit-demo.ts'
export { VisitHands } from './demo/visit-hands.ts'
export {
  type ErasureProof,
  erasePerson,
  erasePersonSigned,
  foreseeErasure,
  givePersonFile,
  type PersonFile,
  printErasureProof,
  printPersonFile,
  readPersonFile,
} from './erase/index.ts'
export { askHouse, houseFigure, houseFigures } from './figures/index.ts'
export { backupHouse, rememberBackup } from './folder/backup-house.ts'
export { type DoctorFinding, doctor } from './folder/doctor.ts'
export { faultReport, readFaults, recordFault } from './folder/fault-log.ts'
export { restoreHouse } from './folder/restore-house.ts'
export * from './handover/index.ts'
export { houseStatus, version } from './house/house-status.ts'
export * from './house/index.ts'
export * from './import/index.ts'
export { inspectSet } from './import/inspect-set.ts'
export * from './letters/index.ts'
export * from './models/index.ts'
export * from './passages/index.ts'
export * from './persons/index.ts'
export { addPhoto, changePhoto, listPhotos, photoFile, photoView, removePhoto } from './photos/index.ts'
export * from './programme/index.ts'
export { byteOrderMark, csvLine, excelLine } from './read/csv-writer.ts'
export { type InspectedTable, inspectFile } from './read/inspect-file.ts'
export { runInspect, runRead } from './read/run-inspect.ts'
export * from './relays/index.ts'
export * from './repairs/index.ts'
export { printReport, reportWorkbook } from './report/index.ts'
export { applyRetention, applyRetentionSigned, type RetentionApplied, retention } from './retention/index.ts'
export * from './settings/index.ts'
export {
  giveCapacity,
  houseBacktest,
  houseForecast,
  listShows,
  noteTillTotal,
  saySaleTerms,
  showDetail,
} from './shows/index.ts'
export { writeTable } from './tables/index.ts'
export * from './texts/index.ts'
export { today } from './today/index.ts'
export * from './transparency/index.ts'
export * from './visuals/index.ts'
export * from './voice/index.ts'
