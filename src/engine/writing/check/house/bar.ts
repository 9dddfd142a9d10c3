import { matchesIn } from '../../../language/index.ts'
import { contradicted, type Finding, houseSays, type Scene, supported, unsupported } from '../scene/finding.ts'
import { clauseAround } from '../text/clauses.ts'
import { numberPattern, parseNumber } from '../text/french-numbers.ts'
import { foldText, normaliseText, type Span } from '../text/reading.ts'
import { openDays } from '../time/house-days.ts'

const bar = /(?<![\p{L}-])(?:bars?|buvettes?)(?![\p{L}-])/gu
const offset = new RegExp(
  `(?<![\\p{L}\\d-])(?:(une demi|demi)-heure|(un|trois) quarts? d'heure|(${numberPattern}|\\d+) ?(h|heures?|minutes?|min)( et demie)?)(?: a l'avance)? (avant|apres)(?![\\p{L}-])`,
  'gu',
)
const closing = /(?<!\bne )(?<![\p{L}-])(?:(?:est|sera|reste(?:ra)?) )?ferm(?:e|es|ee|ees|ent|era|eront)(?![\p{L}-])/gu
const opening =
  /(?<![\p{L}-])(?:(?:est|sera|reste(?:ra)?) )?ouv(?:re|rent|rira|riront|ert|erte|erts|ertes)(?![\p{L}-])/gu
/** « ferme à 23 h », « fermé pendant la représentation »: when it closes, not whether it opens. */
const closesAt = /^(?: ses portes)? (?:a|vers|des|apres|pendant|entre|jusqu)(?![\p{L}-])/u

/** What a text says of when the bar opens, or that it does not, against the line of the bar in the house's record. */
export function findBar(scene: Scene): Finding[] {
  const own = scene.facts.house?.bar
  if (!own) return []
  const known = foldText(normaliseText(own))
  return matchesIn(scene.reading.folded, bar).flatMap((match) => {
    const clause = clauseAround(scene.reading, { start: match.index, end: match.index + match[0].length })
    const from = match.index + match[0].length
    const words = scene.reading.folded.slice(from, clause.end)
    return [
      ...offsetsIn(words, from).map((said) => judgeOffset(scene, said, known)),
      ...judgeState(scene, words, { from, known }),
    ]
  })
}

interface Offset extends Span {
  /** Minutes before the performance; after it, below zero. */
  readonly minutes: number
}

function offsetsIn(folded: string, from = 0): Offset[] {
  return matchesIn(folded, offset).flatMap((match) => {
    const [whole, half, quarters, count, unit = '', andHalf, side] = match
    const counted = (parseNumber(count ?? '') ?? 0) * (unit.startsWith('h') ? 60 : 1) + (andHalf ? 30 : 0)
    const length = half ? 30 : quarters ? quarterHours(quarters) : counted
    const minutes = side === 'avant' ? length : -length
    return [{ start: from + match.index, end: from + match.index + whole.length, minutes }]
  })
}

function quarterHours(count: string): number {
  return count === 'un' ? 15 : 45
}

/** « Le bar ouvre deux heures avant », where the house says one. */
function judgeOffset(scene: Scene, said: Offset, known: string): Finding {
  const offsets = offsetsIn(known).map(({ minutes }) => minutes)
  if (offsets.includes(said.minutes)) return supported(said, 'accessibility', 'house.bar')
  const message = houseSays(scene.facts.house?.bar)
  return offsets.length > 0
    ? contradicted(said, 'accessibility', { fact: 'house.bar', message })
    : unsupported(said, 'accessibility', message)
}

/** « Le bar est fermé le dimanche », where the house says nothing of the kind; « le bar ouvre », where it says that it is closed. */
function judgeState(scene: Scene, words: string, { from, known }: { from: number; known: string }): Finding[] {
  const message = houseSays(scene.facts.house?.bar)
  const spanOf = (match: RegExpExecArray): Span => ({
    start: from + match.index,
    end: from + match.index + match[0].length,
  })
  const closed = matchesIn(words, closing).find((match) => !closesAt.test(words.slice(match.index + match[0].length)))
  if (closed) {
    const days = openDays(words.slice(closed.index + closed[0].length))
    if (saysClosed(known, days)) return [supported(spanOf(closed), 'accessibility', 'house.bar')]
    const isDenied = days === null && opens(known)
    return [
      isDenied
        ? contradicted(spanOf(closed), 'accessibility', { fact: 'house.bar', message })
        : unsupported(spanOf(closed), 'accessibility', message),
    ]
  }
  const open = matchesIn(words, opening)[0]
  if (!open || opens(known) || !saysClosed(known, null)) return []
  return [contradicted(spanOf(open), 'accessibility', { fact: 'house.bar', message })]
}

function opens(known: string): boolean {
  return /(?<![\p{L}-])(?:ouv(?:re|ert)|ser(?:t|vi|vent)|des \d|a partir|propos|trouv|accueil|avant|apres)/u.test(known)
}

/** Whether the house itself says that its bar is closed: on those days, or at all. */
function saysClosed(known: string, days: ReadonlySet<number> | null): boolean {
  return known.split(/[.;,]/).some((part) => {
    const said = matchesIn(part, closing).find((match) => !closesAt.test(part.slice(match.index + match[0].length)))
    if (!said) return false
    const own = openDays(part.slice(said.index + said[0].length))
    return own === null ? days === null || !opens(known) : days !== null && [...days].every((day) => own.has(day))
  })
}
