import type { FileControl } from '../../../contract/index.ts'
import type { Warehouse } from '../../store/index.ts'
import type { NormalisedFile } from './types.ts'

/**
 * Seats that a new ticketing system took over from the old one, on the control of its file: how many another file tells too, which are counted once, and how many none does.
 * Call it where `reconcile` has just run.
 */
export async function takenOverWarnings(
  inside: Warehouse,
  { firstFile, files }: { firstFile: number; files: readonly NormalisedFile[] },
): Promise<Map<string, FileControl['warnings']>> {
  const rows = await inside.run(
    `SELECT file_number, coalesce(sum(seats) FILTER (old_row IS NOT NULL), 0) AS once, coalesce(sum(seats) FILTER (old_row IS NULL), 0) AS alone
     FROM taken_over GROUP BY file_number`,
  )
  return new Map(
    rows.flatMap((row) => {
      const file = files[Number(row.file_number) - firstFile]
      const params = { once: Number(row.once), alone: Number(row.alone) }
      return file === undefined ? [] : [[file.control.sha256, [{ code: 'warning.taken-over', params }]]]
    }),
  )
}
