import { type DraftContent, type DraftView, draftContentSchema } from '../../../contract/index.ts'
import { actorName, draftText } from '../../stewardship/index.ts'
import { keepVersion, storedDraft } from '../drafts/draft-store.ts'
import type { House } from '../house/index.ts'
import { boundFacts, keptFrom } from './bind-facts.ts'
import { draftDesk } from './draft-desk.ts'
import { draftRecords } from './draft-records.ts'
import { presentDraft, viewOf } from './present-draft.ts'

interface Edit {
  readonly id: string
  readonly asOf: string
  readonly staffId: string | null
}

/**
 * Keeps what a person has changed as a new version, checked again; who wrote each sentence that stays is kept.
 * A validation of the version before is of other words: it no longer counts. `base` is the version that was changed: when another has
 * been kept since, nothing is written over it. Throws `draft-not-found`, `draft-moved-on`.
 */
export async function editContent(
  house: House,
  edit: Edit & { readonly content: DraftContent; readonly base?: number | null },
): Promise<DraftView> {
  const { app } = house.folder
  const { brief, present } = await storedDraft(app, edit.id)
  const content = draftContentSchema.parse(edit.content)
  const text = draftText(content)
  const isSamePhoto = (content.photoId ?? null) === (present.content.photoId ?? null)
  if (text !== draftText(present.content) || !isSamePhoto) {
    const person = await actorName(house.folder.app, edit.staffId)
    const records = await draftRecords(house, brief, content)
    const kept = keptFrom({ ...present, text: draftText(present.content) }, text, person)
    const version = {
      ...present,
      content,
      origins: [...kept.origins],
      facts: await boundFacts(kept, { records, asOf: edit.asOf, texts: house.texts }),
      writtenBy: person,
    }
    await keepVersion(app, edit.id, version, { base: edit.base ?? null })
  }
  return await viewOf(house, await presentDraft(house, edit.id, draftDesk(house, edit.asOf)))
}

/** Takes an earlier version up again, as a new one: nothing is lost by going back. Throws `draft-not-found`. */
export async function restoreContent(house: House, edit: Edit & { readonly version: number }): Promise<DraftView> {
  const { present } = await storedDraft(house.folder.app, edit.id, edit.version)
  await keepVersion(house.folder.app, edit.id, {
    ...present,
    writtenBy: await actorName(house.folder.app, edit.staffId),
  })
  return await viewOf(house, await presentDraft(house, edit.id, draftDesk(house, edit.asOf)))
}
