import { z } from 'zod'
import { inspectedFileSchema, type ReadDescription, readDescriptionSchema } from '../../../contract/index.ts'
import { type DescribeOptions, type KeptChild, moduleBeside, runUntrusted } from '../../ticketing/index.ts'
import type { InspectedTable } from './inspect-file.ts'
import type { TableForm } from './read-to-csv.ts'

const inspectedSchema = inspectedFileSchema
  .pick({ firstRows: true, sheets: true, tables: true, constants: true, isWhole: true, joinedColumns: true })
  .extend({ fingerprint: z.string(), description: readDescriptionSchema })

/** `inspectFile` in a child process, of its own unless one is kept for the set: the file is not trusted. Throws the file-* codes. */
export async function runInspect(
  input: { path: string; options: DescribeOptions; isPreview?: boolean },
  { signal, keptChild }: { signal?: AbortSignal | undefined; keptChild?: KeptChild } = {},
): Promise<InspectedTable> {
  const module = moduleBeside(import.meta.url, 'inspect-file')
  return await runUntrusted({
    task: { module, name: 'inspectFile', answer: inspectedSchema },
    input,
    errorParams: { file: input.options.name ?? '' },
    ...(signal && { signal }),
    ...(keptChild && { keptChild }),
  })
}

/** `readToCsv` in a child process. Throws the file-* codes, `table-not-found`. */
export async function runRead(
  input: { path: string; out: string | null; options: DescribeOptions; form?: TableForm },
  signal?: AbortSignal,
): Promise<ReadDescription> {
  const module = moduleBeside(import.meta.url, 'read-to-csv')
  return await runUntrusted({
    task: { module, name: 'readToCsv', answer: readDescriptionSchema },
    input,
    errorParams: { file: input.options.name ?? '' },
    ...(signal && { signal }),
  })
}
