import type { Scene } from '../scene/finding.ts'
import type { Span } from '../text/reading.ts'

const point = / [·•] /g
/** What leads to a place, and after it what is to be found there. */
const opensOnPlace = /^(?:au|aux|a la|a l'|sur la|sur le|dans la|dans le|sous le|sous la|chez) ?[^,]*, \p{L}/u

/**
 * « · au Quai 21, accès en fauteuil roulant · »: the item of a leaflet that holds a span, where it opens on a place and tells no day. What it says is of
 * that place, whatever day the items before it told; null elsewhere.
 */
export function placedItem({ reading, moments }: Scene, span: Span): Span | null {
  const { folded } = reading
  const line = { start: folded.lastIndexOf('\n', span.start) + 1, end: lineEnd(folded, span.end) }
  const points = [...folded.slice(line.start, line.end).matchAll(point)].map(({ index }) => line.start + index)
  const before = points.findLast((at) => at < span.start)
  if (before === undefined) return null
  const item = { start: before + 3, end: points.find((at) => at >= span.end) ?? line.end }
  const isDated = moments.some(({ start, end }) => start < item.end && end > item.start)
  return !isDated && opensOnPlace.test(folded.slice(item.start, item.end)) ? item : null
}

function lineEnd(folded: string, from: number): number {
  const end = folded.indexOf('\n', from)
  return end < 0 ? folded.length : end
}
