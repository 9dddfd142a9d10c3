import { oc } from '@orpc/contract'
import { z } from 'zod'
import { audienceKeySchema, channelSchema } from '../audience.ts'
import { saidSchema } from './said.ts'

/** A statement of law, as it was read one day: shown with its source, and with « à vérifier » while no lawyer has. */
export const legalStatementSchema = z.object({
  key: z.string(),
  fr: z.string(),
  en: z.string(),
  source: z.string(),
  url: z.url(),
  /** `YYYY-MM-DD`. */
  readOn: z.iso.date(),
  appliesFrom: z.iso.date().nullable(),
  isToCheck: z.boolean(),
})
export type LegalStatement = z.infer<typeof legalStatementSchema>

/** Sentences by who wrote them; a quotation is somebody's words, with their source. */
const sentenceCountsSchema = z.object({
  person: z.number().int(),
  rule: z.number().int(),
  model: z.number().int(),
  quote: z.number().int(),
})
export type SentenceCounts = z.infer<typeof sentenceCountsSchema>

/** Whether readers must be told that an AI wrote some of a text (AI Act, art. 50(4)), and why. */
export const mentionDutySchema = z.object({
  /** none: no sentence of a model · exempt: a person read it and the house answers for it · due: neither. */
  duty: z.enum(['none', 'exempt', 'due']),
  why: saidSchema,
  /** Words to add, in French: due, or free to add where exempt. */
  mention: z.string().nullable(),
})
export type MentionDuty = z.infer<typeof mentionDutySchema>

/** One version of a text that left the house: who wrote what in it, who read it, who answers for it. */
export const textRecordSchema = mentionDutySchema.extend({
  draftId: z.string(),
  version: z.number().int(),
  showTitle: z.string(),
  channel: channelSchema,
  audience: audienceKeySchema,
  exports: z.array(z.object({ at: z.string(), by: z.string(), format: z.string() })),
  sentences: sentenceCountsSchema,
  /** The very sentences that a model wrote, with its name. */
  byModel: z.array(z.object({ text: z.string(), model: z.string() })),
  /** Who validated that very state before it left, how many points they opened, and the link that seals it. */
  reviews: z.array(z.object({ by: z.string(), at: z.string(), opened: z.number().int(), link: z.string().nullable() })),
  /** Who answers for what is published: the house's legal name; null while its record does not say. */
  responsible: z.string().nullable(),
})
export type TextRecord = z.infer<typeof textRecordSchema>

export const transparencySchema = z.object({
  /** The last to leave first. */
  records: z.array(textRecordSchema),
  statements: z.array(legalStatementSchema),
})
export type Transparency = z.infer<typeof transparencySchema>

export const transparencyContract = {
  get: oc.output(transparencySchema),
  /** The same of a text that has not left yet, as it stands. */
  ofDraft: oc
    .input(z.object({ draftId: z.string() }))
    .output(mentionDutySchema.extend({ sentences: sentenceCountsSchema })),
  /** One line a text that left, for a spreadsheet. */
  csv: oc.output(z.object({ name: z.string(), text: z.string() })),
  /** The same to hand over, in French; base64. */
  pdf: oc.output(z.object({ fileName: z.string(), pdf: z.string() })),
}
