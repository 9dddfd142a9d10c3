import { z } from 'zod'
import { columnTypeSchema, grainSchema, meaningSchema, stateAnswerSchema } from './meaning.ts'

export const fileKinds = ['csv', 'xlsx', 'xls', 'xlsb', 'ods', 'html', 'xml2003', 'json', 'zip', 'unknown'] as const
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'iso-8859-15',
  'macintosh',
  'ibm850',
] as const

/** A row left out of the table, by its place in the file (1 = first row of the file or sheet), and why. */
export const skippedRowSchema = z.object({
  row: z.number().int().nullable(),
  why: z.string(),
  detail: z.string().optional(),
})
export type SkippedRow = z.infer<typeof skippedRowSchema>

/** A row that could not be taken as it is: kept, counted, explained, downloadable. */
export const rejectedRowSchema = z.object({
  row: z.number().int(),
  column: z.string().nullable(),
  value: z.string().nullable(),
  why: z.string(),
})
export type RejectedRow = z.infer<typeof rejectedRowSchema>

export const readColumnSchema = z.object({
  name: z.string(),
  meaning: meaningSchema,
  type: columnTypeSchema,
  /** The one date or number format decided for the whole column, e.g. `dd/MM/yy HH:mm`, `decimal-comma`. */
  format: z.string().nullable(),
  /** 0 to 1: how sure the meaning is. */
  confidence: z.number(),
  samples: z.array(z.string()),
  /** True when a value stands on the first row of its group alone, and the blank cells below go on with it. */
  goesOn: z.boolean().optional(),
  /** Set when a person must choose (e.g. every day ≤ 12): the candidate formats or meanings. */
  ambiguous: z.array(z.string()).optional(),
  /** Of a status in letters: what each means, as the lines around the table say. */
  legend: z.record(z.string(), z.string()).optional(),
  /** `custom` when no legend of the file says it: the letters are those of box offices; `shop` for a word that shops on line have for paid; `replaced` where other tickets of the file stand in place of theirs; `families` of what is sold that is no seat; `others` of articles that no word tells, sold among seats and other things. */
  legendBy: z.enum(['custom', 'shop', 'prices', 'families', 'others', 'replaced', 'person']).optional(),
  /** Of a state in codes: those that it holds, where they are few. */
  codes: z.array(z.string()).optional(),
  /** What a person said of some of these codes. */
  states: z.record(z.string(), stateAnswerSchema).optional(),
  /** Of a total that counts for nothing, the columns that it holds beside what the seats cost; of a price, those of the fees that are taken off it. */
  holds: z.array(z.string()).optional(),
  /** Of amounts whose rows tell no number of seats: how many of the first rows have several times the lowest of their tariff. */
  multiples: z.number().int().optional(),
  /** Of amounts written in several currencies, the code of that of most of them: the others are added to nothing. */
  mostlyIn: z.string().optional(),
  /** Of money that is not in euros: its ISO code, or `$` where nobody knows of which dollar. */
  currency: z.string().optional(),
})
export type ReadColumn = z.infer<typeof readColumnSchema>

/** What `read` says of one table file. `headerRow` counts from 1; null when the file has no header. */
export const readDescriptionSchema = z.object({
  file: z.string(),
  kind: z.enum(fileKinds),
  encoding: z.enum(encodings).nullable(),
  delimiter: z.string().nullable(),
  quote: z.string().nullable(),
  headerRow: z.number().int().nullable(),
  sheet: z.string().nullable(),
  skipped: z.array(skippedRowSchema),
  columns: z.array(readColumnSchema),
  grain: grainSchema,
  layout: z.string().nullable(),
  rows: z.number().int(),
  rejected: z.array(rejectedRowSchema),
})
export type ReadDescription = z.infer<typeof readDescriptionSchema>
