import type { ReadColumn, SkippedRow } from '../../../../contract/index.ts'
import { foldAccents } from '../../../text/index.ts'
import { readStatus } from '../../clean/index.ts'
import { normaliseHeader } from '../../layouts/index.ts'
import { cellsOf, type RowGroup } from '../../read/index.ts'
import { nameCandidates } from '../names/name-candidates.ts'
import type { ColumnProfile } from '../profile/column-profile.ts'
import { leastRows, rowsLookedAt } from '../settle-input.ts'
import { codesOf } from './status-custom.ts'

/** « sans X = non venus, non payés », « case vide : option ». */
const ofBlank =
  /^(?:(?:sans|pas de) (?:x|croix|coche)|(?:cases? |cellules? |lignes? )?(?:vides?|blanc(?:he)?s?|non cochees?))\s*[=:→]\s*(.+)$/
const yes = /^(x|oui|o|ok|✓|✔|☑)$/
const ofReceived = /\b(recue?s?|encaissee?s?|percue?s?|versee?s?)\b/
/** « Date du paiement », « Réglé le »: on which day the money came in. */
const ofPaymentDay =
  /^(date|jour) (de |du |de l'|d')?(paiement|reglement|encaissement|virement|versement)$|^(paye|regle|encaisse|recu)(e|es|s)? le$/
/** Of the rows that say they are paid, those beside which the money stands. */
const leastShare = 0.9

interface Blanks {
  columns: readonly ReadColumn[]
  profiles: readonly ColumnProfile[]
  /** The lines around the table. */
  skipped: readonly SkippedRow[]
  first: RowGroup | null
}

/**
 * The columns, that of who has paid with what its blank cells say, as a legend under `''`: where a line around the table tells it, or where no row that is blank there has
 * an amount received or a day of payment, and nearly all those that say yes have one. Left alone, who never paid would count as who did.
 */
export function withBlankLegend({ columns, profiles, skipped, first }: Blanks): ReadColumn[] {
  const paidAt = columns.findIndex((column, index) => isOfPaid(column, profiles[index]))
  const told = toldBlank(skipped)
  const at = paidAt < 0 && told !== null ? columns.findIndex(isOfStates) : paidAt
  const column = columns[at]
  const label = told ?? (at >= 0 && isPaidBesideProof({ columns, first, at }) ? 'non payé' : null)
  if (column === undefined || label === null) return [...columns]
  const paid = codesOf(profiles[at]).flatMap((code) => (yes.test(code.toLowerCase()) ? [[code, 'payé'] as const] : []))
  const legend = { ...Object.fromEntries(paid), ...column.legend, '': label }
  const legendBy = column.legend === undefined || column.legendBy === 'custom' ? { legendBy: 'custom' as const } : {}
  return columns.with(at, { ...column, meaning: 'status', type: 'text', format: null, legend, ...legendBy })
}

/** A column named for who has paid, that nobody has said to be anything else, and that leaves cells blank. */
function isOfPaid({ name, meaning, confidence }: ReadColumn, profile: ColumnProfile | undefined): boolean {
  const isNamed = nameCandidates(name)[0]?.meaning === 'isPaid'
  const codes = codesOf(profile)
  const isSaid = codes.length > 0 && codes.every((code) => yes.test(code.toLowerCase()) || readStatus(code) !== null)
  return isNamed && isSaid && confidence < 1 && ['isPaid', 'status', 'unknown'].includes(meaning)
}

function isOfStates({ meaning, confidence }: ReadColumn): boolean {
  return meaning === 'status' && confidence < 1
}

/** What a line around the table says of blank cells, where that is a state. */
function toldBlank(skipped: readonly SkippedRow[]): string | null {
  for (const { why, detail = '' } of skipped) {
    const [, said] = why === 'other-sheet' ? [] : (ofBlank.exec(foldAccents(detail).trim()) ?? [])
    const written = said === undefined ? '' : detail.trim().slice(-said.length)
    const state = written.split(/[,;/]| et /).find((part) => readStatus(part.trim()) !== null)
    if (state !== undefined) return state.trim()
  }
  return null
}

function isPaidBesideProof({ columns, first, at }: Pick<Blanks, 'columns' | 'first'> & { at: number }): boolean {
  const proof = columns.findIndex(({ name, type }, index) => {
    const key = normaliseHeader(name)
    return index !== at && (ofPaymentDay.test(key) || (type === 'money' && ofReceived.test(key)))
  })
  if (proof < 0 || first === null) return false
  const rows = Array.from({ length: Math.min(first.count, rowsLookedAt) }, (_, row) => cellsOf(first, row))
  const has = (row: readonly string[]) => !/^(0([.,]0+)?( ?€)?)?$/.test((row[proof] ?? '').trim())
  const said = (row: readonly string[]) => (row[at] ?? '').trim().toLowerCase()
  const [blank, paid] = [rows.filter((row) => said(row) === ''), rows.filter((row) => yes.test(said(row)))]
  return (
    blank.length >= leastRows &&
    !blank.some(has) &&
    paid.length > 0 &&
    paid.filter(has).length >= paid.length * leastShare
  )
}
