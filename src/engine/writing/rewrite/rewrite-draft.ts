import { AppError, type WrittenDraft } from '../../../contract/index.ts'
import type { Generated, TextModel } from '../../model/index.ts'
import { type LockedBody, lockBody } from './lock.ts'
import { defaultInstruction, promptVersion, repairPrompt, systemPrompt, userPrompt } from './prompt.ts'
import { unlockBody } from './unlock.ts'
import { type Fault, faultsOf } from './verify.ts'

export interface RewriteRequest {
  readonly draft: Omit<WrittenDraft, 'checks'>
  readonly model: TextModel
  /** The named person who asks: it goes to the ledger. */
  readonly who: string
  readonly instruction?: string
  /** The house's fact check, handed in: what it finds in the text outside of the locked stretches. */
  readonly invented?: (text: string) => readonly string[]
  readonly signal?: AbortSignal
  readonly onToken?: (piece: string) => void
}

export interface Rewriting {
  readonly draft: Omit<WrittenDraft, 'checks'>
  /**
   * `rewritten`: at once; `repaired`: after one repair; `fell-back`: the draft is the one without a model, because of
   * `faults`, or because the model failed (`why`).
   */
  readonly code: 'rewritten' | 'repaired' | 'fell-back'
  readonly faults: readonly Fault[]
  readonly why: string | null
  readonly promptVersion: string
}

/**
 * Has a model rewrite the body of a draft, its facts locked: each must come back exactly once and none be added, else one
 * repair is asked, else the draft as it was comes back, said so, with what the tries cost. Only a stop by the person
 * throws (`model-failed`, why `stopped`).
 */
export async function rewriteDraft(request: RewriteRequest): Promise<Rewriting> {
  const before = lockBody(request.draft)
  const cost = new Cost()
  try {
    const first = cost.add(await generate(request, userPrompt(request.instruction ?? defaultInstruction, before)))
    const faults = faultsOf(first.text, before, request.invented)
    if (faults.length === 0) return done('rewritten', first.text, { request, before, cost })
    const second = cost.add(await generate(request, repairPrompt(first.text, faults, before)))
    const left = faultsOf(second.text, before, request.invented)
    if (left.length === 0) return done('repaired', second.text, { request, before, cost })
    return fallBack(request, cost, { faults: left, why: 'facts' })
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'model-failed' || error.params.why === 'stopped') throw error
    return fallBack(request, cost, { faults: [], why: String(error.params.why) })
  }
}

function generate({ model, who, signal, onToken }: RewriteRequest, prompt: string): Promise<Generated> {
  return model.generate({
    system: systemPrompt(),
    prompt,
    who,
    task: 'rewrite',
    ...(signal ? { signal } : {}),
    ...(onToken ? { onToken } : {}),
  })
}

function done(
  code: 'rewritten' | 'repaired',
  text: string,
  { request, before, cost }: { readonly request: RewriteRequest; readonly before: LockedBody; readonly cost: Cost },
): Rewriting {
  const writer = `${request.model.name} (${promptVersion})`
  const rewritten = unlockBody(text, { draft: request.draft, locked: before.locked, writer })
  const draft = { ...request.draft, ...rewritten, model: request.model.name, ...cost.added(request.draft) }
  return { draft, code, faults: [], why: null, promptVersion }
}

function fallBack(request: RewriteRequest, cost: Cost, reason: Pick<Rewriting, 'faults' | 'why'>): Rewriting {
  return { draft: { ...request.draft, ...cost.added(request.draft) }, code: 'fell-back', ...reason, promptVersion }
}

/** What the tries cost together, those that failed their check included. */
class Cost {
  private tokens = 0
  private wh = 0
  private bytesSent = 0

  add(generated: Generated): Generated {
    this.tokens += generated.tokensIn + generated.tokensOut
    this.wh += generated.wh
    this.bytesSent += generated.bytesSent
    return generated
  }

  added({ tokens, wh, bytesSent }: Pick<WrittenDraft, 'tokens' | 'wh' | 'bytesSent'>) {
    return { tokens: tokens + this.tokens, wh: wh + this.wh, bytesSent: bytesSent + this.bytesSent }
  }
}
