import type { FileControl } from '../../../contract/index.ts'
import type { Warehouse } from '../../store/index.ts'
import type { NormalisedFile } from './types.ts'

/**
 * Tickets of a performance that neither their file nor another dates, on the control of their file: the number of their rows. Their seats count nowhere.
 * Call it where `reconcile` has just run.
 */
export async function unplacedWarnings(
  inside: Warehouse,
  { firstFile, files }: { firstFile: number; files: readonly NormalisedFile[] },
): Promise<Map<string, FileControl['warnings']>> {
  const found = await inside.run('SELECT file_number, rows FROM unplaced_ticket')
  return new Map(
    found.flatMap(({ file_number, rows }) => {
      const file = files[Number(file_number) - firstFile]
      if (file === undefined) return []
      return [[file.control.sha256, [{ code: 'warning.sales-unplaced', params: { rows: Number(rows) } }]]]
    }),
  )
}
