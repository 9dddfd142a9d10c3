import type { ReadColumn, SkippedRow } from '../../../contract/index.ts'
import { readStatus } from '../clean/index.ts'
import { withAnswers } from './answers.ts'
import type { ColumnProfile } from './column-profile.ts'
import { codesOf, withCustom } from './status-custom.ts'
import { withStatesOfValues } from './status-values.ts'

/** « P = payé », « R : réservé », in a line above or below the table. */
const told = /(?<![\p{L}\d])(\p{L}{1,2}) ?[=:→] ?([^=,;|()→]{3,60}?)(?= ?(?:[,;|()]| \/ |$)| \p{L}{1,2} ?[=:→])/gu
/** « P payé, R réservé »: a capital, then small letters. */
const spoken = /(?<=^|[,;|(:/] ?)(\p{Lu}) (\p{Ll}[^=,;|():→]{2,60}?)(?= ?(?:[,;|()]| \/ |$))/gu
/** « P | payé »: a row of two cells. */
const row = /^(\p{L}{1,2}) \| ([^|]{3,60})$/u

/** What the letters of a status mean, as the lines around the table say; empty when fewer than two are said. */
export function statusLegend(skipped: readonly SkippedRow[]): Map<string, string> {
  const legend = new Map<string, string>()
  for (const { detail = '', why } of skipped) {
    if (why === 'other-sheet') continue
    const pairs = [...detail.matchAll(told), ...detail.matchAll(spoken), row.exec(detail)]
    for (const pair of pairs) {
      const [, letter, label] = pair ?? []
      if (letter === undefined || label === undefined || readStatus(label) === null) continue
      legend.set(letter.toUpperCase(), label.trim())
    }
  }
  return legend.size < 2 ? new Map() : legend
}

/**
 * The columns, that of a status written in letters with what each letter means. Such a column is known by its letters even when
 * its name says nothing: all of them are in the legend.
 */
export function withLegend(
  columns: readonly ReadColumn[],
  profiles: readonly ColumnProfile[],
  skipped: readonly SkippedRow[],
): ReadColumn[] {
  const legend = statusLegend(skipped)
  if (legend.size === 0) return withStatesOfValues(withAnswers(withCustom(columns, profiles), profiles), profiles)
  const isCoded = profiles.map((profile) => {
    const codes = codesOf(profile)
    return codes.length > 1 && codes.every((code) => legend.has(code))
  })
  const named = columns.findIndex(({ meaning }) => meaning === 'status')
  const at =
    named >= 0 ? named : columns.findIndex(({ meaning }, index) => meaning === 'unknown' && isCoded[index] === true)
  const told = columns.map(
    (column, index): ReadColumn =>
      index === at && isCoded[index] === true
        ? {
            ...column,
            meaning: 'status',
            type: 'text',
            confidence: Math.max(column.confidence, 0.85),
            legend: Object.fromEntries(legend),
          }
        : column,
  )
  return withStatesOfValues(withAnswers(told, profiles), profiles)
}
