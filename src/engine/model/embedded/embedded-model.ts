import { z } from 'zod'
import { type Answer, jsonOf, ledgeredCall, type ModelEffects } from '../ledgered.ts'
import type { GenerateRequest, TextModel } from '../text-model.ts'
import { type EmbeddedConfig, embeddedHost, inTurn, loadedWeights, TooLong, whyEmbedded } from './loaded-weights.ts'

const contextTokens = 4096

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
      const { name, energy } = config
      const call = { model: name, host: embeddedHost, energy, effects, sent: () => body(request), whyOf: whyEmbedded }
      return await inTurn(() => ledgeredCall(request, call, () => ask(request, config, effects)))
    },
  }
}

async function ask(request: GenerateRequest, config: EmbeddedConfig, effects: ModelEffects): Promise<Answer> {
  request.signal?.throwIfAborted()
  const { module, llama, model } = await loadedWeights(config, 'text')
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

/** What the grammar maker of llama.cpp reads of a JSON schema: no address of the standard, nothing that it would ask for. */
function plainSchema({ $schema: _, ...schema }: Record<string, unknown>): object {
  return schema
}
