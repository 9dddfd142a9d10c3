import type { Finding } from '../../../contract/index.ts'
import { loadLexicon } from '../lexicon/lexicon.ts'
import type { Token } from '../tokens.ts'
import { type RuleFamily, toFinding } from './match.ts'
import { adjectiveAgreement, determinerAgreement } from './noun-phrase.ts'
import { attributeAgreement, infinitiveOrParticiple, participleWithAvoir } from './participles.ts'
import { splitSentences } from './sentence.ts'
import { nounVerb, pronounVerb } from './subject-verb.ts'

const families: readonly RuleFamily[] = [
  pronounVerb,
  nounVerb,
  infinitiveOrParticiple,
  attributeAgreement,
  participleWithAvoir,
  determinerAgreement,
  adjectiveAgreement,
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
