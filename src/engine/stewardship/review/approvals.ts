import { z } from 'zod'
import { AppError, type Delegation } from '../../../contract/index.ts'
import type { AppDatabase } from '../../store/index.ts'
import { delegator } from '../delegation/delegations.ts'
import { writeJournal } from '../journal/journal.ts'
import { identifyStaff, listStaff, type StaffMember } from '../staff/staff.ts'
import type { JudgedCheck } from './check-id.ts'
import { chainReview, partsOf, signerOf } from './review-chain.ts'
import { isVersionAsSealed, sealOf } from './sealed-parts.ts'

export interface Approval {
  readonly by: string
  /** Who had named them; null when in their own name. */
  readonly onBehalfOf: Delegation['from'] | null
  readonly staffId: string
  readonly at: string
  readonly contentHash: string
  /** The version that it is of is no longer kept as it was then: it was changed by another hand than the program's. */
  readonly isAltered: boolean
}

/** Who has opened and taken on what, of one draft. */
export interface ReviewState {
  readonly approvals: readonly Approval[]
  readonly opened: readonly { readonly contentHash: string; readonly checkId: string; readonly staffId: string }[]
  readonly takenOn: readonly {
    readonly checkId: string
    readonly by: string
    readonly reason: string
    readonly at: string
  }[]
}

/** All that people have said of a draft. Approvals that were withdrawn are left out. */
export async function reviewState(app: AppDatabase, draftId: string): Promise<ReviewState> {
  const [approvals, sealed, opened, takenOn] = await Promise.all([
    app
      .selectFrom('approval')
      .selectAll()
      .where('draft_id', '=', draftId)
      .where('withdrawn_at', 'is', null)
      .orderBy('id')
      .execute(),
    app
      .selectFrom('review_event')
      .select(['at', 'content_hash', 'sealed'])
      .where('draft_id', '=', draftId)
      .where('kind', '=', 'approved')
      .where('sealed', 'is not', null)
      .execute(),
    app.selectFrom('opened_check').selectAll().where('draft_id', '=', draftId).execute(),
    app.selectFrom('taken_on_check').selectAll().where('draft_id', '=', draftId).execute(),
  ])
  const isAltered = async (row: (typeof approvals)[number]) => {
    const event = sealed.find(({ at, content_hash }) => at === row.at && content_hash === row.content_hash)
    return event !== undefined && !isVersionAsSealed(await partsOf(app, row), event.sealed ?? '')
  }
  return {
    approvals: await Promise.all(
      approvals.map(async (row) => ({
        by: row.staff_name,
        onBehalfOf: row.on_behalf_of === null ? null : { staffId: row.on_behalf_of, name: row.on_behalf_of_name ?? '' },
        staffId: row.staff_id,
        at: row.at,
        contentHash: row.content_hash,
        isAltered: await isAltered(row),
      })),
    ),
    opened: opened.map((row) => ({ contentHash: row.content_hash, checkId: row.check_key, staffId: row.staff_id })),
    takenOn: takenOn.map((row) => ({ checkId: row.check_id, by: row.staff_name, reason: row.reason, at: row.at })),
  }
}

/** One validation of a draft, kept even after it was withdrawn: what shows that a text was read before it left. */
export interface ReviewStage {
  readonly by: string
  readonly at: string
  readonly contentHash: string
  /** How many points that no machine can check the person had opened. */
  readonly opened: number
  readonly withdrawnAt: string | null
  /** The link that seals it in the chain; null when the chain has lost it. */
  readonly link: string | null
}

/** Every validation that a draft ever had, in their order. */
export async function stagesOfReview(app: AppDatabase, draftId: string): Promise<ReviewStage[]> {
  const rows = await app.selectFrom('approval').selectAll().where('draft_id', '=', draftId).orderBy('id').execute()
  const events = await app.selectFrom('review_event').selectAll().where('draft_id', '=', draftId).execute()
  return rows.map((row) => {
    const sealed = events.find(
      ({ kind, at, content_hash, staff_id }) =>
        kind === 'approved' &&
        at === row.at &&
        content_hash === row.content_hash &&
        staff_id === signerOf({ staffId: row.staff_id, onBehalfOf: row.on_behalf_of }),
    )
    return {
      by: row.staff_name,
      at: row.at,
      contentHash: row.content_hash,
      opened: z.array(z.string()).parse(JSON.parse(row.opened)).length,
      withdrawnAt: row.withdrawn_at,
      link: sealed?.link ?? null,
    }
  })
}

/** What of a check decides how its text stands. */
export type StandingCheck = Pick<JudgedCheck, 'id' | 'level' | 'canTakeOn'>

/** What a person answers for no longer blocks: it is shown to whoever validates, who opens it like the rest. */
export function withTakenOn<Check extends StandingCheck>(
  checks: readonly Check[],
  { takenOn }: Pick<ReviewState, 'takenOn'>,
): Check[] {
  const ids = new Set(takenOn.map(({ checkId }) => checkId))
  return checks.map((check) =>
    check.level === 'blocking' && check.canTakeOn && ids.has(check.id) ? { ...check, level: 'look' } : check,
  )
}

interface Signature {
  readonly staff: string
  readonly pin: string
}

/** One state of a draft, as it was just read: what is signed is this, or nothing. */
export interface PresentState {
  readonly draftId: string
  readonly contentHash: string
  /** With what was taken on (`withTakenOn`). */
  readonly checks: readonly JudgedCheck[]
}

/** Logs that a person has opened what no machine can check (P26). Throws `check-not-found`, `name-unknown`. */
export async function openChecks(
  app: AppDatabase,
  present: PresentState,
  { staffId, checkIds }: { readonly staffId: string; readonly checkIds: readonly string[] },
): Promise<void> {
  const staff = await listStaff(app)
  if (!staff.some(({ id }) => id === staffId)) throw new AppError('name-unknown', { name: staffId })
  const at = new Date().toISOString()
  for (const checkId of checkIds) {
    if (!present.checks.some(({ id }) => id === checkId)) throw new AppError('check-not-found', { check: checkId })
    await app
      .insertInto('opened_check')
      .values({
        draft_id: present.draftId,
        content_hash: present.contentHash,
        check_key: checkId,
        staff_id: staffId,
        at,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

/** What no person can answer for, since a record answers already. */
const deniedByRecord: ReadonlySet<string> = new Set(['fact-contradicted', 'recipient-unsupported'])

/** A named person answers for one point that blocks, with a reason. Throws `pin-wrong`, `check-not-found`, `record-says-otherwise`, `check-not-blocking`, `check-to-mend`. */
export async function takeOnCheck(
  app: AppDatabase,
  present: PresentState,
  { checkId, reason, staff, pin }: Signature & { readonly checkId: string; readonly reason: string },
): Promise<void> {
  const check = present.checks.find(({ id }) => id === checkId)
  if (!check) throw new AppError('check-not-found', { check: checkId })
  if (deniedByRecord.has(check.code) && !check.canTakeOn)
    throw new AppError('record-says-otherwise', { check: check.code })
  if (check.level !== 'blocking') throw new AppError('check-not-blocking', { check: checkId })
  if (!check.canTakeOn) throw new AppError('check-to-mend', { check: checkId })
  const person = await identifyStaff(app, { nameOrId: staff, pin })
  const at = new Date().toISOString()
  const row = { staff_id: person.id, staff_name: person.name, reason: reason.trim(), at }
  await app.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('taken_on_check')
      .values({ draft_id: present.draftId, check_id: checkId, ...row })
      .onConflict((conflict) => conflict.columns(['draft_id', 'check_id']).doUpdateSet(row))
      .execute()
    await writeJournal(transaction, {
      who: person.name,
      action: 'check-taken-on',
      params: { draft: present.draftId, check: check.code, id: checkId },
    })
  })
}

/**
 * A named person validates this exact state. Nothing but their PIN signs: no program, import or prompt has one. Validating
 * again what one has validated changes nothing.
 * With `onBehalfOf`, for whoever is away and has named them. Throws `delegation-none`, `draft-changed` when the state is not the one that was read, `draft-blocked`, `check-unopened`, `pin-wrong`, `name-unknown`.
 */
export async function approveDraft(
  app: AppDatabase,
  present: PresentState,
  {
    contentHash,
    staff,
    pin,
    opened = [],
    onBehalfOf = null,
  }: Signature & {
    readonly contentHash: string
    readonly opened?: readonly string[]
    /** The day counts: who may sign for whom. */
    readonly onBehalfOf?: { readonly staffId: string; readonly today: string } | null
  },
): Promise<StaffMember> {
  if (contentHash !== present.contentHash) throw new AppError('draft-changed', { id: present.draftId })
  const blocking = present.checks.filter(({ level }) => level === 'blocking').length
  if (blocking > 0) throw new AppError('draft-blocked', { id: present.draftId, count: blocking })
  const person = await identifyStaff(app, { nameOrId: staff, pin })
  const away =
    onBehalfOf && (await delegator(app, { from: onBehalfOf.staffId, to: person.id, today: onBehalfOf.today }))
  // What another corrector said when it was read may be said no more: it is nothing to answer for now.
  const known = new Set(present.checks.map(({ id }) => id))
  await openChecks(app, present, { staffId: person.id, checkIds: opened.filter((id) => known.has(id)) })
  const read = await openedBy(app, present, person.id)
  const toOpen = present.checks.filter(({ level }) => level === 'look')
  const unopened = toOpen.filter(({ id }) => !read.has(id)).length
  if (unopened > 0) throw new AppError('check-unopened', { id: present.draftId, count: unopened })
  if (await hasApproved(app, { draftId: present.draftId, contentHash, staffId: person.id })) return person
  const at = new Date().toISOString()
  const row = {
    draft_id: present.draftId,
    content_hash: contentHash,
    staff_id: person.id,
    staff_name: person.name,
    at,
    checks: JSON.stringify(present.checks.map(({ id, code, level }) => ({ id, code, level }))),
    opened: JSON.stringify(toOpen.map(({ id }) => id)),
    on_behalf_of: away?.staffId ?? null,
    on_behalf_of_name: away?.name ?? null,
    withdrawn_at: null,
  }
  await app.transaction().execute(async (transaction) => {
    await transaction.insertInto('approval').values(row).execute()
    await chainReview(transaction, {
      at,
      kind: 'approved',
      draftId: present.draftId,
      contentHash,
      staffId: signerOf({ staffId: person.id, onBehalfOf: away?.staffId ?? null }),
      sealed: sealOf(await partsOf(transaction, row)),
    })
    await writeJournal(transaction, {
      who: person.name,
      action: 'draft-approved',
      params: { draft: present.draftId, hash: contentHash.slice(0, 12), for: away?.name ?? 'none' },
    })
  })
  return person
}

async function hasApproved(
  app: AppDatabase,
  { draftId, contentHash, staffId }: { draftId: string; contentHash: string; staffId: string },
): Promise<boolean> {
  const { approvals } = await reviewState(app, draftId)
  return approvals.some((approval) => approval.contentHash === contentHash && approval.staffId === staffId)
}

/** Takes back every approval of a draft. Throws `pin-wrong`, `name-unknown`. */
export async function withdrawApproval(app: AppDatabase, draftId: string, { staff, pin }: Signature): Promise<void> {
  const person = await identifyStaff(app, { nameOrId: staff, pin })
  const { approvals } = await reviewState(app, draftId)
  const at = new Date().toISOString()
  await app.transaction().execute(async (transaction) => {
    await transaction
      .updateTable('approval')
      .set({ withdrawn_at: at })
      .where('draft_id', '=', draftId)
      .where('withdrawn_at', 'is', null)
      .execute()
    for (const { contentHash } of approvals)
      await chainReview(transaction, { at, kind: 'withdrawn', draftId, contentHash, staffId: person.id, sealed: null })
    await writeJournal(transaction, { who: person.name, action: 'approval-withdrawn', params: { draft: draftId } })
  })
}

async function openedBy(
  app: AppDatabase,
  { draftId, contentHash }: PresentState,
  staffId: string,
): Promise<Set<string>> {
  const rows = await app
    .selectFrom('opened_check')
    .select('check_key')
    .where('draft_id', '=', draftId)
    .where('content_hash', '=', contentHash)
    .where('staff_id', '=', staffId)
    .execute()
  return new Set(rows.map((row) => row.check_key))
}
