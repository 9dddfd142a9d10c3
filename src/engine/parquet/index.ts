export type { ParquetColumn, ParquetValue } from './parquet-pages.ts'
export { ParquetWriter } from './parquet-writer.ts'
