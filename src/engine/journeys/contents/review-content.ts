import { AppError, type DraftView, type IgnoreScope, type SetAsideFact } from '../../../contract/index.ts'
import {
  actorName,
  approveDraft,
  hearFactAgain,
  heedFinding,
  ignoreFinding,
  openChecks,
  setAsideFacts,
  setFactAside,
  takeOnCheck,
  withdrawApproval,
} from '../../stewardship/index.ts'
import { storedDraft } from '../drafts/draft-store.ts'
import type { House } from '../house/index.ts'
import { draftDesk } from './draft-desk.ts'
import { presentDraft, stateToSign, viewOf } from './present-draft.ts'

interface OfDraft {
  readonly id: string
  readonly asOf: string
}

interface Signed extends OfDraft {
  /** Name or number of a person of the house. */
  readonly staff: string
  readonly pin: string
}

/** A text as it stands today. Throws `draft-not-found`. */
export async function readContent(house: House, { id, asOf }: OfDraft): Promise<DraftView> {
  return await viewOf(house, await presentDraft(house, id, draftDesk(house, asOf)))
}

/** Logs what a person has read that no machine can check. Throws `check-not-found`, `name-unknown`. */
export async function openContentChecks(
  house: House,
  request: OfDraft & { readonly checkIds: readonly string[]; readonly staffId: string },
): Promise<DraftView> {
  const present = await presentDraft(house, request.id, draftDesk(house, request.asOf))
  await openChecks(house.folder.app, stateToSign(present), request)
  return await readContent(house, request)
}

/** A named person answers for a point that blocks. Throws `pin-wrong`, `name-unknown`, `check-not-found`, `record-says-otherwise`, `check-not-blocking`, `check-to-mend`. */
export async function takeOnContentCheck(
  house: House,
  request: Signed & { readonly checkId: string; readonly reason: string },
): Promise<DraftView> {
  const present = await presentDraft(house, request.id, draftDesk(house, request.asOf))
  await takeOnCheck(house.folder.app, stateToSign(present), request)
  return await readContent(house, request)
}

/** A named person sets a remark on facts aside for the house. Throws `check-not-found`, `pin-wrong`, `name-unknown`. */
export async function setContentFactAside(
  house: House,
  request: Signed & { readonly checkId: string; readonly reason: string },
): Promise<DraftView> {
  const present = await presentDraft(house, request.id, draftDesk(house, request.asOf))
  await setFactAside(house.folder.app, stateToSign(present), { ...request, showKey: present.show.key })
  return await readContent(house, request)
}

/** Remarks on facts that the house has set aside. */
export async function listSetAsideFacts(house: House): Promise<SetAsideFact[]> {
  return await setAsideFacts(house.folder.app)
}

/** Makes such a remark again; the rest of them. */
export async function hearContentFactAgain(
  house: House,
  { id, staffId }: { readonly id: number; readonly staffId: string | null },
): Promise<SetAsideFact[]> {
  const { app } = house.folder
  await hearFactAgain(app, { id, by: await actorName(app, staffId) })
  return await setAsideFacts(app)
}

/** Sets a remark on French aside: once, in this text, or always. Throws `check-not-found`, `name-unknown`. */
export async function ignoreContentFinding(
  house: House,
  request: OfDraft & { readonly checkId: string; readonly scope: IgnoreScope; readonly staffId: string | null },
): Promise<DraftView> {
  const { checks } = await presentDraft(house, request.id, draftDesk(house, request.asOf))
  const check = checks.find(({ id, code }) => id === request.checkId && code === 'french-fault')
  if (!check) throw new AppError('check-not-found', { check: request.checkId })
  await ignoreFinding(house.folder.app, {
    draftId: request.id,
    checkId: check.id,
    rule: String(check.params.rule),
    words: String(check.params.text),
    scope: request.scope,
    by: await actorName(house.folder.app, request.staffId),
  })
  return await readContent(house, request)
}

/** Takes up again a remark that was set aside in this text. */
export async function heedContentFinding(
  house: House,
  request: OfDraft & { readonly ignoredId: number },
): Promise<DraftView> {
  await heedFinding(house.folder.app, { id: request.ignoredId, draftId: request.id })
  return await readContent(house, request)
}

/**
 * A named person validates the exact state that they have read: text, facts and list. Throws `draft-changed`, `draft-blocked`,
 * `check-unopened`, `pin-wrong`, `name-unknown`.
 */
export async function approveContent(
  house: House,
  {
    onBehalfOf = null,
    ...request
  }: Signed & {
    readonly contentHash: string
    readonly opened?: readonly string[]
    /** `staffId` of whoever is away and has named the person who signs. */
    readonly onBehalfOf?: string | null
  },
): Promise<DraftView> {
  const present = await presentDraft(house, request.id, draftDesk(house, request.asOf))
  await approveDraft(house.folder.app, stateToSign(present), {
    ...request,
    onBehalfOf: onBehalfOf === null ? null : { staffId: onBehalfOf, today: request.asOf },
  })
  return await readContent(house, request)
}

/** Takes a validation back. Throws `draft-not-found`, `pin-wrong`, `name-unknown`. */
export async function withdrawContentApproval(house: House, request: Signed): Promise<DraftView> {
  await storedDraft(house.folder.app, request.id)
  await withdrawApproval(house.folder.app, request.id, request)
  return await readContent(house, request)
}
