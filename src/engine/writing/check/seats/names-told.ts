import type { Scene } from '../scene/finding.ts'
import { foldText, type Span } from '../text/reading.ts'

const one =
  "\\p{Lu}[\\p{L}'.-]*(?: (?:de la |de l'|de |du |d'|van |von |el |le |la )?\\p{Lu}[\\p{L}'-]*)+(?: \\([^()\\n]{2,40}\\))?"
const list = `(${one}(?:, ${one})*(?:,? (?:et|&) ${one}|(?:, ${one})))`
/** « Quatre comédiennes pour une reine : A, B, C. », « trois à porter le rôle, A, B et C »: the names that a number leads to. */
const behindColon = new RegExp(`^[^.!?:;,\\n]{0,60} ?: ?${list}(?=\\s*(?:[.;\\n]|$))`, 'u')
/** « Quatre danseurs (A, B, C, D) » */
const inBracket = new RegExp(`^[^.!?:;,()\\n]{0,40} \\(${list}\\)`, 'u')
const behindComma = new RegExp(`^[^.!?:;,(\\n]{0,60}, ${list}(?=\\s*(?:[,.;:!\\n]|$))`, 'u')

/** How many names stand right behind a number of those who play, as a list of nothing else; null where there is none, or nobody of it is of the record. */
export function namesTold({ reading, facts }: Scene, span: Span): number | null {
  const behind = reading.plain.slice(span.end, span.end + 400)
  const said = (behindColon.exec(behind) ?? inBracket.exec(behind) ?? behindComma.exec(behind))?.[1]
  if (said === undefined) return null
  const names = said.replace(/ \([^()]*\)/g, '').split(/,? (?:et|&) |, /u)
  const known = new Set(facts.people.map(({ name }) => foldText(name)))
  return names.filter((name) => known.has(foldText(name))).length * 2 >= names.length ? names.length : null
}
