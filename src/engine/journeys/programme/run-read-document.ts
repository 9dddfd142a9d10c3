import { z } from 'zod'
import type { ProgrammeDocument } from '../../programme/index.ts'
import { moduleBeside, runUntrusted } from '../../ticketing/index.ts'

const longestReading = 60_000

const place = { start: z.number().int(), end: z.number().int() }
const documentSchema: z.ZodType<ProgrammeDocument> = z.object({
  kind: z.enum(['html', 'text', 'docx', 'odt', 'pdf']),
  text: z.string(),
  blocks: z.array(
    z.object({
      ...place,
      text: z.string(),
      level: z.number().int(),
      role: z.enum(['text', 'heading', 'item', 'quote']),
      group: z.number().int(),
      gapBefore: z.boolean(),
      page: z.number().int().nullable(),
      times: z.array(z.object({ ...place, datetime: z.string() })),
    }),
  ),
  events: z.array(z.object({ ...place, event: z.record(z.string(), z.unknown()) })),
  pagesWithoutText: z.array(z.number().int()),
  hiddenTexts: z.array(z.string()),
})

/** `readProgrammeDocument` in a child process: the file is not trusted. Throws the file-* codes. */
export async function runReadDocument(
  input: { path: string; name: string },
  signal?: AbortSignal,
): Promise<ProgrammeDocument> {
  const module = moduleBeside(import.meta.url, 'read-programme-document')
  return await runUntrusted({
    task: { module, name: 'readProgrammeDocument', answer: documentSchema },
    input,
    timeoutMs: longestReading,
    errorParams: { file: input.name },
    ...(signal && { signal }),
  })
}
