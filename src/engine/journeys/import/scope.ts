import type { NormalisedFile } from './types.ts'

/**
 * Full state or addition (P1): what each layout says of itself; a box-office export of tickets lists all valid ones, so
 * `full` is proposed unless a layout is known to give only what is new.
 */
export function proposeScope(files: readonly NormalisedFile[]): { scope: 'full' | 'addition'; why: string } {
  const tickets = files.filter((file) => file.control.grain === 'tickets' || file.control.grain === 'orders')
  if (tickets.length === 0) return { scope: 'addition', why: 'scope.no-tickets' }
  return tickets.some((file) => file.scopeProposed === 'addition')
    ? { scope: 'addition', why: 'scope.layout-adds' }
    : { scope: 'full', why: 'scope.valid-tickets' }
}

/** The last day that the files speak of: their last sale, never later than the day of the import. */
export function dataDayOf(files: readonly NormalisedFile[], today: string): string {
  const last = files
    .flatMap((file) => lastSaleDay(file) ?? [])
    .sort()
    .at(-1)
  return last === undefined || last > today ? today : last
}

/** The day of a file's last sale, `YYYY-MM-DD`; null where it tells none. */
export function lastSaleDay({ control }: NormalisedFile): string | null {
  return control.saleDates?.last.slice(0, 10) ?? null
}
