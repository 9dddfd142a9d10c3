import {
  AppError,
  type ApprovalView,
  type Atom,
  type DraftFact,
  type DraftListing,
  type DraftView,
  type HouseRecord,
  type IgnoredFinding,
  type OutdatedBy,
  type ReviewCheck,
  type ShowRecord,
} from '../../../contract/index.ts'
import {
  changedFacts,
  contentHash,
  draftText,
  type JudgedCheck,
  judgeDraft,
  listStaff,
  overlap,
  type PresentState,
  type ReviewState,
  reviewState,
  setAside,
  untrueFacts,
  withTakenOn,
} from '../../stewardship/index.ts'
import { advise } from '../../writing/index.ts'
import { type House, setting } from '../house/index.ts'
import { photoView, type StoredPhoto } from '../photos/index.ts'
import { recordAt } from '../programme/past-records.ts'
import type { DraftDesk } from './draft-desk.ts'
import { type DraftRecords, draftRecords } from './draft-records.ts'
import { type StoredDraft, storedDraft, versionsOf } from './draft-store.ts'
import { exportsOf } from './export-formats.ts'
import { frenchFindings } from './french-findings.ts'
import { houseCheckers, houseFrench } from './house-french.ts'
import type { MailingList } from './mailing-list.ts'
import { recipientFacts } from './recipient-facts.ts'
import { unnamedHouse } from './unnamed-house.ts'

/** A text as it stands today: its words, its list, its checks against the present records, and what people said of it. */
export interface PresentDraft {
  readonly stored: StoredDraft
  readonly show: ShowRecord
  readonly house: HouseRecord | null
  readonly photo: StoredPhoto | null
  readonly list: MailingList | null
  readonly text: string
  /** What the show's record said when the text was written. */
  readonly before: ShowRecord
  readonly hash: string
  readonly atoms: readonly Atom[]
  readonly checks: readonly JudgedCheck[]
  readonly blocking: number
  readonly review: ReviewState
  /** Remarks on its French that were set aside here. */
  readonly ignored: readonly IgnoredFinding[]
  /** How many people must validate it. */
  readonly approvalsNeeded: number
  readonly asOf: string
}

/** Reads a text and judges it today. Throws `draft-not-found`, `show-not-found`. */
export async function presentDraft(house: House, id: string, desk: DraftDesk): Promise<PresentDraft> {
  return await judgedToday(house, await storedDraft(house.folder.app, id), desk)
}

interface JudgedFor {
  /** Its state and nothing else: French and repetition are left out. */
  readonly stateAlone?: boolean
  /** As it is typed: other correctors are not waited for. */
  readonly asTyped?: boolean
  /** The records behind it, when they have just been read. */
  readonly records?: DraftRecords
}

/**
 * Judges a text today. A list of texts asks for their state alone: spelling and repetition, which never block, are then left
 * out (they take a tenth of a second a text).
 */
export async function judgedToday(
  house: House,
  stored: StoredDraft,
  desk: DraftDesk & JudgedFor,
): Promise<PresentDraft> {
  const { brief, present } = stored
  const records = desk.records ?? (await draftRecords(house, brief, present.content))
  const { show, house: own, photo, changedAt } = records
  const list = await desk.list(brief)
  const text = draftText(present.content)
  const { isIgnored, here: ignored } = await setAside(house.folder.app, stored.id)
  const before = (await recordAt(house.folder.app, { key: brief.showKey, at: present.writtenAt })) ?? show
  const { checks, atoms } = judgeDraft({
    ...present,
    channel: brief.channel,
    audience: brief.audience,
    askedPerformances: brief.performances ?? [],
    show,
    showBefore: before,
    house: own,
    photo,
    asOf: desk.asOf,
    dataUntil: await desk.dataUntil(),
    recordDay: changedAt.slice(0, 10),
    recipients: list && recipientFacts(list, brief.audience),
    otherTexts: desk.stateAlone ? [] : await desk.otherTexts(stored.id),
    findings: desk.stateAlone
      ? []
      : await frenchFindings({
          text,
          show,
          house: own,
          channel: brief.channel,
          words: (await houseFrench(house.folder.app)).words,
          checkers: desk.asTyped ? [] : await houseCheckers(house),
        }),
    isIgnored,
  })
  const review = await reviewState(house.folder.app, stored.id)
  const taken = withTakenOn(checks, review)
  return {
    stored,
    show,
    house: own,
    photo,
    list,
    text,
    before,
    hash: contentHash({
      content: present.content,
      channel: brief.channel,
      facts: present.facts,
      records: { show, house: own },
      photo,
      addresses: list?.rows.map(({ address }) => address) ?? null,
    }),
    atoms,
    checks: taken,
    blocking: taken.filter(({ level }) => level === 'blocking').length,
    review,
    ignored,
    approvalsNeeded: await setting(house.folder.app, 'approvalsNeeded'),
    asOf: desk.asOf,
  }
}

/** The same, or null where the show of the text has no record any more: a list of texts goes on without it. */
export async function judgedUnlessGone(
  house: House,
  stored: StoredDraft,
  desk: DraftDesk & JudgedFor,
): Promise<PresentDraft | null> {
  try {
    return await judgedToday(house, stored, desk)
  } catch (error) {
    if (error instanceof AppError && error.code === 'show-not-found') return null
    throw error
  }
}

/** What a signature is put under. */
export function stateToSign({ stored, hash, checks }: PresentDraft): PresentState {
  return { draftId: stored.id, contentHash: hash, checks }
}

/** Validated: approvals enough of the present hash, and nothing that blocks since (what ages may expire, P23). */
export function approvalOf(draft: PresentDraft): ApprovalView | null {
  const found = presentApprovals(draft)
  return draft.blocking > 0 || found.length < draft.approvalsNeeded ? null : (found.at(-1) ?? null)
}

/** The validations of the text as it stands, one a person. */
export function presentApprovals({ review, hash }: PresentDraft): ApprovalView[] {
  const present = review.approvals.filter(({ contentHash: of }) => of === hash)
  // Whoever was away, and whoever signs for them, are one person where two must read.
  const byPerson = new Map(present.toReversed().map((one) => [one.onBehalfOf?.staffId ?? one.staffId, one]))
  return present
    .filter((one) => byPerson.get(one.onBehalfOf?.staffId ?? one.staffId) === one)
    .map(({ by, at, onBehalfOf }) => ({ by, at, onBehalfOf: onBehalfOf?.name ?? null }))
}

function stateOf(draft: PresentDraft): DraftListing['state'] {
  if (approvalOf(draft)) return 'approved'
  const signed = draft.review.approvals.filter(({ contentHash: of }) => of === draft.hash).length
  // What was signed as it stands may block since: rights or words that have expired.
  const hasExpired = signed > 0 && draft.blocking > 0
  if (draft.review.approvals.length > signed || changesOf(draft).length > 0 || hasExpired) return 'outdated'
  return draft.blocking > 0 ? 'blocked' : 'unread'
}

/** What re-opened a validated text, the weightiest first: a fact is to be corrected, the rest only read again. */
function outdatedBy(draft: PresentDraft): OutdatedBy | null {
  if (stateOf(draft) !== 'outdated') return null
  if (changesOf(draft).length > 0) return 'fact'
  const { approvals } = draft.review
  if (approvals.some(({ contentHash: of }) => of === draft.hash)) return 'blocks'
  const last = approvals.at(-1)
  return last && draft.stored.present.writtenAt > last.at ? 'version' : 'around'
}

function changesOf({ stored, show, house }: PresentDraft) {
  return changedFacts(stored.present.facts, { show, house })
}

/** The line of a text in a list. */
export function listingOf(draft: PresentDraft): DraftListing {
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
  }
}

/** All that a page shows of a text. */
export async function viewOf(house: House, draft: PresentDraft): Promise<DraftView> {
  const { stored, list } = draft
  const { present, brief } = stored
  const approval = approvalOf(draft)
  const checks = draft.checks.map((check) => reviewCheck(check, draft))
  const last = draft.review.approvals.at(-1)
  return {
    id: stored.id,
    isPutAway: stored.isArchived,
    brief,
    showTitle: draft.show.title,
    state: stateOf(draft),
    outdatedBy: outdatedBy(draft),
    version: present.version,
    versions: await versionsOf(house.folder.app, stored.id),
    contentHash: draft.hash,
    draft: {
      content: present.content,
      text: draft.text,
      facts: factsToday(draft),
      checks: checks.map(({ key, level, code, params, spans }) => ({ key, level, code, params, spans })),
      origins: present.origins,
      model: present.model,
      tokens: present.tokens,
      wh: present.wh,
      bytesSent: present.bytesSent,
    },
    checks: await withNames(house, checks),
    ignored: [...draft.ignored],
    advice: advise({
      content: present.content,
      channel: brief.channel,
      audience: brief.audience,
      show: draft.show,
      house: draft.house ?? unnamedHouse,
      asOf: draft.asOf,
    }),
    list: list && { channel: list.channel, from: draft.house?.name ?? '', ...list.reach },
    approval,
    approvals: presentApprovals(draft),
    approvalsNeeded: draft.approvalsNeeded,
    lastApproval: approval || !last ? null : { by: last.by, at: last.at, onBehalfOf: last.onBehalfOf?.name ?? null },
    exports: exportsOf(stored),
    photo: draft.photo && !draft.photo.isRemoved ? photoView(draft.photo, draft.asOf) : null,
  }
}

/** The checks of a text with what people have said of each. */
export async function checksOf(house: House, draft: PresentDraft): Promise<ReviewCheck[]> {
  return await withNames(
    house,
    draft.checks.map((check) => reviewCheck(check, draft)),
  )
}

function reviewCheck(check: JudgedCheck, { review, hash }: PresentDraft): ReviewCheck {
  const taken = review.takenOn.find(({ checkId }) => checkId === check.id)
  return {
    ...check,
    takenOn: taken ? { by: taken.by, reason: taken.reason, at: taken.at } : null,
    openedBy: review.opened
      .filter(({ checkId, contentHash: of }) => checkId === check.id && of === hash)
      .map(({ staffId }) => staffId),
  }
}

async function withNames(house: House, checks: readonly ReviewCheck[]): Promise<ReviewCheck[]> {
  if (!checks.some(({ openedBy }) => openedBy.length > 0)) return [...checks]
  const names = new Map((await listStaff(house.folder.app)).map(({ id, name }) => [id, name]))
  return checks.map((check) => ({ ...check, openedBy: check.openedBy.map((id) => names.get(id) ?? id) }))
}

/** The facts of a text with how they stand today: what was bound, corrected by what the check finds in the same place. */
function factsToday(draft: PresentDraft): DraftFact[] {
  const { before, show, house, atoms } = draft
  const untrue = new Set(untrueFacts({ facts: draft.stored.present.facts, before, records: { show, house }, atoms }))
  const bound = draft.stored.present.facts.map((fact): DraftFact => {
    const atom = draft.atoms.find((one) => one.status !== 'supported' && overlap(one, fact))
    const status = atom?.status ?? (untrue.has(fact) ? 'contradicted' : 'supported')
    const { start, end, text, kind, factId } = fact
    return { start, end, text, kind, factId, status, ...(atom && { message: atom.message }) }
  })
  const unbound = draft.atoms
    .filter((atom) => !draft.stored.present.facts.some((fact) => overlap(fact, atom)))
    .map(({ start, end, text, kind, fact, status, message }): DraftFact => {
      return { start, end, text, kind, factId: fact, status, message }
    })
  return [...bound, ...unbound].sort((a, b) => a.start - b.start || a.end - b.end)
}
