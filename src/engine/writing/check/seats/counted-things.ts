import type { Scene } from '../scene/finding.ts'
import { foldText, type Span } from '../text/reading.ts'

/** What a performance is called by what it is: « cinq visites » of a « visite théâtralisée ». */
export const performancesByGenre =
  '(?:visites?(?! tactile)|lectures?|bals?|ateliers?|balades?|promenades?|parcours|veillees?|recitals?|projections?|performances|deambulations?|siestes?|cabarets?|opus)'

/** Whether the record's own genre calls a performance so; what any text may count else (« trois lectures ») is none. */
export function isCalledSo({ facts }: Scene, noun: string): boolean {
  return foldText(facts.record.genre ?? '').startsWith(noun.replace(/s$/, ''))
}

const money = '(?:€|\\$|euros?|francs?|chf|fr\\.|dollars?)'
const forThem = new RegExp(`${money} (?:\\()?(?:pour )?(?:les )?$`)
const priced = new RegExp(
  `^ (?:\\p{L}+ )?(?:soirs?|soirees?|concerts?|spectacles?|dates?|representations?|seances?|jours?)(?: ?[:=] ?| (?:pour|a) )\\d+(?:[.,]\\d+)? ?${money}`,
  'u',
)

/** « 35 € les trois soirs », « Trois soirs : 54 € »: so many are paid for together, and no run is counted. */
export function isTariffOfSeveral({ reading }: Scene, span: Span): boolean {
  return (
    forThem.test(reading.folded.slice(Math.max(0, span.start - 22), span.start)) ||
    priced.test(reading.folded.slice(span.end, span.end + 40))
  )
}
