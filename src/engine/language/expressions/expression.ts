import type { Finding } from '../../../contract/index.ts'

/** A wrong wording, the right one(s), best first. `{a|b}` on the left is any of these; `{1}` on the right is the one found. */
export type Pair = readonly [wrong: string, right: string, ...others: string[]]

export interface ExpressionFamily {
  readonly rule: string
  readonly category: string
  readonly tier: Finding['tier']
  readonly message: string
  readonly pairs: readonly Pair[]
}
