import type { IdentityRecord } from '../identity-record.ts'
import { foldText, isBlank } from '../normalise/fold-text.ts'
import { extraFieldCount } from './fields.ts'

/**
 * The unknown columns worth comparing: filled in at least a fifth of the records, with values that repeat but are not nearly
 * all the same. A serial number (never twice the same) or a constant tells nothing of who is who; a column whose words stand in fields
 * that are compared already (a whole name beside its parts) would count the same evidence twice.
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
  const derived = derivedColumns(records, [...columns.keys()])
  return [...columns]
    .filter(([column]) => !derived.has(column))
    .map(([column, counts]) => ({ column, ...worth(counts, records.length) }))
    .filter(({ filled, repeated, agreement }) => filled >= 0.2 && repeated >= 0.02 && agreement <= 0.5)
    .sort((x, y) => x.agreement - y.agreement || (x.column < y.column ? -1 : 1))
    .slice(0, extraFieldCount)
    .map(({ column }) => column)
}

/** From this share of its words that stand in other cells of the same record on, a column is made of those. */
const derivedFrom = 0.8
/** Records that are looked at to know. */
const recordsLookedAt = 5000

/** The columns whose words come from fields that are compared, or from columns before them. */
function derivedColumns(records: readonly IdentityRecord[], columns: readonly string[]): Set<string> {
  const words = new Map(columns.map((column) => [column, { all: 0, known: 0 }]))
  const step = Math.max(1, Math.floor(records.length / recordsLookedAt))
  for (let place = 0; place < records.length; place += step) {
    const { fields, extra } = records[place] ?? { fields: {} }
    if (extra === undefined) continue
    const told = new Set(Object.values(fields).flatMap((text) => wordsOf(text)))
    for (const column of columns) {
      const own = wordsOf(extra[column])
      const counted = words.get(column)
      if (counted === undefined) continue
      counted.all += own.length
      counted.known += own.filter((word) => told.has(word)).length
      for (const word of own) told.add(word)
    }
  }
  return new Set(columns.filter((column) => isDerived(words.get(column))))
}

function isDerived(words: { all: number; known: number } | undefined): boolean {
  return words !== undefined && words.known > 0 && words.known >= derivedFrom * words.all
}

function wordsOf(text: string | undefined): string[] {
  return foldText(text)
    .split(' ')
    .filter((word) => word !== '')
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
