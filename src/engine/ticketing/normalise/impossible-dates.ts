import { AppError, type Meaning, type ReadDescription } from '../../../contract/index.ts'
import { headingMeanings } from '../recognise/index.ts'

const tellsMoment: readonly Meaning[] = ['startsAt', 'showAndDate', 'tariffAndDate', 'performanceKey']
const written = /^(?:(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}|\d{4}[/.-](\d{1,2})[/.-](\d{1,2}))\b/

/**
 * Refuses a file of sales whose column of days, by its name, holds what is written as days and is none (« 32/13/2026 »): no value of it told what the column is, and a person asked
 * for another one would not know why. Throws `dates-unreadable`, with the first of its rows.
 */
export function refuseImpossibleDates(
  { file, grain, columns, rows, headerRow }: ReadDescription,
  constants: Partial<Record<Meaning, string>>,
): void {
  if ((grain !== 'tickets' && grain !== 'orders') || rows === 0) return
  if (tellsMoment.some((own) => constants[own] !== undefined || columns.some(({ meaning }) => meaning === own))) return
  const column = columns.find(
    ({ name, meaning, confidence, samples }) =>
      meaning === 'unknown' &&
      confidence < 1 &&
      headingMeanings(name).includes('startsAt') &&
      samples.length > 0 &&
      samples.every(isImpossible),
  )
  const [example] = column?.samples ?? []
  if (column === undefined || example === undefined) return
  throw new AppError('dates-unreadable', { file, rows, row: (headerRow ?? 0) + 1, column: column.name, example })
}

/** True for what is written as a day, and is none whichever of its numbers is the month. */
function isImpossible(sample: string): boolean {
  const match = written.exec(sample.trim())
  if (match === null) return false
  const [one, other] = match.slice(1).flatMap((part) => (part === undefined ? [] : [Number(part)]))
  const [least, most] = [Math.min(one ?? 0, other ?? 0), Math.max(one ?? 0, other ?? 0)]
  return least < 1 || least > 12 || most > 31
}
