export * from './identity-record.ts'
export { type MatchOptions, type MatchStep, matchRecords } from './match-records.ts'
