import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { AppDatabase } from '../../store/index.ts'
import { type ApprovalParts, isAsSealed } from './sealed-parts.ts'

/** A validation, or its withdrawal, as the chain keeps it. */
export interface ReviewEvent {
  /** Instant, UTC. */
  readonly at: string
  readonly kind: 'approved' | 'withdrawn'
  readonly draftId: string
  readonly contentHash: string
  readonly staffId: string
  /** What a validation was made of (`sealOf`); null of a withdrawal, and of what was sealed before that was. */
  readonly sealed: string | null
}

/** What a chain of reviews that was tampered with shows. */
export type ChainFault =
  | { readonly code: 'link-broken'; readonly position: number; readonly draftId: string }
  | { readonly code: 'link-missing'; readonly position: number; readonly draftId: string }
  /** The last links: what is kept apart knows of more, or of others. */
  | { readonly code: 'end-missing'; readonly position: number; readonly draftId: null }
  /** Its name, its delegator, its checks, what was opened or what was taken on are no longer those that were sealed. */
  | { readonly code: 'decision-altered'; readonly draftId: string }
  | { readonly code: 'decision-unchained'; readonly draftId: string }
  | { readonly code: 'decision-removed'; readonly draftId: string }

/** Who signs, as it is sealed: for whom too, where it is by delegation. */
export function signerOf({ staffId, onBehalfOf }: { staffId: string; onBehalfOf: string | null }): string {
  return onBehalfOf === null ? staffId : `${staffId} for ${onBehalfOf}`
}

/**
 * Adds a decision to the chain: each link is the SHA-256 of the one before and of the decision, so that none can be changed
 * or taken out afterwards without it being seen. To be called in the transaction that writes the decision.
 */
export async function chainReview(
  app: Pick<AppDatabase, 'insertInto' | 'selectFrom' | 'updateTable'>,
  event: ReviewEvent,
): Promise<void> {
  const last = await app.selectFrom('review_event').select('link').orderBy('id', 'desc').limit(1).executeTakeFirst()
  const link = linkOf(last?.link ?? '', event)
  await app
    .insertInto('review_event')
    .values({
      at: event.at,
      kind: event.kind,
      draft_id: event.draftId,
      content_hash: event.contentHash,
      staff_id: event.staffId,
      link,
      sealed: event.sealed,
    })
    .execute()
  await app
    .updateTable('review_head')
    .set((head) => ({ events: head('events', '+', 1), link }))
    .execute()
}

/** Follows the chain from its first link, and compares it with the decisions themselves. Empty when all is sound. */
export async function verifyReviewChain(app: AppDatabase): Promise<{ events: number; faults: ChainFault[] }> {
  const rows = await app.selectFrom('review_event').selectAll().orderBy('id').execute()
  const events = rows.map((row) => ({ position: row.id, link: row.link, event: eventOf(row) }))
  const faults: ChainFault[] = []
  let before = { link: '', position: 0 }
  for (const { position, link, event } of events) {
    const { draftId } = event
    if (position !== before.position + 1) faults.push({ code: 'link-missing', position, draftId })
    else if (link !== linkOf(before.link, event)) faults.push({ code: 'link-broken', position, draftId })
    before = { link, position }
  }
  const head = await app.selectFrom('review_head').selectAll().executeTakeFirst()
  if (head?.events !== events.length || head.link !== before.link)
    faults.push({ code: 'end-missing', position: before.position + 1, draftId: null })
  const chained = new Set(events.map(({ event }) => nameOf(event)))
  const sealedAs = new Map(events.map(({ event }) => [nameOf(event), event.sealed]))
  const decided = (await decisions(app)).map(({ event, parts }) => ({
    name: nameOf(event),
    draftId: event.draftId,
    parts,
  }))
  const known = new Set(decided.map(({ name }) => name))
  const unchained = decided.filter(({ name }) => !chained.has(name))
  const removed = events.filter(({ event }) => !known.has(nameOf(event)))
  return {
    events: events.length,
    faults: [
      ...faults,
      ...unchained.map(({ draftId }): ChainFault => ({ code: 'decision-unchained', draftId })),
      ...decided
        .filter(({ name, parts }) => {
          const sealed = sealedAs.get(name) ?? null
          return sealed !== null && parts !== null && !isAsSealed(parts, sealed)
        })
        .map(({ draftId }): ChainFault => ({ code: 'decision-altered', draftId })),
      ...removed.map(({ event }): ChainFault => ({ code: 'decision-removed', draftId: event.draftId })),
    ],
  }
}

interface Decision {
  readonly event: ReviewEvent
  /** Null of a withdrawal. */
  readonly parts: ApprovalParts | null
}

async function decisions(app: AppDatabase): Promise<Decision[]> {
  const rows = await app.selectFrom('approval').selectAll().execute()
  const found: Decision[] = []
  for (const row of rows) {
    const approved: ReviewEvent = {
      at: row.at,
      kind: 'approved',
      draftId: row.draft_id,
      contentHash: row.content_hash,
      staffId: signerOf({ staffId: row.staff_id, onBehalfOf: row.on_behalf_of }),
      sealed: null,
    }
    const parts = await partsOf(app, row)
    found.push({ event: approved, parts })
    if (row.withdrawn_at !== null)
      found.push({ event: { ...approved, kind: 'withdrawn', at: row.withdrawn_at }, parts: null })
  }
  return found
}

/** What a validation is made of, as it is kept: the points that its row names, as they stand in what people opened. */
export async function partsOf(
  app: Pick<AppDatabase, 'selectFrom'>,
  row: {
    readonly at: string
    readonly draft_id: string
    readonly content_hash: string
    readonly staff_id: string
    readonly staff_name: string
    readonly on_behalf_of_name: string | null
    readonly checks: string
    readonly opened: string
  },
): Promise<ApprovalParts> {
  const named = z.array(z.string()).catch([]).parse(JSON.parse(row.opened))
  const opened = await app
    .selectFrom('opened_check')
    .select(['check_key as checkKey', 'at'])
    .where('draft_id', '=', row.draft_id)
    .where('content_hash', '=', row.content_hash)
    .where('staff_id', '=', row.staff_id)
    .execute()
  const checks = z
    .array(z.object({ id: z.string() }))
    .catch([])
    .parse(JSON.parse(row.checks))
  const takenOn = await app
    .selectFrom('taken_on_check')
    .select(['check_id as checkId', 'staff_id as staffId', 'at', 'staff_name as name', 'reason'])
    .where('draft_id', '=', row.draft_id)
    .where(
      'check_id',
      'in',
      checks.map(({ id }) => id),
    )
    // What was taken on since is of a later validation.
    .where('at', '<=', row.at)
    .execute()
  const version = await app
    .selectFrom('draft_version')
    .select(['content', 'facts'])
    .where('draft_id', '=', row.draft_id)
    .where('written_at', '<=', row.at)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return {
    at: row.at,
    draftId: row.draft_id,
    name: row.staff_name,
    onBehalfOfName: row.on_behalf_of_name,
    checks: row.checks,
    opened: named.map((checkKey) => ({ checkKey, at: opened.find((one) => one.checkKey === checkKey)?.at ?? '' })),
    takenOn,
    version: version ? JSON.stringify([version.content, version.facts]) : null,
  }
}

function eventOf(row: {
  at: string
  kind: 'approved' | 'withdrawn'
  draft_id: string
  content_hash: string
  staff_id: string
  sealed: string | null
}): ReviewEvent {
  return {
    at: row.at,
    kind: row.kind,
    draftId: row.draft_id,
    contentHash: row.content_hash,
    staffId: row.staff_id,
    sealed: row.sealed,
  }
}

/** A withdrawal is signed by whoever withdraws, who may not be the one who validated. */
function nameOf({ at, kind, draftId, contentHash, staffId }: ReviewEvent): string {
  return JSON.stringify([at, kind, draftId, contentHash, kind === 'approved' ? staffId : ''])
}

function linkOf(before: string, { at, kind, draftId, contentHash, staffId, sealed }: ReviewEvent): string {
  const told = [before, at, kind, draftId, contentHash, staffId]
  return createHash('sha256')
    .update(JSON.stringify(sealed === null ? told : [...told, sealed]))
    .digest('hex')
}
