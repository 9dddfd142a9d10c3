import { splitTitleAndDate } from './spoken-date.ts'

const label =
  /^\s*(?:titre(?: du spectacle)?|spectacles?|manifestations?|[eé]v[eéè]nements?|concerts?|pi[eè]ces?|show|event)\s*(?:n°\s*\d+\s*)?:\s*(\S.{1,79})$/iu

/** The show that a line names under its own label, « Manifestation : Antigone », without the day that may follow; null for any other line. */
export function labelledShow(line: string): string | null {
  const [, said = ''] = label.exec(line) ?? []
  const title = splitTitleAndDate(said)?.title ?? said
  return /\p{L}|\d/u.test(title) ? title.trim() : null
}
