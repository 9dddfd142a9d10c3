import { copyFile, mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { AppError, luminance } from '../../../contract/index.ts'
import { imageLibrary } from '../image-library.ts'
import { keptIn } from '../picture-paths.ts'
import { cleanSvg } from './clean-svg.ts'
import { knownFamily } from './known-family.ts'
import { readFont } from './read-font.ts'

const mostBytes = 8 * 1024 * 1024
/** Enough for a logo across a poster. */
const pictureSide = 2400
const leastSide = 200

export type ReadCharterFile =
  | {
      readonly kind: 'logo'
      readonly ending: 'svg' | 'png'
      readonly luminance: number | null
      readonly ratio: number
      readonly cleaned: readonly string[]
    }
  | { readonly kind: 'font'; readonly ending: 'ttf' | 'otf'; readonly family: string; readonly style: string }

/**
 * Reads a logo or a face that nobody vouches for, by its content, and writes what may be kept of it as `kept` in the folder: an SVG with its shapes
 * alone, a PNG drawn anew, a face as it is. Meant for a child process. Throws the `charter-…` codes, `file-empty`.
 */
export async function readCharterFile(input: { path: string; name: string; folder: string }): Promise<ReadCharterFile> {
  const { path, name: file, folder } = input
  const { size } = await stat(path)
  if (size === 0) throw new AppError('file-empty', { file })
  if (size > mostBytes) throw new AppError('charter-file-heavy', { file, megabytes: mostBytes / 1024 / 1024 })
  const bytes = await readFile(path)
  const head = bytes.subarray(0, 4).toString('latin1')
  if (head === 'wOFF' || head === 'wOF2' || head === 'ttcf') throw new AppError('charter-font-packed', { file })
  if (head === '\u0089PNG') return await readPng(bytes, { file, folder })
  const font = readFont(bytes)
  if (font !== null) return await keepFont(font, { path, file, folder, isOtf: head === 'OTTO' })
  const text = bytes.toString('utf8')
  if (!/<(?:\w+:)?svg[\s>]/u.test(text)) throw new AppError('charter-file-unknown', { file })
  const { svg, cleaned } = cleanSvg(text, file)
  const drawn = drawnSvg(svg, file)
  await writeFile(keptIn(folder), svg)
  return { kind: 'logo', ending: 'svg', cleaned, ...drawn }
}

interface Kept {
  readonly file: string
  readonly folder: string
}

async function keepFont(
  { families, style, isRestricted }: NonNullable<ReturnType<typeof readFont>>,
  { path, file, folder, isOtf }: Kept & { readonly path: string; readonly isOtf: boolean },
): Promise<ReadCharterFile> {
  if (isRestricted) throw new AppError('charter-font-restricted', { file })
  const ending = isOtf ? 'otf' : 'ttf'
  const alone = join(folder, 'face')
  await mkdir(alone)
  await copyFile(path, join(alone, `face.${ending}`))
  const family = knownFamily(families, alone)
  if (family === null) throw new AppError('charter-file-unreadable', { file })
  await copyFile(path, keptIn(folder))
  return { kind: 'font', ending, family, style }
}

async function readPng(bytes: Buffer, { file, folder }: Kept): Promise<ReadCharterFile> {
  try {
    const { data, info } = await imageLibrary()(bytes, { limitInputPixels: 50_000_000, failOn: 'error' })
      .resize({ width: pictureSide, height: pictureSide, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .png()
      .toBuffer({ resolveWithObject: true })
    if (Math.max(info.width, info.height) < leastSide)
      throw new AppError('photo-too-small', { file, width: info.width, height: info.height, leastSide })
    await writeFile(keptIn(folder), data)
    const raw = await imageLibrary()(data).ensureAlpha().resize(200, 200, { fit: 'inside' }).raw().toBuffer()
    const light = lightOf(raw)
    if (light === undefined) throw new AppError('charter-logo-empty', { file })
    return { kind: 'logo', ending: 'png', luminance: light, ratio: info.width / info.height, cleaned: [] }
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError('charter-file-unreadable', { file }, { cause })
  }
}

function drawnSvg(svg: string, file: string): { luminance: number | null; ratio: number } {
  let image: ReturnType<Resvg['render']>
  try {
    image = new Resvg(svg, { fitTo: { mode: 'width', value: 240 }, font: { loadSystemFonts: false } }).render()
  } catch (cause) {
    throw new AppError('charter-file-unreadable', { file }, { cause })
  }
  const light = lightOf(image.pixels)
  if (light === undefined) throw new AppError('charter-logo-empty', { file })
  return { luminance: light, ratio: image.width / image.height }
}

/** Luminance of what is drawn, as a mean; null for a picture that covers all its ground, undefined where nothing is drawn. */
function lightOf(pixels: Buffer): number | null | undefined {
  let [sum, count] = [0, 0]
  for (let at = 0; at < pixels.length; at += 4)
    if ((pixels[at + 3] ?? 0) > 127) {
      sum += luminance({ red: pixels[at] ?? 0, green: pixels[at + 1] ?? 0, blue: pixels[at + 2] ?? 0 })
      count++
    }
  if (count === 0) return undefined
  return count > (pixels.length / 4) * 0.99 ? null : Math.round((sum / count) * 1000) / 1000
}
