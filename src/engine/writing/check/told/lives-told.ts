import { claimWords, statementsOf } from '../../../language/index.ts'
import { type Finding, isOfPerson, type Scene } from '../scene/finding.ts'
import { foldText, type Span } from '../text/reading.ts'

interface LifeTold extends Span {
  readonly text: string
}

/**
 * What a text tells of the lives of those whom the record names: an apposition (« ancienne … », « elle-même fille de … ») and a deed of
 * a verb of life or of the past (« X a grandi … »). It is the show's own texts that may say so, never a field.
 */
export function livesTold(scene: Scene, findings: readonly Finding[]): LifeTold[] {
  return [...appositions(scene), ...deeds(scene, findings)]
}

const opening = /(?:^|(?<=[,.:;!?(\n] ?)|(?<= [–—-] ))(\p{L}+(?:-\p{L}+)?) (?=\p{L})[^,.;:!?()\n–—]+/gu

function appositions({ reading }: Scene): LifeTold[] {
  return [...reading.plain.matchAll(opening)]
    .filter(({ 1: word = '' }) => claimWords().openings.has(foldText(word)))
    .map(({ 0: text, index }) => ({ start: index, end: index + text.trimEnd().length, text }))
}

function deeds({ reading }: Scene, findings: readonly Finding[]): LifeTold[] {
  return statementsOf(reading.plain).filter((one) => {
    const inside = findings.filter(({ start, end }) => start < one.end && end > one.start)
    const isOfLife = one.verbs.some((verb) => claimWords().verbs.get(verb)?.has('life'))
    const isSubject = inside[0]?.start === one.start || one.names.length > 0
    return inside.length > 0 && inside.every(isOfPerson) && isSubject && isOfLife && !one.isAsked
  })
}
