import type { FactBook } from './fact-book.ts'

/** How much of what a text could do without it tells. */
export interface Plan {
  /** The part of the usual story, from 1 down. */
  readonly share: number
  /** Long runs are told in as few signs as hold them. */
  readonly isTight: boolean
  /** 0: all that its public hears. 1: without what its makers say and who else made it. 2: nor the way there. 3: no story but the one it opens on. 4: nor that one. */
  readonly spare: 0 | 1 | 2 | 3 | 4
}

export const wholePlan: Plan = { share: 1, isTight: false, spare: 0 }

/**
 * What gives way, in this order, until a text is within what its channel bears: the weekdays of a long run whose days are listed, the story down to its
 * first sentence, its makers' words and the team, the way there and the bar, then the story. Dates, hours, prices, ages and access never do.
 */
export const tighterPlans: readonly Plan[] = [
  { share: 1, isTight: true, spare: 0 },
  { share: 0.7, isTight: true, spare: 0 },
  { share: 0.4, isTight: true, spare: 0 },
  { share: 0, isTight: true, spare: 0 },
  { share: 0, isTight: true, spare: 1 },
  { share: 0, isTight: true, spare: 2 },
  { share: 0, isTight: true, spare: 3 },
  { share: 0, isTight: true, spare: 4 },
]

/** The facts that a plan leaves to a text. */
export function factsForPlan(facts: FactBook, { spare }: Plan): FactBook {
  if (spare === 0) return facts
  const isStoryless = facts.texts.summary.length === 0
  const spared: FactBook = {
    ...facts,
    texts: isStoryless ? facts.texts : { ...facts.texts, note: [] },
    show: isStoryless ? facts.show : { ...facts.show, pressQuotes: [], approvedClaims: [] },
    team: [],
    players: { conducts: [], plays: () => [] },
    award: null,
    cameWith: null,
  }
  return spare === 1 ? spared : { ...spared, street: null, access: null, bar: null }
}
