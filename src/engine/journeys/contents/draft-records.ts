import type { Brief, DraftContent, HouseRecord, ShowRecord } from '../../../contract/index.ts'
import type { House } from '../house/index.ts'
import { type StoredPhoto, storedPhotos } from '../photos/index.ts'
import { houseRecord, showRecord } from '../programme/records.ts'

/** What a text is judged against. */
export interface DraftRecords {
  /** The show's record as this text sees it: the photo that it speaks of is the one that goes with the text. */
  readonly show: ShowRecord
  readonly house: HouseRecord | null
  /** The photo that goes with the text, removed or not; null when there is none. */
  readonly photo: StoredPhoto | null
  readonly changedAt: string
}

/** The records behind a text and its photo. Throws `show-not-found`. */
export async function draftRecords(
  house: House,
  { showKey }: Pick<Brief, 'showKey'>,
  { photoId }: Pick<DraftContent, 'photoId'>,
): Promise<DraftRecords> {
  const [{ record, changedAt }, own, photos] = await Promise.all([
    showRecord(house, showKey),
    houseRecord(house),
    photoId ? storedPhotos(house.folder.app, { alsoRemoved: true }) : [],
  ])
  const photo = photos.find(({ id }) => id === photoId) ?? null
  return { show: withPhoto(record, photo), house: own, photo, changedAt }
}

/** A record whose photo is this one. */
export function withPhoto(show: ShowRecord, photo: Pick<StoredPhoto, 'altText' | 'credit'> | null): ShowRecord {
  return photo === null ? show : { ...show, photo: { description: photo.altText, credit: photo.credit } }
}
