import smartcrop from 'smartcrop'
import type { Focus } from '../../contract/index.ts'
import { imageLibrary } from './image-library.ts'

const side = 256
/** How much the point that draws the eye counts beside what smartcrop finds: skin, edges, saturation, thirds. */
const pull = 0.6
const around = 0.24

/**
 * Where the subject of a photo is likely to be: a suggestion, until a person chooses. The most striking point alone keeps a bright door and loses the
 * actress, so it only weighs in the choice of a frame.
 */
export async function likelyFocus(path: string): Promise<Focus> {
  const library = imageLibrary()
  const small = await library(path)
    .resize({ width: side, height: side, fit: 'inside' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height } = small.info
  const eye = await strikingPoint(path)
  const [wide, high] = [Math.max(1, Math.round(width * around)), Math.max(1, Math.round(height * around))]
  const boost = {
    x: Math.round(eye.x * width - wide / 2),
    y: Math.round(eye.y * height - high / 2),
    width: wide,
    height: high,
    weight: pull,
  }
  const found = await finder.crop(
    { pixels: small.data, width, height },
    { width: 100, height: 100, minScale: 0.55, prescale: false, boost: [boost], imageOperations: pixelOperations },
  )
  return withinFrame(found.topCrop, { eye, width, height })
}

// Its types are those of a page: here it is given pixels, and how to read them.
const finder = smartcrop as unknown as {
  crop(image: Pixels, options: Readonly<Record<string, unknown>>): Promise<{ topCrop: Frame }>
}

interface Frame {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The middle of the frame; halfway to the point that draws the eye where the frame holds it. */
function withinFrame(
  frame: Frame,
  { eye, width, height }: { readonly eye: Focus; readonly width: number; readonly height: number },
): Focus {
  const [x, y] = [(frame.x + frame.width / 2) / width, (frame.y + frame.height / 2) / height]
  const isHeld = Math.abs(eye.x - x) * width <= frame.width / 2 && Math.abs(eye.y - y) * height <= frame.height / 2
  return isHeld ? { x: share((x + eye.x) / 2), y: share((y + eye.y) / 2) } : { x: share(x), y: share(y) }
}

interface Pixels {
  readonly pixels: Buffer
  readonly width: number
  readonly height: number
}

/** What smartcrop asks of a drawing surface: the picture is small already, so that only its bytes are read. */
const pixelOperations = {
  open: async (image: unknown): Promise<unknown> => image,
  resample: async (image: unknown): Promise<unknown> => image,
  getData: async (image: unknown) => {
    const { pixels, width, height } = image as Pixels
    const data = new Uint8ClampedArray(width * height * 4).fill(255)
    for (let index = 0; index < width * height; index++) data.set(pixels.subarray(index * 3, index * 3 + 3), index * 4)
    return { width, height, data }
  },
}

/** The point that libvips finds most salient when it cuts a small square out of the picture. */
async function strikingPoint(path: string): Promise<Focus> {
  const library = imageLibrary()
  const { width, height } = await library(path).metadata()
  const cut = Math.max(1, Math.round(Math.min(width, height) / 2))
  const { info } = await library(path)
    .resize({ width: cut, height: cut, fit: 'cover', position: 'attention' })
    .toBuffer({ resolveWithObject: true })
  const scale = Math.min(width, height) / cut
  return {
    x: share((Math.abs(info.attentionX ?? 0) * scale) / width),
    y: share((Math.abs(info.attentionY ?? 0) * scale) / height),
  }
}

function share(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000
}
