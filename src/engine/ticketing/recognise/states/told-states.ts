import type { ReadColumn, StateAnswer } from '../../../../contract/index.ts'
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

/**
 * The columns, that of a state with the codes that it holds where they are few and short, and with what a person said of them: their word stands before any
 * legend or custom.
 */
export function withToldStates(columns: readonly ReadColumn[], profiles: readonly ColumnProfile[]): ReadColumn[] {
  return columns.map((column, index) => {
    if (column.meaning !== 'status') return column
    const codes = codesOf(profiles[index]).toSorted()
    if (codes.length === 0 || codes.some((code) => code.length > longestCode)) return column
    if (column.states === undefined) return { ...column, codes }
    const told = Object.entries(column.states).map(([code, answer]) => [code.trim().toUpperCase(), wordOf[answer]])
    return {
      ...column,
      codes,
      type: 'text',
      legendBy: 'person',
      legend: { ...column.legend, ...Object.fromEntries(told) },
    }
  })
}
