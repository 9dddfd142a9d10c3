import {
  AppError,
  type Channel,
  type DraftContent,
  type DraftView,
  type PhotoView,
  photoUseOf,
  withCreditLine,
} from '../../../contract/index.ts'
import { storedDraft } from '../drafts/draft-store.ts'
import type { House } from '../house/index.ts'
import { listPhotos, storedPhoto } from '../photos/index.ts'
import { editContent } from './edit-content.ts'

interface PhotoChoice {
  readonly id: string
  /** Null: the text leaves without a photo. */
  readonly photoId: string | null
  readonly asOf: string
  readonly staffId: string | null
}

/**
 * Puts a photo beside a text, or takes it away, as a new version: its description becomes the alternative text, and its credit the
 * credit of the text; both go with it. A validation of the version before no longer counts. Throws `draft-not-found`, `photo-not-found`,
 * `format-unknown` for a channel that shows no photo.
 */
export async function chooseContentPhoto(house: House, choice: PhotoChoice): Promise<DraftView> {
  const { brief, present } = await storedDraft(house.folder.app, choice.id)
  if (photoUseOf[brief.channel] === null)
    throw new AppError('format-unknown', { format: 'photo', formats: brief.channel })
  const photo = choice.photoId === null ? null : await storedPhoto(house.folder.app, choice.photoId)
  const { content: before } = present
  const content: DraftContent =
    photo === null
      ? {
          ...before,
          photoId: null,
          // A post on Instagram has a picture: whoever joins one by hand describes it.
          altText: brief.channel === 'instagram' ? '' : null,
          body: withCreditLine(before.body, null),
        }
      : {
          ...before,
          photoId: photo.id,
          altText: photo.altText ?? '',
          body:
            photo.credit === null || !credited.has(brief.channel)
              ? before.body
              : withCreditLine(before.body, photo.credit),
        }
  return await editContent(house, { id: choice.id, content, asOf: choice.asOf, staffId: choice.staffId })
}

/** The photos that a text may carry: those of its show first, then those of the house. Throws `draft-not-found`. */
export async function contentPhotos(
  house: House,
  { id, asOf }: { readonly id: string; readonly asOf: string },
): Promise<PhotoView[]> {
  const { showKey } = (await storedDraft(house.folder.app, id)).brief
  return [...(await listPhotos(house, { showKey, asOf })), ...(await listPhotos(house, { showKey: null, asOf }))]
}

/** Channels whose text names the photographer; an e-mail has its credit under the picture. */
const credited: ReadonlySet<Channel> = new Set(['instagram', 'facebook', 'linkedin', 'press', 'web', 'brochure'])
