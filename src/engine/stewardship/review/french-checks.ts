import type { Finding } from '../../../contract/index.ts'
import { type JudgedCheck, judged } from './check-id.ts'
import { type IgnoredRow, isIgnored } from './ignored-findings.ts'

/**
 * Faults of French: one check each, since each is mended apart; none blocks, a house may write as it likes (P24), and set a
 * remark aside.
 */
export function frenchChecks(
  text: string,
  findings: readonly Finding[] | null,
  ignored: readonly IgnoredRow[],
): JudgedCheck[] {
  if (findings === null) {
    return [judged({ key: 'french', level: 'look', code: 'french-unchecked', params: {}, spans: [] }, { text })]
  }
  const told = findings.filter(({ tier }) => tier !== 'style')
  if (told.length === 0) {
    return [judged({ key: 'french', level: 'passed', code: 'french-clean', params: {}, spans: [] }, { text })]
  }
  const left = told
    .map((finding) => ({ finding, check: faultCheck(text, finding) }))
    .filter(({ finding: { rule, start, end }, check: { id } }) => {
      return !isIgnored(ignored, { checkId: id, rule, words: text.slice(start, end) })
    })
  if (left.length > 0) return left.map(({ check }) => check)
  const count = told.length
  return [judged({ key: 'french', level: 'passed', code: 'french-set-aside', params: { count }, spans: [] }, { text })]
}

function faultCheck(text: string, { start, end, rule, tier, message, suggestions: [best] }: Finding): JudgedCheck {
  const isTypography = tier === 'typography'
  const params = { text: text.slice(start, end), rule, ...(isTypography && { tier }) }
  return judged(
    { key: 'french', level: 'look', code: 'french-fault', params, spans: [{ start, end }] },
    { text, message, suggestion: best ?? null },
  )
}
