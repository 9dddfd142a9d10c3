/** Performances looked at without asking: more would push the other shows off the page. */
const mostShown = 6
/** A fold that hides one or two lines costs more than it spares. */
const leastFolded = 3

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
): FoldedPerformances<Performance> {
  if (performances.length < mostShown + leastFolded) return { shown: performances, folded: [] }
  const ranked = [...performances.filter((one) => !one.isGiven), ...performances.filter((one) => one.isGiven)]
  const coming = ranked.filter((one) => !one.isGiven).length
  const most = coming === 0 ? mostShown : Math.min(mostShown, coming)
  return { shown: ranked.slice(0, most), folded: ranked.slice(most) }
}
