import { matchesIn } from '../../../language/index.ts'
import { isTown } from '../places/towns.ts'
import type { Scene } from '../scene/finding.ts'
import { foldText, normaliseText, type Span } from '../text/reading.ts'

export interface TownClaim extends Span {
  readonly town: string
  /** « Habitants de Roanne, » on a poster calls whoever reads it: a claim only when said to a list. */
  readonly isSoft: boolean
}

const town =
  "(?:L[ae]s? |L')?\\p{Lu}[\\p{L}']*(?:[- ]\\p{Lu}[\\p{L}']*|-(?:sur|sous|en|de|du|la|le|les|lès|et|aux?|d')-?\\p{Lu}?[\\p{L}']*)*"
const dwelling = new RegExp(
  `(?<!\\p{L})(?:[Vv]ous|[Tt]oi|[Tt]u)(?:,? qui)? (?:habitez|vivez|résidez|logez|habites|vis|résides|(?:êtes|es) (?:domiciliée?s?|installée?s?)) (?:(?:à|au|aux|en|dans|près de|du côté de|autour de) )?(${town})`,
  'gu',
)
const addressed = new RegExp(
  `(?<=^|[\\n.!?] ?|[Cc]hers |[Cc]hères |[Vv]ous, |[Ee]n tant qu'|[Ee]n tant que )(?:[Hh]abitante?s?(?: et habitante?s?)?|[Vv]oisine?s?(?: et voisine?s?)?|[Ss]pectat(?:eurs?|rices?)) (?:de |d'|du |des )(${town})(?= ?[,!])`,
  'gu',
)

/** « Vous qui habitez Roanne », « Habitants de Roanne, »: where the reader is said to live, before any family takes the town for the house's. */
export function townClaimsIn(scene: Scene): TownClaim[] {
  const { plain } = scene.reading
  const called = matchesIn(plain, addressed).filter(
    (match) => !/^spect/i.test(match[0]) || isKnownTown(scene, match[1] ?? ''),
  )
  return [
    ...matchesIn(plain, dwelling).map((match) => ({ ...townOf(match), isSoft: false })),
    ...called.map((match) => ({ ...townOf(match), isSoft: true })),
  ]
}

function townOf(match: RegExpExecArray): Span & { town: string } {
  return { start: match.index, end: match.index + match[0].length, town: match[1] ?? '' }
}

/** A town as two files may write it: « SAINT ETIENNE CEDEX 2 », « Saint-Étienne », « St-Étienne ». */
export function townKey(name: string): string {
  return foldText(normaliseText(name))
    .replace(/ cedex(?: \d+)?$/, '')
    .replace(/[-' ]+/g, ' ')
    .replace(/\bste\b/g, 'sainte')
    .replace(/\bst\b/g, 'saint')
    .trim()
}

function isKnownTown({ facts }: Scene, name: string): boolean {
  return isTown(foldText(name)) || facts.cities.some((city) => townKey(city.name) === townKey(name))
}
