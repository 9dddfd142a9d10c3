import { AppError, type Meaning, type ReadColumn, type ReadDescription } from '../../../contract/index.ts'
import { foldAccents } from '../clean/index.ts'
import { gluedState, isKnownCode } from '../recognise/index.ts'

/** What tells by itself which sales stand: beside it, a column of codes is of something else. */
const tellsState = new Set<Meaning>(['status', 'operation', 'isValid', 'isPaid', 'cancelledAt', 'returnedQuantity'])
const namesState =
  /^((cod|code) ?)?(st|sts|stat|statut|status|etat|sit|situation)( (du |de la |de )?(billet|commande|cde|vente|resa|reservation|ticket))?$/

/** Letters as a till writes them, or two figures. */
const code = /^(?:\p{Lu}{1,2}\d?|\d{1,2})$/u
/** Below this, custom reads the others, and the control names the one that it does not know. */
const fewestUnknown = 2

/**
 * Refuses a file of sales whose one column of states holds figures that nothing explains (« ST » : 1, 2, 7), or letters two of which nothing does (« Etat » : B, C, D): read without it, what was
 * annulled would count. A person who says that the column is not used, or that it is the state, is believed. Throws `state-codes-unclear`.
 */
export function refuseUnexplainedCodes({ file, grain, layout, columns }: ReadDescription): void {
  if ((grain !== 'tickets' && grain !== 'orders') || layout !== null) return
  const isTold = (told: ReadColumn) => columns.some((column) => column !== told && tellsState.has(column.meaning))
  const column = columns.find((one) => one.confidence < 1 && !isTold(one) && (isOfFigures(one) || isOfLetters(one)))
  if (column === undefined) return
  throw new AppError('state-codes-unclear', { file, column: column.name, codes: [...column.samples].sort().join(', ') })
}

function isOfFigures({ name, meaning, samples }: ReadColumn): boolean {
  const folded = foldAccents(name).replace(/[._]+/g, ' ').trim().toLowerCase()
  const isNamed = namesState.test(folded) || gluedState.test(folded)
  return (
    meaning === 'unknown' && isNamed && samples.length > 1 && samples.every((value) => /^\d{1,2}$/.test(value.trim()))
  )
}

function isOfLetters({ meaning, samples, legend }: ReadColumn): boolean {
  if (meaning !== 'status' || legend !== undefined || !samples.every((value) => code.test(value.trim()))) return false
  return samples.filter((value) => !isKnownCode(value.trim())).length >= fewestUnknown
}
