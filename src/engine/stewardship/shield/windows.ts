import type { HiddenSpan } from './span.ts'

/** How much of a text is searched at once, and how much of it again with what follows, in UTF-16 units. */
const [step, overlap] = [1200, 400]

/**
 * What `find` finds in a text, searched in windows that overlap: some patterns try each place of a run that never ends, and would cost its
 * square. What touches the edge of a window may be cut there: the window beside sees it whole, unless nothing that is somebody's is so long.
 */
export function foundInWindows(text: string, find: (text: string) => HiddenSpan[]): HiddenSpan[] {
  if (text.length <= step + overlap) return find(text)
  const found: HiddenSpan[] = []
  for (let from = 0; from < text.length; from += step) {
    const window = text.slice(from, from + step + overlap)
    for (const { kind, start, end } of find(window)) {
      const isCut = (start === 0 && from > 0) || (end === window.length && from + end < text.length)
      if (!isCut || end - start > overlap / 2) found.push({ kind, start: from + start, end: from + end })
    }
    if (from + window.length >= text.length) break
  }
  return found
}
