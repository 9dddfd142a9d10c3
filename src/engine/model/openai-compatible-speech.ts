import { checkedAddress } from './compatible-server.ts'
import { heardSegments, transcriptionSchema } from './heard-segments.ts'
import { estimatedTokens, ledgered, type ModelEffects } from './ledgered.ts'
import type { OpenAiCompatibleConfig } from './openai-compatible-model.ts'
import { postForm } from './post-form.ts'
import type { Heard, HeardSegment, ListenRequest, SpeechModel } from './speech-model.ts'

/**
 * A model of speech behind a server that speaks the OpenAI dialect (`/v1/audio/transcriptions`: whisper.cpp, speaches, vLLM…). The sound
 * leaves without its name, to that server alone; the ledger keeps what went with it and its size. Throws `model-unknown` when the
 * configuration is not complete, or would send in clear beyond this machine; `listen` throws `model-failed`.
 */
export function openAiCompatibleSpeech(config: OpenAiCompatibleConfig, effects: ModelEffects): SpeechModel {
  const url = checkedAddress(config)
  const preview: SpeechModel['preview'] = ({ sound, language }) =>
    JSON.stringify({ ...fieldsOf(config.modelId, language), file: { bytes: sound.size } })
  return {
    name: config.name,
    host: url.host,
    preview,
    listen: async (request): Promise<Heard> => {
      let sent = ''
      const { answer, cost } = await ledgered(
        request,
        { model: config.name, host: url.host, energy: config.energy, effects, sent: () => sent, whyOf },
        {
          ask: () => {
            sent = preview(request)
            return ask(request, config)
          },
          none,
          judge: () => undefined,
          bytesSent: request.sound.size,
        },
      )
      return { segments: answer.segments, bytesSent: cost.bytesSent, wh: cost.wh }
    },
  }
}

const none = { segments: [], tokensIn: 0, tokensOut: 0, tokensEstimated: true }

interface Answered {
  readonly segments: readonly HeardSegment[]
  readonly tokensIn: number
  readonly tokensOut: number
  readonly tokensEstimated: boolean
}

function fieldsOf(model: string, language: string) {
  return { model, language, response_format: 'verbose_json', 'timestamp_granularities[]': ['word', 'segment'] }
}

async function ask({ sound, language, signal }: ListenRequest, config: OpenAiCompatibleConfig): Promise<Answered> {
  const fields = Object.entries(fieldsOf(config.modelId, language))
  const patience = AbortSignal.timeout(config.timeoutMs)
  const { status, body } = await postForm(new URL(`${config.baseUrl.replace(/\/$/u, '')}/audio/transcriptions`), {
    fields: fields.flatMap(([name, values]) => [values].flat().map((value) => [name, value] as const)),
    file: sound,
    headers: config.apiKey === undefined ? {} : { authorization: `Bearer ${config.apiKey}` },
    signal: signal ? AbortSignal.any([signal, patience]) : patience,
  }).catch((cause: unknown) => {
    // What was aborted says so by its own reason: too long, or stopped.
    throw patience.aborted ? patience.reason : cause
  })
  if (status < 200 || status > 299) throw new Refused(status)
  const segments = heardSegments(transcriptionSchema.parse(JSON.parse(body)))
  const tokensOut = segments.reduce((sum, { text }) => sum + estimatedTokens(text), 0)
  return { segments, tokensIn: 0, tokensOut, tokensEstimated: true }
}

/** A server that answered by an error: its words may tell of the sound, and stay unread. */
class Refused extends Error {
  readonly statusCode: number

  constructor(statusCode: number) {
    super(`HTTP ${statusCode}`)
    this.statusCode = statusCode
  }
}

function whyOf(cause: unknown): string {
  if (cause instanceof Refused) return 'refused'
  return 'unreachable'
}
