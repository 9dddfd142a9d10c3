import { asMessage, type Message } from '../../../../contract/index.ts'
import { personIndex } from '../../lexicon/verb-forms.ts'
import type { Match, RuleFamily } from '../match.ts'
import type { Sentence } from '../sentence.ts'
import { isConjugated } from '../structure/clause-subject.ts'
import { objectPronouns } from '../structure/closed-words.ts'

/** Moods that the other clause or a date asks for: « Si vous êtes en retard, appeler la billetterie », « je vous rappellerais demain », « dès que nous aurions ». */
export const clauseTenses: RuleFamily = function* (sentence) {
  const order = orderAfterIf(sentence)
  if (order) yield order
  for (let at = 0; at < sentence.length; at += 1) {
    const match = promised(sentence, at) ?? onceDone(sentence, at)
    if (match) yield match
  }
}

/** An infinitive in -er that is all the main clause: the reader is told what to do. */
function orderAfterIf(sentence: Sentence): Match | null {
  if (!sentence.is(0, 'si') || !sentence.is(1, 'vous')) return null
  const comma = sentence.tokens.findIndex((_, at) => sentence.is(at, ','))
  const at = comma + 1
  if (comma < 3 || !/er$/u.test(sentence.at(at)) || !sentence.only(at, 'infinitive')) return null
  // « Si vous aimez rire, danser, chanter » : a list of infinitives.
  const listed = sentence.tokens.some(
    (_, k) => k > 2 && k !== at && sentence.only(k, 'infinitive') && !isGoverned(sentence, k),
  )
  const hasVerb = sentence.tokens.some((_, k) => k > at && isConjugated(sentence, k))
  const [verb] = sentence.ofKind(at, 'infinitive')
  if (listed || hasVerb || !verb) return null
  return found(at, sentence.lexicon.conjugate(verb.lemma, 'present', personIndex(2, 'p')), {
    rule: 'imperative-expected',
    message: asMessage('french.imperative-to-reader'),
  })
}

function isGoverned(sentence: Sentence, at: number): boolean {
  return sentence.is(sentence.skip(at - 1, objectPronouns, -1), 'pour', 'de', 'd’', 'à', 'sans')
}

/** What one says out of courtesy stands in the conditional, whenever it is for: « j’aimerais vous voir demain ». */
const courteous =
  /^(?:aimer|vouloir|souhaiter|pouvoir|devoir|préférer|dire|être|avoir|désirer|adorer|falloir|savoir|apprécier|proposer|suggérer|conseiller|penser|croire|espérer)$/u
const ahead =
  /^(?:demain|prochainement|bientôt|dès|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|prochain|prochaine|tantôt|ultérieurement)$/u

/** « je vous rappellerais demain matin » : a promise that hangs on no « si » is a future. */
function promised(sentence: Sentence, at: number): Match | null {
  if (!sentence.is(at, 'je', 'j’')) return null
  const verb = sentence.skip(at + 1, objectPronouns)
  const verbs = sentence
    .ofKind(verb, 'finite')
    .filter(({ tense, person, count }) => tense === 'conditional' && person === 1 && count !== 'p')
  const [own] = verbs
  const isDated = [1, 2, 3, 4].some((step) => ahead.test(sentence.at(verb + step)))
  if (!own || courteous.test(own.lemma) || !isDated || isHypothetical(sentence)) return null
  return found(verb, sentence.lexicon.conjugate(own.lemma, 'future', personIndex(1, 's')), {
    rule: 'future-expected',
    message: asMessage('french.future-not-conditional'),
  })
}

function isHypothetical(sentence: Sentence): boolean {
  return sentence.tokens.some((_, at) =>
    sentence.is(
      at,
      'si',
      's’',
      'sinon',
      'cas',
      'volontiers',
      'que',
      'qu’',
      'sans',
      'avec',
      'autrement',
      'peut-être',
      'bien',
      'où',
    ),
  )
}

/** « Dès que nous aurions la confirmation, nous vous enverrons » : beside a future, a future. */
function onceDone(sentence: Sentence, at: number): Match | null {
  const isWhen =
    sentence.is(at, 'lorsque', 'lorsqu’', 'quand') ||
    (sentence.is(at, 'que', 'qu’') && sentence.is(at - 1, 'dès', 'aussitôt', 'sitôt', 'fois'))
  if (!isWhen || !/^(?:je|j’|tu|il|elle|on|nous|vous|ils|elles)$/u.test(sentence.at(at + 1))) return null
  const verb = sentence.skip(at + 2, objectPronouns)
  const [own] = sentence.ofKind(verb, 'finite').filter(({ tense }) => tense === 'conditional')
  const hasFuture = sentence.tokens.some(
    (_, k) =>
      k !== verb && isConjugated(sentence, k) && sentence.ofKind(k, 'finite').some(({ tense }) => tense === 'future'),
  )
  if (!own || !hasFuture) return null
  return found(
    verb,
    sentence.lexicon.conjugate(own.lemma, 'future', personIndex(own.person, own.count === 'p' ? 'p' : 's')),
    {
      rule: 'future-expected',
      message: asMessage('french.future-in-clause'),
    },
  )
}

function found(at: number, right: string | null, { rule, message }: { rule: string; message: Message }): Match | null {
  return right === null
    ? null
    : { from: at, to: at, rule, category: 'usage', tier: 'check', message, suggestions: [right] }
}
