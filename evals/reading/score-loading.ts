import type { TextTable } from './clean-table.ts'

/**
 * Points of one loading, out of 10: it loaded (1), then precision, recall and F1 of the header's cells, of the records and of all cells (9).
 * Records and cells are bags of texts, compared as written; a record is the text of its cells put end to end (Pollock, §4.2). Null: not loaded.
 */
export function scoreLoading(loaded: TextTable | null, truth: TextTable): number {
  if (loaded === null) return 0
  if (truth.length === 0) return 10
  const records = (table: TextTable) => table.slice(1).map((row) => row.join(''))
  return (
    1 +
    agreement(loaded[0] ?? [], truth[0] ?? []) +
    agreement(records(loaded), records(truth)) +
    agreement(loaded.flat(), truth.flat())
  )
}

/** Precision + recall + F1 of two bags. */
function agreement(found: readonly string[], wanted: readonly string[]): number {
  if (wanted.length === 0) return 3
  const left = new Map<string, number>()
  for (const one of wanted) left.set(one, (left.get(one) ?? 0) + 1)
  let right = 0
  for (const one of found) {
    const count = left.get(one) ?? 0
    if (count === 0) continue
    left.set(one, count - 1)
    right++
  }
  if (right === 0) return 0
  const precision = right / found.length
  const recall = right / wanted.length
  return precision + recall + (2 * precision * recall) / (precision + recall)
}
