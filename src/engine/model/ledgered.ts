import { AppError } from '../../contract/index.ts'
import { type EnergyBasis, wattHours } from './energy.ts'
import type { Generated, GenerateRequest, LedgerEntry } from './text-model.ts'

/** What a model gave back, before it is judged. */
export interface Answer {
  readonly text: string
  readonly tokensIn: number
  readonly tokensOut: number
  readonly tokensEstimated: boolean
  /** The model was cut off before its own end. */
  readonly isTruncated: boolean
}

/** What the house wants done to all that a model is sent. */
export interface ModelEffects {
  /** Applied to every string of every body, just before it is sent. */
  readonly redact: (text: string) => string
  /** The way back: puts what was hidden in its place again, in what the model answers. */
  readonly restore?: (text: string) => string
  /** Written once a call, whatever its end; the call fails when the ledger cannot be written. */
  readonly ledger: (entry: LedgerEntry) => Promise<void> | void
  readonly now?: () => Date
}

export class EmptyAnswer extends Error {}
export class TruncatedAnswer extends Error {}

interface Ledgered {
  readonly model: string
  readonly host: string
  readonly energy: EnergyBasis
  readonly effects: ModelEffects
  /** What has left so far, as it left. */
  readonly sent: () => string
  readonly whyOf: (cause: unknown) => string
}

const noAnswer: Answer = { text: '', tokensIn: 0, tokensOut: 0, tokensEstimated: false, isTruncated: false }

/**
 * Runs one call of a model that writes and keeps it in the ledger, however it ends. Throws `model-failed` with `why`: what `whyOf`
 * says, else `stopped`, `timeout`, `truncated` or `invalid`; and with the HTTP `status` of a server that answered by an error, else null.
 */
export async function ledgeredCall(
  request: GenerateRequest,
  call: Ledgered,
  ask: () => Promise<Answer>,
): Promise<Generated> {
  const { answer, cost } = await ledgered(request, call, {
    ask,
    none: noAnswer,
    judge: (given) => refuseUnfit(given, request),
  })
  return { text: call.effects.restore?.(answer.text) ?? answer.text, ...cost }
}

/** What a call of a model is asked and charged. */
interface Asking<Given extends Counted> {
  readonly ask: () => Promise<Given>
  /** What is counted of a call that gave nothing. */
  readonly none: Given
  /** Throws where what came back is not what was asked. */
  readonly judge: (given: Given) => void
  /** Tokens whose energy is counted where a server is far; those written when absent. */
  readonly charged?: (given: Given) => number
  /** What left, where `sent` only tells of it. */
  readonly bytesSent?: number
}

type Counted = Pick<Answer, 'tokensIn' | 'tokensOut' | 'tokensEstimated'>

/** Runs one call of a model, whatever it gives, and keeps it in the ledger, however it ends. Throws `model-failed`, as `ledgeredCall` does. */
export async function ledgered<Given extends Counted>(
  request: Pick<GenerateRequest, 'who' | 'task' | 'signal'>,
  call: Ledgered,
  { ask, none, judge, charged, bytesSent }: Asking<Given>,
): Promise<{ answer: Given; cost: Omit<Generated, 'text'> }> {
  const started = performance.now()
  let answer = none
  let failure: { why: string; cause: unknown } | null = null
  try {
    answer = await ask()
    judge(answer)
  } catch (cause) {
    failure = { why: whyFailed(cause, request.signal) ?? call.whyOf(cause), cause }
  }
  const seconds = (performance.now() - started) / 1000
  const sent = call.sent()
  const { tokensIn, tokensOut, tokensEstimated } = answer
  const cost = {
    tokensIn,
    tokensOut,
    bytesSent: bytesSent ?? Buffer.byteLength(sent),
    wh: wattHours(call.energy, { tokensOut: charged?.(answer) ?? tokensOut, seconds }),
  }
  await call.effects.ledger({
    ...cost,
    at: (call.effects.now?.() ?? new Date()).toISOString(),
    who: request.who,
    task: request.task,
    model: call.model,
    host: call.host,
    sent,
    tokensEstimated,
    perimeter: call.energy.kind === 'local' ? 'local-power' : 'hosted-gpu',
    seconds,
    outcome: failure === null ? 'done' : failure.why === 'stopped' ? 'stopped' : 'failed',
  })
  if (failure)
    throw new AppError(
      'model-failed',
      { model: call.model, why: failure.why, detail: failure.why, status: statusOf(failure.cause) },
      { cause: failure.cause },
    )
  return { answer, cost }
}

function statusOf(cause: unknown): number | null {
  const status = cause instanceof Error && 'statusCode' in cause ? cause.statusCode : null
  return typeof status === 'number' ? status : null
}

function refuseUnfit({ text, isTruncated }: Answer, { schema }: GenerateRequest): void {
  if (isTruncated) throw new TruncatedAnswer()
  if (text.trim() === '') throw new EmptyAnswer()
  if (schema) schema.parse(JSON.parse(text))
}

function whyFailed(cause: unknown, signal: AbortSignal | undefined): string | null {
  if (signal?.aborted) return 'stopped'
  if (cause instanceof TruncatedAnswer) return 'truncated'
  if (cause instanceof EmptyAnswer || cause instanceof SyntaxError) return 'invalid'
  const name = cause instanceof Error ? cause.name : ''
  if (name === 'TimeoutError') return 'timeout'
  return name === 'ZodError' || name === '$ZodError' ? 'invalid' : null
}

/** Four signs a token: near enough for French, and said to be an estimate. */
export function estimatedTokens(text: string): number {
  return Math.ceil(text.length / 4)
}

/**
 * The JSON of an answer that a model wrapped in a fence, in talk or in its own thinking: the longest object that can be read. The text as
 * it is when there is none.
 */
export function jsonOf(text: string): string {
  const told = text.replace(/<think>[\s\S]*?<\/think>/gu, '')
  let longest = ''
  for (let start = told.indexOf('{'); start >= 0; start = told.indexOf('{', start + 1)) {
    const object = objectFrom(told, start)
    if (object === null) continue
    if (object.length > longest.length) longest = object
    start += object.length - 1
  }
  return longest === '' ? told.trim() : longest
}

/** The object that opens at `start`, when it is closed and can be read. */
function objectFrom(text: string, start: number): string | null {
  let depth = 0
  for (const { 0: sign, index } of text.slice(start).matchAll(/"(?:[^"\\]|\\.)*"|[{}]/gu)) {
    if (sign === '{') depth += 1
    if (sign === '}') depth -= 1
    if (depth > 0) continue
    const object = text.slice(start, start + index + 1)
    return isRead(object) ? object : null
  }
  return null
}

function isRead(json: string): boolean {
  try {
    return typeof JSON.parse(json) === 'object'
  } catch {
    return false
  }
}
