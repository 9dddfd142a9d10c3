import { randomBytes } from 'node:crypto'
import { AppError, type Photo, photoFactsSchema, photoSchema } from '../../../contract/index.ts'
import { type AppDatabase, type AppTables, jsonColumn } from '../../store/index.ts'

const factsColumn = jsonColumn(photoFactsSchema)
const sourcesColumn = jsonColumn(photoSchema.shape.sources)

/** A photo with its pictures, by their names in `files/`. */
export interface StoredPhoto extends Photo {
  readonly original: string
  readonly master: string
  readonly preview: string
  readonly isRemoved: boolean
}

/** Every photo that was not removed: those of a show, of the house (null), or all; the first put in first. */
export async function storedPhotos(
  app: AppDatabase,
  only: { readonly showKey?: string | null; readonly alsoRemoved?: boolean } = {},
): Promise<StoredPhoto[]> {
  let query = app.selectFrom('photo').selectAll().orderBy('added_at').orderBy('id')
  if (!only.alsoRemoved) query = query.where('removed_at', 'is', null)
  if (only.showKey === null) query = query.where('show_key', 'is', null)
  else if (only.showKey !== undefined) query = query.where('show_key', '=', only.showKey)
  return (await query.execute()).map(readPhoto)
}

/** Throws `photo-not-found`, for one that was removed too unless it is asked. */
export async function storedPhoto(app: AppDatabase, id: string, { alsoRemoved = false } = {}): Promise<StoredPhoto> {
  const row = await app.selectFrom('photo').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row || (row.removed_at !== null && !alsoRemoved)) throw new AppError('photo-not-found', { id })
  return readPhoto(row)
}

export type NewPhoto = Omit<StoredPhoto, 'id' | 'addedAt' | 'isRemoved'>

export async function keepPhoto(app: AppDatabase, photo: NewPhoto): Promise<string> {
  const addedAt = new Date().toISOString()
  const id = `p-${addedAt.slice(2, 10).replaceAll('-', '')}-${randomBytes(3).toString('hex')}`
  await app
    .insertInto('photo')
    .values({
      id,
      show_key: photo.showKey,
      file_name: photo.fileName,
      sha256: photo.sha256,
      original: photo.original,
      master: photo.master,
      preview: photo.preview,
      media_type: photo.mediaType,
      width: photo.width,
      height: photo.height,
      bytes: photo.bytes,
      facts: factsColumn.write(photoFactsSchema.parse(photo)),
      sources: sourcesColumn.write(photo.sources),
      added_by: photo.addedBy,
      added_at: addedAt,
      removed_at: null,
    })
    .execute()
  return id
}

export async function writePhotoFacts(
  app: AppDatabase,
  { id, sources, ...facts }: Pick<Photo, 'id' | 'credit' | 'rights' | 'altText' | 'focus' | 'sources'>,
): Promise<void> {
  await app
    .updateTable('photo')
    .set({ facts: factsColumn.write(facts), sources: sourcesColumn.write(sources) })
    .where('id', '=', id)
    .execute()
}

/** Removed, it is shown nowhere and leaves nowhere; its files stay, so that it can be put back. */
export async function setPhotoRemoved(
  app: AppDatabase,
  { id, isRemoved }: { id: string; isRemoved: boolean },
): Promise<void> {
  const removed_at = isRemoved ? new Date().toISOString() : null
  await app.updateTable('photo').set({ removed_at }).where('id', '=', id).execute()
}

type PhotoRow = AppTables['photo']

function readPhoto(row: PhotoRow): StoredPhoto {
  return {
    ...photoSchema.parse({
      id: row.id,
      showKey: row.show_key,
      fileName: row.file_name,
      sha256: row.sha256,
      mediaType: row.media_type,
      width: row.width,
      height: row.height,
      bytes: row.bytes,
      ...factsColumn.read(row.facts),
      sources: sourcesColumn.read(row.sources),
      addedBy: row.added_by,
      addedAt: row.added_at,
    }),
    original: row.original,
    master: row.master,
    preview: row.preview,
    isRemoved: row.removed_at !== null,
  }
}
