import { cropToRatio, type Focus, type Rectangle, type VisualFormat } from '../../../contract/index.ts'
import type { VisualFamily } from '../families/family.ts'
import { sheetSize } from './sheet-content.ts'

interface Placing {
  readonly format: VisualFormat
  readonly family: VisualFamily
  /** Its size in pixels, and the point that every crop keeps. */
  readonly photo: { readonly width: number; readonly height: number; readonly focus: Focus }
}

export interface PlacedPhoto {
  readonly cut: Rectangle
  /** Width on the sheet with its bleed, in points. */
  readonly width: number
  /** Pixels of the photo for one point of the sheet. */
  readonly scale: number
}

/** Which part of a photo a family shows on a format; null where it shows none. */
export function placedPhoto({ format, family, photo }: Placing): PlacedPhoto | null {
  const size = sheetSize(format)
  const area = (size.isUpright ? family.upright : family.wide).photo
  if (area === null || family.photo === null) return null
  const [, , shareWide = 1, shareHigh = 1] = area
  const [width, height] = [shareWide * size.width + 2 * size.bleed, shareHigh * size.height + 2 * size.bleed]
  const cut = cropToRatio(photo, width / height, photo.focus)
  return { cut, width, scale: cut.width / width }
}
