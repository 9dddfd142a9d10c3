/** Pictures: taken in, and cut to the shapes in which they leave; always in a child process, since a photo is a stranger's file. */

import { z } from 'zod'
import {
  colourRoleSchema,
  filmPhotoSchema,
  hexSchema,
  photoSchema,
  photoShapeNames,
  saidSchema,
  visualFormatSchema,
} from '../../contract/index.ts'
import { type KeptChild, moduleBeside, runUntrusted } from '../ticketing/index.ts'
import type { ReadCharterFile } from './charter/read-charter-file.ts'
import type { ColoursRead } from './charter/read-colours.ts'
import type { CroppedPhoto, CropRequest } from './crop-photo.ts'
import type { MadeVisual, VisualsRequest } from './make-visuals.ts'
import { croppedPath, keptIn, madeIn } from './picture-paths.ts'
import type { TakenPhoto } from './take-photo.ts'
import type { EncodeRequest } from './video/encode-film.ts'
import type { FilmJob, MadeFilm } from './video/make-film.ts'

export { leastPhotoScale } from './charter/check-visual.ts'
export { placedPhoto } from './compose/placed-photo.ts'
export type { CroppedPhoto } from './crop-photo.ts'
export { canServe, chooseFamily, inCharter } from './families/choose-family.ts'
export type { VisualFamily } from './families/family.ts'
export { readFamilies, readScenes } from './families/read-families.ts'
export type { MadeVisual, VisualJob } from './make-visuals.ts'
export type { TakenPhoto } from './take-photo.ts'
export { filmPaths } from './video/film-paths.ts'
export type { FilmCard, MadeFilm } from './video/make-film.ts'

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

/** As many visuals as are made sooner by two children than by one. */
const worthTwo = 6

const madeSchema = z.array(
  z.object({
    format: visualFormatSchema,
    files: z.array(z.string().regex(/^[a-z0-9-]+\.(png|pdf|svg)$/)),
    findings: z.array(saidSchema),
    spared: z.array(z.string()),
    standing: z.array(z.string()),
  }),
)

/** `makeVisuals` in child processes. Throws the `file-took-…` codes. */
export async function runMakeVisuals(
  input: VisualsRequest & { readonly name: string },
  { signal }: { signal?: AbortSignal } = {},
): Promise<MadeVisual[]> {
  const make = (jobs: VisualsRequest['jobs']) =>
    runUntrusted({
      task: { module: moduleBeside(import.meta.url, 'make-visuals'), name: 'makeVisuals', answer: madeSchema },
      input: { ...input, jobs },
      timeoutMs: 2 * longest,
      errorParams: { file: input.name },
      ...(signal && { signal }),
    })
  if (input.jobs.length < worthTwo) return await make(input.jobs)
  // Every other one to each of two children: formats that weigh stand beside each other.
  const halves = [0, 1].map((half) => input.jobs.filter((_, index) => index % 2 === half))
  const made = (await Promise.all(halves.map(make))).flat()
  return input.jobs.flatMap(({ format }) => made.filter((one) => one.format === format))
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

const charterFileSchema: z.ZodType<ReadCharterFile> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('logo'),
    ending: z.enum(['svg', 'png']),
    luminance: z.number().min(0).max(1).nullable(),
    ratio: z.number().positive(),
    cleaned: z.array(z.string()),
  }),
  z.object({ kind: z.literal('font'), ending: z.enum(['ttf', 'otf']), family: z.string(), style: z.string() }),
])

/** `readCharterFile` in a child process; what may be kept of the file is `path`. Throws what it throws, and the `file-took-…` codes. */
export async function runReadCharterFile(input: {
  path: string
  name: string
  folder: string
}): Promise<ReadCharterFile & { readonly path: string }> {
  const module = moduleBeside(import.meta.url, 'charter/read-charter-file')
  const read = await runUntrusted({
    task: { module, name: 'readCharterFile', answer: charterFileSchema },
    input,
    timeoutMs: longest,
    errorParams: { file: input.name },
  })
  return { ...read, path: keptIn(input.folder) }
}

const coloursSchema: z.ZodType<ColoursRead> = z.object({
  colours: z.array(z.object({ hex: hexSchema, share: z.number() })),
  roles: z.partialRecord(colourRoleSchema, hexSchema),
})

/** `readColours` in a child process. Throws `photo-unreadable`, and the `file-took-…` codes. */
export async function runReadColours(paths: readonly string[], name: string): Promise<ColoursRead> {
  const module = moduleBeside(import.meta.url, 'charter/read-colours')
  return await runUntrusted({
    task: { module, name: 'readColours', answer: coloursSchema },
    input: { paths },
    timeoutMs: longest,
    errorParams: { file: name },
  })
}

const filmSchema: z.ZodType<MadeFilm> = z.object({
  scenes: z.array(z.object({ findings: z.array(saidSchema), standing: z.array(z.string()), isOpaque: z.boolean() })),
  photo: filmPhotoSchema.nullable(),
})

/** `makeFilm` in a child process. Throws the `file-took-…` codes. */
export async function runMakeFilm(job: FilmJob, name: string): Promise<MadeFilm> {
  const module = moduleBeside(import.meta.url, 'video/make-film')
  return await runUntrusted({
    task: { module, name: 'makeFilm', answer: filmSchema },
    input: job,
    timeoutMs: 2 * longest,
    errorParams: { file: name },
  })
}

interface FilmRun {
  readonly name: string
  readonly onProgress?: (share: number) => void
  readonly signal?: AbortSignal
}

/** `encodeFilm` in a child process: the film is where `filmPaths` says. Throws what it throws, and the `file-took-…` codes. */
export async function runEncodeFilm(
  request: EncodeRequest,
  { name, onProgress, signal }: FilmRun,
): Promise<{ frames: number }> {
  return await runUntrusted({
    task: {
      module: moduleBeside(import.meta.url, 'video/encode-film'),
      name: 'encodeFilm',
      answer: z.object({ frames: z.number().int() }),
    },
    input: request,
    timeoutMs: 10 * longest,
    errorParams: { file: name },
    ...(onProgress && { onProgress: (share: unknown) => onProgress(Number(share)) }),
    ...(signal && { signal }),
  })
}
