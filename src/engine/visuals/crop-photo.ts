import { cropRectangle, type Focus, type PhotoShape, photoShapes } from '../../contract/index.ts'
import { imageLibrary, mostPixels } from './image-library.ts'
import { croppedPath } from './picture-paths.ts'

export interface CropRequest {
  /** The house's own picture (`TakenPhoto.master`). */
  readonly path: string
  readonly folder: string
  readonly shapes: readonly PhotoShape[]
  readonly focus: Focus
}

export interface CroppedPhoto {
  readonly shape: PhotoShape
  readonly path: string
  readonly width: number
  readonly height: number
}

/** Cuts a photo into each shape around its focus, as JPEG without metadata, in the platform's size; a smaller photo is never enlarged. */
export async function cropPhoto({ path, folder, shapes, focus }: CropRequest): Promise<CroppedPhoto[]> {
  const library = imageLibrary()
  const size = await library(path).metadata()
  const cropped: CroppedPhoto[] = []
  for (const shape of shapes) {
    const target = croppedPath(folder, shape)
    const { width, height } = await library(path, { limitInputPixels: mostPixels })
      .extract(cropRectangle(size, shape, focus))
      .resize({ ...photoShapes[shape], fit: 'fill', withoutEnlargement: true })
      .jpeg({ quality: 88, mozjpeg: true })
      .toFile(target)
    cropped.push({ shape, path: target, width, height })
  }
  return cropped
}
