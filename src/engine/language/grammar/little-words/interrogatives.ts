import { asMessage } from '../../../../contract/index.ts'
import { personIndex } from '../../lexicon/verb-forms.ts'
import type { Match, RuleFamily } from '../match.ts'
import type { Sentence } from '../sentence.ts'
import { nounPhraseAt } from '../structure/noun-phrase.ts'

/** Questions: the person of the verb before its pronoun or its subject, and the sign that closes them. */
export const interrogatives: RuleFamily = function* (sentence) {
  for (let at = 0; at + 1 < sentence.length; at += 1) {
    const match =
      invertedPerson(sentence, at) ??
      thirdPerson(sentence, at) ??
      beforeSubjects(sentence, at) ??
      indirect(sentence, at)
    if (match) yield match
  }
  const unmarked = withoutMark(sentence)
  if (unmarked) yield unmarked
}

const persons: ReadonlyMap<string, { person: 1 | 2 | 3; count: 's' | 'p' }> = new Map<
  string,
  { person: 1 | 2 | 3; count: 's' | 'p' }
>([
  ['-tu', { person: 2, count: 's' }],
  ...['-il', '-elle', '-on', '-t-il', '-t-elle', '-t-on'].map((word) => [word, { person: 3, count: 's' }] as const),
  ...['-ils', '-elles'].map((word) => [word, { person: 3, count: 'p' }] as const),
])

/** « A-tu déjà vu », « Peux-il » : the verb has the person of the pronoun after it. */
function invertedPerson(sentence: Sentence, at: number): Match | null {
  const subject = persons.get(sentence.at(at + 1))
  if (!subject) return null
  const verbs = sentence.lexicon
    .read(sentence.at(at))
    .filter(({ kind, tense }) => kind === 'finite' && tense !== 'imperative')
  if (
    verbs.length === 0 ||
    verbs.some(({ person, count }) => person === subject.person && (count === 'both' || count === subject.count))
  )
    return null
  const suggestions = verbs.map(({ lemma, tense }) =>
    sentence.lexicon.conjugate(lemma, tense, personIndex(subject.person, subject.count)),
  )
  return verbFound(at, suggestions)
}

/** « Que deviens une maison », « Où vas l’argent » : a noun is the subject. */
function thirdPerson(sentence: Sentence, at: number): Match | null {
  if (!sentence.is(at - 1, 'que', 'où', 'comment', 'quand') || (at > 1 && !sentence.isEdge(at - 2))) return null
  if (sentence.is(at + 1, 'l’') ? !sentence.can(at + 2, 'noun') : !nounPhraseAt(sentence, at + 1)) return null
  const verbs = sentence.ofKind(at, 'finite').filter(({ tense }) => tense !== 'imperative')
  if (
    !sentence.only(at, 'finite') ||
    verbs.length === 0 ||
    verbs.some(({ person, count }) => person === 3 || count === 'p')
  )
    return null
  const count = nounPhraseAt(sentence, at + 1)?.count ?? 's'
  return verbFound(
    at,
    verbs.map(({ lemma, tense }) => sentence.lexicon.conjugate(lemma, tense, personIndex(3, count))),
  )
}

/** « Sera présents à la table ronde l’autrice et son traducteur » : the subjects follow, and the adjective says how many. */
function beforeSubjects(sentence: Sentence, at: number): Match | null {
  if (at > 0 || !sentence.is(0, 'est', 'était', 'sera', 'serait', 'fut')) return null
  const readings = sentence.ofKind(1, 'adjective', 'participle')
  if (
    !sentence.only(1, 'adjective', 'participle', 'noun') ||
    readings.length === 0 ||
    readings.some(({ count }) => count !== 'p')
  )
    return null
  const verbs = sentence.lexicon.read(sentence.at(0)).filter(({ kind, lemma }) => kind === 'finite' && lemma === 'être')
  return verbFound(
    0,
    verbs.map(({ lemma, tense }) => sentence.lexicon.conjugate(lemma, tense, personIndex(3, 'p'))),
  )
}

const asked = /^(?:savoir|demander|expliquer|dire|comprendre|ignorer|voir|raconter|montrer)$/u

/** « elle se demande qu’est-ce qu’il faut », « explique comment est-ce qu’il travaille » : what is asked through another verb has no « est-ce ». */
function indirect(sentence: Sentence, at: number): Match | null {
  const isAsked = sentence.ofKind(at - 1, 'finite', 'infinitive', 'participle').some(({ lemma }) => asked.test(lemma))
  if (!isAsked || !sentence.is(at + 1, 'est') || !sentence.is(at + 2, '-ce') || !sentence.is(at + 3, 'que', 'qu’'))
    return null
  const isThing = sentence.is(at, 'qu’')
  if (!isThing && !sentence.is(at, 'comment', 'pourquoi', 'où', 'quand')) return null
  const next = sentence.tokens[at + 4]?.text ?? ''
  const suggestion = isThing ? `ce ${sentence.at(at + 3)}` : `${sentence.at(at)} ${next}`
  return {
    from: at,
    to: isThing ? at + 3 : at + 4,
    rule: 'indirect-question',
    category: 'usage',
    tier: 'check',
    message: asMessage('french.est-ce-que'),
    suggestions: [suggestion],
  }
}

const asking = /^(?:combien|comment|pourquoi|quand|quel|quelle|quels|quelles|qui|où|que|qu’|lequel|laquelle)$/u

/**
 * « À quelle heure souhaitez-vous arriver. » : an interrogative word and a subject after its verb ask, and a question mark closes what
 * asks (Imprimerie nationale, Lexique des règles typographiques).
 */
function withoutMark(sentence: Sentence): Match | null {
  const last = sentence.length - 1
  if (sentence.at(last) !== '.' || sentence.length < 5) return null
  const first = sentence.is(
    0,
    'à',
    'de',
    'd’',
    'pour',
    'avec',
    'par',
    'dans',
    'sur',
    'chez',
    'depuis',
    'jusqu’',
    'en',
    'et',
    'mais',
    'alors',
  )
    ? 1
    : 0
  const opens = asking.test(sentence.at(first)) || (sentence.is(first, 'est') && sentence.is(first + 1, '-ce'))
  // « Comment fait-il, personne ne le sait. » : asked by the way.
  if (!opens || sentence.tokens.some((_, at) => at < last && sentence.isEdge(at))) return null
  for (let at = first; at < last; at += 1) {
    if (sentence.is(at, 'que', 'qui') && at > first + 1) return null
    if (/^-(?:t-)?(?:tu|il|elle|on|vous|nous|ils|elles|ce)$/u.test(sentence.at(at)) && isSubject(sentence, at)) {
      const from = last - 1
      return {
        from,
        to: last,
        rule: 'question-mark',
        category: 'punctuation',
        tier: 'check',
        message: asMessage('french.question-mark'),
        suggestions: [`${sentence.tokens[from]?.text ?? ''}\u00a0?`],
        keepsCase: true,
      }
    }
  }
  return null
}

/** « quel que soit… » and « qu’il vienne » have no pronoun behind; an order has « vous » and « nous » for objects. */
function isSubject(sentence: Sentence, at: number): boolean {
  const verb = sentence.lexicon.read(sentence.at(at - 1))
  return verb.some(
    ({ kind, tense }) =>
      kind === 'finite' && tense !== 'imperative' && tense !== 'subjunctive' && tense !== 'pastSubjunctive',
  )
}

function verbFound(at: number, suggestions: readonly (string | null)[]): Match {
  return {
    from: at,
    to: at,
    rule: 'inverted-person',
    category: 'conjugation',
    tier: 'check',
    message: asMessage('french.verb-asked-subject'),
    suggestions,
  }
}
