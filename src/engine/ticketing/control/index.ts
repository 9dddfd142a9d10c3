export { type CheckedFile, checkFile } from './check-file.ts'
export { checkSet, type SetFile } from './check-set.ts'
export { type FindingRows, findingRows } from './finding-rows.ts'
export { type TillCause, type TillGapInput, tillCauses } from './till-causes.ts'
