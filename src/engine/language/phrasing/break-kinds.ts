/**
 * What a line break parts, from the least harm to the sense to the most: what each costs a reader, in no unit. A sentence ends
 * for nothing; what belongs together (`apart` is false) is parted only where there is no other way.
 */
export const breakKinds = {
  sentence: { cost: 0, isKept: false },
  'clause-mark': { cost: 2, isKept: false },
  comma: { cost: 4, isKept: false },
  aside: { cost: 5, isKept: false },
  clause: { cost: 7, isKept: false },
  complement: { cost: 11, isKept: false },
  'subject-verb': { cost: 14, isKept: false },
  word: { cost: 17, isKept: false },
  'complement-of': { cost: 20, isKept: false },
  'of-name': { cost: 32, isKept: false },
  adverb: { cost: 40, isKept: true },
  'noun-adjective': { cost: 45, isKept: true },
  'verb-group': { cost: 50, isKept: true },
  number: { cost: 75, isKept: true },
  name: { cost: 80, isKept: true },
  governed: { cost: 90, isKept: true },
  mark: { cost: 1000, isKept: true },
} as const satisfies Readonly<Record<string, { readonly cost: number; readonly isKept: boolean }>>

export type BreakKind = keyof typeof breakKinds
