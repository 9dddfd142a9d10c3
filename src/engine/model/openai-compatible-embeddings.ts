import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import { embedMany } from 'ai'
import { checkedAddress, whyRefused } from './compatible-server.ts'
import { type Embedded, type EmbeddingModel, type EmbedRequest, preparedFor } from './embedding-model.ts'
import { EmptyAnswer, estimatedTokens, ledgered, type ModelEffects } from './ledgered.ts'
import type { OpenAiCompatibleConfig } from './openai-compatible-model.ts'
import { keepingFetch, redactingFetch } from './redacting-fetch.ts'

/**
 * A model of meaning behind a server that speaks the OpenAI dialect (`/v1/embeddings`: llama.cpp, Ollama, vLLM, Mistral…).
 * Throws `model-unknown` when the configuration is not complete, or would send in clear beyond this machine.
 * `embed` throws `model-failed` (`why`: refused, context, timeout, stopped, invalid, unreachable).
 */
export function openAiCompatibleEmbeddings(config: OpenAiCompatibleConfig, effects: ModelEffects): EmbeddingModel {
  const url = checkedAddress(config)
  return {
    name: config.name,
    host: url.host,
    preview: async (request) => {
      const wire = keepingFetch(effects.redact)
      await ask(request, config, wire.fetch).catch(() => undefined)
      return wire.sent()
    },
    embed: async (request): Promise<Embedded> => {
      const wire = redactingFetch(effects.redact, url)
      const call = {
        model: config.name,
        host: url.host,
        energy: config.energy,
        effects,
        sent: wire.sent,
        whyOf: whyRefused,
      }
      const { answer, cost } = await ledgered(request, call, {
        ask: () => ask(request, config, wire.fetch),
        none: { vectors: [], tokensIn: 0, tokensOut: 0, tokensEstimated: false },
        judge: ({ vectors }) => refuseUneven(vectors, request.texts.length),
        // The method counts tokens written: each token read is counted as one, which is more than it costs.
        charged: ({ tokensIn }) => tokensIn,
      })
      return { vectors: answer.vectors, tokens: answer.tokensIn, bytesSent: cost.bytesSent, wh: cost.wh }
    },
  }
}

/** Refuses an answer that has not one vector a text, all of one length. */
export function refuseUneven(vectors: readonly (readonly number[])[], count: number): void {
  const length = vectors[0]?.length ?? 0
  const isSound = vectors.length === count && length > 0 && vectors.every((vector) => vector.length === length)
  if (!isSound) throw new EmptyAnswer()
}

interface Placed {
  readonly vectors: readonly (readonly number[])[]
  readonly tokensIn: number
  readonly tokensOut: number
  readonly tokensEstimated: boolean
}

async function ask(
  request: EmbedRequest,
  config: OpenAiCompatibleConfig,
  fetch: typeof globalThis.fetch,
): Promise<Placed> {
  const provider = createOpenAICompatible({
    name: config.name,
    baseURL: config.baseUrl,
    ...(config.apiKey === undefined ? {} : { apiKey: config.apiKey }),
    fetch,
  })
  const patience = AbortSignal.timeout(config.timeoutMs)
  const texts = preparedFor(config.modelId, request)
  const { embeddings, usage } = await embedMany({
    // A model object, never a string: a bare id would go to the library's own gateway.
    model: provider.embeddingModel(config.modelId),
    values: texts,
    maxRetries: 0,
    maxParallelCalls: 1,
    abortSignal: request.signal ? AbortSignal.any([request.signal, patience]) : patience,
  })
  const isCounted = Number.isFinite(usage.tokens) && usage.tokens > 0
  return {
    vectors: embeddings,
    tokensIn: isCounted ? usage.tokens : texts.reduce((sum, text) => sum + estimatedTokens(text), 0),
    tokensOut: 0,
    tokensEstimated: !isCounted,
  }
}
