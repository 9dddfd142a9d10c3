import type { Finding, Message } from '../../../contract/index.ts'
import type { Sentence } from './sentence.ts'

/** What a rule found: positions of tokens (both included), and what to put there. */
export interface Match {
  readonly from: number
  readonly to: number
  readonly rule: string
  readonly category: string
  readonly tier: Finding['tier']
  readonly message: Message
  readonly suggestions: readonly (string | null)[]
  /** The capital is the fault: suggestions stay as they are. */
  readonly keepsCase?: boolean
}

/** A family of rules reads one sentence. */
export type RuleFamily = (sentence: Sentence) => Iterable<Match>

/** The match as a finding of the text, its suggestions written as the text is (capital kept). */
export function toFinding(match: Match, sentence: Sentence): Finding | null {
  const first = sentence.tokens[match.from]
  const last = sentence.tokens[match.to]
  if (!first || !last) return null
  const capital = /^\p{Lu}/u.test(first.text) && match.keepsCase !== true
  const suggestions = match.suggestions
    .filter((suggestion): suggestion is string => suggestion !== null)
    .map((suggestion) => (capital ? suggestion.charAt(0).toUpperCase() + suggestion.slice(1) : suggestion))
  const { rule, category, tier, message } = match
  return { start: first.start, end: last.end, rule, category, tier, message, suggestions: [...new Set(suggestions)] }
}
