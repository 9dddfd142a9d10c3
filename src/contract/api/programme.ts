import { oc } from '@orpc/contract'
import { z } from 'zod'
import { practicalBlockSchema, practicalLanguageSchema } from '../practical.ts'
import { showRecordSchema } from '../show-record.ts'
import { jobRefSchema } from './jobs.ts'

/** Where a fact was read: UTF-16 offsets in the text of its document, and what stands there. */
export const factSpanSchema = z.object({ start: z.number().int(), end: z.number().int(), quote: z.string() })
export type FactSpan = z.infer<typeof factSpanSchema>

/** `read` stands in the document; `inferred` was deduced (a year, a letter, the house); `doubtful` waits for a person's eye. */
export const factConfidenceSchema = z.enum(['read', 'inferred', 'doubtful'])
export type FactConfidence = z.infer<typeof factConfidenceSchema>

export const factValueSchema = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])
export type FactValue = z.infer<typeof factValueSchema>

const sayingSchema = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
})

/**
 * One fact, by the path that names it in a record: `title`, `performances/2027-01-15T20:30/hall`, `prices/plein` (cents),
 * `credits/mise en scène`, `texts/summary`.
 */
export const proposedFactSchema = z.object({
  path: z.string(),
  value: factValueSchema,
  span: factSpanSchema.nullable(),
  confidence: factConfidenceSchema,
  why: sayingSchema.nullable(),
})
export type ProposedFact = z.infer<typeof proposedFactSchema>

export const programmeQuestionSchema = sayingSchema.extend({ span: factSpanSchema.nullable() })
export type ProgrammeQuestion = z.infer<typeof programmeQuestionSchema>

export const factSourceSchema = z.object({ source: z.string(), span: factSpanSchema.nullish() })
export type FactSource = z.infer<typeof factSourceSchema>

/** Two sources disagree: nothing is written before a person has chosen. */
export const factContradictionSchema = z.object({
  path: z.string(),
  known: factValueSchema,
  knownSource: factSourceSchema.nullable(),
  proposed: proposedFactSchema,
})
export type FactContradiction = z.infer<typeof factContradictionSchema>

/** A show found in a document. `title` is null when the document draws it without text: it is asked (P20). */
export const showProposalSchema = z.object({
  key: z.string(),
  title: z.string().nullable(),
  facts: z.array(proposedFactSchema),
  questions: z.array(programmeQuestionSchema),
})
export type ShowProposal = z.infer<typeof showProposalSchema>

/** A proposal beside what is already known of that show. */
export const comparedProposalSchema = showProposalSchema.extend({
  isNew: z.boolean(),
  added: z.array(proposedFactSchema),
  same: z.number().int(),
  contradictions: z.array(factContradictionSchema),
  /** Performances of the record that the document does not name: it may be older, or they may be cancelled. */
  missing: z.array(z.string()),
})
export type ComparedProposal = z.infer<typeof comparedProposalSchema>

export const tariffGridSchema = z.array(
  z.object({
    letter: z.string(),
    label: z.string(),
    zone: z.string().nullable(),
    cents: z.number().int(),
    span: factSpanSchema,
  }),
)
export type ProposedTariffGrid = z.infer<typeof tariffGridSchema>

export const programmeProposalsSchema = z.object({
  source: z.string(),
  shows: z.array(comparedProposalSchema),
  tariffGrid: tariffGridSchema,
  questions: z.array(programmeQuestionSchema),
})
export type ProgrammeProposals = z.infer<typeof programmeProposalsSchema>

/** A show as the programme lists it: from a record, from the ticketing files, or both. */
export const programmeEntrySchema = z.object({
  key: z.string(),
  title: z.string(),
  hasRecord: z.boolean(),
  /** Keys of the ticketing shows that are this one. */
  ticketingKeys: z.array(z.string()),
  performances: z.array(z.string()),
  isComing: z.boolean(),
})
export type ProgrammeEntry = z.infer<typeof programmeEntrySchema>

export const sourcedFactSchema = z.object({
  path: z.string(),
  value: factValueSchema,
  source: factSourceSchema.nullable(),
})
export type SourcedFact = z.infer<typeof sourcedFactSchema>

export const acceptFactsInputSchema = z.object({
  key: z.string(),
  source: z.string(),
  facts: z.array(proposedFactSchema),
  /** The title as a person gives it, when the document draws it or leaves it out: it makes the key. */
  typedTitle: z.string().trim().min(1).max(300).optional(),
})
export type AcceptFactsInput = z.infer<typeof acceptFactsInputSchema>

/** What the ticketing files know of a show's performances to come, and its record does not. */
export const ticketingPerformancesSchema = z.object({
  /** Those that the record lacks, in order, `YYYY-MM-DDTHH:MM`; `isSchool`: schools and groups fill it, as its tariffs say. */
  lacking: z.array(z.object({ startsAt: z.string(), isSchool: z.boolean() })),
  /** Those that the record has at another hour (`known`): which is right, a person knows. */
  differing: z.array(z.object({ startsAt: z.string(), known: z.string() })),
  /** The lacking ones as facts, for `accept`. */
  facts: z.array(proposedFactSchema),
})
export type TicketingPerformances = z.infer<typeof ticketingPerformancesSchema>

export const programmeContract = {
  /** Reads pasted text, or the files of a set; a job whose result is asked with `proposals`. Nothing is written. */
  propose: oc
    .input(z.object({ text: z.string().max(2_000_000).optional(), setId: z.string().optional() }))
    .output(jobRefSchema),
  proposals: oc.input(jobRefSchema).output(z.array(programmeProposalsSchema)),
  /** Writes the facts that a person has chosen, each with its source. */
  accept: oc.input(acceptFactsInputSchema).output(z.object({ key: z.string(), written: z.number().int() })),
  list: oc.output(z.array(programmeEntrySchema)),
  /** A show's record, each fact with its source; for a show that only the ticketing files know, what they say of it. */
  get: oc
    .input(z.object({ key: z.string() }))
    .output(z.object({ record: showRecordSchema, isSaved: z.boolean(), facts: z.array(sourcedFactSchema) })),
  /** The performances to come that the ticketing files know and the record of that key lacks. Nothing is written. */
  fromTicketing: oc.input(z.object({ key: z.string() })).output(ticketingPerformancesSchema),
  /**
   * A record as a person typed it; the fields that changed have the person's hand as source. One with an empty key is new, and gets
   * its key; `record-exists` where another bears its title.
   */
  save: oc.input(z.object({ record: showRecordSchema })).output(z.object({ key: z.string() })),
  /** The practical facts of a show in another language, by rules. */
  practical: oc.input(z.object({ key: z.string(), to: practicalLanguageSchema })).output(practicalBlockSchema),
}
