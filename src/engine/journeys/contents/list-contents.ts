import { setTimeout as pause } from 'node:timers/promises'
import type { DraftListing, ListedDraft } from '../../../contract/index.ts'
import { reviewState } from '../../stewardship/index.ts'
import { type StoredDraft, storedDrafts } from '../drafts/draft-store.ts'
import type { House } from '../house/index.ts'
import { draftDesk } from './draft-desk.ts'
import { listingOf } from './draft-standing.ts'
import { keptJudgements } from './kept-judgements.ts'
import { standingSoFar, standingToday } from './present-draft.ts'

/**
 * Every text that is not put away, with how it stands today, the last changed first. `onProgress` hears how many of how many are judged.
 */
export async function listContents(
  house: House,
  asOf: string,
  { onProgress }: { readonly onProgress?: (progress: { readonly done: number; readonly of: number }) => void } = {},
): Promise<DraftListing[]> {
  const stored = await storedDrafts(house.folder.app)
  return await listed(house, {
    stored,
    asOf,
    afterEach: (done) => {
      onProgress?.({ done, of: stored.length })
      return Promise.resolve(true)
    },
  })
}

/** The same at once: a text that was not judged for today is `unjudged`, but for a few, which are judged on the spot. */
export async function listContentsSoFar(house: House, asOf: string): Promise<ListedDraft[]> {
  const stored = await storedDrafts(house.folder.app)
  const lines = await listedSoFar(house, { stored, asOf })
  const waiting = lines?.filter(({ state }) => state === 'unjudged').length ?? Number.POSITIVE_INFINITY
  return lines && (waiting === 0 || waiting > judgedOnTheSpot) ? lines : await listed(house, { stored, asOf })
}

/** Every text that was put away, the last changed first, with how it stands as far as it was judged. */
export async function listPutAway(house: House, asOf: string): Promise<ListedDraft[]> {
  const all = await storedDrafts(house.folder.app, { withArchived: true })
  return await listSome(house, { stored: all.filter(({ isArchived }) => isArchived), asOf, isSoFar: true })
}

/** Some texts, with how each stands today, or how far that was judged, at once (`isSoFar`). */
export async function listSome(
  house: House,
  {
    stored,
    asOf,
    isSoFar,
  }: { readonly stored: readonly StoredDraft[]; readonly asOf: string; readonly isSoFar: boolean },
): Promise<ListedDraft[]> {
  return (isSoFar ? await listedSoFar(house, { stored, asOf }) : null) ?? (await listed(house, { stored, asOf }))
}

/** So many texts are judged before anybody sees that they wait. */
const judgedOnTheSpot = 4

/** Milliseconds left to whoever asks for a page meanwhile, after each text. */
const pauseMs = 15

/**
 * Judges every text of the day while nobody waits, so that the first list after a start, or of a new day, is not the one that takes the time.
 * `signal` stops it: what was judged by then is kept.
 */
export async function judgeAhead(house: House, asOf: string, signal: AbortSignal): Promise<void> {
  const stored = await storedDrafts(house.folder.app)
  if (stored.length === 0) return
  await listed(house, { stored, asOf, afterEach: () => pause(pauseMs, !signal.aborted) })
}

/** A mark of what every text of the house is judged by at once: the day and the marts of the lists. Null without a text. */
export async function judgedFor(house: House, asOf: string): Promise<string | null> {
  const stored = await storedDrafts(house.folder.app)
  return stored.length === 0 ? null : `${asOf} ${await draftDesk(house, asOf).martsBuiltFrom()}`
}

const keptEvery = 10

async function listed(house: House, { stored: texts, asOf, afterEach }: Listed): Promise<DraftListing[]> {
  const desk = draftDesk(house, asOf)
  const kept = await keptJudgements(house, desk)
  const lines: DraftListing[] = []
  for (const [at, stored] of texts.entries()) {
    // What is found is there at once for a list that is asked for meanwhile.
    if (at % keptEvery === keptEvery - 1) await kept.keep()
    const standing = await standingToday(house, stored, { desk, kept })
    if (standing) lines.push(listingOf(standing))
    if (afterEach && !(await afterEach(at + 1))) break
  }
  await kept.keep()
  return lines
}

/** Null where nothing of a judgement can be kept: what waits would wait for ever. */
async function listedSoFar(house: House, { stored: texts, asOf }: Listed): Promise<ListedDraft[] | null> {
  const desk = draftDesk(house, asOf)
  const kept = await keptJudgements(house, desk)
  if (!kept.keepsAny) return null
  const lines: ListedDraft[] = []
  for (const stored of texts) {
    const standing = await standingSoFar(house, stored, { desk, kept })
    if (standing === null) continue
    lines.push('review' in standing ? listingOf(standing) : await unjudged(house, stored, standing.show.title))
  }
  return lines
}

async function unjudged(house: House, { id, brief, present }: StoredDraft, showTitle: string): Promise<ListedDraft> {
  const { approvals } = await reviewState(house.folder.app, id)
  return {
    id,
    ...brief,
    showTitle,
    state: 'unjudged',
    outdatedBy: null,
    blocking: 0,
    version: present.version,
    model: present.model,
    changedAt: present.writtenAt,
    approval: null,
    wasApproved: approvals.length > 0,
  }
}

interface Listed {
  readonly stored: readonly StoredDraft[]
  readonly asOf: string
  /** Waited for after each text, told how many are done; false ends the list there. */
  readonly afterEach?: (done: number) => Promise<boolean>
}
