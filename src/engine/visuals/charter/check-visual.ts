import {
  type GraphicCharter,
  type Said,
  type VisualFormat,
  type VisualWords,
  visualFormat,
} from '../../../contract/index.ts'
import { leastContrast } from '../compose/compose-visual.ts'
import { leastSize, sheetSize } from '../compose/sheet-content.ts'
import { isPicture, type WordBox } from '../compose/word-box.ts'
import type { VisualFamily } from '../families/family.ts'

interface Judged {
  readonly format: VisualFormat
  readonly family: VisualFamily
  readonly charter: GraphicCharter
  readonly words: VisualWords
  readonly boxes: readonly WordBox[]
  readonly holds: boolean
  /** Pixels of the photo for one of its place on the sheet; null without a photo. */
  readonly photoScale: number | null
}

const slack = 0.6
/** On a screen, fewer pixels than this for one of the sheet are seen. */
const leastScreenScale = 0.7

/** Pixels that a photo must have for one point of this sheet. */
export function leastPhotoScale(format: VisualFormat): number {
  const { dots } = visualFormat(format)
  return dots === undefined ? leastScreenScale : dots / 72
}

/** What a visual breaks of the charter, each once: empty, it may be shown. */
export function checkVisual(judged: Judged): Said[] {
  return [...brokenBySetting(judged), ...brokenByWords(judged), ...missing(judged), ...brokenByColour(judged)]
}

function brokenBySetting(judged: Judged): Said[] {
  const { boxes, holds, photoScale, format } = judged
  const isCut = !holds || boxes.some((box) => !isInside(box, judged))
  const isCoarse = photoScale !== null && photoScale < leastPhotoScale(format)
  return [
    ...(isCut ? [said('visual-cut')] : []),
    ...overlapping(boxes).map(([one, other]) => said('visual-overlap', { one: one.kind, other: other.kind })),
    ...(isCoarse ? [said('visual-photo-coarse')] : []),
  ]
}

function brokenByWords({ boxes, format, charter }: Judged): Said[] {
  const least = leastSize(charter, visualFormat(format), sheetSize(format)) * 0.99
  return boxes
    .filter(({ kind }) => !isPicture(kind))
    .flatMap(({ kind, contrast, size }) => [
      ...(contrast < leastContrast(format, size)
        ? [said('visual-contrast', { kind, contrast: Math.round(contrast * 10) / 10 })]
        : []),
      ...(size < least ? [said('visual-small', { kind })] : []),
    ])
}

function missing({ boxes, words, charter, photoScale }: Judged): Said[] {
  const standing = new Set(boxes.map(({ kind }) => kind))
  const isShown = (partner: string) =>
    words.mentions.includes(partner) || (partner in charter.partnerLogos && standing.has('partners'))
  const partners = charter.partners.filter((partner) => !isShown(partner))
  return [
    ...(standing.has('title') ? [] : [said('visual-without-title')]),
    ...(standing.has('house') || standing.has('logo') ? [] : [said('visual-without-logo')]),
    ...(photoScale === null || standing.has('credit') ? [] : [said('visual-without-credit')]),
    ...(words.mentions.length === 0 || standing.has('mentions') ? [] : [said('visual-without-mentions')]),
    ...partners.map((partner) => said('visual-without-partner', { partner })),
  ]
}

function brokenByColour({ charter, family }: Judged): Said[] {
  return charter.forbidden
    .filter(([ground, text]) => family.ground === ground && [family.words, family.struck].includes(text))
    .map(([ground, text]) => said('visual-forbidden-pair', { ground, text }))
}

function said(code: string, params: Said['params'] = {}): Said {
  return { code, params }
}

/** Whether words stand inside the sheet, away from its edge and from where a platform puts its own buttons. */
function isInside({ x, y, w, h }: WordBox, { format, charter }: Judged): boolean {
  const { width, height } = sheetSize(format)
  const { clear } = visualFormat(format)
  const edge = (charter.margin * Math.min(width, height)) / 2
  const [above, below] = [Math.max(edge, (clear?.top ?? 0) * height), Math.max(edge, (clear?.bottom ?? 0) * height)]
  return x >= edge - slack && x + w <= width - edge + slack && y >= above - slack && y + h <= height - below + slack
}

function overlapping(boxes: readonly WordBox[]): [WordBox, WordBox][] {
  return boxes.flatMap((one, index) =>
    boxes.slice(index + 1).flatMap((other): [WordBox, WordBox][] => {
      const across = Math.min(one.x + one.w, other.x + other.w) - Math.max(one.x, other.x)
      const down = Math.min(one.y + one.h, other.y + other.h) - Math.max(one.y, other.y)
      return across > slack && down > slack ? [[one, other]] : []
    }),
  )
}
