/** Letters of what is possible: genders « mf », numbers « sp », persons « 123 ». */
export interface Traits {
  readonly genders: string
  readonly counts: string
  readonly persons: string
}

/** Traits out of what each reading says (« both » is either). */
export function traits(genders: readonly string[], counts: readonly string[], persons = '3'): Traits {
  const letters = (values: readonly string[], all: string) =>
    [...all].filter((letter) => values.includes(letter) || values.includes('both')).join('')
  return { genders: letters(genders, 'mf'), counts: letters(counts, 'sp'), persons }
}

const third = (gender: string, count: string): Traits => traits([gender], [count])

/** What the pronouns that stand for a subject say of it. */
export const pronounTraits: ReadonlyMap<string, Traits> = new Map<string, Traits>([
  ['je', traits(['both'], ['s'], '1')],
  ['j’', traits(['both'], ['s'], '1')],
  ['tu', traits(['both'], ['s'], '2')],
  ['nous', traits(['both'], ['p'], '1')],
  ['vous', traits(['both'], ['both'], '2')],
  ...['il', 'celui', 'cela', 'ça', 'ceci', 'chacun', 'celui-ci'].map((word) => [word, third('m', 's')] as const),
  ...['elle', 'celle', 'chacune', 'celle-ci'].map((word) => [word, third('f', 's')] as const),
  ...['ils', 'ceux', 'ceux-ci'].map((word) => [word, third('m', 'p')] as const),
  ...['elles', 'celles', 'celles-ci'].map((word) => [word, third('f', 'p')] as const),
  ['on', traits(['both'], ['s'])],
  ['ce', third('m', 'both')],
  ['c’', third('m', 'both')],
])
