import { z } from 'zod'
import { fileControlSchema, meaningSchema, readDescriptionSchema } from '../../../contract/index.ts'
import { type KeptChild, moduleBeside, runUntrusted } from '../child/index.ts'
import type { LookupFilesInput, LookupFilesOutput } from './lookup-files.ts'
import type { NormaliseInput, NormaliseOutput, NormaliseProgress } from './normalise-file.ts'
import { normalisedPaths } from './normalised-paths.ts'

interface RunOptions {
  signal?: AbortSignal
  keptChild?: KeptChild
  onProgress?: (progress: NormaliseProgress) => void
}

const lookups = moduleBeside(import.meta.url, 'lookup-files')
const module = moduleBeside(import.meta.url, 'normalise-file')
const practice = moduleBeside(import.meta.url, 'practise')

const constantsSchema = z.partialRecord(meaningSchema, z.string())
/** What the house acts on is read; what is only counted and said is taken as it comes, since a false count harms nobody. */
const outputSchema = z.looseObject({
  description: readDescriptionSchema,
  fingerprint: z.string(),
  untoldFingerprint: z.string().nullable(),
  constants: constantsSchema,
  told: constantsSchema,
  unfolded: fileControlSchema.shape.warnings,
  scopeProposed: z.enum(['full', 'addition']),
  refundLines: z.number().int(),
}) as unknown as z.ZodType<NormaliseOutput>

/** `normaliseFile` in a child process, of its own unless one is kept for the set. Throws what it throws, `file-took-too-much-memory`, `file-took-too-long`. */
export async function runNormalise(
  input: NormaliseInput,
  { signal, keptChild, onProgress }: RunOptions = {},
): Promise<NormaliseOutput> {
  const output = await runUntrusted({
    task: { module, name: 'normaliseFile', answer: outputSchema },
    input,
    errorParams: { file: input.name },
    timeoutMs: 30 * 60_000,
    ...(signal && { signal }),
    ...(keptChild && { keptChild }),
    ...(onProgress && { onProgress: (progress) => onProgress(progress as NormaliseProgress) }),
  })
  return { ...output, ...normalisedPaths(input.folder) }
}

/** Starts a kept child and has it load what reads a file, before there is one to read. Throws what `runUntrusted` throws. */
export async function warmNormalise(keptChild: KeptChild): Promise<void> {
  await runUntrusted({ task: { module, name: 'awaitFile', answer: z.unknown() }, input: null, keptChild })
}

/** As `warmNormalise`, and has it read made-up files: a second and a half during which somebody may be waiting for nothing else. */
export async function practiseNormalise(keptChild: KeptChild): Promise<void> {
  await runUntrusted({ task: { module: practice, name: 'practise', answer: z.unknown() }, input: null, keptChild })
}

const placesSchema = z.array(z.number().int().nonnegative())
const lookupsSchema = z.object({ beside: z.array(placesSchema), legends: placesSchema })

/** `lookupFiles` in a child process, of its own unless one is kept for the set. Throws what `runUntrusted` throws. */
export async function runLookupFiles(
  input: LookupFilesInput,
  { signal, keptChild }: Omit<RunOptions, 'onProgress'> = {},
): Promise<LookupFilesOutput> {
  return await runUntrusted({
    task: { module: lookups, name: 'lookupFiles', answer: lookupsSchema },
    input,
    ...(signal && { signal }),
    ...(keptChild && { keptChild }),
  })
}
