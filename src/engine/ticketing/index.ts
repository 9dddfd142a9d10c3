export { KeptChild, moduleBeside, runUntrusted } from './child/index.ts'
export * from './clean/index.ts'
export * from './control/index.ts'
export * from './erase/strip-persons.ts'
export { findLayout, type Layout, loadLayouts } from './layouts/index.ts'
export { namesCodes, saysRefunds } from './lookup/index.ts'
export * from './normalise/index.ts'
export {
  bytesSource,
  decodedText,
  everyRow,
  inflateEntry,
  isWholeTotal,
  type ReadOptions,
  type ReadTable,
  readTable,
  readTableOf,
  readZipDirectory,
  type ZipEntry,
} from './read/index.ts'
export {
  byValues,
  isLastCount,
  type RememberedMapping,
  saysCents,
  saysWithoutTax,
} from './recognise/index.ts'
export {
  applyCapacities,
  type CommittedFile,
  type GivenCapacity,
  loadInputRows,
  reconcile,
  sameHall,
  showInputRows,
  statesOfASet,
} from './reconcile/index.ts'
