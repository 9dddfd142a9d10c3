export { type DescribedTable, type DescribeOptions, describeTable } from './describe-table.ts'
export { type NormaliseInput, type NormaliseOutput, type NormaliseProgress, normaliseFile } from './normalise-file.ts'
export { normalisedColumns } from './normalised-columns.ts'
