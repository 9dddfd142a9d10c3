import { createHash } from 'node:crypto'
import type { DraftCheck, Message } from '../../../contract/index.ts'

/** A check of a draft with the name under which a person opens it or takes it on. */
export interface JudgedCheck extends DraftCheck {
  readonly id: string
  readonly message: Message | null
  readonly suggestion: string | null
  /** What found it and the words that made it; null but for a remark on facts. */
  readonly rule: string | null
  readonly because: string | null
  readonly canTakeOn: boolean
}

interface Told {
  readonly text: string
  readonly message?: Message | null
  readonly suggestion?: string | null
  readonly rule?: string
  readonly because?: string
  readonly canTakeOn?: boolean
}

/**
 * Names a check by its code, its parameters and the sentences that it speaks of, never by offsets: it stays the same while
 * those words do, and another sentence is another check.
 */
export function judged(check: DraftCheck, { text, message, suggestion, rule, because, canTakeOn }: Told): JudgedCheck {
  const words = check.spans.map((span) => `${text.slice(span.start, span.end)}|${sentenceOf(text, span)}`)
  const digest = createHash('sha256')
    .update(JSON.stringify([check.code, check.params, words]))
    .digest('hex')
  return {
    ...check,
    id: `${check.code}-${digest.slice(0, 8)}`,
    message: message ?? null,
    suggestion: suggestion ?? null,
    rule: rule ?? null,
    because: because ?? null,
    canTakeOn: canTakeOn ?? false,
  }
}

const sentenceEnd = /[.!?…\n]/u

function sentenceOf(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  let from = start
  while (from > 0 && !sentenceEnd.test(text.charAt(from - 1))) from -= 1
  let to = end
  while (to < text.length && !sentenceEnd.test(text.charAt(to))) to += 1
  return text.slice(from, to).trim()
}
