import type { ProgrammeDocument } from '../../programme/index.ts'
import { runUntrusted } from '../../ticketing/index.ts'

const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
const longestReading = 60_000

/** `readProgrammeDocument` in a child process: the file is not trusted. Throws the file-* codes. */
export async function runReadDocument(
  input: { path: string; name: string },
  signal?: AbortSignal,
): Promise<ProgrammeDocument> {
  return (await runUntrusted({
    task: { module: new URL(`./read-programme-document.${extension}`, import.meta.url), name: 'readProgrammeDocument' },
    input,
    timeoutMs: longestReading,
    errorParams: { file: input.name },
    ...(signal && { signal }),
  })) as ProgrammeDocument
}
