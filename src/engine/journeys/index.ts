export { warmCorrection } from '../language/index.ts'
export { addStaff, listJournal, listStaff, readLedger, shield, staffLeaves } from '../stewardship/index.ts'
export { restoreFolder } from '../store/index.ts'
export { checkText } from '../writing/index.ts'
export { audiences, houseSegments, segmentList } from './audiences/index.ts'
export * from './campaigns/index.ts'
export * from './contents/index.ts'
export * from './control/index.ts'
export { type DemoManifest, writeDemo } from './demo/index.ts'
export { visitDemo } from './demo/visit-demo.ts'
export { houseFigure, houseFigures } from './figures/index.ts'
export { backupHouse } from './folder/backup-house.ts'
export { type DoctorFinding, doctor } from './folder/doctor.ts'
export { houseStatus } from './house/house-status.ts'
export * from './house/index.ts'
export * from './import/index.ts'
export { inspectSet } from './import/inspect-set.ts'
export * from './models/index.ts'
export * from './persons/index.ts'
export * from './programme/index.ts'
export { byteOrderMark, csvLine, excelLine } from './read/csv-writer.ts'
export { type InspectedTable, inspectFile } from './read/inspect-file.ts'
export { runInspect, runRead } from './read/run-inspect.ts'
export * from './settings/index.ts'
export {
  giveCapacity,
  houseBacktest,
  houseForecast,
  listShows,
  noteTillTotal,
  showDetail,
} from './shows/index.ts'
export { today } from './today/index.ts'
