import type { FactSpan } from '../../contract/index.ts'
import { type Block, spanIn } from './document/programme-document.ts'
import { type ReadPrice, readGridLine, readPrices, readTariffLetter } from './facts/read-prices.ts'
import { readZones } from './facts/read-zones.ts'

export interface GridLine {
  letter: string
  label: string
  /** The part of the hall, where the grid says one. */
  zone: string | null
  cents: number
  span: FactSpan
}

/** The tariff grid that a document prints: « Tarif A : plein 28 €, réduit 20 € », or a letter and a zone a line under it. Cents. */
export function tariffGridOf(blocks: readonly Block[]): GridLine[] {
  let above: string | null = null
  return blocks.flatMap((block) => {
    const own = readGridLine(block.text)
    const parts = own.length > 0 || above === null ? own : underLetter(block.text, above)
    above = letterAlone(block.text) ?? (parts.length > 0 && own.length === 0 ? above : null)
    return parts.flatMap(({ letter, prices }) =>
      prices
        .filter((price) => price.label !== '')
        .map(({ label, zone, cents, start, end }) => ({ letter, label, zone, cents, span: spanIn(block, start, end) })),
    )
  })
}

/** Whether a line is of the grid that the document prints: its prices are of a letter, and of no show. */
export function isOfGrid(block: Block, grid: readonly GridLine[]): boolean {
  return (
    readGridLine(block.text).length > 0 || grid.some(({ span }) => span.start >= block.start && span.end <= block.end)
  )
}

function letterAlone(line: string): string | null {
  const found = readTariffLetter(line)
  if (!found) return null
  return /[\p{L}\d]/u.test(line.slice(0, found.start) + line.slice(found.end)) ? null : found.letter
}

/** « Zone 1 : plein 18 €, réduit 12 € » under « Tarif B ». */
function underLetter(line: string, letter: string): { letter: string; prices: ReadPrice[] }[] {
  const [first] = readZones(line)
  const isHead = first !== undefined && !/[\p{L}\d]/u.test(line.slice(0, first.start))
  const prices = isHead ? readPrices(line) : []
  return prices.length > 0 ? [{ letter, prices }] : []
}
