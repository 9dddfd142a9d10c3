export { type DescribedTable, type DescribeOptions, describeTable } from './describe-table.ts'
export type { NormaliseInput, NormaliseOutput, NormaliseProgress } from './normalise-file.ts'
export { normalisedColumns } from './normalised-columns.ts'
export { runNormalise } from './run-normalise.ts'
