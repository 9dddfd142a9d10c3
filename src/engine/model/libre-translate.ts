import { z } from 'zod'
import { checkedAddress } from './compatible-server.ts'
import { estimatedTokens, ledgered, type ModelEffects } from './ledgered.ts'
import type { OpenAiCompatibleConfig } from './openai-compatible-model.ts'
import { keepingFetch, redactingFetch } from './redacting-fetch.ts'
import type { Translated, TranslateRequest, Translator } from './translator.ts'

const answerSchema = z.object({ translatedText: z.array(z.string()) })
const none = { texts: [] as readonly string[], tokensIn: 0, tokensOut: 0, tokensEstimated: true }
type Answered = typeof none

/**
 * A server that speaks LibreTranslate (`POST /translate`, version 1.6): it takes sentences, no instruction, and no glossary. Throws
 * `model-unknown` when the configuration is not complete, or would send in clear beyond this machine; `translate` throws `model-failed`.
 */
export function libreTranslate(config: OpenAiCompatibleConfig, effects: ModelEffects): Translator {
  const url = checkedAddress(config)
  const ask = (request: TranslateRequest, fetch: typeof globalThis.fetch) => asked(request, { config, fetch })
  return {
    name: config.name,
    host: url.host,
    learns: false,
    preview: async (request) => {
      const wire = keepingFetch(effects.redact)
      await ask(request, wire.fetch).catch(() => undefined)
      return wire.sent()
    },
    translate: async (request): Promise<Translated> => {
      const wire = redactingFetch(effects.redact, url)
      const { answer, cost } = await ledgered(
        request,
        { model: config.name, host: url.host, energy: config.energy, effects, sent: wire.sent, whyOf },
        { ask: () => ask(request, wire.fetch), none, judge: () => undefined },
      )
      const restore = effects.restore ?? ((text: string) => text)
      const texts = request.texts.map((_, place) => answer.texts[place] ?? null)
      return {
        texts: texts.map((text) => (text === null ? null : restore(text))),
        bytesSent: cost.bytesSent,
        wh: cost.wh,
      }
    },
  }
}

interface Asking {
  readonly config: OpenAiCompatibleConfig
  readonly fetch: typeof globalThis.fetch
}

async function asked({ texts, to, signal }: TranslateRequest, { config, fetch }: Asking): Promise<Answered> {
  const patience = AbortSignal.timeout(config.timeoutMs)
  const key = config.apiKey === undefined ? {} : { api_key: config.apiKey }
  const response = await fetch(new URL(`${config.baseUrl.replace(/\/$/u, '')}/translate`), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ q: texts, source: 'fr', target: to, format: 'text', ...key }),
    signal: signal ? AbortSignal.any([signal, patience]) : patience,
  })
  if (!response.ok) throw new Refused(response.status)
  const { translatedText } = answerSchema.parse(await response.json())
  const count = (all: readonly string[]) => all.reduce((sum, text) => sum + estimatedTokens(text), 0)
  return { texts: translatedText, tokensIn: count(texts), tokensOut: count(translatedText), tokensEstimated: true }
}

/** A server that answered by an error: its words may hold the text, and stay unread. */
class Refused extends Error {
  readonly statusCode: number

  constructor(statusCode: number) {
    super(`HTTP ${statusCode}`)
    this.statusCode = statusCode
  }
}

function whyOf(cause: unknown): string {
  return cause instanceof Refused ? 'refused' : 'unreachable'
}
