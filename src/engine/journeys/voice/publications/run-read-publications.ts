import { runUntrusted } from '../../../ticketing/index.ts'
import type { PublicationsRead } from './publication.ts'

const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
const longestReading = 180_000

/** `readPublications` in a child process: the file is not trusted. Throws the file-* codes, `publications-none`, `meta-export-html`. */
export async function runReadPublications(
  input: { path: string; name: string },
  signal?: AbortSignal,
): Promise<PublicationsRead> {
  return (await runUntrusted({
    task: { module: new URL(`./read-publications.${extension}`, import.meta.url), name: 'readPublications' },
    input,
    timeoutMs: longestReading,
    errorParams: { file: input.name },
    ...(signal && { signal }),
  })) as PublicationsRead
}
