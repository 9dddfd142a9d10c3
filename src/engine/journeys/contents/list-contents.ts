import { AppError, type DraftListing } from '../../../contract/index.ts'
import type { House } from '../house/index.ts'
import { draftDesk } from './draft-desk.ts'
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

function unlessShowIsGone(error: unknown): null {
  if (error instanceof AppError && error.code === 'show-not-found') return null
  throw error
}
