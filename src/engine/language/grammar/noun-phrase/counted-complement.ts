import { asMessage } from '../../../../contract/index.ts'
import { inflected } from '../inflect.ts'
import type { Match, RuleFamily } from '../match.ts'
import type { Sentence } from '../sentence.ts'
import { determiners } from '../structure/closed-words.ts'

const counters =
  /^(?:nombre|dizaine|douzaine|quinzaine|vingtaine|trentaine|quarantaine|cinquantaine|soixantaine|centaine|millier|poignée)s?$/u

/** « Le nombre d’inscrit », « une quinzaine de comédien » : what is counted is several (Banque de dépannage linguistique, « nombre de »). */
export const countedComplement: RuleFamily = function* (sentence) {
  for (let at = 2; at < sentence.length; at += 1) {
    const match = singular(sentence, at) ?? describedInSingular(sentence, at)
    if (match) yield match
  }
}

/** « une quarantaine de voix féminine » : where the noun has one form, what describes it says that there are several. */
function describedInSingular(sentence: Sentence, at: number): Match | null {
  if (!counters.test(sentence.at(at - 3)) || sentence.is(at - 3, 'nombre') || !sentence.is(at - 2, 'de', 'd’'))
    return null
  const nouns = sentence.ofKind(at - 1, 'noun')
  const [noun] = nouns
  if (!noun || nouns.some(({ count }) => count !== 'both') || !sentence.describes(at)) return null
  const readings = sentence.ofKind(at, 'adjective', 'participle')
  if (readings.length === 0 || readings.some(({ count }) => count !== 's')) return null
  const gender = noun.gender === 'both' ? undefined : noun.gender
  const suggestions = readings.flatMap((reading) => inflected(sentence, reading, gender ?? reading.gender, 'p') ?? [])
  return suggestions.length > 0 ? { ...found(at, suggestions), rule: 'counted-adjective' } : null
}

function singular(sentence: Sentence, at: number): Match | null {
  if (!sentence.is(at - 1, 'de', 'd’') || !counters.test(sentence.at(at - 2)) || sentence.isCapitalised(at)) return null
  const isMany = sentence.is(at - 2, 'nombre')
    ? sentence.is(at - 3, 'le', 'du', 'grand', 'petit', 'bon', 'certain', 'un')
    : true
  // « un grand nombre de fois », « le nombre d’or », « nombre de tout » : nothing that has a plural.
  if (!isMany || determiners.has(sentence.at(at)) || sentence.is(at, 'or', 'mach', 'pi')) return null
  const readings = sentence.ofKind(at, 'noun', 'participle')
  if (readings.length === 0 || readings.some(({ count }) => count !== 's') || sentence.can(at, 'infinitive'))
    return null
  const suggestions = readings.flatMap((reading) => inflected(sentence, reading, reading.gender, 'p') ?? [])
  if (suggestions.length === 0) return null
  return found(at, suggestions)
}

function found(at: number, suggestions: readonly string[]): Match {
  return {
    from: at,
    to: at,
    rule: 'counted-complement',
    category: 'agreement',
    tier: 'check',
    message: asMessage('french.counted-plural'),
    suggestions,
  }
}
