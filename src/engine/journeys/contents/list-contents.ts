import { AppError, type Bearing, type DraftListing } from '../../../contract/index.ts'
import { changedFacts } from '../../stewardship/index.ts'
import type { House } from '../house/index.ts'
import { draftDesk } from './draft-desk.ts'
import { storedDrafts } from './draft-store.ts'
import { judgedToday, listingOf } from './present-draft.ts'

/** Every text that is not put away, with how it stands today, the last changed first. */
export async function listContents(house: House, asOf: string): Promise<DraftListing[]> {
  const desk = { ...draftDesk(house, asOf), stateAlone: true }
  const listed: DraftListing[] = []
  for (const stored of await desk.drafts()) {
    const present = await judgedToday(house, stored, desk).catch(unlessShowIsGone)
    if (present) listed.push(listingOf(present))
  }
  return listed
}

/** The texts of a show that carry a fact which its record, or the house's, no longer holds (a changed price, a cancelled evening). */
export async function bearingContents(
  house: House,
  { showKey, asOf }: { readonly showKey: string; readonly asOf: string },
): Promise<Bearing[]> {
  const desk = { ...draftDesk(house, asOf), stateAlone: true }
  const bearing: Bearing[] = []
  for (const stored of await storedDrafts(house.folder.app, { showKey })) {
    const present = await judgedToday(house, stored, desk)
    const changes = changedFacts(stored.present.facts, present)
    if (changes.length === 0) continue
    bearing.push({
      draft: listingOf(present),
      changes: changes.map(({ factId, text, start, end }) => ({ factId: factId ?? '', said: text, start, end })),
    })
  }
  return bearing
}

function unlessShowIsGone(error: unknown): null {
  if (error instanceof AppError && error.code === 'show-not-found') return null
  throw error
}
