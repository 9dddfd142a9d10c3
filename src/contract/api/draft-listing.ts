import { z } from 'zod'
import { audienceKeySchema, channelSchema } from '../audience.ts'
import { draftCheckSchema } from '../draft.ts'
import { messageSchema } from '../message.ts'

/** blocked: a check refuses it · unread: ready, nobody validated this version · approved · outdated: a fact, the photo, the list or the text changed since, or a right expired. */
export const draftStateSchema = z.enum(['blocked', 'unread', 'approved', 'outdated'])
export type DraftReviewState = z.infer<typeof draftStateSchema>

/**
 * Why a validated text is outdated. fact: the record says otherwise now · blocks: a point blocks that did not when it was signed ·
 * version: another was kept since (its words, its photo) · altered: the one that is kept was changed by another hand than the program's ·
 * around: its list changed, or what stands with its photo.
 */
export const outdatedBySchema = z.enum(['fact', 'blocks', 'version', 'altered', 'around'])
export type OutdatedBy = z.infer<typeof outdatedBySchema>

export const reviewCheckSchema = draftCheckSchema.extend({
  /** Stays the same while the sentence that it speaks of does. */
  id: z.string(),
  /** Where the check speaks of the very words (`code` has a sentence of its own too). Never kept: it is told anew of the text of today. */
  message: messageSchema.nullable(),
  /** What to put in the place of its first span, when the record says it. */
  suggestion: z.string().nullable(),
  /** What found it and the words that made it; null but for a remark on facts. */
  rule: z.string().nullable(),
  because: z.string().nullable(),
  /** A named person may take it on with a reason; what cannot be taken on must be mended. */
  canTakeOn: z.boolean(),
  takenOn: z.object({ by: z.string(), reason: z.string(), at: z.string() }).nullable(),
  /** Who has opened it, in this very version (P26). */
  openedBy: z.array(z.string()),
})
export type ReviewCheck = z.infer<typeof reviewCheckSchema>

export const exportFormats = [
  'text',
  'html-brevo',
  'html-mailchimp',
  'zip-mailchimp',
  'docx',
  'caption',
  'list-brevo',
  'list-mailchimp',
  'photo',
  'photo-4x5',
  'photo-1x1',
  'photo-9x16',
  'post',
] as const
export const exportFormatSchema = z.enum(exportFormats)
export type ExportFormat = z.infer<typeof exportFormatSchema>

export const approvalSchema = z.object({
  by: z.string(),
  at: z.string(),
  /** The person who was away and had named them; null when in their own name. */
  onBehalfOf: z.string().nullable(),
})
export type ApprovalView = z.infer<typeof approvalSchema>

export const draftListingSchema = z.object({
  id: z.string(),
  showKey: z.string(),
  showTitle: z.string(),
  channel: channelSchema,
  audience: audienceKeySchema,
  intention: z.string().nullable(),
  state: draftStateSchema,
  /** Null unless `outdated`. */
  outdatedBy: outdatedBySchema.nullable(),
  blocking: z.number().int(),
  version: z.number().int(),
  model: z.string(),
  changedAt: z.string(),
  approval: approvalSchema.nullable(),
  /** Some state of it was validated, and that was not taken back. */
  wasApproved: z.boolean(),
})
export type DraftListing = z.infer<typeof draftListingSchema>

/** The line of a text in a list that is shown at once: one that was not judged for today says that, and no state. */
export const listedDraftSchema = draftListingSchema.extend({ state: z.enum([...draftStateSchema.options, 'unjudged']) })
export type ListedDraft = z.infer<typeof listedDraftSchema>

/** The code of the sentence that says how a text stands, `draft-state.outdated-fact`: `words/contents.ts`. */
export function draftStateCode({ state, outdatedBy }: Pick<ListedDraft, 'state' | 'outdatedBy'>): string {
  return `draft-state.${outdatedBy === null ? state : `${state}-${outdatedBy}`}`
}
