import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { PhotoShape } from '../../../contract/index.ts'
import { runCropPhoto } from '../../visuals/index.ts'
import type { House } from '../house/index.ts'
import type { StoredPhoto } from './photo-store.ts'

export interface PhotoPicture {
  readonly shape: PhotoShape | 'whole'
  /** A JPEG in sRGB, without metadata. */
  readonly bytes: Uint8Array
}

/** The pictures of a photo as they leave, cut around its focus, or whole. Whether it may leave is for the caller to have asked. */
export async function photoPictures(
  house: House,
  photo: StoredPhoto,
  shapes: readonly (PhotoShape | 'whole')[],
): Promise<PhotoPicture[]> {
  const { files } = house.folder
  const path = files.path(photo.master)
  const folder = await mkdtemp(join(files.temporary, 'crop-'))
  try {
    const cut = shapes.filter((shape) => shape !== 'whole')
    const { focus, fileName: name } = photo
    const crops = cut.length === 0 ? [] : await runCropPhoto({ path, folder, name, shapes: cut, focus })
    const made = new Map<string, string>(crops.map((crop) => [crop.shape, crop.path]))
    return await Promise.all(shapes.map(async (shape) => ({ shape, bytes: await readFile(made.get(shape) ?? path) })))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
