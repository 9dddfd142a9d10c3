import type { ReadColumn, SkippedRow } from '../../../../contract/index.ts'
import { readStatus } from '../../clean/index.ts'
import type { ColumnProfile } from '../profile/column-profile.ts'
import { withAnswers } from './answers.ts'
import { codesOf, withCustom } from './status-custom.ts'
import { withStatesOfValues } from './status-values.ts'

/** « P = payé », « R : réservé », « ANN = annulé », « 3 = annulé », in a line above or below the table. */
const told =
  /(?<![\p{L}\d])(\p{L}{1,2}|\p{Lu}{3,4}|\d) ?[=:→] ?([^=,;|()→]{3,60}?)(?= ?(?:[,;|()]| \/ |$)| (?:\p{L}{1,2}|\p{Lu}{3,4}|\d) ?[=:→])/gu
/** « P payé, R réservé »: a capital, then small letters. */
const spoken = /(?<=^|[,;|(:/] ?)(\p{Lu}) (\p{Ll}[^=,;|():→]{2,60}?)(?= ?(?:[,;|()]| \/ |$))/gu
/** « P | payé »: a row of two cells. */
const row = /^(\p{L}{1,2}|\p{Lu}{3,4}|\d) \| ([^|]{3,60})$/u

/** What the letters of a status mean, as the lines around the table say; empty when fewer than two are said. */
export function statusLegend(skipped: readonly SkippedRow[]): Map<string, string> {
  return legendOf(skipped.flatMap(({ detail = '', why }) => (why === 'other-sheet' ? [] : [detail])))
}

function legendOf(lines: readonly string[]): Map<string, string> {
  const legend = new Map<string, string>()
  for (const line of lines) {
    const pairs = [...line.matchAll(told), ...line.matchAll(spoken), row.exec(line)]
    for (const pair of pairs) {
      const [, letter, label] = pair ?? []
      if (letter === undefined || label === undefined || readStatus(label) === null) continue
      legend.set(letter.toUpperCase(), label.trim())
    }
  }
  return legend.size < 2 ? new Map() : legend
}

/**
 * The columns, that of a status written in letters with what each letter means, as its own heading (« État (V=vendu A=annulé) ») or the lines around the
 * table say. Such a column is known by its letters even when its name says nothing: all of them are in the legend.
 */
export function withLegend(
  columns: readonly ReadColumn[],
  profiles: readonly ColumnProfile[],
  skipped: readonly SkippedRow[],
): ReadColumn[] {
  const around = statusLegend(skipped)
  const legends = columns.map(({ name }) => {
    const own = legendOf([name])
    return own.size > 0 ? own : around
  })
  if (legends.every(({ size }) => size === 0))
    return withStatesOfValues(withAnswers(withCustom(columns, profiles), profiles), profiles)
  const isCoded = profiles.map((profile, index) => {
    const codes = codesOf(profile)
    return codes.length > 1 && codes.every((code) => legends[index]?.has(code) === true)
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
            legend: Object.fromEntries(legends[index] ?? []),
          }
        : column,
  )
  return withStatesOfValues(withAnswers(told, profiles), profiles)
}
