import type { ReadColumn, StateAnswer } from '../../../../contract/index.ts'
import { readStatus } from '../../clean/index.ts'
import type { ColumnProfile } from '../profile/column-profile.ts'
import { codesOf } from './status-custom.ts'

/** What each answer is called where a state is read from words. */
const wordOf: Readonly<Record<StateAnswer, string>> = {
  sold: 'vendu',
  unpaid: 'non payé',
  option: 'option',
  cancelled: 'annulé',
}
/** Longer ones are words, which say themselves what they mean. */
const longestCode = 4

/** « OK », « VTE » say what they mean; a letter alone, one time or the other, does not. */
function needsWords(code: string): boolean {
  return code.length === 1 || readStatus(code) === null
}

/**
 * The columns, that of a state with the codes that a person may have to explain, where they are few and short, and with what a person said of them: their
 * word stands before any legend or custom. The codes of a known layout are explained by it.
 */
export function withToldStates(
  columns: readonly ReadColumn[],
  { profiles, isKnownLayout }: { profiles: readonly ColumnProfile[]; isKnownLayout: boolean },
): ReadColumn[] {
  return columns.map((column, index) => {
    const { states } = column
    if (column.meaning !== 'status' || (isKnownLayout && states === undefined)) return column
    const held = codesOf(profiles[index])
    if (held.some((code) => code.length > longestCode)) return column
    const codes = held.filter((code) => needsWords(code) || states?.[code] !== undefined).toSorted()
    if (codes.length === 0) return column
    if (states === undefined) return { ...column, codes }
    const told = Object.entries(states).map(([code, answer]) => [code.trim().toUpperCase(), wordOf[answer]])
    return {
      ...column,
      codes,
      type: 'text',
      legendBy: 'person',
      legend: { ...column.legend, ...Object.fromEntries(told) },
    }
  })
}
