import { z } from 'zod'
import { channelSchema, leftOutWhySchema } from '../../../../contract/index.ts'
import { moduleBeside, runUntrusted } from '../../../ticketing/index.ts'
import type { PublicationsRead } from './publication.ts'

const longestReading = 180_000

const publicationsSchema = z.object({
  publications: z.array(
    z.object({
      title: z.string(),
      text: z.string(),
      day: z.string().nullable(),
      channel: channelSchema.nullable(),
      takenOut: z.partialRecord(leftOutWhySchema, z.number().int()),
    }),
  ),
  leftOut: z.map(leftOutWhySchema, z.number().int()),
})

/** `readPublications` in a child process: the file is not trusted. Throws the file-* codes, `publications-none`, `meta-export-html`. */
export async function runReadPublications(
  input: { path: string; name: string },
  signal?: AbortSignal,
): Promise<PublicationsRead> {
  const module = moduleBeside(import.meta.url, 'read-publications')
  return await runUntrusted({
    task: { module, name: 'readPublications', answer: publicationsSchema },
    input,
    timeoutMs: longestReading,
    errorParams: { file: input.name },
    ...(signal && { signal }),
  })
}
