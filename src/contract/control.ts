import { z } from 'zod'
import { seatChangesSchema } from './changes.ts'
import { grainSchema } from './meaning.ts'
import { qualitySchema } from './quality.ts'
import { readDescriptionSchema } from './read.ts'

export const countedReasonSchema = z.object({
  why: z.string(),
  count: z.number().int(),
  examples: z.array(z.string()).default([]),
})

/** The control of one file (B9): rows read = kept + already known + rejected, to the row. */
export const fileControlSchema = z.object({
  file: z.string(),
  sha256: z.string(),
  grain: grainSchema,
  read: readDescriptionSchema,
  rowsRead: z.number().int(),
  kept: z.number().int(),
  alreadyKnown: z.number().int(),
  rejected: z.number().int(),
  rejectedBy: z.array(countedReasonSchema),
  correctedBy: z.array(countedReasonSchema),
  warnings: z.array(
    z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])) }),
  ),
  performanceDates: z.object({ first: z.string(), last: z.string() }).nullable(),
  saleDates: z.object({ first: z.string(), last: z.string() }).nullable(),
  /** Seats sold, and their money. */
  seats: z.number().int().nullable(),
  receiptsCents: z.number().int().nullable(),
  /** Seats under option or booked and not paid: no receipts yet (P5). Null for an import made before they were told apart. */
  awaited: z.object({ seats: z.number().int(), cents: z.number().int() }).nullable().default(null),
  /** What the file cannot tell: `{ missing: 'birthDate', prevents: 'ages' }`. */
  cannotTell: z.array(z.object({ missing: z.string(), prevents: z.string() })),
  /** Null for an import made before this was looked at. */
  quality: qualitySchema.nullable().default(null),
})
export type FileControl = z.infer<typeof fileControlSchema>

const betweenNames = ' › '

/** How a sheet that is read as a file of its own is called. */
export function nameOfSheet(workbook: string, sheet: string): string {
  return `${workbook}${betweenNames}${sheet}`
}

/** The file that was dropped, of the name of one of its sheets or its own. */
export function droppedFile(name: string): string {
  return name.split(betweenNames)[0] ?? name
}

/** The control of a set of files dropped together (P3), and what committing it does or did. */
export const importControlSchema = z.object({
  importId: z.string(),
  status: z.enum(['dryRun', 'committed', 'alreadyImported']),
  source: z.string(),
  scope: z.enum(['full', 'addition']),
  scopeProposed: z.enum(['full', 'addition']),
  scopeWhy: z.string(),
  files: z.array(fileControlSchema),
  /** For tickets with a customer number: the share (0 to 1) whose customer each contact file knows. */
  joins: z.array(
    z.object({ from: z.string(), to: z.string(), on: z.string(), found: z.number().int(), of: z.number().int() }),
  ),
  tickets: z.object({
    added: z.number().int(),
    /** Of `added`, those under option or booked and not paid. */
    awaited: z.number().int().default(0),
    alreadyKnown: z.number().int(),
    changed: z.number().int(),
    cancelledByAbsence: z.number().int(),
  }),
  /** What became of the seats known before; null for a first import. */
  changes: seatChangesSchema.nullable().default(null),
  /** The files read together: null for an import made before this was looked at. */
  quality: qualitySchema.nullable().default(null),
})
export type ImportControl = z.infer<typeof importControlSchema>
