import type { Finding, Message } from '../../../contract/index.ts'

/** A wrong wording, the right one(s), best first. `{a|b}` on the left is any of these; `{1}` on the right is the one found. */
export type Pair = readonly [wrong: string, right: string, ...others: string[]]

export interface ExpressionFamily {
  readonly rule: string
  readonly category: string
  readonly tier: Finding['tier']
  readonly message: Message
  readonly pairs: readonly Pair[]
}

/** Pairs written one a line, « wrong → right | other ». */
export function pairsOf(lines: string): Pair[] {
  return lines.split('\n').flatMap((line) => {
    const [wrong = '', rights = ''] = line.split(' → ')
    const [right, ...others] = rights.split(' | ')
    return right === undefined || right === '' ? [] : [[wrong, right, ...others] as const]
  })
}
