import type { IdentityRecord } from '../identity-record.ts'
import { foldText, isBlank } from '../normalise/fold-text.ts'
import { extraFieldCount } from './fields.ts'

/**
 * The unknown columns worth comparing: filled in at least a fifth of the records, with values that repeat but are not nearly
 * all the same. A serial number (never twice the same) or a constant tells nothing of who is who.
 */
export function chooseExtraColumns(records: readonly IdentityRecord[]): string[] {
  const columns = new Map<string, Map<string, number>>()
  for (const record of records) {
    if (record.extra === undefined) continue
    for (const [column, value] of Object.entries(record.extra)) {
      const folded = foldText(value)
      if (isBlank(folded)) continue
      const counts = columns.get(column) ?? new Map<string, number>()
      counts.set(folded, (counts.get(folded) ?? 0) + 1)
      columns.set(column, counts)
    }
  }
  return [...columns]
    .map(([column, counts]) => ({ column, ...worth(counts, records.length) }))
    .filter(({ filled, repeated, agreement }) => filled >= 0.2 && repeated >= 0.02 && agreement <= 0.5)
    .sort((x, y) => x.agreement - y.agreement || (x.column < y.column ? -1 : 1))
    .slice(0, extraFieldCount)
    .map(({ column }) => column)
}

function worth(
  counts: ReadonlyMap<string, number>,
  records: number,
): { filled: number; repeated: number; agreement: number } {
  let [filled, repeated, agreeing] = [0, 0, 0]
  for (const count of counts.values()) {
    filled += count
    if (count > 1) repeated += count
    agreeing += count * count
  }
  return {
    filled: filled / Math.max(1, records),
    repeated: repeated / Math.max(1, filled),
    agreement: agreeing / Math.max(1, filled * filled),
  }
}
