import { createHash } from 'node:crypto'
import type { AppDatabase } from '../../store/index.ts'

/** A validation, or its withdrawal, as the chain keeps it. */
export interface ReviewEvent {
  /** Instant, UTC. */
  readonly at: string
  readonly kind: 'approved' | 'withdrawn'
  readonly draftId: string
  readonly contentHash: string
  readonly staffId: string
}

/** What a chain of reviews that was tampered with shows. */
export type ChainFault =
  | { readonly code: 'link-broken'; readonly position: number; readonly draftId: string }
  | { readonly code: 'link-missing'; readonly position: number; readonly draftId: string }
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
  app: Pick<AppDatabase, 'insertInto' | 'selectFrom'>,
  event: ReviewEvent,
): Promise<void> {
  const last = await app.selectFrom('review_event').select('link').orderBy('id', 'desc').limit(1).executeTakeFirst()
  await app
    .insertInto('review_event')
    .values({
      at: event.at,
      kind: event.kind,
      draft_id: event.draftId,
      content_hash: event.contentHash,
      staff_id: event.staffId,
      link: linkOf(last?.link ?? '', event),
    })
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
  const chained = new Set(events.map(({ event }) => nameOf(event)))
  const decided = (await decisions(app)).map((event) => ({ name: nameOf(event), draftId: event.draftId }))
  const known = new Set(decided.map(({ name }) => name))
  const unchained = decided.filter(({ name }) => !chained.has(name))
  const removed = events.filter(({ event }) => !known.has(nameOf(event)))
  return {
    events: events.length,
    faults: [
      ...faults,
      ...unchained.map(({ draftId }): ChainFault => ({ code: 'decision-unchained', draftId })),
      ...removed.map(({ event }): ChainFault => ({ code: 'decision-removed', draftId: event.draftId })),
    ],
  }
}

async function decisions(app: AppDatabase): Promise<ReviewEvent[]> {
  const rows = await app.selectFrom('approval').selectAll().execute()
  return rows.flatMap((row) => {
    const approved: ReviewEvent = {
      at: row.at,
      kind: 'approved',
      draftId: row.draft_id,
      contentHash: row.content_hash,
      staffId: signerOf({ staffId: row.staff_id, onBehalfOf: row.on_behalf_of }),
    }
    return row.withdrawn_at === null ? [approved] : [approved, { ...approved, kind: 'withdrawn', at: row.withdrawn_at }]
  })
}

function eventOf(row: {
  at: string
  kind: 'approved' | 'withdrawn'
  draft_id: string
  content_hash: string
  staff_id: string
}): ReviewEvent {
  return {
    at: row.at,
    kind: row.kind,
    draftId: row.draft_id,
    contentHash: row.content_hash,
    staffId: row.staff_id,
  }
}

/** A withdrawal is signed by whoever withdraws, who may not be the one who validated. */
function nameOf({ at, kind, draftId, contentHash, staffId }: ReviewEvent): string {
  return JSON.stringify([at, kind, draftId, contentHash, kind === 'approved' ? staffId : ''])
}

function linkOf(before: string, { at, kind, draftId, contentHash, staffId }: ReviewEvent): string {
  return createHash('sha256')
    .update(JSON.stringify([before, at, kind, draftId, contentHash, staffId]))
    .digest('hex')
}
