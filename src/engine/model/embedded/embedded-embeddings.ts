import { type EmbeddingModel, type EmbedRequest, preparedFor } from '../embedding-model.ts'
import { ledgered, type ModelEffects } from '../ledgered.ts'
import { refuseUneven } from '../openai-compatible-embeddings.ts'
import type { LlamaModel } from './llama-runtime.ts'
import { type EmbeddedConfig, embeddedHost, inTurn, loadedWeights, TooLong, whyEmbedded } from './loaded-weights.ts'

/** What E5 and its like read at once; a sentence is ten times shorter. */
const contextTokens = 512

/**
 * A model of meaning that runs in this very process, from a file of weights, by the part that `models get` brings. Nothing leaves.
 * `embed` throws `model-failed` (`why`: stopped, invalid, context, unreachable when part or weights are missing).
 */
export function embeddedEmbeddings(config: EmbeddedConfig, effects: ModelEffects): EmbeddingModel {
  const texts = (request: EmbedRequest) => preparedFor(config.name, request).map(effects.redact)
  const body = (request: EmbedRequest) => JSON.stringify({ input: texts(request) })
  return {
    name: config.name,
    host: embeddedHost,
    preview: async (request) => body(request),
    embed: async (request) => {
      const { name, energy } = config
      const call = { model: name, host: embeddedHost, energy, effects, sent: () => body(request), whyOf: whyEmbedded }
      const { answer, cost } = await inTurn(() =>
        ledgered(request, call, {
          ask: () => ask(texts(request), config, request.signal),
          none: { vectors: [], tokensIn: 0, tokensOut: 0, tokensEstimated: false },
          judge: ({ vectors }) => refuseUneven(vectors, request.texts.length),
          charged: ({ tokensIn }) => tokensIn,
        }),
      )
      return { vectors: answer.vectors, tokens: answer.tokensIn, bytesSent: cost.bytesSent, wh: cost.wh }
    },
  }
}

async function ask(texts: readonly string[], config: EmbeddedConfig, signal: AbortSignal | undefined) {
  signal?.throwIfAborted()
  const { model } = await loadedWeights(config, 'meaning')
  const context = await model.createEmbeddingContext({ contextSize: contextTokens, threads: config.threads ?? 1 })
  try {
    const vectors: (readonly number[])[] = []
    let tokensIn = 0
    for (const text of texts) {
      signal?.throwIfAborted()
      const tokens = openedTokens(model, text)
      const length = context.calculateInputLength(tokens)
      if (length >= contextTokens) throw new TooLong()
      tokensIn += length
      vectors.push((await context.getEmbeddingFor(tokens)).vector)
    }
    return { vectors, tokensIn, tokensOut: 0, tokensEstimated: false }
  } finally {
    await context.dispose()
  }
}

/**
 * The tokens of a text, with the one that opens it where the weights say that they want it: node-llama-cpp 3.22.1 leaves it out of every
 * SentencePiece unigram vocabulary, T5's as well as XLM-RoBERTa's (E5, BGE-M3), and the vectors are then other than llama.cpp's own.
 */
function openedTokens(model: LlamaModel, text: string): readonly unknown[] {
  const tokens = model.tokenize(text)
  const { bos, shouldPrependBosToken } = model.tokens
  return shouldPrependBosToken && bos !== null && tokens[0] !== bos ? [bos, ...tokens] : tokens
}
