export { completedTables } from './completed-tables.ts'
export { findLookups, type Lookup, mayTell } from './find-lookups.ts'
export { keyOf, namesCodes } from './key-match.ts'
export { type KnownTable, knownTable } from './known-table.ts'
