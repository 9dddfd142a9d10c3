import { asMessage, type PerformanceFacts } from '../../../../contract/index.ts'
import { matchesWithin } from '../../../language/index.ts'
import type { KnownPerformance } from '../record/facts.ts'
import { contradicted, type Finding, type Scene, supported } from '../scene/finding.ts'
import { wholeWords } from '../text/clauses.ts'
import { foldText, normaliseText, type Span } from '../text/reading.ts'
import { daysOf, isHeldThen } from '../time/performances-meant.ts'

const words = {
  shuttle: wholeWords('navettes?'),
  childcare: wholeWords("garderie|garde d'enfants?|baby-?sitting|enfants? (?:sont |est |seront )?gardee?s?"),
} as const
const freeSeats = wholeWords(
  "placement libre|places? non numerotees?|sieges? non numerotes?|(?:s'assoi\\p{L}+|se place\\p{L}*|s'installe\\p{L}*) ou (?:l'on|on|il|elle|vous|tu|bon|ca)",
)
const numberedSeats = wholeWords(
  "placement numerote|(?<!non )places? numerotees?|sieges? numerotes?|(?:places?|fauteuils?|sieges?) (?:a l'avance )?(?:attribue|attitre|assigne|nominati[fv])\\p{L}*(?: a l'avance)?",
)

/**
 * What a record says of some performances alone (P21): a shuttle, childcare, how one is seated. Silent where no performance says it:
 * what no field holds is `findServices`'s.
 */
export function findPerformanceServices(scene: Scene): Finding[] {
  return [...(['shuttle', 'childcare'] as const).flatMap((field) => heldThen(scene, field)), ...seatings(scene)]
}

/** What stands inside the record's own words for a shuttle, childcare or seats is sourced, whatever stands in them, on their day. */
export function fromItsServices(scene: Scene, finding: Finding): Finding {
  if (finding.status === 'supported') return finding
  for (const field of ['shuttle', 'childcare', 'seating'] as const)
    for (const { said, fact } of wordsOf(scene, field)) {
      const start = scene.reading.folded.lastIndexOf(said, finding.start)
      const span = { start, end: start + said.length }
      const having = saying(scene, field).filter((one) => folded(one.record[field]) === said)
      if (start >= 0 && finding.end <= span.end && isHeldThen(scene, span, having))
        return supported(finding, finding.kind, fact)
    }
  return finding
}

function wordsOf(scene: Scene, field: 'shuttle' | 'childcare' | 'seating'): { said: string; fact: string }[] {
  return saying(scene, field).map((one) => ({ said: folded(one.record[field]), fact: `${one.fact}.${field}` }))
}

function folded(words: string | null | undefined): string {
  return foldText(normaliseText(words ?? '')).replace(/[.\s]+$/, '')
}

function heldThen(scene: Scene, field: 'shuttle' | 'childcare'): Finding[] {
  const having = saying(scene, field)
  const [first] = having
  if (first === undefined) return []
  return claimed(scene, words[field]).map((span) => {
    const fact = `${first.fact}.${field}`
    if (isHeldThen(scene, span, having)) return supported(span, 'accessibility', fact)
    return contradicted(span, 'accessibility', {
      fact,
      message: asMessage('fact.other-day', { heldFullDay: daysOf(having) }),
    })
  })
}

/** « placement libre » where the record numbers the seats of every performance, and the other way round. */
function seatings(scene: Scene): Finding[] {
  const saidBy = saying(scene, 'seating')
  const [first] = saidBy
  if (first === undefined) return []
  const judged = (span: Span, isFree: boolean): Finding => {
    const fact = `${first.fact}.seating`
    const alike = saidBy.filter((performance) => isSeatingFree(performance) === isFree)
    if (alike.length > 0 && isHeldThen(scene, span, alike)) return supported(span, 'accessibility', fact)
    const message = asMessage('fact.seating-otherwise', { seating: first.record.seating ?? '' })
    return contradicted(span, 'accessibility', { fact, message })
  }
  return [
    ...claimed(scene, freeSeats).map((span) => judged(span, true)),
    ...claimed(scene, numberedSeats).map((span) => judged(span, false)),
  ]
}

function isSeatingFree({ record }: KnownPerformance): boolean {
  return /libre|non numerot/.test(folded(record.seating))
}

function saying({ facts }: Scene, field: keyof PerformanceFacts): readonly KnownPerformance[] {
  return facts.performances.filter(({ record }) => Boolean(record[field]))
}

function claimed(scene: Scene, pattern: RegExp): Span[] {
  return matchesWithin(scene.reading.folded, pattern)
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter((span) => {
      if (!scene.taken.isFree(span)) return false
      scene.taken.claim(span)
      return true
    })
}
