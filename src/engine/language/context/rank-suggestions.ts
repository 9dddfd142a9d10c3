import type { Finding } from '../../../contract/index.ts'
import { splitSentences } from '../grammar/sentence.ts'
import { loadLexicon } from '../lexicon/lexicon.ts'
import type { Token } from '../tokens.ts'
import { candidateOf } from './alternatives.ts'
import { ContextReader } from './reader.ts'

/** What a place lower in the list costs, as a logarithm: the list is by likeness of letters. */
const costOfRank = 2

/** A word that the lexicon of grammar does not read. */
const costOfUnread = 6
const longestList = 5

/** Suggestions for misspelt words, those that fit the sentence first: « vous pouver » is « vous pouvez », not « mouver ». */
export function rankSuggestions(text: string, tokens: readonly Token[], findings: readonly Finding[]): Finding[] {
  const unsettled = findings.filter(
    ({ rule, suggestions }) => rule === 'spelling' && suggestions.length > 1 && !suggestions[0]?.includes('’'),
  )
  const lexicon = loadLexicon()
  const ranked = new Map<Finding, Finding>()
  for (const sentence of splitSentences(text, tokens, lexicon))
    for (const finding of unsettled) {
      const at = sentence.tokens.findIndex(({ start, end }) => start === finding.start && end === finding.end)
      if (at < 0) continue
      const candidates = finding.suggestions.map((word) => candidateOf(word.toLowerCase(), lexicon))
      const read = candidates.filter(({ readings }) => readings.length > 0)
      if (read.length === 0) continue
      const parts = new ContextReader(sentence).shares({ from: at, to: at, candidates: read })
      const likeliness = new Map(
        read.map((candidate, index) => [candidate, Math.max(-20, Math.log(parts[index] ?? 0))]),
      )
      const order = candidates.map((candidate, index) => ({
        word: finding.suggestions[index] ?? candidate.form,
        weight:
          (likeliness.get(candidate) ?? (/.ment$/u.test(candidate.form) ? 0 : -costOfUnread)) - costOfRank * index,
      }))
      const suggestions = order.toSorted((a, b) => b.weight - a.weight).map(({ word }) => word)
      ranked.set(finding, { ...finding, suggestions: suggestions.slice(0, longestList) })
    }
  return findings.map(
    (finding) => ranked.get(finding) ?? { ...finding, suggestions: finding.suggestions.slice(0, longestList) },
  )
}
