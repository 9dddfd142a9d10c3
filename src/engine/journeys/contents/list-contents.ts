import { setTimeout as pause } from 'node:timers/promises'
import type { DraftListing } from '../../../contract/index.ts'
import type { House } from '../house/index.ts'
import { draftDesk } from './draft-desk.ts'
import { type StoredDraft, storedDrafts } from './draft-store.ts'
import { keptJudgements } from './kept-judgements.ts'
import { listingOf, standingToday } from './present-draft.ts'

/** Every text that is not put away, with how it stands today, the last changed first. */
export async function listContents(house: House, asOf: string): Promise<DraftListing[]> {
  return await listed(house, { stored: await storedDrafts(house.folder.app), asOf })
}

/** Every text that was put away, the last changed first. */
export async function listPutAway(house: House, asOf: string): Promise<DraftListing[]> {
  const all = await storedDrafts(house.folder.app, { withArchived: true })
  return await listed(house, { stored: all.filter(({ isArchived }) => isArchived), asOf })
}

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
    if (afterEach && !(await afterEach())) break
  }
  await kept.keep()
  return lines
}

interface Listed {
  readonly stored: readonly StoredDraft[]
  readonly asOf: string
  /** Waited for after each text; false ends the list there. */
  readonly afterEach?: () => Promise<boolean>
}
