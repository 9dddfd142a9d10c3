import type { CheerioAPI } from 'cheerio'
import { load } from 'cheerio/slim'
import { AppError } from '../../../contract/index.ts'

/** What draws. Letters and pictures are refused, all else is taken out: a logo is shapes, and holds neither program nor address. */
const drawing = new Set([
  ...['svg', 'g', 'defs', 'symbol', 'use', 'title', 'desc', 'style', 'clipPath', 'mask', 'pattern'],
  ...['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'],
  ...['linearGradient', 'radialGradient', 'stop'],
])
/** What drawing programs keep for themselves: it goes without a word. */
const unsaid = new Set(['metadata', 'switch', 'view'])
const elsewhere = /@import|@font-face|url\(\s*["']?(?!\s*["']?#)|expression\(/iu
const mostElements = 20_000

export interface CleanSvg {
  readonly svg: string
  /** Names of what was taken out, each once. */
  readonly cleaned: readonly string[]
}

/**
 * A drawing with what draws alone: no script, no event, no address but of its own parts, no entity.
 * Throws `charter-svg-letters` and `charter-svg-picture` for one that would be another without what cannot be kept, `charter-file-unreadable`.
 */
export function cleanSvg(text: string, file: string): CleanSvg {
  const document = load(text, { xml: { xmlMode: true, decodeEntities: true } })
  const root = document('svg').first()
  if (root.length === 0) throw new AppError('charter-file-unreadable', { file })
  const elements = [
    root,
    ...root
      .find('*')
      .toArray()
      .map((one) => document(one)),
  ]
  if (elements.length > mostElements) throw new AppError('charter-file-unreadable', { file })
  const cleaned = new Set<string>()
  for (const element of elements) {
    const name = element.prop('name') as string
    if (name === 'text' || name === 'tspan') throw new AppError('charter-svg-letters', { file })
    if (name === 'image' || name === 'feImage') throw new AppError('charter-svg-picture', { file })
    if (draws(name, element.text())) for (const one of withoutAddresses(element)) cleaned.add(one)
    else {
      if (!unsaid.has(name) && !name.includes(':')) cleaned.add(name)
      element.remove()
    }
  }
  return { svg: document.xml(root), cleaned: [...cleaned] }
}

function draws(name: string, text: string): boolean {
  return drawing.has(name) && !(name === 'style' && elsewhere.test(text))
}

/** Takes out of an element what is run or leads elsewhere; the names of what was taken, those of drawing programs left unsaid. */
function withoutAddresses(element: ReturnType<CheerioAPI>): string[] {
  const gone = Object.entries(element.attr() ?? {}).flatMap(([name, value]) => (mayStay(name, value) ? [] : [name]))
  for (const name of gone) element.removeAttr(name)
  return gone.filter((name) => !name.includes(':') || name === 'xlink:href')
}

function mayStay(attribute: string, value: string): boolean {
  if (/^on/iu.test(attribute)) return false
  if (attribute === 'href' || attribute === 'xlink:href') return value.trim().startsWith('#')
  if (attribute.includes(':') && !/^xmlns:xlink$/u.test(attribute)) return false
  return !elsewhere.test(value)
}
