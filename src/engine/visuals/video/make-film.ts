import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  cropToRatio,
  type FilmPhoto,
  type Focus,
  filmPhotoSchema,
  framedAt,
  type GraphicCharter,
  nearestFrame,
  type Said,
  type VisualFormat,
  type VisualWords,
} from '../../../contract/index.ts'
import { logoOn } from '../charter/charter-logo.ts'
import { checkVisual, leastPhotoScale } from '../charter/check-visual.ts'
import { type ComposeRequest, composeVisual, drawnOverlay } from '../compose/compose-visual.ts'
import { sheetSize } from '../compose/sheet-content.ts'
import type { VisualFamily } from '../families/family.ts'
import { imageLibrary, mostPixels } from '../image-library.ts'
import { filmPaths } from './film-paths.ts'

export interface FilmJob {
  readonly format: VisualFormat
  readonly scenes: readonly FilmCard[]
  /** The house's own picture, described and credited; null: cards alone. */
  readonly photo: { readonly path: string; readonly focus: Focus; readonly alt: string } | null
  readonly filesFolder: string
  readonly fontFolder: string | null
  readonly seed: number
  readonly folder: string
}

export interface FilmCard {
  readonly family: VisualFamily
  readonly words: VisualWords
  /** Of the last card the whole; of the others without what it says for all of them. */
  readonly charter: GraphicCharter
}

export interface MadeFilm {
  readonly scenes: readonly {
    readonly findings: readonly Said[]
    readonly standing: readonly string[]
    readonly isOpaque: boolean
  }[]
  readonly photo: FilmPhoto | null
}

/** A little more than the frame: what comes nearer stays sharp. */
const reserve = 1.2

/** Makes the cards of a film and the photo that moves under them, and says what breaks the charter. Meant for a child process. */
export async function makeFilm(job: FilmJob): Promise<MadeFilm> {
  const moving = await movingPhoto(job)
  const scenes: MadeFilm['scenes'][number][] = []
  for (const [index, card] of job.scenes.entries()) {
    const { png, ...made } = await makeCard(job, card, moving)
    await writeFile(filmPaths(job.folder).scene(index), png)
    scenes.push(made)
  }
  return { scenes, photo: moving && filmPhotoSchema.parse(moving) }
}

interface Moving extends FilmPhoto {
  /** What is seen first, and what is seen last. */
  readonly ends: readonly [Buffer, Buffer]
  /** Pixels of the photo for one of the frame, where it is nearest. */
  readonly scale: number
}

async function movingPhoto({ photo, format, folder }: FilmJob): Promise<Moving | null> {
  if (photo === null) return null
  const library = imageLibrary()
  const frame = sheetSize(format)
  const whole = await library(photo.path).metadata()
  const cut = cropToRatio(whole, frame.width / frame.height, photo.focus)
  const { info } = await library(photo.path, { limitInputPixels: mostPixels })
    .extract(cut)
    .resize({ width: Math.round(Math.min(cut.width, frame.width * reserve)) })
    .jpeg({ quality: 92 })
    .toFile(filmPaths(folder).photo)
    .then((written) => ({ info: written }))
  const focus = {
    x: (photo.focus.x * whole.width - cut.left) / cut.width,
    y: (photo.focus.y * whole.height - cut.top) / cut.height,
  }
  // No nearer than its pixels allow.
  const nearest = Math.min(1, Math.max(nearestFrame, (leastPhotoScale(format) * frame.width) / cut.width))
  const size = { width: info.width, height: info.height, focus, nearest }
  const end = framedAt({ seconds: 1, isStill: false }, 1, size)
  const last = await library(filmPaths(folder).photo).extract(rounded(end)).toBuffer()
  const first = await library(filmPaths(folder).photo).toBuffer()
  return { ...size, ends: [first, last], scale: ((end.width / info.width) * cut.width) / frame.width }
}

function rounded({ left, top, width, height }: ReturnType<typeof framedAt>) {
  return { left: Math.floor(left), top: Math.floor(top), width: Math.floor(width), height: Math.floor(height) }
}

async function makeCard(job: FilmJob, { family, words, charter }: FilmCard, moving: Moving | null) {
  const { format, filesFolder, fontFolder, seed, photo } = job
  const shown = family.photo === null ? null : moving
  const logo = logoOn(charter, family)
  const request = (picture: Buffer | null): ComposeRequest => ({
    format,
    family,
    charter,
    words,
    seed,
    qr: null,
    photo: picture,
    photoAlt: photo?.alt ?? '',
    logo: logo && { ...logo, path: join(filesFolder, logo.file) },
    partnerLogos: charter.partners.flatMap((partner) => {
      const own = charter.partnerLogos[partner]
      return own ? [{ ...own, path: join(filesFolder, own.file) }] : []
    }),
    fontFolder,
  })
  // Words are read on the photo as it is first seen, and as it is last seen.
  const first = await composeVisual(request(shown?.ends[0] ?? null))
  const last = shown ? await composeVisual(request(shown.ends[1]), first.veil) : first
  const judged = { format, family, charter, words, photoScale: shown?.scale ?? null }
  const findings = [first, last].flatMap(({ boxes, holds }) => checkVisual({ ...judged, boxes, holds }))
  return {
    png: drawnOverlay(request(shown?.ends[0] ?? null), last.veil),
    findings: [...new Map(findings.map((one) => [JSON.stringify(one), one])).values()],
    standing: [...new Set(last.boxes.map(({ kind }) => kind))],
    isOpaque: shown === null,
  }
}
