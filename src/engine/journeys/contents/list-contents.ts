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

async function listed(
  house: House,
  { stored: texts, asOf }: { readonly stored: readonly StoredDraft[]; readonly asOf: string },
): Promise<DraftListing[]> {
  const desk = draftDesk(house, asOf)
  const kept = await keptJudgements(house, desk)
  const lines: DraftListing[] = []
  for (const stored of texts) {
    const standing = await standingToday(house, stored, { desk, kept })
    if (standing) lines.push(listingOf(standing))
  }
  await kept.keep()
  return lines
}
