export { applyRetention, applyRetentionSigned, type RetentionApplied } from './apply-retention.ts'
export { retention } from './due-persons.ts'
