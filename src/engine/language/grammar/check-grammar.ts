import type { Finding } from '../../../contract/index.ts'
import { loadLexicon } from '../lexicon/lexicon.ts'
import type { Token } from '../tokens.ts'
import { capitals } from './capitals.ts'
import { ifConditional, inversionHyphen, subjunctiveExpected } from './clauses.ts'
import { confusions } from './little-words/confusions.ts'
import { euphony } from './little-words/euphony.ts'
import { interrogatives } from './little-words/interrogatives.ts'
import { littleWords } from './little-words/little-words.ts'
import { missingWords } from './little-words/missing-words.ts'
import { placeOfLittleWords } from './little-words/place-of-little-words.ts'
import { relativeWords } from './little-words/relative-words.ts'
import { repeatedWords } from './little-words/repeated-words.ts'
import { twoWordSounds } from './little-words/two-word-sounds.ts'
import { type RuleFamily, toFinding } from './match.ts'
import { adjectiveAgreement } from './noun-phrase/adjective-agreement.ts'
import { apposedAgreement } from './noun-phrase/apposed-agreement.ts'
import { attributeAgreement, participleWithAvoir } from './noun-phrase/attribute-agreement.ts'
import { barePhrases } from './noun-phrase/bare-phrases.ts'
import { colours } from './noun-phrase/colours.ts'
import { countedComplement } from './noun-phrase/counted-complement.ts'
import { determinerAgreement } from './noun-phrase/determiner-agreement.ts'
import { gerundOrAdjective } from './noun-phrase/gerund-or-adjective.ts'
import { numerals } from './noun-phrase/numerals.ts'
import { pairedAdjectives } from './noun-phrase/paired-adjectives.ts'
import { phraseAgreement } from './noun-phrase/phrase-agreement.ts'
import { postposedAdjective } from './noun-phrase/postposed-adjective.ts'
import { predicativeAdjectives } from './noun-phrase/predicative-adjectives.ts'
import { relationalAdjective } from './noun-phrase/relational-adjective.ts'
import { splitSentences } from './sentence.ts'
import { distantSubject } from './subject/distant-subject.ts'
import { invertedSubject } from './subject/inverted-subject.ts'
import { eachOf, listSubject } from './subject/list-subject.ts'
import { clauseVerb, predicateAgreement } from './subject/predicate-agreement.ts'
import { subjectComma } from './subject/subject-comma.ts'
import { conjugationExpected, nounVerb, otherSubjects, pronounVerb } from './subject/subject-verb.ts'
import { verbTooMany } from './subject/verb-count.ts'
import { clauseTenses } from './verb/clause-tenses.ts'
import { farParticiple } from './verb/far-participle.ts'
import { imperatives } from './verb/imperatives.ts'
import { infinitiveOrParticiple } from './verb/infinitive-or-participle.ts'
import { negation } from './verb/negation.ts'
import { openingParticiple } from './verb/opening-participle.ts'
import { participleObject } from './verb/participle-object.ts'
import { politeMoods } from './verb/polite-moods.ts'
import { verbComplements } from './verb/verb-complements.ts'
import { verbGovernment } from './verb/verb-government.ts'
import { verbPreposition } from './verb/verb-preposition.ts'
import { verbSlots } from './verb/verb-slots.ts'
import { verbSoundAlikes } from './verb/verb-sound-alikes.ts'

const families: readonly RuleFamily[] = [
  repeatedWords,
  capitals,
  numerals,
  colours,
  confusions,
  littleWords,
  twoWordSounds,
  placeOfLittleWords,
  interrogatives,
  verbTooMany,
  euphony,
  inversionHyphen,
  ifConditional,
  subjunctiveExpected,
  clauseTenses,
  politeMoods,
  pronounVerb,
  nounVerb,
  otherSubjects,
  conjugationExpected,
  infinitiveOrParticiple,
  attributeAgreement,
  participleWithAvoir,
  determinerAgreement,
  adjectiveAgreement,
  eachOf,
  clauseVerb,
  listSubject,
  predicateAgreement,
  phraseAgreement,
  relationalAdjective,
  pairedAdjectives,
  participleObject,
  predicativeAdjectives,
  barePhrases,
  countedComplement,
  gerundOrAdjective,
  subjectComma,
  verbSlots,
  verbSoundAlikes,
  imperatives,
  openingParticiple,
  apposedAgreement,
  farParticiple,
  invertedSubject,
  distantSubject,
  missingWords,
  verbPreposition,
  verbComplements,
  verbGovernment,
  relativeWords,
  postposedAdjective,
  negation,
]

/** Grammar by rules: every family reads every sentence; the first to touch a word keeps it. */
export function checkGrammar(text: string, tokens: readonly Token[]): Finding[] {
  const lexicon = loadLexicon()
  const findings: Finding[] = []
  for (const sentence of splitSentences(text, tokens, lexicon))
    for (const family of families)
      for (const match of family(sentence)) {
        const finding = toFinding(match, sentence)
        if (finding && !findings.some((other) => finding.start < other.end && other.start < finding.end))
          findings.push(finding)
      }
  return findings
}
