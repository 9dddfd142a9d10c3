import { asMessage, type Message } from '../../../../contract/index.ts'
import { personIndex } from '../../lexicon/verb-forms.ts'
import type { Match, RuleFamily } from '../match.ts'
import type { Sentence } from '../sentence.ts'
import { objectPronouns } from '../structure/closed-words.ts'
import { nounPhraseAt } from '../structure/noun-phrase.ts'

/**
 * Moods that a turn of phrase asks for: the conditional of a polite wish (« je voudrais savoir »), the indicative after « après que »
 * (Académie française, Dire, ne pas dire), the imperfect after « heureux si ».
 */
export const politeMoods: RuleFamily = function* (sentence) {
  for (let at = 0; at + 1 < sentence.length; at += 1) {
    const match = wish(sentence, at) ?? afterThat(sentence, at) ?? gladIf(sentence, at) ?? order(sentence, at)
    if (match) yield match
  }
}

/** « Je voudrai savoir », « j’aimerai réserver », « je souhaiterai savoir si » : « -ais » is what one wishes today. */
function wish(sentence: Sentence, at: number): Match | null {
  if (!sentence.is(at, 'je', 'j’')) return null
  const verb = sentence.skip(at + 1, objectPronouns)
  const future = sentence.ofKind(verb, 'finite').find(({ tense, person }) => tense === 'future' && person === 1)
  if (!future || !/^(?:vouloir|aimer|souhaiter|désirer|préférer)$/u.test(future.lemma)) return null
  const next = sentence.skip(verb + 1, {
    has: (word) => objectPronouns.has(word) || /^(?:bien|aussi|tant|beaucoup|donc|également)$/u.test(word),
  })
  if (!sentence.can(next, 'infinitive')) return null
  return found(verb, asMessage('french.polite-wish'), sentence.lexicon.conjugate(future.lemma, 'conditional', 0))
}

/** « Après que le rideau soit tombé » : what is over is a fact, told in the indicative. */
function afterThat(sentence: Sentence, at: number): Match | null {
  if (!sentence.is(at, 'que', 'qu’') || !sentence.is(at - 1, 'après')) return null
  const phrase = nounPhraseAt(sentence, at + 1)
  const isPronoun = /^(?:je|j’|tu|il|elle|on|nous|vous|ils|elles)$/u.test(sentence.at(at + 1))
  if (!phrase && !isPronoun) return null
  const verb = sentence.skip((phrase ? phrase.to : at + 1) + 1, objectPronouns)
  const readings = sentence.ofKind(verb, 'finite').filter(({ tense }) => tense !== 'imperative')
  const [reading] = readings
  if (!reading || !readings.every(({ tense }) => tense === 'subjunctive')) return null
  const { person, count, lemma } = reading
  const index = personIndex(person, count === 'p' ? 'p' : 's')
  const forms = [sentence.lexicon.conjugate(lemma, 'present', index), sentence.lexicon.conjugate(lemma, 'past', index)]
  return found(verb, asMessage('french.indicative-apres-que'), ...forms)
}

/** « heureux si vous pourriez » : after « si » of condition, the imperfect (« savoir si vous pourriez » asks). */
function gladIf(sentence: Sentence, at: number): Match | null {
  if (!sentence.is(at, 'si') || !glad.test(sentence.at(at - 1))) return null
  if (!/^(?:je|j’|tu|il|elle|on|nous|vous|ils|elles)$/u.test(sentence.at(at + 1))) return null
  const verb = sentence.skip(at + 2, objectPronouns)
  const reading = sentence.ofKind(verb, 'finite').find(({ tense }) => tense === 'conditional')
  if (!reading) return null
  const form = sentence.lexicon.conjugate(
    reading.lemma,
    'imperfect',
    personIndex(reading.person, reading.count === 'p' ? 'p' : 's'),
  )
  return found(verb, asMessage('french.si-imperfect'), form)
}

const glad =
  /^(?:heureux|heureuse|heureuses|ravie?s?|contente?s?|reconnaissante?s?|enchantée?s?|honorée?s?|gré|bien|merveilleux|formidable|parfait|idéal|comblée?s?|rassurée?s?)$/u

/** « Vas voir ce spectacle » : an order to « tu » loses its s, but before « y » and « en ». */
function order(sentence: Sentence, at: number): Match | null {
  if (!sentence.is(at, 'vas') || (at > 0 && !sentence.isEdge(at - 1))) return null
  return sentence.only(at + 1, 'infinitive') ? found(at, asMessage('french.imperative-va'), 'va') : null
}

function found(at: number, message: Message, ...forms: readonly (string | null)[]): Match {
  return { from: at, to: at, rule: 'mood', category: 'conjugation', tier: 'check', message, suggestions: forms }
}
