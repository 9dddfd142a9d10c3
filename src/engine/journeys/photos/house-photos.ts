import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import {
  AppError,
  type Photo,
  type PhotoFacts,
  type PhotoView,
  photoFactsSchema,
  photoSchema,
  photoUses,
} from '../../../contract/index.ts'
import { altTextRemarks, photoProblems } from '../../programme/index.ts'
import { writeJournal } from '../../stewardship/index.ts'
import { hashFile } from '../../store/index.ts'
import type { KeptChild } from '../../ticketing/index.ts'
import { runTakePhoto } from '../../visuals/index.ts'
import type { House } from '../house/index.ts'
import { findShow, sourcedFacts } from '../programme/records.ts'
import { keepPhoto, setPhotoRemoved, storedPhoto, storedPhotos, writePhotoFacts } from './photo-store.ts'

const endings = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' } as const

interface AddPhoto {
  readonly path: string
  /** As people call the file. */
  readonly name: string
  /** Null for a photo of the house itself. */
  readonly showKey: string | null
  readonly facts?: Partial<PhotoFacts>
  /** Who puts it in: the source of what they say of it. */
  readonly by: string
  /** Reads it; default: a process of its own. */
  readonly keptChild?: KeptChild
}

/**
 * Puts a photo in: read in a child process, kept as it was given, beside the two pictures made from it. What the show's record
 * already says of its photo (credit, description) is taken up with its source. A photo that was removed and is given again comes back.
 * Throws `show-not-found`, `photo-known`, the `photo-…` codes of its reading, `photo-facts-invalid`.
 */
export async function addPhoto(
  house: House,
  { path, name, showKey, facts = {}, by, ...run }: AddPhoto,
): Promise<Photo> {
  const { app, files } = house.folder
  const known = await knownFacts(house, showKey)
  const sha256 = await hashFile(path)
  const same = (await storedPhotos(app, { showKey, alsoRemoved: true })).find((photo) => photo.sha256 === sha256)
  if (same && !same.isRemoved) throw new AppError('photo-known', { file: name })
  if (same) {
    await setPhotoRemoved(app, { id: same.id, isRemoved: false })
    return await changePhoto(house, { id: same.id, facts, by })
  }
  const folder = await mkdtemp(join(files.temporary, 'photo-'))
  try {
    const taken = await runTakePhoto({ path, name, folder }, run)
    const said = { credit: null, altText: null, rights: null, focus: taken.focus, ...known.facts, ...facts }
    const given = Object.fromEntries(
      Object.entries(facts).flatMap(([field, value]) => (value === null ? [] : [[field, by]])),
    )
    const id = await keepPhoto(app, {
      showKey,
      fileName: name,
      sha256,
      mediaType: taken.mediaType,
      width: taken.width,
      height: taken.height,
      bytes: taken.bytes,
      ...checkedFacts(said),
      sources: photoSchema.shape.sources.parse({ ...known.sources, ...given }),
      addedBy: by,
      original: (await files.add(path, endings[taken.mediaType])).name,
      master: (await files.add(taken.master, 'jpg')).name,
      preview: (await files.add(taken.preview, 'jpg')).name,
    })
    await writeJournal(app, { who: by, action: 'photo-added', params: { photo: id, file: name, show: showKey } })
    return await storedPhoto(app, id)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What the record of a show says of its photo, with where it was read. Throws `show-not-found`. */
async function knownFacts(house: House, showKey: string | null) {
  const facts: { credit?: string; altText?: string } = {}
  const sources: Record<string, string> = {}
  if (showKey === null) return { facts, sources }
  const show = await findShow(house, showKey)
  if (!show) throw new AppError('show-not-found', { key: showKey })
  for (const { path, value, source } of sourcedFacts(show)) {
    const field = path === 'photo/credit' ? 'credit' : path === 'photo/description' ? 'altText' : null
    if (field === null) continue
    facts[field] = String(value)
    sources[field] = source?.source ?? show.record.title
  }
  return { facts, sources }
}

function checkedFacts(facts: unknown): PhotoFacts {
  const read = photoFactsSchema.safeParse(facts)
  if (read.success) return { ...read.data, credit: read.data.credit || null, altText: read.data.altText || null }
  const [issue] = read.error.issues
  throw new AppError('photo-facts-invalid', { detail: `${issue?.path.join('.')} : ${issue?.message}` })
}

/** Changes what is said of a photo; what does change has that person for its source. Throws `photo-not-found`, `photo-facts-invalid`. */
export async function changePhoto(
  house: House,
  { id, facts, by }: { readonly id: string; readonly facts: Partial<PhotoFacts>; readonly by: string },
): Promise<Photo> {
  const { app } = house.folder
  const before = await storedPhoto(app, id)
  const { credit, rights, altText, focus } = checkedFacts({ ...before, ...facts })
  const after = { credit, rights, altText, focus }
  const changed = (Object.keys(after) as (keyof PhotoFacts)[]).filter(
    (field) => JSON.stringify(after[field]) !== JSON.stringify(before[field]),
  )
  if (changed.length === 0) return before
  const sources = { ...before.sources, ...Object.fromEntries(changed.map((field) => [field, by])) }
  await writePhotoFacts(app, { id, ...after, sources })
  if (changed.includes('rights'))
    await writeJournal(app, {
      who: by,
      action: 'photo-rights-said',
      params: { photo: id, file: before.fileName, holder: rights?.holder ?? null, untilDate: rights?.until ?? null },
    })
  return await storedPhoto(app, id)
}

/** Takes a photo out of its show, or puts it back. Texts that carry it cannot leave without it. Throws `photo-not-found`. */
export async function removePhoto(
  house: House,
  { id, isRemoved, by }: { readonly id: string; readonly isRemoved: boolean; readonly by: string },
): Promise<void> {
  const { app } = house.folder
  const { fileName, showKey } = await storedPhoto(app, id, { alsoRemoved: true })
  await setPhotoRemoved(app, { id, isRemoved })
  const action = isRemoved ? 'photo-removed' : 'photo-put-back'
  await writeJournal(app, { who: by, action, params: { photo: id, file: fileName, show: showKey } })
}

/** The photos of a show or of the house (null), or all of them, with why each may not leave on that day, and for which uses it may. */
export async function listPhotos(
  house: House,
  { showKey, asOf }: { readonly showKey?: string | null; readonly asOf: string },
): Promise<PhotoView[]> {
  const photos = await storedPhotos(house.folder.app, showKey === undefined ? {} : { showKey })
  return photos.map((photo) => photoView(photo, asOf))
}

/** A photo as a page shows it. */
export function photoView(photo: Photo, asOf: string): PhotoView {
  const uses = photo.rights?.uses ?? []
  const problems = photoProblems(photo, { use: uses[0] ?? 'social', asOf })
  return {
    ...photoSchema.parse(photo),
    problems: photo.altText ? problems : [...problems, { code: 'photo-without-alt', params: {} }],
    remarks: photo.altText ? altTextRemarks(photo.altText) : [],
    mayLeaveFor: photoUses.filter((use) => photoProblems(photo, { use, asOf }).length === 0),
  }
}

/** A picture of a photo, by its path: `preview` for a page, `original` as it was given. Throws `photo-not-found`. */
export async function photoFile(
  house: House,
  { id, which }: { readonly id: string; readonly which: 'preview' | 'original' },
): Promise<{ path: string; name: string; mediaType: string }> {
  const photo = await storedPhoto(house.folder.app, id, { alsoRemoved: true })
  const mediaType = which === 'preview' ? 'image/jpeg' : photo.mediaType
  return { path: house.folder.files.path(photo[which]), name: photo.fileName, mediaType }
}
