/** Performances looked at without asking, and how many a fold hides at least: one that hides a line or two costs more than it spares. */
interface Fold {
  readonly shown: number
  readonly leastFolded: number
}

const ofShow: Fold = { shown: 6, leastFolded: 3 }
/** In a list, more would push the other shows off the page. */
export const ofList: Fold = { shown: 2, leastFolded: 2 }

export interface FoldedPerformances<Performance> {
  readonly shown: readonly Performance[]
  readonly folded: readonly Performance[]
}

/**
 * Of a show that is played often, the next performances, and apart from them the later ones, then those given; of one that is over, the first ones. A show with few
 * performances has them all, in their order.
 */
export function foldPerformances<Performance extends { readonly isGiven: boolean }>(
  performances: readonly Performance[],
  fold: Fold = ofShow,
): FoldedPerformances<Performance> {
  if (performances.length < fold.shown + fold.leastFolded) return { shown: performances, folded: [] }
  const ranked = [...performances.filter((one) => !one.isGiven), ...performances.filter((one) => one.isGiven)]
  const coming = ranked.filter((one) => !one.isGiven).length
  const most = coming === 0 ? fold.shown : Math.min(fold.shown, coming)
  return { shown: ranked.slice(0, most), folded: ranked.slice(most) }
}
