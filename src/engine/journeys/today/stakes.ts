import type { TodayCardData } from '../../../contract/index.ts'

/** A card and what decides its place: the seats at stake, and the days left to do something about it. */
export interface Candidate {
  card: TodayCardData
  seatsAtStake: number
  /** Days until it is too late; null when it can wait without loss. */
  daysLeft: number | null
}

/** The few things that can still be changed, the most first. */
const most = 6

/**
 * Cards ranked by what is at stake × what time still allows: a message needs two days to be written, validated and read, so
 * what ends sooner counts little; what ends in three to fourteen days counts whole; beyond, it can wait, and counts less and less.
 */
export function ranked(candidates: readonly Candidate[]): TodayCardData[] {
  return candidates
    .map((candidate) => ({ ...candidate, weight: candidate.seatsAtStake * timeFactor(candidate.daysLeft) }))
    .sort((a, b) => b.weight - a.weight || (a.card.key < b.card.key ? -1 : 1))
    .slice(0, most)
    .map(({ card }) => card)
}

export function timeFactor(daysLeft: number | null): number {
  if (daysLeft === null) return 0.25
  if (daysLeft < 2) return 0.3
  return daysLeft <= 14 ? 1 : 14 / daysLeft
}
