import type { AppDatabase } from '../../store/index.ts'
import { jsonColumn } from '../../store/index.ts'
import { type FileMapping, fileMappingSchema } from './types.ts'

const mappingColumn = jsonColumn(fileMappingSchema)

/** What a remembered mapping says of columns, as the recogniser takes it. */
export interface RememberedColumns {
  columns: { name: string; meaning: FileMapping['columns'][number]['meaning']; format?: string | null }[]
  grain?: NonNullable<FileMapping['grain']>
  layout?: string | null
}

/** All mappings that the venue confirmed, by the fingerprint of their header. */
export async function rememberedMappings(app: AppDatabase): Promise<Record<string, RememberedColumns>> {
  const rows = await app.selectFrom('column_mapping').select(['fingerprint', 'mapping']).execute()
  return Object.fromEntries(
    rows.map(({ fingerprint, mapping }) => [fingerprint, rememberedColumns(mappingColumn.read(mapping))]),
  )
}

export function rememberedColumns({ columns, grain, layout }: FileMapping): RememberedColumns {
  return {
    columns: columns.map(({ name, meaning, format }) => ({ name, meaning, format: format ?? null })),
    ...(grain && { grain }),
    layout: layout ?? null,
  }
}

/** The row that remembers a mapping for the next file with the same header. */
export function mappingRow(fingerprint: string, mapping: FileMapping, decidedAt: string) {
  return { fingerprint, mapping: mappingColumn.write(mapping), scope: null, source: null, decided_at: decidedAt }
}
