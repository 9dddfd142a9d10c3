import { z } from 'zod'
import { AppError, type MatchedRecord, type MatchSummary } from '../../../contract/index.ts'
import { evidenceMeanings, matchRecords } from '../../identity/index.ts'
import { openMemoryWarehouse } from '../../store/index.ts'
import { moduleBeside, runUntrusted } from '../../ticketing/index.ts'
import { gatherAccounts, type NumberedRow } from './gather-accounts.ts'
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

/**
 * Recognises the same persons in files of any origin, alone: no house, no earlier decision. Rows of one customer number are one
 * account, joined before the others are compared. One line a row, in the order of the files. Throws the file-* codes, `column-missing` when a file has no such id column.
 */
export async function matchFiles(request: MatchRequest): Promise<MatchedFile> {
  const { files, idColumn, signal, onProgress } = request
  const rows: NumberedRow[] = []
  for (const { path, name } of files) {
    onProgress?.({ phase: 'reading', file: name, rows: rows.length, of: null })
    const read = await readInChild({ path, options: { name }, idColumn }, signal)
    if (!read.hasIdColumn) throw new AppError('column-missing', { file: name, grain: 'contacts', meaning: idColumn })
    for (const row of read.rows) rows.push(row)
  }
  const { records, places } = gatherAccounts(rows)
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
          rows: Math.round(share * rows.length),
          of: rows.length,
        }),
    })
    return {
      records: rows.flatMap(({ record: { recordId } }, at) => {
        const account = matched.records[places[at] ?? -1]
        return account ? [{ ...account, recordId }] : []
      }),
      summary: withJoined(matched.summary, rows.length),
    }
  } finally {
    await warehouse.close()
  }
}

/** The account of the rows, not of the accounts that they were joined in. */
function withJoined(summary: MatchSummary, rows: number): MatchSummary {
  const joined = rows - summary.records
  if (joined === 0) return summary
  return {
    ...summary,
    records: rows,
    mergedBy: [...summary.mergedBy, { evidence: 'identity.customerNumber.exact', records: joined }],
  }
}

const textsSchema = z.record(z.string(), z.string())
const recordsSchema: z.ZodType<ReadRecords> = z.object({
  hasIdColumn: z.boolean(),
  rows: z.array(
    z.object({
      record: z.object({
        recordId: z.string(),
        fields: z.partialRecord(z.enum(evidenceMeanings), z.string()),
        extra: textsSchema.exactOptional(),
        purchases: z.number().exactOptional(),
        tickets: z.number().exactOptional(),
        account: z.string().exactOptional(),
      }),
      number: z.string().nullable(),
      seats: z.number(),
    }),
  ),
})

async function readInChild(input: ReadRecordsInput, signal: AbortSignal | undefined): Promise<ReadRecords> {
  const module = moduleBeside(import.meta.url, 'read-identity-records')
  return await runUntrusted({
    task: { module, name: 'readIdentityRecords', answer: recordsSchema },
    input,
    errorParams: { file: input.options.name ?? '' },
    ...(signal && { signal }),
  })
}
