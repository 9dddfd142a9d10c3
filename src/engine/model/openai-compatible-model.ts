import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import { APICallError, Output, streamText } from 'ai'
import { checkedAddress, whyRefused } from './compatible-server.ts'
import type { EnergyBasis } from './energy.ts'
import { type Answer, estimatedTokens, jsonOf, ledgeredCall, type ModelEffects } from './ledgered.ts'
import { keepingFetch, redactingFetch } from './redacting-fetch.ts'
import type { GenerateRequest, TextModel } from './text-model.ts'

export interface OpenAiCompatibleConfig {
  readonly name: string
  /** E.g. `http://127.0.0.1:8080/v1`. Nothing is called that is not written here. */
  readonly baseUrl: string
  readonly modelId: string
  /** From the OS keyring or an environment variable; never stored, never in the ledger. */
  readonly apiKey?: string
  readonly energy: EnergyBasis
  /** How long the server may stay silent: a slow machine that goes on giving tokens is waited for. */
  readonly timeoutMs: number
}

/** However slow, an answer that takes longer is given up. */
const longestMs = 15 * 60_000

/**
 * A text model behind any server that speaks the OpenAI dialect (Ollama, llama.cpp, vLLM, Mistral…).
 * Throws `model-unknown` when the configuration is not complete, or would send in clear beyond this machine.
 * `generate` throws `model-failed` (`why`: refused, context, timeout, stopped, truncated, invalid, unreachable). It tries
 * again only where the server is still loading its model, or refused to be held to a JSON schema.
 */
export function openAiCompatibleModel(config: OpenAiCompatibleConfig, effects: ModelEffects): TextModel {
  const url = checkedAddress(config)
  return {
    name: config.name,
    host: url.host,
    preview: async (request) => {
      const wire = keepingFetch(effects.redact)
      await ask(request, { config, fetch: wire.fetch }).catch(() => undefined)
      return wire.sent()
    },
    generate: async (request) => {
      const wire = redactingFetch(effects.redact, url)
      return await ledgeredCall(
        request,
        { model: config.name, host: url.host, energy: config.energy, effects, sent: wire.sent, whyOf: whyRefused },
        () => askWithOrWithoutSchema(request, { config, fetch: wire.fetch }),
      )
    },
  }
}

interface Asking {
  readonly config: OpenAiCompatibleConfig
  readonly fetch: typeof globalThis.fetch
}

async function askWithOrWithoutSchema(request: GenerateRequest, asking: Asking): Promise<Answer> {
  try {
    return await ask(request, asking)
  } catch (cause) {
    const { schema, ...plain } = request
    if (!schema || !isSchemaRefused(cause)) throw cause
    return await ask(plain, asking)
  }
}

async function ask(request: GenerateRequest, { config, fetch }: Asking): Promise<Answer> {
  const provider = createOpenAICompatible({
    name: config.name,
    baseURL: config.baseUrl,
    ...(config.apiKey === undefined ? {} : { apiKey: config.apiKey }),
    includeUsage: true,
    supportsStructuredOutputs: true,
    fetch,
  })
  const patience = new Patience(config.timeoutMs)
  const failed: unknown[] = []
  // A model object, never a string: a bare id would go to the library's own gateway.
  const stream = streamText({
    model: provider(config.modelId),
    system: request.system,
    prompt: request.prompt,
    maxRetries: 0,
    ...(request.schema === undefined ? {} : { output: Output.object({ schema: request.schema }) }),
    ...(request.maxTokens === undefined ? {} : { maxOutputTokens: request.maxTokens }),
    ...(request.temperature === undefined ? {} : { temperature: request.temperature }),
    abortSignal: request.signal ? AbortSignal.any([request.signal, patience.signal]) : patience.signal,
    onError: ({ error }) => {
      failed.push(error)
    },
  })
  let text = ''
  try {
    for await (const piece of stream.textStream) {
      patience.heard()
      text += piece
      request.onToken?.(piece)
    }
  } finally {
    patience.end()
  }
  if (request.signal?.aborted) throw request.signal.reason
  if (patience.signal.aborted) throw patience.signal.reason
  if (failed.length > 0) throw failed[0]
  const usage = await stream.usage
  return {
    text: request.isJson ? jsonOf(text) : text,
    tokensIn: usage.inputTokens ?? estimatedTokens(request.system + request.prompt),
    tokensOut: usage.outputTokens ?? estimatedTokens(text),
    tokensEstimated: usage.inputTokens === undefined || usage.outputTokens === undefined,
    isTruncated: (await stream.finishReason) === 'length',
  }
}

/** Gives up on a server that has been silent for too long, or on an answer without end. */
class Patience {
  readonly #controller = new AbortController()
  readonly #silence: NodeJS.Timeout
  readonly #whole: NodeJS.Timeout

  constructor(silenceMs: number) {
    const giveUp = () => this.#controller.abort(new DOMException('The model is silent', 'TimeoutError'))
    this.#silence = setTimeout(giveUp, silenceMs)
    this.#whole = setTimeout(giveUp, longestMs)
  }

  get signal(): AbortSignal {
    return this.#controller.signal
  }

  heard(): void {
    this.#silence.refresh()
  }

  end(): void {
    clearTimeout(this.#silence)
    clearTimeout(this.#whole)
  }
}

function isSchemaRefused(cause: unknown): boolean {
  return (
    APICallError.isInstance(cause) &&
    cause.statusCode === 400 &&
    /response_format|json_schema|grammar/iu.test(`${cause.message} ${cause.responseBody ?? ''}`)
  )
}
