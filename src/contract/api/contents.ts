import { oc } from '@orpc/contract'
import { z } from 'zod'
import { audienceKeySchema, channelSchema } from '../audience.ts'
import { setAsideFactSchema } from '../check.ts'
import { draftCommentsSchema } from '../comment.ts'
import { compositionProposalSchema, mostVersions } from '../composition.ts'
import { ignoredFindingSchema, ignoreScopeSchema } from '../correction.ts'
import {
  adviceSchema,
  briefSchema,
  draftContentSchema,
  reusableBriefSchema,
  savedBriefSchema,
  understoodSchema,
  writtenDraftSchema,
} from '../draft.ts'
import { practicalLanguageSchema } from '../practical.ts'
import {
  promptChoicesSchema,
  rephraseProposalSchema,
  rephraseWaySchema,
  rewriteChoiceSchema,
  rewriteProposalSchema,
} from '../rewriting.ts'
import { translationSchema } from '../translation.ts'
import { actingAs } from './acting-as.ts'
import {
  campaignAheadSchema,
  campaignAnswerSchema,
  campaignResultSchema,
  campaignsReadSchema,
  pastSendingsSchema,
} from './campaigns.ts'
import {
  approvalSchema,
  draftListingSchema,
  draftStateSchema,
  exportFormatSchema,
  listedDraftSchema,
  outdatedBySchema,
  reviewCheckSchema,
} from './draft-listing.ts'
import { jobRefSchema } from './jobs.ts'
import { photoViewSchema } from './photos.ts'
import { reachSchema } from './reach.ts'

const paramsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))

/** What a record lacks for a text; `blocks` when nothing can be written without it. Sentences: `words/contents.ts`. */
export const missingFactSchema = z.object({ code: z.string(), params: paramsSchema, blocks: z.boolean() })
export type MissingFact = z.infer<typeof missingFactSchema>

export const briefChoicesSchema = z.object({
  /** Shows with a record and a performance to come first, by date; the others say what they lack. */
  shows: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      /** First performance to come, `YYYY-MM-DDTHH:MM`. */
      nextAt: z.string().nullable(),
      performancesToCome: z.number().int(),
      missing: z.array(missingFactSchema),
    }),
  ),
  audiences: z.array(
    z.object({ key: audienceKeySchema, persons: z.number().int(), email: reachSchema, sms: reachSchema }),
  ),
  /** `list`: how the channel's list is addressed; null for what is published, not sent. */
  channels: z.array(z.object({ channel: channelSchema, list: z.enum(['email', 'sms']).nullable() })),
  /** `none` first, then the model that the house lets in. */
  models: z.array(z.string()),
  /** What the house record lacks. */
  missing: z.array(missingFactSchema),
})
export type BriefChoices = z.infer<typeof briefChoicesSchema>

export const draftViewSchema = z.object({
  id: z.string(),
  /** Put away: out of the list, with its versions and its validations. */
  isPutAway: z.boolean(),
  brief: briefSchema,
  showTitle: z.string(),
  state: draftStateSchema,
  /** Null unless `outdated`. */
  outdatedBy: outdatedBySchema.nullable(),
  version: z.number().int(),
  versions: z.array(
    z.object({ version: z.number().int(), writtenBy: z.string(), writtenAt: z.string(), model: z.string() }),
  ),
  /** Covers the text, the channel, the facts that it carries and the exact list: what an approval is of. */
  contentHash: z.string(),
  draft: writtenDraftSchema,
  checks: z.array(reviewCheckSchema),
  /** Remarks on its French that a person set aside, here alone (those of the house's lexicon are in its settings). */
  ignored: z.array(ignoredFindingSchema),
  /** Why the text is weak; none of it blocks. */
  advice: z.array(adviceSchema),
  /** The exact list joined to it; null for what is not sent to a list. */
  list: reachSchema.extend({ channel: z.enum(['email', 'sms']), from: z.string() }).nullable(),
  /** Of this very version; null while too few people validated it. */
  approval: approvalSchema.nullable(),
  /** All validations of this very version, in their order. */
  approvals: z.array(approvalSchema),
  approvalsNeeded: z.number().int(),
  /** The last validation of another state of the text, facts or list: why it is `outdated`. */
  lastApproval: approvalSchema.nullable(),
  exports: z.array(z.object({ format: exportFormatSchema, address: z.string(), fileName: z.string() })),
  /** What leaves beside the text. */
  photo: photoViewSchema.nullable(),
})
export type DraftView = z.infer<typeof draftViewSchema>

/** A text that says what the record no longer does, with the words to put there. */
export const bearingSchema = z.object({
  draft: draftListingSchema,
  changes: z.array(
    z.object({
      factId: z.string(),
      said: z.string(),
      start: z.number().int(),
      end: z.number().int(),
      /** The correction, written as the text writes it; null where a person must write. */
      by: z.string().nullable(),
      /** cancelled: what it speaks of is off, its sentence goes · byHand: no rule can tell */
      why: z.enum(['cancelled', 'byHand']).nullable(),
    }),
  ),
  /** When it last left the house: it is to be corrected where it was published too. */
  sent: z.object({ at: z.string(), format: z.string() }).nullable(),
  /** For a text that left: a short message made of the facts that changed, a draft to be read by a person. */
  rectification: z.string().nullable(),
})
export type Bearing = z.infer<typeof bearingSchema>

/**
 * What is no text and may still say what the record no longer does. altText, fileName: it says so, `changes` with what to put
 * there · drawn: a poster, a banner, put in before what they print changed; nobody reads what is drawn on it · handedOver: a
 * designer or a photographer works from the brief of that day.
 */
export const bearingVisualSchema = z.object({
  kind: z.enum(['photo', 'handover']),
  /** Of the photo, or who was given the brief. */
  id: z.string(),
  name: z.string(),
  at: z.string(),
  why: z.enum(['altText', 'fileName', 'drawn', 'handedOver']),
  changes: z.array(z.object({ said: z.string(), by: z.string().nullable() })),
})
export type BearingVisual = z.infer<typeof bearingVisualSchema>

/** A text that was corrected: `versionBefore` is taken up again to undo it. */
export const correctedSchema = z.object({
  id: z.string(),
  versionBefore: z.number().int(),
  corrected: z.number().int(),
  /** Stretches that a person must still write. */
  left: z.number().int(),
})
export type Corrected = z.infer<typeof correctedSchema>

export const exportedFileSchema = z.object({
  name: z.string(),
  mediaType: z.string(),
  /** Rows of a list; null for a text. */
  rows: z.number().int().nullable(),
  /** Null for a binary file (docx): it is downloaded from `GET /api/drafts/:id/export/:format`. */
  text: z.string().nullable(),
})
export type ExportedFile = z.infer<typeof exportedFileSchema>

const idInput = z.object({ id: z.string() })
const mostInstruction = 1200
const rewriteInput = idInput.extend({
  /** The instruction, in words; the usual one when null. */
  move: z.string().max(mostInstruction).nullable().default(null),
  /** Name of the instruction, when it is a known one. */
  prompt: z.string().max(80).nullable().default(null),
  ...actingAs,
})
const translateInput = idInput.extend({
  to: practicalLanguageSchema,
  /** The title of the show in that language. */
  title: z.string().trim().min(1).max(200).nullable().default(null),
  ...actingAs,
})
const composeInput = idInput.extend({
  versions: z.number().int().min(1).max(mostVersions).default(2),
  /** What is asked beside the brief, in the person's words. */
  wish: z.string().max(mostInstruction).nullable().default(null),
  ...actingAs,
})
const signature = { staffId: z.string(), pin: z.string() }

/** A name, and at the computer of the house the code that proves it. */
const namedWithCode = { staffId: z.string(), code: z.string().nullable().default(null) }

/**
 * Texts, from a brief to what leaves. A validation needs a named person's PIN: no program gives one. Exports are also
 * files at `GET /api/drafts/:id/export/:format`, refused (`draft-not-approved`) while the present state is not validated.
 */
export const contentsContract = {
  brief: oc.output(briefChoicesSchema),
  /** Whom a text of that brief would reach, those who have booked the show already left out; null for what is not sent to a list. */
  reach: oc
    .input(briefSchema.pick({ showKey: true, channel: true, audience: true, only: true }))
    .output(reachSchema.nullable()),
  /** At once, the last changed first; what waits to be judged for today is judged meanwhile: asked again, it is there. */
  list: oc.output(z.array(listedDraftSchema)),
  /** The texts that were put away, the last changed first. */
  putAway: oc.output(z.array(listedDraftSchema)),
  /** What came back of each sending, the last first. */
  campaigns: oc.output(z.array(campaignResultSchema)),
  /** Those dated after the day, the next first. */
  campaignsAhead: oc.output(z.array(campaignAheadSchema)),
  /** Takes in results from files dropped as a set (`POST /api/sets`); a job, whose end is asked for with `campaignsTaken`. */
  takeCampaigns: oc.input(z.object({ setId: z.string(), ...actingAs })).output(jobRefSchema),
  campaignsTaken: oc.input(jobRefSchema).output(z.array(campaignsReadSchema)),
  settleCampaign: oc
    .input(idInput.extend({ answer: campaignAnswerSchema, ...actingAs }))
    .output(z.object({ ok: z.literal(true) })),
  /** What was sent before to the public of a brief, or about its show; null where nothing came back of either. */
  sendings: oc
    .input(z.object({ audience: audienceKeySchema, showKey: z.string().nullable() }))
    .output(pastSendingsSchema.nullable()),
  get: oc.input(idInput).output(draftViewSchema),
  /** Always written by rules first; `contents.rewrite` hands it to the model. */
  write: oc.input(briefSchema.extend({ ...actingAs })).output(draftViewSchema),
  /** `base`: the version that was changed; when somebody has kept another since, refused (`draft-moved-on`). */
  edit: oc
    .input(
      idInput.extend({
        content: draftContentSchema,
        base: z.number().int().nullable().default(null),
        ...actingAs,
      }),
    )
    .output(draftViewSchema),
  /** The photos that a text may carry: those of its show, then those of the house. */
  photos: oc.input(idInput).output(z.array(photoViewSchema)),
  /** Puts one beside it, or none, as a new version. */
  choosePhoto: oc.input(idInput.extend({ photoId: z.string().nullable(), ...actingAs })).output(draftViewSchema),
  /** The checks of a text being changed, as if it were saved; nothing is kept. */
  check: oc.input(idInput.extend({ content: draftContentSchema })).output(z.array(reviewCheckSchema)),
  /** Mends by rule what was advised, as a new version. Throws `advice-gone` when the text has changed since. */
  mend: oc.input(idInput.extend({ adviceIds: z.array(z.string()).min(1), ...actingAs })).output(draftViewSchema),
  /** What the records lack for this very brief, said before anything is written. */
  missing: oc.input(briefSchema).output(z.array(missingFactSchema)),
  /** What is understood of a brief's intention, said before anything is written. */
  understood: oc
    .input(briefSchema.pick({ showKey: true, intention: true, whyNow: true, offer: true }))
    .output(understoodSchema),
  /** Briefs that the team keeps by name. */
  briefs: oc.output(z.array(savedBriefSchema)),
  saveBrief: oc
    .input(
      z.object({
        name: z.string().trim().min(1).max(60),
        brief: reusableBriefSchema,
        ...actingAs,
      }),
    )
    .output(z.array(savedBriefSchema)),
  forgetBrief: oc.input(z.object({ name: z.string() })).output(z.array(savedBriefSchema)),
  /** Takes an earlier version up again, as a new one. */
  restore: oc.input(idInput.extend({ version: z.number().int(), ...actingAs })).output(draftViewSchema),
  /** Puts a text away, or back in the list. */
  archive: oc
    .input(idInput.extend({ isArchived: z.boolean().default(true) }))
    .output(z.object({ ok: z.literal(true) })),
  /** A person says that they read what no machine can check. */
  openCheck: oc.input(idInput.extend({ checkId: z.string(), ...signature })).output(draftViewSchema),
  /** Sets a remark on French aside: this once, in this text, or always. Throws `check-not-found` for any other check. */
  ignore: oc
    .input(idInput.extend({ checkId: z.string(), scope: ignoreScopeSchema, ...actingAs }))
    .output(draftViewSchema),
  /** Takes up again what was set aside in this text. */
  heed: oc.input(idInput.extend({ ignoredId: z.number().int() })).output(draftViewSchema),
  /** A named person sets a remark on facts aside for the house, with a reason. Throws `check-not-found`, `pin-wrong`. */
  setAside: oc
    .input(idInput.extend({ checkId: z.string(), reason: z.string().trim().min(3).max(400), ...signature }))
    .output(draftViewSchema),
  /** Remarks on facts that the house has set aside, in all its texts. */
  setAsides: oc.output(z.array(setAsideFactSchema)),
  /** Makes such a remark again. */
  hearAgain: oc.input(z.object({ setAsideId: z.number().int(), ...actingAs })).output(z.array(setAsideFactSchema)),
  takeOn: oc
    .input(idInput.extend({ checkId: z.string(), reason: z.string().trim().min(3).max(400), ...signature }))
    .output(draftViewSchema),
  /** Refused: `pin-wrong`, `name-unknown`, `draft-blocked`, `check-unopened`, `draft-changed` (the hash is not the present one). */
  approve: oc
    .input(
      idInput.extend({
        contentHash: z.string(),
        /** Checks that the person has just opened, logged with their name. */
        opened: z.array(z.string()).default([]),
        /** `staffId` of the person who has named the one who signs: `delegation-none` unless they have, for today. */
        onBehalfOf: z.string().nullable().default(null),
        ...signature,
      }),
    )
    .output(draftViewSchema),
  withdraw: oc.input(idInput.extend(signature)).output(draftViewSchema),
  /** Remarks on one sentence, and the sentences that may be remarked on. */
  comments: oc.input(idInput).output(draftCommentsSchema),
  /** Remarks on the sentence that begins at `start`. */
  comment: oc
    .input(
      idInput.extend({
        start: z.number().int(),
        comment: z.string().trim().min(1).max(1000),
        ...namedWithCode,
      }),
    )
    .output(draftCommentsSchema),
  settleComment: oc
    .input(idInput.extend({ commentId: z.number().int(), isResolved: z.boolean(), ...namedWithCode }))
    .output(draftCommentsSchema),
  export: oc.input(idInput.extend({ format: exportFormatSchema, ...actingAs })).output(exportedFileSchema),
  /**
   * Has the model say the sentences of a text otherwise, facts locked; a job, whose proposal is asked for with `rewritten`.
   * Refused with `model-host-new` before the first send beyond this computer: `previewRewrite`, then `allowHost`.
   */
  rewrite: oc.input(rewriteInput).output(jobRefSchema),
  rewritten: oc.input(jobRefSchema).output(rewriteProposalSchema),
  /** The exact bytes that `rewrite` would send, and where; nothing is sent. */
  previewRewrite: oc.input(rewriteInput).output(z.object({ host: z.string(), body: z.string() })),
  allowHost: oc.input(rewriteInput).output(z.object({ ok: z.literal(true) })),
  /** Keeps what a person took of the proposal of a job, as a new version. Refused: `draft-changed`. */
  settleRewrite: oc
    .input(jobRefSchema.extend({ choices: z.array(rewriteChoiceSchema), ...actingAs }))
    .output(draftViewSchema),
  /**
   * Has the model write whole texts for the brief of a draft, under the check; a job, whose proposal is asked for with `composed`. Refused
   * with `model-host-new` before the first send beyond this computer: `previewCompose`, then `allowComposeHost`.
   */
  compose: oc.input(composeInput).output(jobRefSchema),
  composed: oc.input(jobRefSchema).output(compositionProposalSchema),
  /** The exact bytes that `compose` would send first, and where; nothing is sent. */
  previewCompose: oc.input(composeInput).output(z.object({ host: z.string(), body: z.string() })),
  allowComposeHost: oc.input(composeInput).output(z.object({ ok: z.literal(true) })),
  /** Puts a version of the proposal of a job in the place of the text, without the sentences named. Refused: `draft-changed`. */
  settleCompose: oc
    .input(jobRefSchema.extend({ version: z.string(), without: z.array(z.string()).default([]), ...actingAs }))
    .output(draftViewSchema),
  /**
   * Says a text in another language, its facts by rules and each sentence proved; a job, whose end is asked for with `translated`. Nothing is kept
   * of it. Refused with `model-host-new` before the first send beyond this computer: `previewTranslate`, then `allowTranslateHost`.
   */
  translate: oc.input(translateInput).output(jobRefSchema),
  translated: oc.input(jobRefSchema).output(translationSchema),
  previewTranslate: oc.input(translateInput).output(z.object({ host: z.string(), body: z.string() })),
  allowTranslateHost: oc.input(translateInput).output(z.object({ ok: z.literal(true) })),
  /** Has the model say one sentence of a text again, alone; a job of the kind of `rewrite`, asked for and settled as one is. */
  askSentence: oc
    .input(
      idInput.extend({ start: z.number().int(), wish: z.string().trim().min(3).max(mostInstruction), ...actingAs }),
    )
    .output(jobRefSchema),
  /** What rules propose to say a text shorter, longer or otherwise, from its present version. Nothing is kept. */
  rephrase: oc.input(idInput.extend({ way: rephraseWaySchema })).output(rephraseProposalSchema),
  /** Keeps what a person took of that proposal, as a new version of the same text. Refused: `draft-changed`, `draft-moved-on`. */
  settleRephrase: oc
    .input(
      idInput.extend({
        way: rephraseWaySchema,
        hash: z.string(),
        choices: z.array(rewriteChoiceSchema),
        ...actingAs,
      }),
    )
    .output(draftViewSchema),
  /** What a model is asked: the rules, the usual moves, and the house's own instructions. */
  prompts: oc.output(promptChoicesSchema),
  /** How the house wants a model to write for her, before any instruction; the guards stay. */
  saveManner: oc
    .input(z.object({ words: z.string().trim().min(3).max(mostInstruction), ...actingAs }))
    .output(promptChoicesSchema),
  savePrompt: oc
    .input(
      z.object({
        name: z.string().trim().min(1).max(60),
        instruction: z.string().trim().min(3).max(mostInstruction),
        ...actingAs,
      }),
    )
    .output(promptChoicesSchema),
  bearing: oc.input(z.object({ showKey: z.string() })).output(z.array(bearingSchema)),
  bearingVisuals: oc.input(z.object({ showKey: z.string() })).output(z.array(bearingVisualSchema)),
  /** Puts the corrections in the texts of a show that bear them, or in those named: a new version each, to be validated again. */
  correct: oc
    .input(
      z.object({
        showKey: z.string(),
        ids: z.array(z.string()).min(1).nullable().default(null),
        ...actingAs,
      }),
    )
    .output(z.array(correctedSchema)),
}
