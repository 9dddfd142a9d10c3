import { runUntrusted } from '../child/index.ts'
import type { NormaliseInput, NormaliseOutput, NormaliseProgress } from './normalise-file.ts'

interface RunOptions {
  signal?: AbortSignal
  onProgress?: (progress: NormaliseProgress) => void
}

const module = new URL(import.meta.url.endsWith('.ts') ? './normalise-file.ts' : './normalise-file.js', import.meta.url)

/** `normaliseFile` in a child process of its own. Throws what it throws, `file-took-too-much-memory`, `file-took-too-long`. */
export async function runNormalise(
  input: NormaliseInput,
  { signal, onProgress }: RunOptions = {},
): Promise<NormaliseOutput> {
  const output = await runUntrusted({
    task: { module, name: 'normaliseFile' },
    input,
    errorParams: { file: input.name },
    timeoutMs: 30 * 60_000,
    ...(signal && { signal }),
    ...(onProgress && { onProgress: (progress) => onProgress(progress as NormaliseProgress) }),
  })
  return output as NormaliseOutput
}
