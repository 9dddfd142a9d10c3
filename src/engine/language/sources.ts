import { asMessage, type Finding, type Message } from '../../contract/index.ts'

const lexicon = asMessage('french.source-lexicon')
const usage = asMessage('french.source-usage')
const verb = asMessage('french.source-verb')
const noun = asMessage('french.source-noun')
const attribute = asMessage('french.source-attribute')
const withAvoir = asMessage('french.source-with-avoir')
const sound = asMessage('french.source-sound')
const mood = asMessage('french.source-mood')
const ending = asMessage('french.source-ending')
const hyphenRule = asMessage('french.source-hyphen')
const dictionary = asMessage('french.source-dictionary')
const learned = asMessage('french.source-learned')

/** Where each rule comes from: a work that says it, or else the rule of grammar by its name. */
const sources: Readonly<Record<string, Message>> = {
  ...all(
    lexicon,
    'space-in-quotes space-in-parentheses space-before-mark space-before-colon space-before-comma quotes civility rank hour unit accent-on-capital etc first-of-month number-sign',
  ),
  ...all(usage, 'apostrophe ellipsis double-space space-after-comma money-point money-before year-range'),
  ...all(verb, 'subject-verb clause-verb distant-subject inverted-subject taking-place subject-comma'),
  ...all(
    noun,
    'determiner-plural determiner-singular determiner-gender adjective-before adjective-after adjective-joined phrase-agreement bare-phrase counted-complement counted-adjective gerund-or-adjective',
  ),
  ...all(
    attribute,
    'attribute-agreement predicate-agreement predicative-adjective apposed-agreement opening-participle postposed-adjective',
  ),
  ...all(withAvoir, 'participle-avoir participle-object'),
  ...all(sound, 'homophone sound-alike verb-sound-alike little-word verb-too-many accent a-with-accent'),
  ...all(mood, 'if-conditional subjunctive imperative-ending imperative-expected conjugation-expected'),
  ...all(ending, 'infinitive-expected infinitive-slot participle-expected participle-slot'),
  ...all(hyphenRule, 'hyphen no-hyphen inversion-hyphen'),
  ...all(dictionary, 'spelling compound ligature'),
  ...all(learned, 'context extra-word missing-word'),
  ...all(asMessage('french.source-preposition'), 'preposition'),
  ...all(asMessage('french.source-relative'), 'relative-word relative-agreement'),
  ...all(asMessage('french.source-negation'), 'negation'),
  ...all(asMessage('french.source-numeral'), 'numeral'),
  ...all(asMessage('french.source-colour'), 'colour'),
  ...all(asMessage('french.source-elision'), 'elision vowel-form contraction'),
  ...all(asMessage('french.source-compound-plural'), 'compound-plural'),
  ...all(asMessage('french.source-season'), 'name-misspelt'),
}

const otherCorrectors: Readonly<Record<string, Message>> = {
  languagetool: asMessage('french.source-languagetool'),
  grammalecte: asMessage('french.source-grammalecte'),
}

/** What a work says of one word, whatever its rule. */
const academie = asMessage('french.source-academie')
const ofOneWord: Readonly<Record<string, Message>> = {
  'french.pallier': academie,
  'french.se-rappeler': academie,
  'french.aujourd-hui': academie,
}

/** A finding whose message says where its rule comes from; one whose rule comes from nowhere, as it is. */
export function withSource(finding: Finding): Finding {
  const { rule, message: said } = finding
  const source = ofOneWord[said.code] ?? sources[rule] ?? otherCorrectors[rule.split(':')[0] ?? '']
  return source === undefined ? finding : { ...finding, message: asMessage('french.sourced', { said, source }) }
}

function all(source: Message, rules: string): Record<string, Message> {
  return Object.fromEntries(rules.split(' ').map((rule) => [rule, source]))
}
