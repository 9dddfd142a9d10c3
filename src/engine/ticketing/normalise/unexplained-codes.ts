import { AppError, type Meaning, type ReadDescription } from '../../../contract/index.ts'
import { foldAccents } from '../clean/index.ts'

/** What tells by itself which sales stand: beside it, a column of codes is of something else. */
const tellsState = new Set<Meaning>(['status', 'operation', 'isValid', 'isPaid', 'cancelledAt', 'returnedQuantity'])
const namesState =
  /^((cod|code) ?)?(st|sts|stat|statut|status|etat|sit|situation)( (du |de la |de )?(billet|commande|cde|vente|resa|reservation|ticket))?$/

/**
 * Refuses a file of sales whose one column of states holds figures that nothing explains (« ST » : 1, 2, 7): read without it, what was annulled would count. A
 * person who says that the column is not used is believed. Throws `state-codes-unclear`.
 */
export function refuseUnexplainedCodes({ file, grain, layout, columns }: ReadDescription): void {
  if ((grain !== 'tickets' && grain !== 'orders') || layout !== null) return
  if (columns.some(({ meaning }) => tellsState.has(meaning))) return
  const column = columns.find(
    ({ name, meaning, confidence, samples }) =>
      meaning === 'unknown' &&
      confidence < 1 &&
      namesState.test(foldAccents(name).replace(/[._]+/g, ' ').trim().toLowerCase()) &&
      samples.length > 1 &&
      samples.every((value) => /^\d{1,2}$/.test(value.trim())),
  )
  if (column === undefined) return
  throw new AppError('state-codes-unclear', { file, column: column.name, codes: [...column.samples].sort().join(', ') })
}
