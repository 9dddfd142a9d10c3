import type { Finding } from '../../contract/index.ts'

const lexicon = 'Imprimerie nationale, Lexique des règles typographiques'
const usage = 'usage typographique français'
const verb = 'règle : accord du verbe avec son sujet'
const noun = 'règle : accord dans le groupe du nom'
const attribute = 'règle : accord de l’attribut, de l’adjectif et du participe'
const withAvoir = 'règle : accord du participe passé employé avec « avoir »'
const sound = 'règle : mots qui se prononcent de même'
const mood = 'règle : modes et temps du verbe'
const ending = 'règle : infinitif, participe ou verbe conjugué'
const hyphenRule = 'règle : trait d’union'
const dictionary = 'dictionnaire orthographique Dicollecte'
const learned = 'fréquences apprises de textes français publics'

/** Where each rule comes from: a work that says it, or else the rule of grammar by its name. */
const sources: Readonly<Record<string, string>> = {
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
  ...all('règle : construction du verbe et choix de la préposition', 'preposition'),
  ...all('règle : pronoms relatifs', 'relative-word relative-agreement'),
  ...all('règle : négation à deux mots', 'negation'),
  ...all('règle : accord des adjectifs numéraux', 'numeral'),
  ...all('règle : accord des noms de couleur', 'colour'),
  ...all('règle : élision et formes devant une voyelle', 'elision vowel-form contraction'),
  ...all('règle : pluriel des noms composés', 'compound-plural'),
  ...all('fiches de la saison', 'name-misspelt'),
}

const otherCorrectors: Readonly<Record<string, string>> = { languagetool: 'LanguageTool', grammalecte: 'Grammalecte' }

/** A finding whose sentence says where its rule comes from; one that says it already, or has none to say, as it is. */
export function withSource(finding: Finding): Finding {
  const { rule, message } = finding
  const source = sources[rule] ?? otherCorrectors[rule.split(':')[0] ?? '']
  if (source === undefined || message === '' || message.includes(source) || / \([^()]+\)\.$/u.test(message))
    return finding
  return { ...finding, message: `${message.replace(/\s*\.$/u, '')} (${source}).` }
}

function all(source: string, rules: string): Record<string, string> {
  return Object.fromEntries(rules.split(' ').map((rule) => [rule, source]))
}
