import { isBlank, type RawRow } from '../raw-row.ts'
import { cellShape } from './cell-shape.ts'
import type { TableEvidence } from './column-evidence.ts'
import { isTotalRow } from './total-row.ts'

/** Rows above a total from which it may be told what its columns hold. */
const fewestRows = 2
/** Beyond, a table is no slip of a till. */
const mostRows = 200

/** By column, whether each filled cell above the first total of a table is a number; none of a table that has no total soon, or too little above it. */
export function numbersAboveTotal(rows: readonly RawRow[], evidence: TableEvidence): boolean[] {
  const total = rows.slice(0, mostRows).findIndex(({ cells }) => isTotalRow(cells, evidence))
  if (total < fewestRows) return []
  const areNumbers: boolean[] = []
  for (const { cells } of rows.slice(0, total))
    for (const [at, cell] of cells.entries())
      if (!isBlank(cell)) areNumbers[at] = (areNumbers[at] ?? true) && cellShape(cell) === 'number'
  return areNumbers
}

/** What a statement tells below its total of what it holds, of the hall, or of who shares it. */
const ofStatement =
  /^(dont|tva|jauge|capacit[ée]|taux|remplissage|fr[ée]quentation|prix moyen|invendus?|places? (restantes?|libres?|invendues?|disponibles?)|(recette|montant|total)s? (nette?s?|ht|hors taxes?)|droits?|sacem|sacd|cnm|commission|frais|fond de caisse|n(?:ombre|bre?)\.? (?:total )?(?:de |d['’])?(?:billets?|places?|entr[ée]es?|tickets?|spectateurs?|personnes?)|signature|visa|fait [àa]|arr[êe]t[ée])(?![\p{L}])/iu

/** What a till keeps or hands in below its total, in whatever way it is paid: « Fond de caisse | 150,00 | ESP ». */
const ofTill =
  /^(fonds? de (caisse|roulement)|[ée]cart de caisse|(remise|versement) (en banque|[àa] la banque|d['’]esp[èe]ces)|pr[ée]l[èe]vement)(?![\p{L}])/iu
const mostBesideTill = 3

/** True for a line of a label of that kind and at most two figures beside it: « Jauge de la salle | 280 », « dont TVA 5,5 % | 23,41 ». */
export function isFootOfStatement(cells: readonly string[]): boolean {
  const [label = '', ...figures] = cells.filter((cell) => !isBlank(cell)).map((cell) => cell.trim())
  if (ofTill.test(label) && figures.length <= mostBesideTill) return true
  return figures.length <= 2 && ofStatement.test(label) && figures.every((cell) => cellShape(cell) !== 'text')
}

/**
 * True for what a slip sets below the total of its table (« Encaissement | CB | 1055 | Chèques | 96 »): words in two columns of numbers or more, and in half
 * of those that it fills. A row that goes on with the table has its numbers where they have theirs.
 */
export function isBelowTotal(cells: readonly string[], areNumbers: readonly boolean[]): boolean {
  const ofNumbers = cells.filter((cell, at) => areNumbers[at] === true && !isBlank(cell))
  const words = ofNumbers.filter((cell) => cellShape(cell) === 'text').length
  return words >= 2 && words >= ofNumbers.length * 0.5
}
