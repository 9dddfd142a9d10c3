import { z } from 'zod'
import {
  type FileControl,
  grainSchema,
  type Meaning,
  meaningSchema,
  stateAnswerSchema,
} from '../../../contract/index.ts'
import type { NormaliseOutput } from '../../ticketing/index.ts'
import type { ChildLender } from './lookups-in-set.ts'

/** What a person said of a file's columns; kept for the next file with the same header. */
export const fileMappingSchema = z.object({
  columns: z.array(
    z.object({
      ...{ name: z.string(), meaning: meaningSchema, format: z.string().nullish() },
      /** Of a column of states: what each code means. */
      states: z.record(z.string(), stateAnswerSchema).optional(),
    }),
  ),
  /** What every row has and no column says: `{ "showTitle": "Bal de la Crue", "startsAt": "2026-11-14T21:00" }`. */
  constants: z.partialRecord(meaningSchema, z.string()).optional(),
  grain: grainSchema.optional(),
  layout: z.string().nullish(),
  sheet: z.string().optional(),
  table: z.number().int().optional(),
  headerRow: z.number().int().optional(),
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-15', 'macintosh', 'ibm850']).optional(),
  delimiter: z.string().optional(),
})
export type FileMapping = z.infer<typeof fileMappingSchema>

export interface ImportProgress {
  phase: 'reading' | 'cleaning' | 'comparing' | 'saving'
  file: string | null
  rows: number
  of: number | null
}

export interface ImportRequest {
  files: { path: string; name: string }[]
  /** By file name, or under `*` for all: what each column means, as a person said. */
  mappings?: Record<string, FileMapping>
  /** Full state or addition (P1); what the program proposes when nobody says. */
  scope?: 'full' | 'addition'
  /** Ticketing system and account; by default the system of the recognised layout. */
  source?: string
  dryRun?: boolean
  /** The day of the import, `YYYY-MM-DD`. */
  today: string
  signal?: AbortSignal
  onProgress?: (progress: ImportProgress) => void
  /** Files of which nobody said anything and whose reading has begun (`ReadAhead`). */
  ahead?: ChildLender & { outputOf(path: string): Promise<NormaliseOutput> | undefined }
}

export interface HashedFile {
  path: string
  name: string
  sha256: string
}

/** One file read, understood and cleaned, waiting in the work folder. */
export interface NormalisedFile {
  path: string
  source: string
  scopeProposed: 'full' | 'addition'
  /** Lines that take another back. */
  refundLines: number
  /** Lines of sale that name no moment: another file may tell theirs. */
  unplacedRows: number
  fingerprint: string
  /** Of the header that would have been read if nothing had been told of the reading; null when nothing was. */
  untoldFingerprint: string | null
  /** What a person said of this file, to be remembered once the import is committed. */
  said: FileMapping | null
  /** What holds for every row of it and no column says. */
  constants: Partial<Record<Meaning, string>>
  /** True where its rows were made into lines, by columns of tariffs, shows or persons. */
  isUnfolded: boolean
  normalised: string
  corrections: string
  rejected: string
  /** False when it names someone who was erased: the original would bring them back. */
  keepsOriginal: boolean
  /** The sheet that it is, where a workbook has other sheets of sales beside the one read first: each is a file of its own. Null for any other file. */
  sheet: string | null
  /** True for such a sheet whose sales stand beside those of its workbook: they have a source of their own. */
  isBeside: boolean
  /** Sheets of its workbook that are not read with it. */
  leftSheets: NormaliseOutput['leftSheets']
  /** The day of which it is the full state, where the set holds the states of several days. */
  stateDay: string | null
  control: FileControl
}
