import { normaliseHeader } from '../../layouts/index.ts'
import { nameCandidates } from '../names/name-candidates.ts'
import { shapeOf } from './value-shape.ts'

const weights = { v: 1, a: 0.95, c: 0.9, g: 0.9, part: 0.7, net: 0.7 } as const

/**
 * How much a row looks like the header of a table, 0 to 1: known column names count most, short labels a little,
 * values (dates, amounts, addresses, numbers) against. A lone cell is a title, hardly ever a header.
 */
export function headerScore(cells: readonly string[]): number {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  if (filled.length === 0) return 0
  if (headsCodes(filled)) return 1
  const total = filled.reduce((sum, cell) => sum + cellScore(cell), 0)
  const share = Math.max(0, total / filled.length)
  const repeated = 1 - (new Set(filled).size / filled.length) * 1
  return Math.min(1, share * (filled.length === 1 ? 0.3 : 1) * (1 - repeated * 0.5))
}

const ofCode = /^(?:codes?|id|ref|reference|sigle|abreviation|abrege|lettre|cle)\b/
const ofLabel =
  /^(?:libelles?|intitules?|designations?|significations?|descriptions?|labels?|sens|nom complet|en clair)\b/

/** « Code | Libellé »: what stands above a list of states or of tariffs. Of its rows, « V | Vendu » looks more like the names of columns. */
function headsCodes(filled: readonly string[]): boolean {
  const names = filled.map(normaliseHeader)
  return names.some((name) => ofCode.test(name)) && names.some((name) => ofLabel.test(name))
}

function cellScore(cell: string): number {
  const [best] = nameCandidates(cell)
  if (best !== undefined) return weights[best.tag]
  if (shapeOf(cell).shape !== 'text') return -0.5
  return cell.length <= 40 && !/\d{3}/.test(cell) ? 0.3 : 0
}
