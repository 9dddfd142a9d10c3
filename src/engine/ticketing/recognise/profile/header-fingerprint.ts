import { createHash } from 'node:crypto'
import { normaliseHeader } from '../../layouts/index.ts'
import type { ReadTable } from '../../read/index.ts'

/** What a table is known again by: the names of its columns or, when it names none, what stands in each of them. */
export type TableShape = Pick<ReadTable, 'header' | 'isNamed' | 'shapes'>

/**
 * A stable key for a set of columns, under which a venue's own mapping is remembered: the same for the same names
 * in any order, accents, capitals and spaces aside. Two files without names are alike only when their columns are.
 */
export function headerFingerprint({ header, isNamed, shapes }: TableShape): string {
  const names = (isNamed ? header : header.map((place, at) => `${place} ${shapes[at] ?? 'text'}`))
    .map(normaliseHeader)
    .sort()
  return createHash('sha256').update(names.join('\u0000')).digest('hex').slice(0, 24)
}
