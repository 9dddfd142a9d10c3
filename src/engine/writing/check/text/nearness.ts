import { foldText } from './reading.ts'

/** Edits (insert, delete, change, swap of neighbours) between two strings; stops counting above `limit`. */
export function editDistance(left: string, right: string, limit = 4): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1
  let beforeLast = new Int32Array(right.length + 1)
  let last = new Int32Array(right.length + 1)
  let current = new Int32Array(right.length + 1)
  for (let column = 0; column <= right.length; column += 1) last[column] = column
  for (let row = 1; row <= left.length; row += 1) {
    const [unit, unitBefore] = [left.charCodeAt(row - 1), left.charCodeAt(row - 2)]
    let best = row
    current[0] = row
    for (let column = 1; column <= right.length; column += 1) {
      const other = right.charCodeAt(column - 1)
      const changed = (last[column - 1] as number) + (unit === other ? 0 : 1)
      let cost = Math.min((last[column] as number) + 1, (current[column - 1] as number) + 1, changed)
      if (row > 1 && column > 1 && unit === right.charCodeAt(column - 2) && unitBefore === other)
        cost = Math.min(cost, (beforeLast[column - 2] as number) + 1)
      current[column] = cost
      best = Math.min(best, cost)
    }
    if (best > limit) return limit + 1
    ;[beforeLast, last, current] = [last, current, beforeLast]
  }
  return last[right.length] as number
}

export type Likeness = 'same' | 'accents' | 'near' | 'other'

/**
 * How a name as written stands to a name as the record has it. Capitals may drop their accents, not change them;
 * typographic apostrophes and spaces are no difference.
 */
export function likeness(written: string, known: string): Likeness {
  const left = bare(written)
  const right = bare(known)
  if (left === right) return 'same'
  const leftFolded = foldText(left)
  const rightFolded = foldText(right)
  if (leftFolded === rightFolded) {
    const allCapitals = written === written.toUpperCase()
    return allCapitals && left === leftFolded ? 'same' : 'accents'
  }
  const allowed = allowedEdits(Math.min(left.length, right.length))
  return allowed > 0 && editDistance(leftFolded, rightFolded, allowed) <= allowed ? 'near' : 'other'
}

/** A slip of the finger grows with the name: none under 4 letters, three from 20 on. */
export function allowedEdits(length: number): number {
  if (length < 4) return 0
  if (length < 8) return 1
  return length < 20 ? 2 : 3
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/\.{3}/g, '…')
    .replace(/[–—]/g, '-')
    .replace(/[«»"“”]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([:;!?,-]) ?/g, '$1 ')
    .trim()
}
