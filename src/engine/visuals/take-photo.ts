import { readFile, stat } from 'node:fs/promises'
import { AppError, type Focus, type Photo } from '../../contract/index.ts'
import { imageLibrary, mostPixels } from './image-library.ts'
import { likelyFocus } from './likely-focus.ts'
import { madeIn } from './picture-paths.ts'

const mostBytes = 40 * 1024 * 1024
/** Under this a picture is a thumbnail: it cannot be posted. */
const leastSide = 320
/** Enough for a page of print at 300 dots an inch, and for every screen. */
const masterSide = 3840
const previewSide = 960

export interface TakenPhoto {
  readonly mediaType: Photo['mediaType']
  /** Upright, in pixels. */
  readonly width: number
  readonly height: number
  readonly bytes: number
  /** JPEG files made from it, upright, in sRGB, with no metadata: what leaves is cut from `master`, pages show `preview`. */
  readonly master: string
  readonly preview: string
  /** Where the subject is likely to be: proposed until a person chooses. */
  readonly focus: Focus
}

/**
 * Reads a photo that nobody vouches for, by its content and not by its name, and makes from it the two pictures that the house
 * keeps. Meant for a child process. Throws `file-empty`, `photo-too-heavy`, `photo-not-a-picture`,
 * `photo-unreadable`, `photo-too-many-pixels`, `photo-too-small`.
 */
export async function takePhoto(input: { path: string; name: string; folder: string }): Promise<TakenPhoto> {
  const { path, name: file, folder } = input
  const { size } = await stat(path)
  if (size === 0) throw new AppError('file-empty', { file })
  if (size > mostBytes) throw new AppError('photo-too-heavy', { file, megabytes: mostBytes / 1024 / 1024 })
  const bytes = await readFile(path)
  const mediaType = mediaTypeOf(bytes)
  if (mediaType === null) throw new AppError('photo-not-a-picture', { file })
  const { master, preview } = madeIn(folder)
  try {
    const { width, height } = await checkedSize(bytes, file)
    await library(bytes)
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .resize({ width: masterSide, height: masterSide, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .jpeg({ quality: 90, mozjpeg: true })
      .toFile(master)
    await library(master)
      .resize({ width: previewSide, height: previewSide, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 80, mozjpeg: true })
      .toFile(preview)
    const focus = await likelyFocus(preview)
    return { mediaType, width, height, bytes: size, master, preview, focus }
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError('photo-unreadable', { file }, { cause })
  }
}

function library(input: Buffer | string) {
  return imageLibrary()(input, { limitInputPixels: mostPixels, failOn: 'error', pages: 1 })
}

/** Size once upright. A header that promises more pixels than anyone's camera is refused before anything is decoded. */
async function checkedSize(bytes: Buffer, file: string): Promise<{ width: number; height: number }> {
  const { autoOrient } = await imageLibrary()(bytes, { limitInputPixels: false, failOn: 'error' }).metadata()
  const { width, height } = autoOrient
  if (width * height > mostPixels) throw new AppError('photo-too-many-pixels', { file, megapixels: mostPixels / 1e6 })
  if (Math.min(width, height) < leastSide) throw new AppError('photo-too-small', { file, width, height, leastSide })
  return { width, height }
}

/** JPEG, PNG and WebP by their first bytes (ITU-T T.81, RFC 2083, RFC 9649). */
function mediaTypeOf(bytes: Buffer): Photo['mediaType'] | null {
  const head = bytes.subarray(0, 12).toString('latin1')
  if (head.startsWith('\u00ff\u00d8\u00ff')) return 'image/jpeg'
  if (head.startsWith('\u0089PNG\r\n\u001a\n')) return 'image/png'
  return head.startsWith('RIFF') && head.endsWith('WEBP') ? 'image/webp' : null
}
