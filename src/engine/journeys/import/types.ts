import { z } from 'zod'
import { grainSchema, meaningSchema } from '../../../contract/index.ts'

/** What a person said of a file's columns; kept for the next file with the same header. */
export const fileMappingSchema = z.object({
  columns: z.array(z.object({ name: z.string(), meaning: meaningSchema, format: z.string().nullish() })),
  /** What every row has and no column says: `{ "showTitle": "Bal de la Crue", "startsAt": "2026-11-14T21:00" }`. */
  constants: z.partialRecord(meaningSchema, z.string()).optional(),
  grain: grainSchema.optional(),
  layout: z.string().nullish(),
  sheet: z.string().optional(),
  table: z.number().int().optional(),
  headerRow: z.number().int().optional(),
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-15', 'macintosh']).optional(),
  delimiter: z.string().optional(),
})
export type FileMapping = z.infer<typeof fileMappingSchema>

export interface ImportProgress {
  phase: 'reading' | 'cleaning' | 'comparing' | 'saving'
  file: string | null
  rows: number
  of: number | null
}
