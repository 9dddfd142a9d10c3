import type { Finding } from '../../../contract/index.ts'
import { loadLexicon } from '../lexicon/lexicon.ts'
import type { Token } from '../tokens.ts'
import { adjectiveAgreement } from './adjective-agreement.ts'
import { apposedAgreement } from './apposed-agreement.ts'
import { attributeAgreement, participleWithAvoir } from './attribute-agreement.ts'
import { barePhrases } from './bare-phrases.ts'
import { capitals } from './capitals.ts'
import { clauseTenses } from './clause-tenses.ts'
import { ifConditional, inversionHyphen, subjunctiveExpected } from './clauses.ts'
import { colours } from './colours.ts'
import { confusions } from './confusions.ts'
import { countedComplement } from './counted-complement.ts'
import { determinerAgreement } from './determiner-agreement.ts'
import { distantSubject } from './distant-subject.ts'
import { euphony } from './euphony.ts'
import { farParticiple } from './far-participle.ts'
import { gerundOrAdjective } from './gerund-or-adjective.ts'
import { imperatives } from './imperatives.ts'
import { infinitiveOrParticiple } from './infinitive-or-participle.ts'
import { interrogatives } from './interrogatives.ts'
import { invertedSubject } from './inverted-subject.ts'
import { eachOf, listSubject } from './list-subject.ts'
import { littleWords } from './little-words.ts'
import { type RuleFamily, toFinding } from './match.ts'
import { missingWords } from './missing-words.ts'
import { negation } from './negation.ts'
import { numerals } from './numerals.ts'
import { openingParticiple } from './opening-participle.ts'
import { pairedAdjectives } from './paired-adjectives.ts'
import { participleObject } from './participle-object.ts'
import { phraseAgreement } from './phrase-agreement.ts'
import { placeOfLittleWords } from './place-of-little-words.ts'
import { politeMoods } from './polite-moods.ts'
import { postposedAdjective } from './postposed-adjective.ts'
import { clauseVerb, predicateAgreement } from './predicate-agreement.ts'
import { predicativeAdjectives } from './predicative-adjectives.ts'
import { relationalAdjective } from './relational-adjective.ts'
import { relativeWords } from './relative-words.ts'
import { repeatedWords } from './repeated-words.ts'
import { splitSentences } from './sentence.ts'
import { subjectComma } from './subject-comma.ts'
import { conjugationExpected, nounVerb, otherSubjects, pronounVerb } from './subject-verb.ts'
import { twoWordSounds } from './two-word-sounds.ts'
import { verbComplements } from './verb-complements.ts'
import { verbTooMany } from './verb-count.ts'
import { verbGovernment } from './verb-government.ts'
import { verbPreposition } from './verb-preposition.ts'
import { verbSlots } from './verb-slots.ts'
import { verbSoundAlikes } from './verb-sound-alikes.ts'

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
