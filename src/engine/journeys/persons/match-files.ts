import { AppError, type MatchedRecord, type MatchSummary } from '../../../contract/index.ts'
import { type IdentityRecord, matchRecords } from '../../identity/index.ts'
import { openMemoryWarehouse } from '../../store/index.ts'
import { runUntrusted } from '../../ticketing/index.ts'
import type { ReadRecords, ReadRecordsInput } from './read-identity-records.ts'

interface MatchRequest {
  files: readonly { path: string; name: string }[]
  /** Header of the column that names each record; null = file name `:` data row from 1. */
  idColumn: string | null
  seed?: number
  signal?: AbortSignal
  onProgress?: (progress: { phase: string; file: string | null; rows: number; of: number | null }) => void
}

export interface MatchedFile {
  records: MatchedRecord[]
  summary: MatchSummary
}

const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'

/**
 * Recognises the same persons in files of any origin, alone: no house, no earlier decision. One line a record, in the
 * order of the files. Throws the file-* codes, `column-missing` when a file has no such id column.
 */
export async function matchFiles(request: MatchRequest): Promise<MatchedFile> {
  const { files, idColumn, signal, onProgress } = request
  const records: IdentityRecord[] = []
  for (const { path, name } of files) {
    onProgress?.({ phase: 'reading', file: name, rows: records.length, of: null })
    const read = await readInChild({ path, options: { name }, idColumn }, signal)
    if (!read.hasIdColumn) throw new AppError('column-missing', { file: name, grain: 'contacts', meaning: idColumn })
    for (const record of read.records) records.push(record)
  }
  const warehouse = await openMemoryWarehouse()
  try {
    const matched = await matchRecords({
      warehouse,
      records,
      ...(request.seed !== undefined && { seed: request.seed }),
      ...(signal && { signal }),
      onProgress: ({ share }) =>
        onProgress?.({
          phase: 'rebuilding-persons',
          file: null,
          rows: Math.round(share * records.length),
          of: records.length,
        }),
    })
    return { records: matched.records, summary: matched.summary }
  } finally {
    await warehouse.close()
  }
}

async function readInChild(input: ReadRecordsInput, signal: AbortSignal | undefined): Promise<ReadRecords> {
  const module = new URL(`./read-identity-records.${extension}`, import.meta.url)
  return (await runUntrusted({
    task: { module, name: 'readIdentityRecords' },
    input,
    errorParams: { file: input.options.name ?? '' },
    ...(signal && { signal }),
  })) as ReadRecords
}
