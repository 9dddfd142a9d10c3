import type { Meaning } from '../../../../contract/index.ts'

/**
 * How an alias is known: `v` read in a real export or its source, `a` the name of a vendor's API field, `c` claimed
 * by a third party, `g` our own guess. `c` and `g` only suggest, unless the values agree.
 */
export type AliasTag = 'v' | 'a' | 'c' | 'g'

/** Column names (see `normaliseHeader`) and what they may mean. One name may stand under several meanings: values decide. */
export type Aliases = Partial<Record<Meaning, readonly `${AliasTag}:${string}`[]>>
