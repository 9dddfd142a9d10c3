import type { FileControl, Quality } from '../../../contract/index.ts'

/** What a file says of its own sums, and the figures do not give. */
const ownTotals = new Set([
  'warning.total-line-differs',
  'warning.seats-total-differs',
  'warning.articles-total-differs',
  'warning.row-money-differs',
])

/** No file whose own totals are not ours has more than this share of its points. */
const most = 0.6

/** The quality of a file, 60 points of 100 at most where its own totals differ from what was read of it. */
export function cappedScore(quality: Quality, warnings: FileControl['warnings']): Quality {
  const { points, of } = quality.score
  if (!warnings.some(({ code }) => ownTotals.has(code)) || points <= of * most) return quality
  return { ...quality, score: { points: Math.floor(100 * of * most) / 100, of } }
}
