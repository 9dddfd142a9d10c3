import type { FileControl } from '../../../contract/index.ts'
import type { Warehouse } from '../../store/index.ts'
import type { NormalisedFile } from './types.ts'

/** True for a list of performances that counts the seats sold of some. */
export function countsSeatsSold({ control: { grain, read }, isUnfolded }: NormalisedFile): boolean {
  return grain === 'performances' && (isUnfolded || read.columns.some(({ meaning }) => meaning === 'seatsSold'))
}

/**
 * Performances of which only the lists of a set count the seats: they count as they are told, and it is said, by the hash of the list. Call it where `reconcile`
 * has just run.
 */
export async function countsAloneWarnings(
  inside: Warehouse,
  { firstFile, files }: { firstFile: number; files: readonly NormalisedFile[] },
): Promise<Map<string, FileControl['warnings']>> {
  const rows = await inside.run(
    'SELECT file_number, count(*) AS performances, sum(seats + free_seats) AS seats, sum(cents) AS cents FROM counted_alone GROUP BY file_number',
  )
  return new Map(
    rows.flatMap((row) => {
      const file = files[Number(row.file_number) - firstFile]
      if (file === undefined) return []
      const euros = Math.round(Number(row.cents ?? 0) / 100)
      const params = { performances: Number(row.performances), seats: Number(row.seats), euros }
      return [[file.control.sha256, [{ code: 'warning.counts-alone', params }]] as const]
    }),
  )
}
