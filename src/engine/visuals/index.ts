/** Pictures: taken in, and cut to the shapes in which they leave; always in a child process, since a photo is a stranger's file. */

import { runUntrusted } from '../ticketing/index.ts'
import type { CroppedPhoto, CropRequest } from './crop-photo.ts'
import type { TakenPhoto } from './take-photo.ts'

export type { CroppedPhoto } from './crop-photo.ts'
export type { TakenPhoto } from './take-photo.ts'

const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
const longest = 60_000

/** `takePhoto` in a child process under the memory ceiling. Throws what it throws, and the `file-took-…` codes. */
export async function runTakePhoto(input: { path: string; name: string; folder: string }): Promise<TakenPhoto> {
  return (await runUntrusted({
    task: { module: new URL(`./take-photo.${extension}`, import.meta.url), name: 'takePhoto' },
    input,
    timeoutMs: longest,
    errorParams: { file: input.name },
  })) as TakenPhoto
}

/** `cropPhoto` in a child process. */
export async function runCropPhoto(input: CropRequest & { readonly name: string }): Promise<CroppedPhoto[]> {
  return (await runUntrusted({
    task: { module: new URL(`./crop-photo.${extension}`, import.meta.url), name: 'cropPhoto' },
    input,
    timeoutMs: longest,
    errorParams: { file: input.name },
  })) as CroppedPhoto[]
}
