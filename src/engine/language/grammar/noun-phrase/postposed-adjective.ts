import { asMessage } from '../../../../contract/index.ts'
import { fits } from '../../lexicon/lexicon.ts'
import type { Count, Gender } from '../../lexicon/reading.ts'
import { inflected } from '../inflect.ts'
import type { Match, RuleFamily } from '../match.ts'
import type { Sentence } from '../sentence.ts'
import { chainEndingAt } from '../structure/clause-subject.ts'

const degrees = new Set('très trop si assez plutôt vraiment plus moins aussi super bien fort peu'.split(' '))
const message = asMessage('french.adjective-postposed')

/**
 * An adjective after its noun, past an adverb of degree or at the end of a chain of complements: « des scènes très drôle », « les demandes
 * de groupes intéressé ». It may go with any noun of the chain.
 */
export const postposedAdjective: RuleFamily = function* (sentence) {
  for (let at = 2; at < sentence.length; at += 1) {
    const match = postposed(sentence, at)
    if (match) yield match
  }
}

function postposed(sentence: Sentence, at: number): Match | null {
  if (!sentence.describes(at) || sentence.can(at, 'infinitive') || invariable.test(sentence.at(at))) return null
  const end = degrees.has(sentence.at(at - 1)) ? at - 2 : at - 1
  if (sentence.isEdge(end) || !sentence.can(end, 'noun') || sentence.isCapitalised(end)) return null
  // « un petit peu fatigués », « un poil plus longue » : a manner of « un peu ».
  if (sentence.is(end, 'peu', 'poil', 'brin', 'tantinet', 'chouia')) return null
  const readings = sentence.ofKind(at, 'adjective', 'participle')
  const owners = chainEndingAt(sentence, end)
  const last = owners.at(-1)
  if (!last || (end === at - 1 && owners.length < 2) || sentence.is(at + 1, 'et', 'ou') || sentence.can(at + 1, 'noun'))
    return null
  if (sentence.is((owners[0]?.from ?? 0) - 1, 'et', 'ou', 'ni')) return null
  const agrees = (owner: { readonly gender: Gender; readonly count: Count }) =>
    readings.some(({ gender, count }) => fits(gender, owner.gender) && fits(count, owner.count))
  if (owners.some(agrees)) return null
  const suggestions = [...owners]
    .toReversed()
    .flatMap((owner) =>
      readings.map((reading) =>
        inflected(sentence, reading, owner.gender === 'both' ? reading.gender : owner.gender, owner.count),
      ),
    )
  return {
    from: at,
    to: at,
    rule: 'postposed-adjective',
    category: 'agreement',
    tier: 'check',
    message,
    suggestions,
  }
}

const invariable =
  /^(?:marron|orange|crème|haut|bas|fort|court|net|juste|cher|droit|fin|compris|inclus|excepté|vu|standard|possible|pair|plein|demi|nu|joint|bon|même|seul|tard|tôt|près|loin|grand|petit)$/u
