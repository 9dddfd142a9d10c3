import {
  AppError,
  type ApprovalView,
  type DraftListing,
  type HouseRecord,
  type OutdatedBy,
  type ShowRecord,
} from '../../../contract/index.ts'
import { changedFacts, type ReviewState } from '../../stewardship/index.ts'
import type { StoredDraft } from '../drafts/draft-store.ts'
import type { StoredPhoto } from '../photos/index.ts'

/** How a text stands today: its records, what blocks, and what people said of it. All that its line in a list says. */
export interface DraftStanding {
  readonly stored: StoredDraft
  readonly show: ShowRecord
  readonly house: HouseRecord | null
  readonly photo: StoredPhoto | null
  readonly hash: string
  readonly blocking: number
  readonly review: ReviewState
  /** How many people must validate it. */
  readonly approvalsNeeded: number
  readonly asOf: string
}

/** Validated: approvals enough of the present hash, and nothing that blocks since (what ages may expire, P23). */
export function approvalOf(draft: DraftStanding): ApprovalView | null {
  const found = presentApprovals(draft)
  return draft.blocking > 0 || found.length < draft.approvalsNeeded ? null : (found.at(-1) ?? null)
}

/** The validations of the text as it stands, one a person. */
export function presentApprovals({ review, hash }: DraftStanding): ApprovalView[] {
  const present = review.approvals.filter(({ contentHash: of }) => of === hash)
  // Whoever was away, and whoever signs for them, are one person where two must read.
  const byPerson = new Map(present.toReversed().map((one) => [one.onBehalfOf?.staffId ?? one.staffId, one]))
  return present
    .filter((one) => byPerson.get(one.onBehalfOf?.staffId ?? one.staffId) === one)
    .map(({ by, at, onBehalfOf }) => ({ by, at, onBehalfOf: onBehalfOf?.name ?? null }))
}

export function stateOf(draft: DraftStanding): DraftListing['state'] {
  if (approvalOf(draft)) return 'approved'
  const signed = draft.review.approvals.filter(({ contentHash: of }) => of === draft.hash).length
  // What was signed as it stands may block since: rights or words that have expired.
  const hasExpired = signed > 0 && draft.blocking > 0
  if (draft.review.approvals.length > signed || changesOf(draft).length > 0 || hasExpired) return 'outdated'
  return draft.blocking > 0 ? 'blocked' : 'unread'
}

/**
 * Why a text that was to leave may not: `draft-altered` where what is kept is no longer what was validated, else `draft-not-approved`.
 */
export function refusalToLeave(draft: DraftStanding): AppError {
  const { id } = draft.stored
  return new AppError(outdatedBy(draft) === 'altered' ? 'draft-altered' : 'draft-not-approved', { id })
}

/** What re-opened a validated text, the weightiest first: a fact is to be corrected, the rest only read again. */
export function outdatedBy(draft: DraftStanding): OutdatedBy | null {
  if (stateOf(draft) !== 'outdated') return null
  if (changesOf(draft).length > 0) return 'fact'
  const { approvals } = draft.review
  if (approvals.some(({ contentHash: of }) => of === draft.hash)) return 'blocks'
  const last = approvals.at(-1)
  const { present } = draft.stored
  if (last && present.writtenAt > last.at) return 'version'
  return last?.isAltered || present.isAltered ? 'altered' : 'around'
}

function changesOf({ stored, show, house }: DraftStanding) {
  return changedFacts(stored.present.facts, { show, house })
}

/** The line of a text in a list. */
export function listingOf(draft: DraftStanding): DraftListing {
  const { brief, present } = draft.stored
  return {
    id: draft.stored.id,
    ...brief,
    showTitle: draft.show.title,
    state: stateOf(draft),
    outdatedBy: outdatedBy(draft),
    blocking: draft.blocking,
    version: present.version,
    model: present.model,
    changedAt: present.writtenAt,
    approval: approvalOf(draft),
    wasApproved: draft.review.approvals.length > 0,
  }
}
