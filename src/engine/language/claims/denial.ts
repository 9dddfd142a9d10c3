import { readFileSync } from 'node:fs'
import type { Sentence } from '../grammar/sentence.ts'

/** What a clause does with what it says; `limited`: « ne … que », « pas seulement », which deny nothing. */
export type Polarity = 'affirmed' | 'denied' | 'limited'

interface DenialWords {
  /** With « ne », or alone before what they deny: « pas ». */
  readonly particles: ReadonlySet<string>
  /** They deny wherever they stand as a subject or an object: « aucun », « personne ». */
  readonly none: ReadonlySet<string>
  /** Words before what is denied: « loin de ». */
  readonly before: readonly (readonly string[])[]
  /** Behind a particle, they measure or restrict: « pas moins de ». */
  readonly measures: ReadonlySet<string>
  /** Right before a noun, they deny it, the longest first: « aucun », « point de », « sans ». */
  readonly nouns: readonly string[]
}

let shared: DenialWords | null = null

/**
 * Whether the words of a clause affirm, deny or only limit what they say. `first` and `last` are positions of the sentence's words.
 * Two denials of one verb (« personne n’a rien vu ») deny once; « sans » denies what follows it alone, not the verb before.
 */
export function polarityOf(sentence: Sentence, first: number, last: number): Polarity {
  const words = denialWords()
  const isNegated = hasNe(sentence, first, last)
  for (let at = first; at <= last; at += 1) {
    const isParticle = sentence.in(at, words.particles) && (isNegated || opensDenied(sentence, at, first))
    if (!isParticle && !isNone(sentence, at, isNegated)) continue
    if (isParticle && sentence.in(at + 1, words.measures)) return 'limited'
    return 'denied'
  }
  if (beginsDenied(sentence, first)) return 'denied'
  return isNegated && hasQue(sentence, first, last) ? 'limited' : 'affirmed'
}

/** Whether the words that end right before a noun deny it: « sans », « aucune », « point de », an adjective between or not. */
export function deniesNext(before: string): boolean {
  const words = before.toLocaleLowerCase('fr').replaceAll("'", '’').slice(-longestDenial)
  return denialWords().nouns.some((denial) => {
    const at = words.lastIndexOf(denial)
    const isWord = at === 0 || (at > 0 && !/[\p{L}’]/u.test(words.charAt(at - 1)))
    return (
      isWord &&
      /^(?:’| )?(?:(?:un|une|seule?|autre|petite?|grande?|vraie?|veritable) )?$/u.test(words.slice(at + denial.length))
    )
  })
}

/** In units, with its adjective. */
export const longestDenial = 32

/** « Personne ne monte », « aucun mot »; « une personne », « rien que pour vous » deny nothing. */
function isNone(sentence: Sentence, at: number, isNegated: boolean): boolean {
  if (!sentence.in(at, denialWords().none)) return false
  if (sentence.is(at, 'personne')) return isNegated && !/^(?:une|cette|la|chaque|quelque)$/u.test(sentence.at(at - 1))
  return isNegated || sentence.is(at, 'aucun', 'aucune', 'ni') || (sentence.is(at, 'nul', 'nulle') && at === 0)
}

/** « Pas une note », « plus de places »: no verb before the particle in its clause. */
function opensDenied(sentence: Sentence, at: number, first: number): boolean {
  return at === first && sentence.is(at, 'pas', 'point', 'non', 'jamais') && !sentence.is(at + 1, 'mal', 'à')
}

function hasNe(sentence: Sentence, first: number, last: number): boolean {
  for (let at = first; at <= last; at += 1) if (sentence.is(at, 'ne', 'n’')) return true
  return false
}

function hasQue(sentence: Sentence, first: number, last: number): boolean {
  for (let at = first; at <= last; at += 1) if (sentence.is(at, 'que', 'qu’')) return true
  return false
}

function beginsDenied(sentence: Sentence, first: number): boolean {
  return denialWords().before.some((words) => words.every((word, index) => sentence.is(first + index, word)))
}

function denialWords(): DenialWords {
  shared ??= readTable(readFileSync(new URL('denials.csv', import.meta.url), 'utf8'))
  return shared
}

function readTable(table: string): DenialWords {
  const rows = table
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.replaceAll("'", '’').split(',') as [string, string])
  const of = (part: string): string[] => rows.filter(([own]) => own === part).map(([, words]) => words)
  return {
    particles: new Set(of('particle')),
    none: new Set(of('none')),
    before: of('before').map((words) => words.split(/ |(?<=’)/u)),
    measures: new Set(of('measure')),
    nouns: of('noun').toSorted((a, b) => b.length - a.length),
  }
}
