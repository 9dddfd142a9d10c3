import { z } from 'zod'
import type { MailingTable } from '../../campaigns/index.ts'
import { moduleBeside, runUntrusted } from '../../ticketing/index.ts'

const tableSchema = z.object({
  name: z.string(),
  header: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  rowNumbers: z.array(z.number().int()),
})

/** `readRows` in a child process: the file is not trusted. Throws the file-* codes. */
export async function runReadRows(input: { path: string; name: string }, signal?: AbortSignal): Promise<MailingTable> {
  const module = moduleBeside(import.meta.url, 'read-rows')
  return await runUntrusted({
    task: { module, name: 'readRows', answer: tableSchema },
    input,
    errorParams: { file: input.name },
    ...(signal && { signal }),
  })
}
