import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import { Output, streamText } from 'ai'
import { AppError } from '../../contract/index.ts'
import { type EnergyBasis, wattHours } from './energy.ts'
import type { Generated, GenerateRequest, LedgerEntry, TextModel } from './text-model.ts'

export interface OpenAiCompatibleConfig {
  readonly name: string
  /** E.g. `http://127.0.0.1:8080/v1`. Nothing is called that is not written here. */
  readonly baseUrl: string
  readonly modelId: string
  /** From the OS keyring or an environment variable; never stored, never in the ledger. */
  readonly apiKey?: string
  readonly energy: EnergyBasis
  readonly timeoutMs: number
}

/** What the house wants done to all that leaves it. */
export interface ModelEffects {
  /** Applied to every string of every body, just before it is sent. */
  readonly redact: (text: string) => string
  /** Written once a call, whatever its end; the call fails when the ledger cannot be written. */
  readonly ledger: (entry: LedgerEntry) => Promise<void> | void
  readonly now?: () => Date
}

/**
 * A text model behind any server that speaks the OpenAI dialect (Ollama, llama.cpp, vLLM, Mistral…).
 * Throws `model-unknown` when the configuration is not complete, or would send in clear beyond this machine.
 * `generate` throws `model-failed` (`why`: refused, timeout, stopped, invalid, unreachable), once, without retry.
 */
export function openAiCompatibleModel(config: OpenAiCompatibleConfig, effects: ModelEffects): TextModel {
  const url = checkedUrl(config)
  return {
    name: config.name,
    generate: async (request) => {
      const call = await run(request, { config, effects, url })
      if (!call.result)
        throw new AppError(
          'model-failed',
          { model: config.name, why: call.why, detail: call.why },
          { cause: call.cause },
        )
      return call.result
    },
  }
}

interface Call {
  readonly config: OpenAiCompatibleConfig
  readonly effects: ModelEffects
  readonly url: URL
}

interface Answer {
  text: string
  tokensIn: number
  tokensOut: number
  tokensEstimated: boolean
}

type Outcome = { result: Generated; why: null; cause: null } | { result: null; why: string; cause: unknown }

async function run(request: GenerateRequest, { config, effects, url }: Call): Promise<Outcome> {
  const wire = redactingFetch(effects.redact, url)
  const started = performance.now()
  let answer: Answer = { text: '', tokensIn: 0, tokensOut: 0, tokensEstimated: false }
  let failure: { why: string; cause: unknown } | null = null
  try {
    answer = await ask(request, { config, fetch: wire.fetch })
    if (request.schema) request.schema.parse(JSON.parse(answer.text))
  } catch (cause) {
    failure = { why: whyOf(cause, request.signal), cause }
  }
  const seconds = (performance.now() - started) / 1000
  const sent = wire.sent()
  const bytesSent = Buffer.byteLength(sent)
  const wh = wattHours(config.energy, { tokensOut: answer.tokensOut, seconds })
  await effects.ledger({
    at: (effects.now?.() ?? new Date()).toISOString(),
    who: request.who,
    task: request.task,
    model: config.name,
    host: url.host,
    sent,
    bytesSent,
    tokensIn: answer.tokensIn,
    tokensOut: answer.tokensOut,
    tokensEstimated: answer.tokensEstimated,
    wh,
    perimeter: config.energy.kind === 'local' ? 'local-power' : 'hosted-gpu',
    seconds,
    outcome: failure === null ? 'done' : failure.why === 'stopped' ? 'stopped' : 'failed',
  })
  if (failure) return { result: null, ...failure }
  const { text, tokensIn, tokensOut } = answer
  return { result: { text, tokensIn, tokensOut, bytesSent, wh }, why: null, cause: null }
}

async function ask(
  request: GenerateRequest,
  { config, fetch }: { readonly config: OpenAiCompatibleConfig; readonly fetch: typeof globalThis.fetch },
): Promise<Answer> {
  const provider = createOpenAICompatible({
    name: config.name,
    baseURL: config.baseUrl,
    ...(config.apiKey === undefined ? {} : { apiKey: config.apiKey }),
    includeUsage: true,
    supportsStructuredOutputs: true,
    fetch,
  })
  const timeout = AbortSignal.timeout(config.timeoutMs)
  const failed: unknown[] = []
  // A model object, never a string: a bare id would go to the library's own gateway.
  const stream = streamText({
    model: provider(config.modelId),
    system: request.system,
    prompt: request.prompt,
    maxRetries: 0,
    ...(request.schema === undefined ? {} : { output: Output.object({ schema: request.schema }) }),
    ...(request.maxTokens === undefined ? {} : { maxOutputTokens: request.maxTokens }),
    abortSignal: request.signal ? AbortSignal.any([request.signal, timeout]) : timeout,
    onError: ({ error }) => {
      failed.push(error)
    },
  })
  let text = ''
  for await (const piece of stream.textStream) {
    text += piece
    request.onToken?.(piece)
  }
  if (request.signal?.aborted) throw request.signal.reason
  if (timeout.aborted) throw timeout.reason
  if (failed.length > 0) throw failed[0]
  if (text.trim() === '') throw new EmptyAnswer()
  const usage = await stream.usage
  return {
    text,
    tokensIn: usage.inputTokens ?? estimatedTokens(request.system + request.prompt),
    tokensOut: usage.outputTokens ?? estimatedTokens(text),
    tokensEstimated: usage.inputTokens === undefined || usage.outputTokens === undefined,
  }
}

class EmptyAnswer extends Error {}

/** Rewrites each string of the body by `redact`, keeps the exact bytes, goes to no other origin and follows no redirect. */
function redactingFetch(
  redact: (text: string) => string,
  allowed: URL,
): { readonly fetch: typeof globalThis.fetch; readonly sent: () => string } {
  const bodies: string[] = []
  return {
    sent: () => bodies.join('\n'),
    fetch: async (input, init) => {
      const target = new URL(input instanceof Request ? input.url : input)
      if (target.origin !== allowed.origin) throw new AppError('not-allowed', { host: target.host })
      if (typeof init?.body !== 'string') throw new AppError('not-allowed', { host: target.host })
      const body = JSON.stringify(redacted(JSON.parse(init.body), redact))
      bodies.push(body)
      return globalThis.fetch(target, { ...init, body, redirect: 'error' })
    },
  }
}

function redacted(value: unknown, redact: (text: string) => string): unknown {
  if (typeof value === 'string') return redact(value)
  if (Array.isArray(value)) return value.map((item) => redacted(item, redact))
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, redacted(item, redact)]))
  }
  return value
}

function checkedUrl({ name, baseUrl, modelId }: OpenAiCompatibleConfig): URL {
  const isComplete = name !== '' && modelId !== '' && URL.canParse(baseUrl)
  if (!isComplete) throw new AppError('model-unknown', { model: name })
  const url = new URL(baseUrl)
  const isLocal = /^(localhost|127\.0\.0\.1|\[::1\])$/u.test(url.hostname)
  const isAllowed = url.protocol === 'https:' || (url.protocol === 'http:' && isLocal)
  if (!isAllowed) throw new AppError('model-unknown', { model: name, host: url.host })
  return url
}

function whyOf(cause: unknown, signal: AbortSignal | undefined): string {
  if (signal?.aborted) return 'stopped'
  if (cause instanceof EmptyAnswer || cause instanceof SyntaxError) return 'invalid'
  const name = cause instanceof Error ? cause.name : ''
  if (name === 'TimeoutError') return 'timeout'
  if (name === 'ZodError' || name === '$ZodError') return 'invalid'
  return name.includes('APICall') ? 'refused' : 'unreachable'
}

/** Four signs a token: near enough for French, and said to be an estimate. */
function estimatedTokens(text: string): number {
  return Math.ceil(text.length / 4)
}
