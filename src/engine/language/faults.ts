import type { Finding } from '../../contract/index.ts'
import { checkContext } from './context/check-context.ts'
import { easeGained } from './context/ease-gained.ts'
import { rankSuggestions } from './context/rank-suggestions.ts'
import { checkExpressions } from './expressions/check-expressions.ts'
import { checkGrammar } from './grammar/check-grammar.ts'
import { splitSentences } from './grammar/sentence.ts'
import { loadLexicon } from './lexicon/lexicon.ts'
import { checkCompounds } from './spelling/check-compounds.ts'
import { checkSpelling } from './spelling/check-spelling.ts'
import type { Dictionary } from './spelling/dictionary.ts'
import type { KnownNames } from './spelling/known-names.ts'
import { tokenize } from './tokens.ts'

export interface FaultsInput {
  readonly dictionary: Dictionary
  readonly names: KnownNames
  /** How many unknown words may be searched the slow way. */
  readonly slowSearches: number
}

const mostKept = 3_000
const keptByNames = new WeakMap<KnownNames, Map<string, readonly Finding[]>>()

/**
 * Spelling, wordings and grammar, by our own rules. Each sentence is read by itself and what was found in it is kept: as
 * one types, one sentence is read again and not the text.
 */
export function faults(text: string, input: FaultsInput): Finding[] {
  const kept = keptByNames.get(input.names) ?? new Map<string, readonly Finding[]>()
  keptByNames.set(input.names, kept)
  const findings: Finding[] = []
  for (const { tokens } of splitSentences(text, tokenize(text), loadLexicon())) {
    const from = tokens[0]?.start ?? 0
    const written = text.slice(from, tokens.at(-1)?.end)
    const key = `${Math.sign(input.slowSearches)} ${written}`
    const found = kept.get(key) ?? faultsOfSentence(written, input)
    if (kept.size >= mostKept) kept.clear()
    kept.set(key, found)
    for (const one of found) findings.push({ ...one, start: one.start + from, end: one.end + from })
  }
  return findings
}

function faultsOfSentence(written: string, { dictionary, names, slowSearches }: FaultsInput): readonly Finding[] {
  const tokens = tokenize(written)
  const byRule = firstToTouch([
    ...checkExpressions(written),
    ...rankSuggestions(written, tokens, checkSpelling({ tokens, dictionary, names, slowSearches })),
    ...checkGrammar(written, tokens),
    ...checkCompounds(written, tokens),
  ])
  const kept = byRule.flatMap((finding) => weighed(written, finding))
  return firstToTouch([...kept, ...checkContext(written, tokens, kept)])
}

/** A correction that sits this much worse than what is written (a logarithm) is no longer sure, nor kept if it was not. */
const worse = -3
/** One that sits this much worse is dropped, however sure its rule. */
const muchWorse = -11
const ofAgreement = new Set(['agreement', 'conjugation'])

/**
 * What a correction must gain to be kept, and to be sure, by the rules whose record asks for more or allows it: read on sentences with
 * marked errors, and on the same sentences mended (evals/correction).
 */
const gainAsked: Readonly<Record<string, { readonly kept: number; readonly sure: number }>> = {
  'distant-subject': { kept: -1.5, sure: 4 },
  'phrase-agreement': { kept: -3, sure: 2.5 },
  'apposed-agreement': { kept: -1, sure: 2.5 },
  'inverted-subject': { kept: -0.5, sure: 1.5 },
  'verb-too-many': { kept: 5, sure: 8 },
  'infinitive-slot': { kept: -3, sure: -3 },
}

/** The written rules are held against the words around: « costumes bleu nuit » has no verb « nuire ». */
function weighed(written: string, finding: Finding): Finding[] {
  const [suggestion] = finding.suggestions
  const asked = gainAsked[finding.rule]
  if (suggestion === undefined || (!asked && !ofAgreement.has(finding.category))) return [finding]
  if (asked && finding.rule === 'verb-too-many' && finding.tier === 'sure') return [finding]
  const gained = easeGained(written, { ...finding, suggestion })
  if (asked) return gained < asked.kept ? [] : [{ ...finding, tier: gained >= asked.sure ? 'sure' : 'check' }]
  if (gained > worse) return [finding]
  return finding.tier === 'sure' && gained > muchWorse ? [{ ...finding, tier: 'check' }] : []
}

/** Findings that touch one already kept are dropped: one word gets one explanation. */
function firstToTouch(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = []
  for (const finding of findings)
    if (!kept.some((other) => finding.start < other.end && other.start < finding.end)) kept.push(finding)
  return kept
}
