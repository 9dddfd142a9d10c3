import { cleanPaid } from '../../clean/index.ts'
import type { ColumnProfile } from './column-profile.ts'

/** The most ways to pay of a list. */
const mostWays = 16

/** « chq », « esp », « oui », « à payer »: whether each has paid, and how. */
export function saysPaid({ top, distinct, distinctIsExact }: ColumnProfile): boolean {
  if (!distinctIsExact || distinct > mostWays) return false
  const said = top.filter(({ value }) => value.trim() !== '')
  return said.length > 0 && said.every(({ value }) => !('rejected' in cleanPaid(value)))
}
