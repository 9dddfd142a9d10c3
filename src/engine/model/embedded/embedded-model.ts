import { z } from 'zod'
import { AppError } from '../../../contract/index.ts'
import type { EnergyBasis } from '../energy.ts'
import { type Answer, jsonOf, ledgeredCall, type ModelEffects } from '../ledgered.ts'
import type { GenerateRequest, TextModel } from '../text-model.ts'
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

const contextTokens = 4096
export const embeddedHost = 'localhost'

interface Loaded {
  readonly module: LlamaModule
  readonly llama: Llama
  readonly model: LlamaModel
}

/** Weights stay loaded while the program runs: loading them takes longer than a sentence. One set at a time. */
let loaded: { readonly path: string; readonly parts: Promise<Loaded> } | null = null
/** One question at a time: the processor is the same. */
let busy: Promise<unknown> = Promise.resolve()

/**
 * A text model that runs in this very process, from a file of weights, by a part that `models get` brings. Nothing leaves.
 * `generate` throws `model-failed` (`why`: stopped, truncated, invalid, context, unreachable when part or weights are missing).
 */
export function embeddedModel(config: EmbeddedConfig, effects: ModelEffects): TextModel {
  const body = (request: GenerateRequest) =>
    JSON.stringify({ system: effects.redact(request.system), prompt: effects.redact(request.prompt) })
  return {
    name: config.name,
    host: embeddedHost,
    preview: async (request) => body(request),
    generate: async (request) => {
      const turn = busy.then(() =>
        ledgeredCall(
          request,
          { model: config.name, host: embeddedHost, energy: config.energy, effects, sent: () => body(request), whyOf },
          () => ask(request, config, effects),
        ),
      )
      busy = turn.catch(() => undefined)
      return await turn
    },
  }
}

/** Lets go of the weights that are loaded. */
export async function unloadEmbedded(): Promise<void> {
  const parts = loaded?.parts
  loaded = null
  if (parts) await (await parts).model.dispose()
}

async function ask(request: GenerateRequest, config: EmbeddedConfig, effects: ModelEffects): Promise<Answer> {
  request.signal?.throwIfAborted()
  const { module, llama, model } = await load(config)
  const context = await model.createContext({ contextSize: contextTokens, threads: config.threads ?? 1 })
  try {
    const sequence = context.getSequence()
    const session = new module.LlamaChatSession({
      contextSequence: sequence,
      systemPrompt: effects.redact(request.system),
    })
    const prompt = effects.redact(request.prompt)
    if (model.tokenize(request.system + prompt).length > contextTokens) throw new TooLong()
    const grammar = request.schema
      ? await llama.createGrammarForJsonSchema(plainSchema(z.toJSONSchema(request.schema)))
      : null
    const answer = await session.promptWithMeta(prompt, {
      ...(grammar && { grammar }),
      ...(request.maxTokens !== undefined && { maxTokens: request.maxTokens }),
      ...(request.temperature !== undefined && { temperature: request.temperature }),
      ...(request.signal && { signal: request.signal }),
      ...(request.onToken && { onTextChunk: request.onToken }),
    })
    const { usedInputTokens, usedOutputTokens } = sequence.tokenMeter.getState()
    return {
      text: request.isJson ? jsonOf(answer.responseText) : answer.responseText,
      tokensIn: usedInputTokens,
      tokensOut: usedOutputTokens,
      tokensEstimated: false,
      isTruncated: answer.stopReason === 'maxTokens',
    }
  } finally {
    await context.dispose()
  }
}

async function load(config: EmbeddedConfig): Promise<Loaded> {
  if (loaded?.path !== config.path) {
    await unloadEmbedded()
    const parts = loadParts(config)
    loaded = { path: config.path, parts }
    parts.catch(() => {
      loaded = null
    })
  }
  return await (loaded?.parts ?? loadParts(config))
}

async function loadParts({ path, runtime, threads = 1 }: EmbeddedConfig): Promise<Loaded> {
  const module = await loadRuntime(runtime)
  const llama = await module.getLlama({ build: 'never', gpu: false, maxThreads: threads, logLevel: 'error' })
  return { module, llama, model: await llama.loadModel({ modelPath: path }) }
}

/** What the grammar maker of llama.cpp reads of a JSON schema: no address of the standard, nothing that it would ask for. */
function plainSchema({ $schema: _, ...schema }: Record<string, unknown>): object {
  return schema
}

class TooLong extends Error {}

function whyOf(cause: unknown): string {
  if (cause instanceof TooLong) return 'context'
  return cause instanceof AppError ? 'unreachable' : 'refused'
}
