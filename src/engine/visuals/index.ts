/** Pictures: taken in, and cut to the shapes in which they leave; always in a child process, since a photo is a stranger's file. */

import { z } from 'zod'
import { photoSchema, photoShapeNames } from '../../contract/index.ts'
import { type KeptChild, moduleBeside, runUntrusted } from '../ticketing/index.ts'
import type { CroppedPhoto, CropRequest } from './crop-photo.ts'
import { croppedPath, madeIn } from './picture-paths.ts'
import type { TakenPhoto } from './take-photo.ts'

export type { CroppedPhoto } from './crop-photo.ts'
export type { TakenPhoto } from './take-photo.ts'

const longest = 60_000

const takenSchema = photoSchema.pick({ mediaType: true, width: true, height: true, bytes: true, focus: true })
const croppedSchema = z.array(
  photoSchema.pick({ width: true, height: true }).extend({ shape: z.enum(photoShapeNames) }),
)

/** `takePhoto` in a child process under the memory ceiling, of its own unless one is kept. Throws what it throws, and the `file-took-…` codes. */
export async function runTakePhoto(
  input: { path: string; name: string; folder: string },
  { keptChild }: { keptChild?: KeptChild } = {},
): Promise<TakenPhoto> {
  const module = moduleBeside(import.meta.url, 'take-photo')
  const taken = await runUntrusted({
    task: { module, name: 'takePhoto', answer: takenSchema },
    input,
    timeoutMs: longest,
    errorParams: { file: input.name },
    ...(keptChild && { keptChild }),
  })
  return { ...taken, ...madeIn(input.folder) }
}

/** `cropPhoto` in a child process. */
export async function runCropPhoto(input: CropRequest & { readonly name: string }): Promise<CroppedPhoto[]> {
  const module = moduleBeside(import.meta.url, 'crop-photo')
  const cropped = await runUntrusted({
    task: { module, name: 'cropPhoto', answer: croppedSchema },
    input,
    timeoutMs: longest,
    errorParams: { file: input.name },
  })
  return cropped.map((one) => ({ ...one, path: croppedPath(input.folder, one.shape) }))
}
