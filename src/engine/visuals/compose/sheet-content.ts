import {
  type CharterLogo,
  type GraphicCharter,
  type VisualFormat,
  type VisualFormatFacts,
  type VisualWords,
  visualFormat,
} from '../../../contract/index.ts'
import type { VisualFamily } from '../families/family.ts'

/** Points in a millimetre. */
const millimetre = 72 / 25.4
/** Of a logo, as a share of the shorter side: an upright one is not as wide as the charter says. */
const tallest = 0.14
/** Room for the crop marks around the bleed, in millimetres. */
const slug = 8

export interface SheetSize {
  readonly width: number
  readonly height: number
  readonly bleed: number
  readonly slug: number
  /** What one step of type is: words are sized in it. */
  readonly unit: number
  readonly isUpright: boolean
  readonly isPrinted: boolean
}

/** The sheet of a format in points; a pixel of a screen is one. */
export function sheetSize(format: VisualFormat): SheetSize {
  const facts = visualFormat(format)
  const scale = facts.unit === 'mm' ? millimetre : 1
  const [width, height] = [facts.width * scale, facts.height * scale]
  const isPrinted = facts.unit === 'mm'
  return {
    width,
    height,
    bleed: (facts.bleed ?? 0) * millimetre,
    slug: isPrinted ? slug * millimetre : 0,
    unit: Math.min(Math.sqrt(width * height) / 100, Math.min(width, height) / 62),
    isUpright: height >= width * 0.9,
    isPrinted,
  }
}

/** A logo with the path of its file. */
export interface PlacedLogo extends CharterLogo {
  readonly path: string
}

export interface SheetRequestFacts {
  readonly format: VisualFormat
  readonly family: VisualFamily
  readonly charter: GraphicCharter
  readonly words: VisualWords
  readonly seed: number
  /** Rows of `0` and `1`; null: no code on this format. */
  readonly qr: readonly string[] | null
  readonly hasPhoto: boolean
  readonly photoAlt: string
  readonly logo: PlacedLogo | null
  /** In the order in which they stand. */
  readonly partnerLogos: readonly PlacedLogo[]
  /** Everything but the ground and the photo: what is laid over a photo that moves. */
  readonly isOverlay?: boolean
  /** How dark the veil between photo and words is, 0 to 1. */
  readonly veil: number
}

/** What the layout reads. Lengths in points. */
export function sheetContent(request: SheetRequestFacts): Record<string, unknown> {
  const { format, family, charter, words, qr } = request
  const size = sheetSize(format)
  const facts = visualFormat(format)
  const arrangement = size.isUpright ? family.upright : family.wide
  const shorter = Math.min(size.width, size.height)
  const { calendar, mentions, ...said } = words
  return {
    ...size,
    title: words.title,
    arrangement,
    isUpright: size.isUpright,
    colours: {
      ground: charter.colours[family.ground],
      words: charter.colours[family.words],
      struck: charter.colours[family.struck],
      ornament: charter.colours[family.ornamentColour],
    },
    fonts: charter.fonts,
    capitals: charter.titleCase === 'capitals',
    margin: charter.margin * shorter,
    clearTop: (facts.clear?.top ?? 0) * size.height,
    clearBottom: (facts.clear?.bottom ?? 0) * size.height,
    least: leastSize(charter, facts, size),
    words: said,
    calendar,
    mentions: mentions.join(' · '),
    head: family.head,
    foot: family.foot,
    largest: family.largest,
    spared: family.spared,
    ornament: family.ornament,
    free: arrangement.free,
    highest: family.largest === 'quote' ? 11 : 22,
    wished: family.largest === 'quote' ? 4.6 : 8,
    photo: request.hasPhoto ? '/photo.jpg' : null,
    photoKind: family.photo,
    photoAlt: request.photoAlt,
    veil: request.veil,
    logo: request.logo && `/${request.logo.file}`,
    partnerLogos: request.partnerLogos.map(({ file, ratio }) => ({ path: `/${file}`, ratio })),
    clearSpace: charter.clearSpace,
    logoWidth: Math.min(charter.logoWidth, tallest * (request.logo?.ratio ?? 1)) * shorter,
    qr,
    qrSide: size.isPrinted ? Math.max(20 * millimetre, shorter * 0.1) : shorter * 0.13,
    seed: request.seed,
    drawn: 'all',
    isOverlay: request.isOverlay ?? false,
  }
}

/** The charter's smallest text, brought from a screen 1080 wide or an A3 to this sheet; in print never under 6 points. */
export function leastSize(
  { smallest }: GraphicCharter,
  { unit }: VisualFormatFacts,
  { width, height }: SheetSize,
): number {
  if (unit === 'px') return smallest.screen * Math.max(0.9, Math.sqrt(width * height) / 1200)
  return Math.max(6, smallest.print * Math.min(1, Math.sqrt(width * height) / 1001))
}
