import { APICallError, InvalidResponseDataError, JSONParseError, TypeValidationError } from 'ai'
import { AppError } from '../../contract/index.ts'

/** Where a server is. Throws `model-unknown` when the name or address is not complete, or would send in clear beyond this machine. */
export function checkedAddress({
  name,
  baseUrl,
  modelId,
}: {
  readonly name: string
  readonly baseUrl: string
  readonly modelId: string
}): URL {
  const isComplete = name !== '' && modelId !== '' && URL.canParse(baseUrl)
  if (!isComplete) throw new AppError('model-unknown', { model: name })
  const url = new URL(baseUrl)
  const isLocal = /^(localhost|127\.0\.0\.1|\[::1\])$/u.test(url.hostname)
  const isAllowed = url.protocol === 'https:' || (url.protocol === 'http:' && isLocal)
  if (!isAllowed) throw new AppError('model-unknown', { model: name, host: url.host })
  return url
}

const notAnswers = [InvalidResponseDataError, JSONParseError, TypeValidationError]

/** Why a call to a server failed: `context` (too long for the model), `invalid` (an answer that is none), `refused`, `unreachable`. */
export function whyRefused(cause: unknown): string {
  if (notAnswers.some((kind) => kind.isInstance(cause))) return 'invalid'
  if (!APICallError.isInstance(cause)) return 'unreachable'
  if (
    /context (?:size|length|window)|exceed_context|too large to process/iu.test(
      `${cause.message} ${cause.responseBody ?? ''}`,
    )
  )
    return 'context'
  return cause.statusCode === undefined ? 'unreachable' : 'refused'
}
