export { overruns, type PerformanceBeside, seatsMissing, totalGaps } from './between-files.ts'
export { type CheckedFile, checkFile, setAside } from './check-file.ts'
export { checkSet, combined, type SetFile } from './check-set.ts'
export { coverageOf, freshnessOf } from './extent.ts'
export { type FindingRows, findingRows } from './finding-rows.ts'
export { nameKeySql } from './name-key.ts'
export { fileNeeds } from './needs.ts'
export {
  type AcceptedRepair,
  applyRepairs,
  foundToRepair,
  refundsWithoutSale,
  ruleOf,
  valuesToReplace,
} from './repairs.ts'
export { countRows, qualityOf } from './row-quality.ts'
export type { SeasonWeek } from './season-holes.ts'
export { holesIn, weeksOf } from './season-weeks.ts'
export { givenAgain, leastSeatsOnce } from './seat-rule.ts'
export { type TillCause, type TillGapInput, tillCauses } from './till-causes.ts'
