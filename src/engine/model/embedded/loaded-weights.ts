import { AppError } from '../../../contract/index.ts'
import type { EnergyBasis } from '../energy.ts'
import { type Llama, type LlamaModel, type LlamaModule, loadRuntime } from './llama-runtime.ts'

export interface EmbeddedConfig {
  readonly name: string
  /** The weights, a GGUF file. */
  readonly path: string
  /** Where the part that runs them was brought. */
  readonly runtime: string
  readonly energy: EnergyBasis
  /** One by default: on small virtual machines two spin against each other and are far slower. */
  readonly threads?: number
}

export const embeddedHost = 'localhost'

interface Loaded {
  readonly module: LlamaModule
  readonly llama: Llama
  readonly model: LlamaModel
}

/** What weights are for: those that write are large and stay beside those that place by meaning. */
type Use = 'text' | 'meaning'

/** Weights stay loaded while the program runs: loading them takes longer than a sentence. One set a use. */
const loaded = new Map<Use, { readonly path: string; readonly parts: Promise<Loaded> }>()
/** One question at a time: the processor is the same. */
let busy: Promise<unknown> = Promise.resolve()

/** Runs a call once the calls before it have ended. */
export async function inTurn<Given>(call: () => Promise<Given>): Promise<Given> {
  const turn = busy.then(call)
  busy = turn.catch(() => undefined)
  return await turn
}

/** The weights of a configuration, loaded once. Throws `model-file` where the part that runs them is missing. */
export async function loadedWeights(config: EmbeddedConfig, use: Use): Promise<Loaded> {
  const held = loaded.get(use)
  if (held?.path === config.path) return await held.parts
  await unload(use)
  const parts = loadParts(config)
  loaded.set(use, { path: config.path, parts })
  parts.catch(() => loaded.delete(use))
  return await parts
}

/** Lets go of the weights that are loaded. */
export async function unloadEmbedded(): Promise<void> {
  for (const use of [...loaded.keys()]) await unload(use)
}

async function unload(use: Use): Promise<void> {
  const held = loaded.get(use)
  loaded.delete(use)
  if (held) await (await held.parts).model.dispose()
}

async function loadParts({ path, runtime, threads = 1 }: EmbeddedConfig): Promise<Loaded> {
  const module = await loadRuntime(runtime)
  const llama = await module.getLlama({ build: 'never', gpu: false, maxThreads: threads, logLevel: 'error' })
  return { module, llama, model: await llama.loadModel({ modelPath: path }) }
}

/** What is asked is longer than the model reads at once. */
export class TooLong extends Error {}

/** Why a call to weights of this computer failed: `context`, `unreachable` (part or weights missing), `refused`. */
export function whyEmbedded(cause: unknown): string {
  if (cause instanceof TooLong) return 'context'
  return cause instanceof AppError ? 'unreachable' : 'refused'
}
