import type { Finding } from '../../../contract/index.ts'
import { type JudgedCheck, judged } from './check-id.ts'

/** Faults of French: one check each, since each is mended apart; none blocks, a house may write as it likes (P24). */
export function frenchChecks(text: string, findings: readonly Finding[] | null): JudgedCheck[] {
  if (findings === null) {
    return [judged({ key: 'french', level: 'look', code: 'french-unchecked', params: {}, spans: [] }, { text })]
  }
  const told = findings.filter(({ tier }) => tier !== 'style')
  if (told.length === 0) {
    return [judged({ key: 'french', level: 'passed', code: 'french-clean', params: {}, spans: [] }, { text })]
  }
  return told.map((finding) =>
    judged(
      {
        key: 'french',
        level: 'look',
        code: 'french-fault',
        params: { text: text.slice(finding.start, finding.end), rule: finding.rule },
        spans: [{ start: finding.start, end: finding.end }],
      },
      { text, message: finding.message, suggestion: finding.suggestions[0] ?? null },
    ),
  )
}
