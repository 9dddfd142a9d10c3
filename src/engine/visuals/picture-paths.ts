import { join } from 'node:path'
import type { PhotoShape } from '../../contract/index.ts'

/** Where the two pictures made from a photo are, in the folder that was handed out for them. */
export function madeIn(folder: string): { readonly master: string; readonly preview: string } {
  return { master: join(folder, 'master.jpg'), preview: join(folder, 'preview.jpg') }
}

/** Where what is kept of a file of the charter is, in the folder that was handed out for it. */
export function keptIn(folder: string): string {
  return join(folder, 'kept')
}

/** Where the picture of a shape is, in the folder that was handed out for it. */
export function croppedPath(folder: string, shape: PhotoShape): string {
  return join(folder, `${shape}.jpg`)
}
