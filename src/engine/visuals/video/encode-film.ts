import { spawn } from 'node:child_process'
import { once } from 'node:events'
import sharp from 'sharp'
import {
  AppError,
  type FilmPhoto,
  type FilmScene,
  type FilmTime,
  filmFrameRate,
  framedAt,
  layersAt,
} from '../../../contract/index.ts'
import { imageLibrary } from '../image-library.ts'
import { filmPaths } from './film-paths.ts'

export interface EncodeRequest {
  readonly folder: string
  readonly width: number
  readonly height: number
  readonly film: FilmTime
  readonly photo: FilmPhoto | null
}

/**
 * Makes a film out of its cards and its photo: each frame is drawn here, by the same rule as in a page, and handed to the machine's own `ffmpeg`, which
 * has only to encode it. Meant for a child process. Throws `ffmpeg-missing`, `ffmpeg-failed` with its last line.
 */
export async function encodeFilm(
  { folder, width, height, film, photo }: EncodeRequest,
  { onProgress }: { onProgress: (share: number) => void },
): Promise<{ frames: number }> {
  const paths = filmPaths(folder)
  const cards = await Promise.all(film.scenes.map((_, index) => rawCard(paths.scene(index))))
  const moving = photo && { ...photo, pixels: await rawPhoto(paths.photo) }
  const encoder = await startEncoder({ width, height, target: paths.film })
  const frames = Math.round(film.seconds * filmFrameRate)
  let held: Buffer = Buffer.alloc(0)
  let heldKey = ''
  for (let index = 0; index < frames; index++) {
    const at = index / filmFrameRate
    const layers = layersAt(film, at)
    const isCovered = layers.some(({ scene, share }) => scene.isOpaque && share === 1)
    const frame = moving === null || isCovered ? null : framedAt(film, at, moving)
    const key = JSON.stringify([layers.map(({ scene, share }) => [scene.key, share]), frame])
    if (key !== heldKey) {
      const ground = frame === null || moving === null ? null : await cut(moving, frame, { width, height })
      held = overlaid(ground, layers, { film, cards, length: width * height })
      heldKey = key
    }
    await encoder.write(held)
    if (index % filmFrameRate === 0) onProgress(index / frames)
  }
  await encoder.end()
  return { frames }
}

interface Encoder {
  write(frame: Buffer): Promise<void>
  end(): Promise<void>
}

async function startEncoder(film: { width: number; height: number; target: string }): Promise<Encoder> {
  const size = `${film.width}x${film.height}`
  const taken = ['-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', size, '-r', String(filmFrameRate), '-i', 'pipe:0']
  // `-bf 0`: frames leave in the order in which they are seen, so that the film begins at zero for every reader.
  const made = ['-an', '-c:v', 'libx264', '-profile:v', 'high', '-pix_fmt', 'yuv420p', '-bf', '0', '-crf', '20']
  const asked = ['-y', '-hide_banner', '-loglevel', 'error', ...taken, ...made, '-preset', 'veryfast']
  const child = spawn('ffmpeg', [...asked, '-movflags', '+faststart', film.target], {
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (piece: Buffer) => {
    said = (said + piece.toString('utf8')).slice(-2000)
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const failed = new AppError('ffmpeg-failed', { detail: '' })
  const refusal = () => new AppError('ffmpeg-failed', { detail: said.trim().split('\n').at(-1) ?? '' })
  child.stdin.on('error', () => undefined)
  try {
    await Promise.race([once(child, 'spawn'), once(child, 'error').then(([error]) => Promise.reject(error))])
  } catch (cause) {
    throw new AppError('ffmpeg-missing', {}, { cause })
  }
  return {
    async write(frame) {
      if (child.exitCode !== null) throw refusal()
      if (!child.stdin.write(frame)) await Promise.race([once(child.stdin, 'drain'), ended])
    },
    async end() {
      child.stdin.end()
      if ((await ended) !== 0) throw said === '' ? failed : refusal()
    },
  }
}

async function rawCard(path: string): Promise<Buffer> {
  return await imageLibrary()(path).ensureAlpha().toColourspace('srgb').raw().toBuffer()
}

async function rawPhoto(path: string): Promise<Buffer> {
  return await imageLibrary()(path).toColourspace('srgb').removeAlpha().raw().toBuffer()
}

/** The part of a photo seen in a frame, brought to the frame's size; between pixels, so that a slow travelling does not tremble. */
async function cut(
  photo: { readonly pixels: Buffer; readonly width: number; readonly height: number },
  frame: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
  size: { readonly width: number; readonly height: number },
): Promise<Buffer> {
  const [left, top] = [Math.floor(frame.left), Math.floor(frame.top)]
  const scale = size.width / frame.width
  const wide = Math.min(photo.width - left, Math.ceil(frame.width) + 2)
  const high = Math.min(photo.height - top, Math.ceil(frame.height) + 2)
  const raw = { width: photo.width, height: photo.height, channels: 3 as const }
  const { data, info } = await sharp(photo.pixels, { raw })
    .extract({ left, top, width: wide, height: high })
    .affine([scale, 0, 0, scale], {
      idx: left - frame.left,
      idy: top - frame.top,
      interpolator: sharp.interpolators.bilinear,
      background: '#000',
    })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return await fitted(data, info, size)
}

async function fitted(
  pixels: Buffer,
  { width, height }: { readonly width: number; readonly height: number },
  size: { readonly width: number; readonly height: number },
): Promise<Buffer> {
  const raw = { width, height, channels: 3 as const }
  const wide = Math.min(width, size.width)
  const high = Math.min(height, size.height)
  const picture = sharp(pixels, { raw }).extract({ left: 0, top: 0, width: wide, height: high })
  return await (wide === size.width && high === size.height ? picture : picture.resize({ ...size, fit: 'fill' }))
    .raw()
    .toBuffer()
}

/** Cards laid over the ground, each by its share of opacity. */
function overlaid(
  ground: Buffer | null,
  layers: ReturnType<typeof layersAt>,
  { film, cards, length }: { readonly film: FilmTime; readonly cards: readonly Buffer[]; readonly length: number },
): Buffer {
  const frame = ground ?? Buffer.alloc(length * 3)
  for (const { scene, share } of layers) {
    const card = cards[indexOf(film, scene)]
    if (!card) continue
    for (let index = 0, from = 0, to = 0; index < length; index++, from += 4, to += 3) {
      const alpha = ((card[from + 3] ?? 0) * share) / 255
      if (alpha === 0) continue
      for (let channel = 0; channel < 3; channel++) {
        const under = frame[to + channel] ?? 0
        frame[to + channel] = under + ((card[from + channel] ?? 0) - under) * alpha
      }
    }
  }
  return frame
}

function indexOf({ scenes }: FilmTime, { key }: FilmScene): number {
  return scenes.findIndex((one) => one.key === key)
}
