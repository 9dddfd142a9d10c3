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
  let columns: readonly string[] = []
  return blocks.flatMap((block) => {
    const row = columns.length > 0 ? rowOf(block, columns) : []
    if (row.length > 0) return row
    columns = columnsIn(block.text)
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

const tariffLabel =
  /(?:tarif\s+)?(?:plein|normal|réduit|jeunes?|enfants?|scolaires?|étudiants?|solidaire|groupes?|abonnés?|adhérents?|super\sréduit)|(?:[-–−]\s?|moins\sde\s)\d{2}\sans/giu

/** The names of tariffs that head the columns of a table, in their order; none where the line says anything else. */
function columnsIn(line: string): string[] {
  const rest = line.replace(tariffLabel, '').replace(/^\s*(?:tarifs?|catégories?)?/iu, '')
  const names = line.match(tariffLabel) ?? []
  return names.length >= 2 && rest.trim() === ''
    ? names.map((name) => name.toLowerCase().replace(/^tarif\s+/u, ''))
    : []
}

/** « B 25 € 19 € 12 € » under « Plein Réduit -26 ans »: as many amounts as columns, or it is no row of that table. */
function rowOf(block: Block, columns: readonly string[]): GridLine[] {
  const [head = '', letter] = /^(?:tarif\s|catégorie\s)?([A-Z])\s+(?=\d)/u.exec(block.text) ?? []
  if (letter === undefined) return []
  const amounts = [...block.text.slice(head.length).matchAll(/(\d{1,3})(?:[,.](\d{2}))?(?:\s?€)?(?:\s+|$)/gu)]
  const isWhole = amounts.reduce((sum, [text]) => sum + text.length, 0) === block.text.length - head.length
  if (!isWhole || amounts.length !== columns.length) return []
  return amounts.map((amount, index) => {
    const start = head.length + amount.index
    const end = start + amount[0].trimEnd().length
    const cents = Number(amount[1]) * 100 + Number(amount[2] ?? 0)
    return { letter, label: columns[index] ?? '', zone: null, cents, span: spanIn(block, start, end) }
  })
}

/** Whether a line is of the grid that the document prints: its prices are of a letter, and of no show. */
export function isOfGrid(block: Block, grid: readonly GridLine[]): boolean {
  return (
    readGridLine(block.text).length > 0 ||
    (grid.length > 0 && columnsIn(block.text).length > 0) ||
    grid.some(({ span }) => span.start >= block.start && span.end <= block.end)
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
