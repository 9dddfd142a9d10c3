import { z } from 'zod'

export const cleanTableNames = ['tickets', 'performances', 'contacts'] as const
export const cleanTableNameSchema = z.enum(cleanTableNames)
export type CleanTableName = z.infer<typeof cleanTableNameSchema>

/** `csv` and `parquet` for programs; `excel` (a CSV) and `xlsx` for people. */
export const cleanTableFormats = ['csv', 'excel', 'xlsx', 'parquet'] as const
export const cleanTableFormatSchema = z.enum(cleanTableFormats)
export type CleanTableFormat = z.infer<typeof cleanTableFormatSchema>
