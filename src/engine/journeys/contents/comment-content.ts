import type { DraftComments } from '../../../contract/index.ts'
import { addComment, draftComments, draftText, settleComment } from '../../stewardship/index.ts'
import { storedDraft } from '../drafts/draft-store.ts'
import type { House } from '../house/index.ts'

/** The remarks on a text, beside its sentences of today. Throws `draft-not-found`. */
export async function contentComments(house: House, { id }: { readonly id: string }): Promise<DraftComments> {
  const { present } = await storedDraft(house.folder.app, id)
  return await draftComments(house.folder.app, { draftId: id, text: draftText(present.content) })
}

/** A person remarks on the sentence at `start`. Throws `draft-not-found`, `sentence-not-found`, `name-unknown`. */
export async function commentContent(
  house: House,
  request: { readonly id: string; readonly start: number; readonly comment: string; readonly staffId: string },
): Promise<DraftComments> {
  const { present } = await storedDraft(house.folder.app, request.id)
  const read = { draftId: request.id, text: draftText(present.content), version: present.version }
  await addComment(house.folder.app, read, request)
  return await contentComments(house, request)
}

/** A remark is dealt with, or taken up again. Throws `draft-not-found`, `comment-not-found`, `name-unknown`. */
export async function settleContentComment(
  house: House,
  request: {
    readonly id: string
    readonly commentId: number
    readonly isResolved: boolean
    readonly staffId: string
  },
): Promise<DraftComments> {
  await settleComment(house.folder.app, { ...request, draftId: request.id })
  return await contentComments(house, request)
}
