import { Resvg } from '@resvg/resvg-js'
import { colourOf, contrastOf, type GraphicCharter, luminance } from '../../../contract/index.ts'
import type { VisualFamily } from '../families/family.ts'
import type { SheetSize } from './sheet-content.ts'
import type { WordBox } from './word-box.ts'

/** Wide enough to see what is behind a line of small type. */
const sampledWidth = 360
/** Share of the pixels behind some words that may be worse than what is said: grain, not a zone. */
const grain = 0.05

interface Ask {
  readonly svg: string
  readonly boxes: readonly Omit<WordBox, 'contrast'>[]
  readonly size: SheetSize
  readonly request: { readonly family: VisualFamily; readonly charter: GraphicCharter }
}

/** The contrast of each box of words with the picture really behind it, read on a drawing without any letter. */
export async function hardestContrast({ svg, boxes, size, request }: Ask): Promise<WordBox[]> {
  const { family, charter } = request
  const image = new Resvg(withoutLetters(svg), {
    fitTo: { mode: 'width', value: sampledWidth },
    font: { loadSystemFonts: false },
  }).render()
  const edge = size.bleed + size.slug
  const scale = image.width / (size.width + 2 * edge)
  const { pixels } = image
  return boxes.map((box) => {
    const role = ['series', 'dates', 'notice'].includes(box.kind) ? family.struck : family.words
    const words = luminance(colourOf(charter.colours[role]))
    const seen: number[] = []
    const [left, top] = [Math.floor((box.x + edge) * scale), Math.floor((box.y + edge) * scale)]
    const [right, below] = [Math.ceil((box.x + box.w + edge) * scale), Math.ceil((box.y + box.h + edge) * scale)]
    for (let y = Math.max(0, top); y < Math.min(image.height, below); y++)
      for (let x = Math.max(0, left); x < Math.min(image.width, right); x++) {
        const at = (y * image.width + x) * 4
        const [red = 0, green = 0, blue = 0] = pixels.subarray(at, at + 3)
        seen.push(contrastOf(words, luminance({ red, green, blue })))
      }
    seen.sort((a, b) => a - b)
    return { ...box, contrast: seen[Math.floor(seen.length * grain)] ?? 0 }
  })
}

/** A drawing without its letters: the typesetter groups each run of them under one class. */
export function withoutLetters(svg: string): string {
  return svg.replaceAll(/<g class="typst-text"[^>]*>(?:(?!<g\b)[\s\S])*?<\/g>/gu, '')
}
