import { AppError, type Meaning, type ReadColumn, type ReadDescription } from '../../../contract/index.ts'
import { foldAccents } from '../../text/index.ts'
import { gluedState, isCustomCode, isKnownCode, isSystemCode } from '../recognise/index.ts'

/** What tells by itself which sales stand: beside it, a column of codes is of something else. */
const tellsState = new Set<Meaning>(['status', 'operation', 'isValid', 'isPaid', 'cancelledAt', 'returnedQuantity'])
const namesState =
  /^((cod|code) ?)?(st|sts|stat|statut|status|etat|sit|situation)( (du |de la |de )?(billet|commande|cde|vente|resa|reservation|ticket))?$/

/** Letters as a till writes them, or two figures. */
const code = /^(?:\p{Lu}{1,2}\d?|\d{1,2})$/u
/** Below this, custom reads the others, and the control names the one that it does not know. */
const fewestUnknown = 2

/**
 * Refuses a file of sales whose one column of states holds figures that nothing explains (« ST » : 1, 2, 7), or letters two of which nothing does, or of which two usages tell each a part (« Etat » : B, C, D; C and R): read without it, what was
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
  const codes = samples.map((value) => value.trim())
  const unknown = codes.filter((value) => !isKnownCode(value)).length
  // Of two codes, one says nothing of the other; and a letter that one system writes is not read among those of custom.
  return unknown >= fewestUnknown || (unknown > 0 && codes.length === 2) || isOfTwoUsages(codes)
}

/** « C » beside « R »: cancelled as pretix writes it, or confirmed beside what was reserved, paid or refunded. */
function isOfTwoUsages(codes: readonly string[]): boolean {
  const letters = codes.filter((value) => /^\p{L}$/u.test(value))
  const isOfOne = (value: string) => isSystemCode(value) && !isCustomCode(value)
  return letters.some(isOfOne) && letters.some((value) => isCustomCode(value) && !isSystemCode(value))
}
