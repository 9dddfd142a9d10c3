import type { DataFolder } from '../../store/index.ts'
import type { CommittedFile } from '../../ticketing/index.ts'

/** The committed files in the order of their imports, as `reconcile` takes them. */
export async function committedFiles(folder: DataFolder): Promise<CommittedFile[]> {
  const rows = await folder.app
    .selectFrom('import_file')
    .innerJoin('import_set', 'import_set.id', 'import_file.import_id')
    .select([
      'import_set.id',
      'import_set.position',
      'import_set.scope',
      'import_set.data_day',
      'import_file.source',
      'import_file.grain',
      'import_file.normalised',
      'import_file.rejected',
      'import_file.state_day',
    ])
    .where('import_set.status', '=', 'committed')
    .orderBy('import_set.position')
    .orderBy('import_file.state_day')
    .orderBy('import_file.last_day')
    .orderBy('import_file.name')
    .execute()
  return rows.map((row) => ({
    importId: row.id,
    ordinal: row.position,
    scope: row.scope,
    dataDay: row.state_day ?? row.data_day,
    state: stateOf(row, rows),
    source: row.source,
    grain: row.grain,
    path: folder.files.path(row.normalised),
    rejected: folder.files.path(row.rejected),
  }))
}

/** How many earlier states of its set a file follows. */
function stateOf(
  file: { id: string; state_day: string | null },
  rows: readonly { id: string; state_day: string | null }[],
): number {
  const day = file.state_day
  if (day === null) return 0
  const before = rows.flatMap((row) =>
    row.id === file.id && row.state_day !== null && row.state_day < day ? [row.state_day] : [],
  )
  return new Set(before).size
}
