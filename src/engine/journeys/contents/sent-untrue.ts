import { AppError } from '../../../contract/index.ts'
import { correctionsOf, draftText, lastExports } from '../../stewardship/index.ts'
import { type StoredDraft, storedDrafts } from '../drafts/draft-store.ts'
import type { House } from '../house/index.ts'
import { recordAt } from '../programme/past-records.ts'
import { draftRecords } from './draft-records.ts'

/** A text that left the house and says what its records no longer hold. */
export interface SentUntrue {
  readonly draftId: string
  readonly showKey: string
  readonly show: string
  /** The words that are untrue, in the order of the text. */
  readonly said: readonly string[]
  /** When it left last, an instant. */
  readonly sentAt: string
  /** Starts of the show's performances to come, the first first. */
  readonly coming: readonly string[]
}

/**
 * The texts that left the house and say what is no longer true (an hour, a price, a cancelled evening) of a show that is still to come, put
 * away or not, the last to leave first. What has been played needs no rectification.
 */
export async function sentUntrue(house: House, asOf: string): Promise<SentUntrue[]> {
  const { app } = house.folder
  const sent = await lastExports(app)
  const found: SentUntrue[] = []
  for (const stored of await storedDrafts(app, { withArchived: true })) {
    const left = sent.get(stored.id)
    const untrue = left && (await untrueToday(house, stored, asOf))
    if (left && untrue) found.push({ ...untrue, draftId: stored.id, showKey: stored.brief.showKey, sentAt: left.at })
  }
  return found.toSorted((a, b) => b.sentAt.localeCompare(a.sentAt))
}

async function untrueToday(
  house: House,
  { brief, present }: StoredDraft,
  asOf: string,
): Promise<Pick<SentUntrue, 'show' | 'said' | 'coming'> | null> {
  try {
    const records = await draftRecords(house, brief, present.content)
    const before = (await recordAt(house.folder.app, { key: brief.showKey, at: present.writtenAt })) ?? records.show
    const coming = [...before.performances, ...records.show.performances]
      .map(({ startsAt }) => startsAt)
      .filter((startsAt) => startsAt.slice(0, 10) >= asOf)
    if (coming.length === 0) return null
    const text = draftText(present.content)
    const corrections = correctionsOf({ text, facts: present.facts, before, records, asOf })
    if (corrections.length === 0) return null
    return { show: records.show.title, said: corrections.map(({ fact }) => fact.text), coming: coming.toSorted() }
  } catch (error) {
    // Nothing can be said of a text whose show has no record any more.
    if (error instanceof AppError && error.code === 'show-not-found') return null
    throw error
  }
}
