import { isBlank } from '../raw-row.ts'
import { cellShape } from './cell-shape.ts'

/** How the label of a total begins, whatever it is of. */
export const totalStart =
  /^\s*[*-]*\s*(?:sous[-\s]*total|s\/total|total|totaux|grand total|ensemble|sub[-\s]?total)(?:[\s :=*]|$)/i

/** « 42 billets » is a number as « 42 » is. */
const counted =
  /^-?\d[\d\s.]*\s*(billets?|places?|pl\.?|pers\.?|personnes?|entr[ée]es?|tickets?|spectateurs?|lignes?|ventes?|r[ée]sas?|r[ée]servations?)$/i

/** True for a number, an hour, or a number of seats in words. */
export function isFigure(cell: string): boolean {
  const shape = cellShape(cell)
  return shape === 'number' || shape === 'time' || counted.test(cell.trim())
}

/** True for a label that begins as that of a total, beside figures alone: most such rows are totals, and few are « Total », the show or the company. */
export function looksLikeTotal(cells: readonly string[]): boolean {
  const [label, ...others] = cells.filter((cell) => !isBlank(cell))
  return label !== undefined && totalStart.test(label) && others.length > 0 && others.every(isFigure)
}
