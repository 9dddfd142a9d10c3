import { createHash } from 'node:crypto'
import { normaliseHeader } from '../layouts/index.ts'

/**
 * A stable key for a set of columns, under which a venue's own mapping is remembered: the same for the same names
 * in any order, accents, capitals and spaces aside.
 */
export function headerFingerprint(header: readonly string[]): string {
  const names = header.map(normaliseHeader).sort()
  return createHash('sha256').update(names.join('\u0000')).digest('hex').slice(0, 24)
}
