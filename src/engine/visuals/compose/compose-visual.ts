import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { type SetSheet, type SheetRequest, setSheet } from '../../print/index.ts'
import { imageLibrary } from '../image-library.ts'
import { hardestContrast } from './read-contrast.ts'
import { type SheetRequestFacts, sheetContent, sheetSize } from './sheet-content.ts'
import { isPicture, type WordBox } from './word-box.ts'

export interface ComposedVisual {
  readonly sheet: SetSheet
  readonly svg: string
  readonly boxes: readonly WordBox[]
  /** Words that room did not allow. */
  readonly spared: readonly string[]
  /** How dark what lies between photo and words is. */
  readonly veil: number
  /** False: even the smallest setting did not hold, so that words are cut. */
  readonly holds: boolean
}

const layout = join(import.meta.dirname, 'visual.typ')
const veils = {
  none: [1],
  up: [0.78, 0.9, 0.97, 1],
  right: [0.78, 0.9, 0.97, 1],
  whole: [0, 0.5, 0.75, 0.9, 1],
} as const

export interface ComposeRequest extends Omit<SheetRequestFacts, 'veil' | 'hasPhoto'> {
  /** Cut to its area already. */
  readonly photo: Buffer | null
  readonly fontFolder: string | null
}

/** Sets a visual; the veil over a photo is the lightest under which every word is read (4.5, or 3 for what is large). */
export async function composeVisual(request: ComposeRequest, leastVeil = 0): Promise<ComposedVisual> {
  const arrangement = sheetSize(request.format).isUpright ? request.family.upright : request.family.wide
  const tried = request.photo === null ? veils.none : veils[arrangement.veil]
  let composed: ComposedVisual | null = null
  for (const veil of tried.filter((one) => one >= leastVeil)) {
    composed = await setOnce(request, veil)
    if (composed.boxes.every(isRead(request))) break
  }
  if (!composed) throw new RangeError('no veil')
  return composed
}

async function setOnce(request: ComposeRequest, veil: number): Promise<ComposedVisual> {
  const content = sheetContent({ ...request, veil, hasPhoto: request.photo !== null })
  const sheet = setSheet({ layout, content, ...picturesOf(request) })
  const svg = sheet.svg()
  const [choice] = sheet.said('choice') as [{ spared: string[]; holds: boolean }]
  const placed = sheet.said('box') as Omit<WordBox, 'contrast'>[]
  const boxes = await hardestContrast({ svg, boxes: placed, size: sheetSize(request.format), request })
  return { sheet, svg, boxes, veil, ...choice }
}

function picturesOf(request: ComposeRequest): Pick<SheetRequest, 'pictures' | 'fontFolders'> {
  const pictures = {
    ...(request.photo && { '/photo.jpg': request.photo }),
    ...Object.fromEntries(
      [...(request.logo ? [request.logo] : []), ...request.partnerLogos].map(({ file, path }) => [
        `/${file}`,
        readFileSync(path),
      ]),
    ),
  }
  const fontFolders = request.fontFolder === null ? [] : [request.fontFolder]
  return { pictures, fontFolders }
}

/** What is laid over the photo of a visual, alone: its words and the veil under them, on nothing. PNG bytes. */
export function drawnOverlay(request: ComposeRequest, veil: number): Buffer {
  const content = sheetContent({
    ...request,
    veil,
    hasPhoto: request.photo !== null,
    isOverlay: request.photo !== null,
  })
  const svg = setSheet({ layout, content, ...picturesOf(request) }).svg()
  const { width } = sheetSize(request.format)
  return new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } }).render().asPng()
}

/** WCAG 2.2, 1.4.3: 3 to 1 from 24 px on (18 points), 4.5 below. A screen 1080 wide is read on a telephone a third as wide. */
function isRead({ format }: ComposeRequest): (box: WordBox) => boolean {
  return ({ kind, size, contrast }) => isPicture(kind) || contrast >= leastContrast(format, size)
}

/** The contrast that words of this size need on this format. */
export function leastContrast(format: ComposeRequest['format'], size: number): number {
  const { isPrinted, width } = sheetSize(format)
  return size >= (isPrinted ? 18 : (24 * width) / 400) ? 3 : 4.5
}

/** The picture of a drawing, in pixels of its format. */
export async function drawnPng(svg: string, width: number): Promise<Buffer> {
  const image = new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } }).render()
  const raw = { width: image.width, height: image.height, channels: 4 as const }
  return await imageLibrary()(image.pixels, { raw }).removeAlpha().png({ compressionLevel: 5 }).toBuffer()
}
