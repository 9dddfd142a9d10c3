import { comparedFields, fieldIndex } from './fields.ts'

const [firstName, lastName, email] = [fieldIndex('firstName'), fieldIndex('lastName'), fieldIndex('email')]
const named = comparedFields[email]?.levels.indexOf('named') ?? -1

/** Counts by field and level, with boxes that only repeat names counted as the boxes that they are. */
export function withoutNamed(counts: readonly number[][]): number[][] {
  return counts.map((levels, field) => {
    if (field !== email) return levels
    const all = [...levels]
    all[all.length - 1] = (all.at(-1) ?? 0) + (all[named] ?? 0)
    all[named] = 0
    return all
  })
}

/** One box shared is one box shared, whatever it is called: to one person, and to a home. */
export function tieNamed(chances: number[][]): number[][] {
  const ofBoxes = chances[email]
  if (ofBoxes) ofBoxes[named] = ofBoxes.at(-1) ?? 0
  return chances
}

/** Pairs at the level `named` among counts that hold it. */
export function namedPairs(counts: readonly number[][]): number {
  return counts[email]?.[named] ?? 0
}

/** One in a hundred pairs of one person looks like strangers': they moved, and changed phones. */
const movedShare = 0.01
/** Of strangers of one name who give a box, no more give the same: it takes one provider and one way of writing. */
const mostShared = 0.05

/**
 * Between strangers a box that only repeats two names is no second chance beside the names: what counts is how often strangers of one
 * name give it, and of these there are more as a file grows (Marie Martin among a million). Fewer than one such pair is none.
 */
export function chanceOfNamesakes(
  unrelated: number[][],
  { shared, all, speaking }: { shared: number; all: number; speaking: number },
): number[][] {
  const namesakes = speaking * (unrelated[firstName]?.at(-1) ?? 0) * (unrelated[lastName]?.at(-1) ?? 0)
  const boxes = Math.min(shared - movedShare * all, mostShared * namesakes)
  const ofBoxes = unrelated[email]
  if (ofBoxes) ofBoxes[named] = Math.max(ofBoxes.at(-1) ?? 0, boxes < 1 ? 0 : boxes / namesakes)
  return unrelated
}

/** Pairs whose two sides give a box. */
export function speakingOfBoxes(totals: readonly number[][]): number {
  return (totals[email] ?? []).reduce((sum, pairs) => sum + pairs, 0)
}
