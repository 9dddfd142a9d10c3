import type { CleaningRule, RejectionCode } from '../../../contract/index.ts'

export type { CleaningRule, RejectionCode }

/** A cleaned value with the rule that changed it (null when it is as it was), or the reason it cannot be taken. */
export type Cleaned<V extends string | number = string | number> =
  | { value: V | null; rule: CleaningRule | null }
  | { rejected: RejectionCode }
