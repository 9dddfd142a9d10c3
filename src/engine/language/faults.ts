import type { Finding } from '../../contract/index.ts'
import { checkContext } from './context/check-context.ts'
import { easeGained } from './context/ease-gained.ts'
import { MendedText } from './context/mended-text.ts'
import { rankSuggestions } from './context/rank-suggestions.ts'
import { checkExpressions } from './expressions/check-expressions.ts'
import { rightAsTurned } from './expressions/right-wordings.ts'
import { checkSetForms } from './expressions/set-forms.ts'
import { checkToponyms } from './expressions/toponyms.ts'
import { checkGrammar } from './grammar/check-grammar.ts'
import { splitSentences } from './grammar/sentence.ts'
import { loadLexicon } from './lexicon/lexicon.ts'
import { inMeasuredTier } from './measured-tiers.ts'
import { touches } from './protected-spans.ts'
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
  const settled = rightAsTurned(written)
  const isDoubtful = ({ start, end }: Finding) => !touches(settled, start, end)
  const byRule = firstToTouch([
    ...checkSetForms(written),
    ...checkExpressions(written).filter(isDoubtful),
    ...checkToponyms(written),
    ...rankSuggestions(written, tokens, checkSpelling({ tokens, dictionary, names, slowSearches })),
    ...checkGrammar(written, tokens).filter(isDoubtful),
    ...checkCompounds(written, tokens),
  ])
  const kept = together(
    written,
    byRule.flatMap((finding) => {
      const kept = weighed(written, finding)
      return kept.length > 0 ? kept : weighedTogether(written, finding, byRule)
    }),
  )
  return firstToTouch([...kept, ...checkContext(written, tokens, kept).filter(isDoubtful)]).map(inMeasuredTier)
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
  // A pronoun is heard, however odd its verb sits: « toi, le spectateur de douze ans, qui décidera ».
  'subject-verb': { kept: -30, sure: -4 },
  'clause-verb': { kept: 0, sure: 1 },
  // Two subjects are there to be seen.
  'each-of': { kept: -30, sure: -4 },
  'joined-subjects': { kept: -10, sure: 1 },
  'attribute-agreement': { kept: -1, sure: 1 },
  'predicate-agreement': { kept: -1, sure: 1 },
  'adjective-after': { kept: -1, sure: 1 },
  'determiner-plural': { kept: -1, sure: 3 },
  'determiner-singular': { kept: -1, sure: 3 },
  'determiner-gender': { kept: -1, sure: 3 },
  'distant-subject': { kept: 0.5, sure: 4 },
  'phrase-agreement': { kept: 0.5, sure: 3 },
  'apposed-agreement': { kept: -1, sure: 2.5 },
  'inverted-subject': { kept: -4, sure: 1.5 },
  'postposed-adjective': { kept: 2.5, sure: 4 },
  'verb-too-many': { kept: 5, sure: 8 },
  // « a lieu » is followed by what takes place, and a counter says that there are several: the words say it, however odd they sit.
  'taking-place': { kept: -30, sure: 2 },
  'counted-adjective': { kept: -30, sure: 3 },
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

/**
 * « le chœur et l’orchestre sera dirigé », « ont été conçu et réalisé » : of two faults side by side, either mended alone sits worse. They
 * are weighed mended together, and are never sure.
 */
function weighedTogether(written: string, finding: Finding, all: readonly Finding[]): Finding[] {
  if (!ofSubjects.has(finding.rule)) return []
  const beside = all.find(
    (other) => other !== finding && ofAgreement.has(other.category) && distance(finding, other) < besideBy,
  )
  const [own] = finding.suggestions
  const [its] = beside?.suggestions ?? []
  if (!beside || own === undefined || its === undefined) return []
  const [first, second] = finding.start < beside.start ? [finding, beside] : [beside, finding]
  const suggestion = `${first.suggestions[0]}${written.slice(first.end, second.start)}${second.suggestions[0]}`
  const gained = easeGained(written, { start: first.start, end: second.end, suggestion })
  return gained < Math.max(0, gainAsked[finding.rule]?.kept ?? 0) ? [] : [{ ...finding, tier: 'check' }]
}

/** A verb and its participle, or two participles; an adjective beside its noun may be a set phrase (« jeune public »). */
const ofSubjects = new Set([
  'distant-subject',
  'clause-verb',
  'joined-subjects',
  'predicate-agreement',
  'attribute-agreement',
  'inverted-subject',
])

/** As near as two words and a joiner. */
const besideBy = 6

function distance(one: Finding, other: Finding): number {
  return one.start < other.start ? other.start - one.end : one.start - other.end
}

/** Findings that touch one already kept are dropped: one word gets one explanation. */
function firstToTouch(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = []
  for (const finding of findings)
    if (!kept.some((other) => finding.start < other.end && other.start < finding.end)) kept.push(finding)
  return kept
}

/** Two mendings as near as this may be two ways to mend one fault. */
const nearBy = 25
const ofGrammar = new Set(['agreement', 'conjugation', 'homophone'])

/**
 * Mendings that are made together: of two nearby, the one that is no longer called for once the other is made is left out (« a → à »
 * beside « chanter → chanté »); where each undoes the other, the one that eases the sentence more stays.
 */
function together(written: string, findings: readonly Finding[]): Finding[] {
  const left = new Set(findings)
  for (const one of findings)
    for (const other of findings) {
      if (!left.has(one) || !left.has(other) || !areNear(one, other)) continue
      const undone = undoneOf(written, one, other)
      if (undone) left.delete(undone)
    }
  return findings.filter((finding) => left.has(finding))
}

/** The one of two mendings that the other makes needless, or null. */
function undoneOf(written: string, one: Finding, other: Finding): Finding | null {
  const otherStands = isStillFound(written, other, one)
  const oneStands = isStillFound(written, one, other)
  if (otherStands && oneStands) return null
  if (otherStands !== oneStands) return otherStands ? one : other
  return gainOf(written, one) >= gainOf(written, other) ? other : one
}

function areNear(one: Finding, other: Finding): boolean {
  const isGrammar = [one, other].every(({ category, suggestions }) => ofGrammar.has(category) && suggestions.length > 0)
  return isGrammar && one.start < other.start && other.start - one.end < nearBy
}

/** Whether the rules still find `finding` once `mended` is mended. */
function isStillFound(written: string, finding: Finding, { start, end, suggestions: [by = ''] }: Finding): boolean {
  const text = new MendedText(written, [{ start, end, by }])
  const tokens = tokenize(text.text)
  return [...checkExpressions(text.text), ...checkGrammar(text.text, tokens)].some((again) => {
    const place = text.before(again.start, again.end)
    return place !== null && place.start < finding.end && finding.start < place.end
  })
}

function gainOf(written: string, { start, end, suggestions: [suggestion = ''] }: Finding): number {
  return easeGained(written, { start, end, suggestion })
}
