/** A piece of a line, between the marks that a brochure puts between facts. Offsets in the line. */
export interface Segment {
  text: string
  start: number
  end: number
}

/** Cuts « Grande salle – Tarif B – 1 h 10 – dès 8 ans » at its dashes, bars and dots; never inside parentheses. */
export function segmentsOf(line: string, marks: RegExp = /\s[–—-]\s|\s?[|•·]\s?|\s\/\s|\s{3,}/g): Segment[] {
  const isOutside = parenthesesIn(line)
  const cuts = [...line.matchAll(marks)].filter((cut) => isOutside(cut.index))
  const bounds = [
    ...cuts.map((cut) => ({ at: cut.index, next: cut.index + cut[0].length })),
    { at: line.length, next: 0 },
  ]
  let from = 0
  const out: Segment[] = []
  for (const { at, next } of bounds) {
    const raw = line.slice(from, at)
    const text = raw.trim()
    const start = from + (raw.length - raw.trimStart().length)
    if (text !== '') out.push({ text, start, end: start + text.length })
    from = next
  }
  return out
}

/**
 * Says of each place whether it is outside of parentheses; asked in the order of the line, which is then gone through
 * once.
 */
function parenthesesIn(line: string): (index: number) => boolean {
  let depth = 0
  let at = 0
  return (index) => {
    for (; at < index; at++) {
      if (line[at] === '(') depth++
      else if (line[at] === ')') depth = Math.max(0, depth - 1)
    }
    return depth === 0
  }
}
