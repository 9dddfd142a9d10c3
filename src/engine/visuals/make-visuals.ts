import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import encodeQR from 'qr'
import type { Focus, GraphicCharter, Said, VisualFormat, VisualWords } from '../../contract/index.ts'
import { logoOn } from './charter/charter-logo.ts'
import { checkVisual } from './charter/check-visual.ts'
import { composeVisual, drawnPng } from './compose/compose-visual.ts'
import { duotone } from './compose/duotone.ts'
import { placedPhoto } from './compose/placed-photo.ts'
import { withPrintBoxes } from './compose/print-boxes.ts'
import { sheetSize } from './compose/sheet-content.ts'
import type { VisualFamily } from './families/family.ts'
import { imageLibrary, mostPixels } from './image-library.ts'

export interface VisualJob {
  readonly format: VisualFormat
  readonly family: VisualFamily
  readonly words: VisualWords
  /** The address that the QR code leads to; null: no code. */
  readonly scanned: string | null
  /** The house's own picture, described by a person; null: no photo. */
  readonly photo: {
    readonly path: string
    /** As people call its file. */
    readonly name: string
    readonly width: number
    readonly height: number
    readonly focus: Focus
    readonly alt: string
  } | null
}

export interface VisualsRequest {
  readonly jobs: readonly VisualJob[]
  readonly charter: GraphicCharter
  /** Where the pictures of the charter lie; its faces are in `fontFolder`, null where it brought none. */
  readonly filesFolder: string
  readonly fontFolder: string | null
  readonly seed: number
  /** Where the files are put, named by their format. */
  readonly folder: string
  /** Also the drawing that a designer can open again. */
  readonly withSvg: boolean
  /** Pictures this wide, to look at; null: as they leave. */
  readonly previewWidth: number | null
}

export interface MadeVisual {
  readonly format: VisualFormat
  readonly files: readonly string[]
  readonly findings: readonly Said[]
  readonly spared: readonly string[]
  /** The kinds of words that stand on it. */
  readonly standing: readonly string[]
}

/** Makes each visual and says what it breaks of the charter. Meant for a child process: a photo came from outside. */
export async function makeVisuals(request: VisualsRequest): Promise<MadeVisual[]> {
  const made: MadeVisual[] = []
  for (const job of request.jobs) made.push(await makeVisual(job, request))
  return made
}

async function makeVisual(job: VisualJob, request: VisualsRequest): Promise<MadeVisual> {
  const { charter, seed, folder, filesFolder, fontFolder, withSvg, previewWidth } = request
  const { format, family, words } = job
  const size = sheetSize(format)
  const photo = await photoFor(job, request)
  const logo = logoOn(charter, family)
  const composed = await composeVisual({
    format,
    family,
    charter,
    words,
    seed,
    qr: job.scanned === null ? null : codeOf(job.scanned),
    photo: photo?.bytes ?? null,
    photoAlt: job.photo?.alt ?? '',
    logo: logo && { ...logo, path: join(filesFolder, logo.file) },
    partnerLogos: charter.partners.flatMap((partner) => {
      const own = charter.partnerLogos[partner]
      return own ? [{ ...own, path: join(filesFolder, own.file) }] : []
    }),
    fontFolder,
  })
  const { svg, sheet, boxes, holds, spared } = composed
  const files: Record<string, Buffer | string> = {}
  if (previewWidth !== null) files[`${format}.png`] = await drawnPng(svg, previewWidth)
  else if (size.isPrinted) files[`${format}.pdf`] = await withPrintBoxes(sheet.pdf(), size)
  else files[`${format}.png`] = await drawnPng(svg, size.width)
  if (withSvg) files[`${format}.svg`] = svg
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes)
  const findings = checkVisual({ format, family, charter, words, boxes, holds, photoScale: photo?.scale ?? null })
  return { format, files: Object.keys(files), findings, spared, standing: [...new Set(boxes.map(({ kind }) => kind))] }
}

/** Rows of `0` and `1`, its quiet zone included. */
function codeOf(address: string): string[] {
  const rows = encodeQR(address, 'raw', { ecc: 'medium', border: 3 })
  return rows.map((row) => row.map((cell) => (cell ? '1' : '0')).join(''))
}

/** The photo as this format shows it, around its focus: never more pixels than it has. */
async function photoFor(
  { photo, family, format }: VisualJob,
  { charter, previewWidth }: VisualsRequest,
): Promise<{ bytes: Buffer; scale: number } | null> {
  if (photo === null || family.photo === null) return null
  const library = imageLibrary()
  const whole = await library(photo.path).metadata()
  const placed = placedPhoto({ format, family, photo: { ...whole, focus: photo.focus } })
  if (placed === null) return null
  const { cut, scale, width } = placed
  const size = sheetSize(format)
  const wanted = previewWidth === null ? (size.isPrinted ? 200 / 72 : 1) : previewWidth / size.width
  const bytes = await library(photo.path, { limitInputPixels: mostPixels })
    .extract(cut)
    .resize({ width: Math.max(1, Math.round(width * Math.min(wanted, scale))) })
    .jpeg({ quality: 90 })
    .toBuffer()
  const { ink, accent } = charter.colours
  return { bytes: family.photo === 'duotone' ? await duotone(bytes, ink, accent) : bytes, scale }
}
