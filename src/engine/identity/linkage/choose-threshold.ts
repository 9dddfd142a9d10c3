import type { LinkModel } from './estimate-model.ts'

/** How boldly records are joined: what a wrong merge costs against a missed one. */
export type Caution = 'bold' | 'usual' | 'careful'

/** In a file of families the look-alikes are people, and a merge is harder to see than a duplicate: four times likelier, not even odds. */
const familyBits = 2
/** Pairs of one home, for each pair of one person, from which a file is said to hold families. Files without: under 0.003. */
const familiesFrom = 0.05

/** Fewer pairs of one home than this say nothing of a file. */
const fewestHouseholds = 20

const shift: Record<Caution, number> = { bold: -3, usual: 0, careful: 3 }

/**
 * The bits of evidence that two records need to be one person, from what the file taught: even odds where nobody shares a home,
 * 4 to 1 where families do (Bayes' rule for a wrong merge that costs four missed ones). `bold` and `careful` move it by 3 bits.
 */
export function chooseThreshold(
  { shares }: LinkModel,
  { caution, mentions }: { caution: Caution; mentions: number },
): number {
  const households = (shares.household * mentions * (mentions - 1)) / 2
  const hasFamilies = households >= fewestHouseholds && shares.household > familiesFrom * shares.same
  return (hasFamilies ? familyBits : 0) + shift[caution]
}
