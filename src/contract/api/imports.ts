import { oc } from '@orpc/contract'
import { z } from 'zod'
import { seatChangesSchema } from '../changes.ts'
import { importControlSchema } from '../control.ts'
import { grainSchema, meaningSchema, stateAnswerSchema } from '../meaning.ts'
import { readDescriptionSchema } from '../read.ts'
import { repairCodeSchema, repairEffectSchema, repairSchema } from '../repair.ts'
import { seasonControlSchema } from '../season-control.ts'
import { actingAs } from './acting-as.ts'
import { jobRefSchema } from './jobs.ts'

export const fileMappingInputSchema = z.object({
  columns: z.array(
    z.object({
      ...{ name: z.string(), meaning: meaningSchema, format: z.string().nullish() },
      states: z.record(z.string(), stateAnswerSchema).optional(),
    }),
  ),
  constants: z.partialRecord(meaningSchema, z.string()).optional(),
  grain: grainSchema.optional(),
  layout: z.string().nullish(),
  sheet: z.string().optional(),
  table: z.number().int().min(1).optional(),
  headerRow: z.number().int().optional(),
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-15', 'macintosh', 'ibm850']).optional(),
  delimiter: z.string().optional(),
})

/** A file of a set as it was read: what it is, its first rows, or why it cannot be read. */
export const inspectedFileSchema = z.object({
  name: z.string(),
  description: readDescriptionSchema.nullable(),
  /** The same for files with the same columns: what is said of one holds for the others of which nothing is said. */
  fingerprint: z.string().nullable(),
  firstRows: z.array(z.array(z.string())),
  /** The sheets of a workbook, in their order. */
  sheets: z.array(z.string()),
  /** The tables of the sheet, in their order: `table` of a mapping counts them from 1. */
  tables: z.array(
    z.object({ row: z.number().int(), rows: z.number().int(), firstRow: z.string(), isChosen: z.boolean() }),
  ),
  /** The columns whose codes are read in other tables of the set. */
  joinedColumns: z.array(z.string()),
  /** The files of the set whose codes this one explains, when it does nothing else: it is read with them, and nothing of it is asked. */
  explains: z.array(z.string()),
  /** The column of codes of a table that only says what they mean, and whose sales are not in the set: alone it completes nothing. */
  codes: z.string().nullable(),
  /** It is no file of sales, and its columns are those of the results of sendings: they are taken in with the texts. */
  isOfCampaigns: z.boolean(),
  /** False of a preview: its beginning alone was read, and columns may yet turn out otherwise. */
  isWhole: z.boolean(),
  /** What holds for every row although no column says it: told now, or remembered from a file of the same shape. */
  constants: z.partialRecord(meaningSchema, z.string()),
  error: z
    .object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])) })
    .nullable(),
})
export type InspectedFile = z.infer<typeof inspectedFileSchema>

export const importListingSchema = z.object({
  id: z.string(),
  status: z.enum(['committed', 'undone']),
  scope: z.enum(['full', 'addition']),
  dataDay: z.string(),
  committedAt: z.string(),
  undoneAt: z.string().nullable(),
  control: importControlSchema,
})
export type ImportListing = z.infer<typeof importListingSchema>

const setInput = z.object({ setId: z.string() })

/** Files that were dropped and controlled, and neither kept nor set aside since. */
export const waitingControlSchema = setInput.extend({
  files: z.array(z.string()),
  /** An instant. */
  controlledAt: z.string(),
  /** What was said of its columns when it was controlled last. */
  mappings: z.record(z.string(), fileMappingInputSchema),
})
export type WaitingControl = z.infer<typeof waitingControlSchema>

/**
 * A set of files is sent one by one, each the body of a `POST /api/sets?name=NAME` that answers `{ setId, file }`; the others name that
 * set (`&set=ID`). It is then
 * inspected, tried (`dryRun`) and imported; each is a job whose result is asked for with its id.
 */
export const importsContract = {
  inspect: oc
    .input(
      setInput.extend({
        mappings: z.record(z.string(), fileMappingInputSchema).default({}),
        /** The files to look at; all of the set when not given. */
        only: z.array(z.string()).optional(),
        /** Looks at the beginning of each file alone: enough to see at once what a choice changes. */
        isPreview: z.boolean().default(false),
      }),
    )
    .output(jobRefSchema),
  inspection: oc.input(jobRefSchema).output(z.object({ files: z.array(inspectedFileSchema) })),
  run: oc
    .input(
      setInput.extend({
        mappings: z.record(z.string(), fileMappingInputSchema).default({}),
        scope: z.enum(['full', 'addition']).optional(),
        dryRun: z.boolean().default(false),
      }),
    )
    .output(jobRefSchema),
  /** What was controlled and not kept, the last first. */
  waiting: oc.output(z.array(waitingControlSchema)),
  /** Nothing of the set is kept: its files are removed. */
  discard: oc.input(setInput).output(z.object({ ok: z.literal(true) })),
  control: oc.input(jobRefSchema).output(importControlSchema),
  list: oc.output(z.array(importListingSchema)),
  /** What became of the seats known before an import that was kept: the first 200 of them. */
  changes: oc.input(z.object({ id: z.string() })).output(seatChangesSchema),
  /** The contrôle of a season, the one under way when none is asked. */
  season: oc.input(z.object({ season: z.string().nullish() })).output(seasonControlSchema),
  /** What the ticketing system shows for a season (P6): tickets, or receipts in cents; null takes it back. */
  setSeasonTotal: oc
    .input(
      z.object({
        season: z.string(),
        measure: z.enum(['tickets', 'receipts']),
        total: z.number().int().min(0).max(1_000_000_000).nullable(),
        ...actingAs,
      }),
    )
    .output(z.object({ ok: z.literal(true) })),
  /** The repairs that hold, then those proposed. */
  repairs: oc.output(z.array(repairSchema)),
  /** What a repair would change, before a person accepts it. */
  repairEffect: oc.input(z.object({ code: repairCodeSchema })).output(repairEffectSchema),
  acceptRepair: oc.input(z.object({ code: repairCodeSchema, ...actingAs })).output(jobRefSchema),
  undoRepair: oc.input(z.object({ id: z.number().int(), ...actingAs })).output(jobRefSchema),
  undo: oc.input(z.object({ id: z.string(), ...actingAs })).output(jobRefSchema),
  /** Makes the demo theatre and opens it, in a folder of its own; `leaveDemo` comes back to the venue. */
  visitDemo: oc.output(jobRefSchema),
  leaveDemo: oc.output(z.object({ ok: z.literal(true) })),
}
