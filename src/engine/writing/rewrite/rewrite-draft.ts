import { AppError, type WrittenDraft } from '../../../contract/index.ts'
import type { Generated, GenerateRequest, TextModel } from '../../model/index.ts'
import { borrowedStretches, notYetTold } from './borrowed.ts'
import { plainWords } from './locked-words.ts'
import { type DraftText, type OpenSentence, openSentences, paragraphsAround } from './open-sentences.ts'
import { promptVersion, repairPrompt, systemPrompt, userPrompt } from './prompt.ts'
import { answerSchema, readAnswer, readPartially } from './read-answer.ts'
import { newlyTold } from './told-before.ts'
import { type Fault, faultsOf } from './verify.ts'

export interface RewriteRequest {
  readonly draft: DraftText
  readonly model: TextModel
  /** The named person who asks: it goes to the ledger. */
  readonly who: string
  readonly instruction: string
  /** Name and version of the instruction, when it is one that the house keeps. */
  readonly prompt?: string
  /** Sentences that the house has published, to show its voice. */
  readonly examples?: readonly string[]
  /** What the brief asks for, where the instruction is another. */
  readonly wishes?: readonly string[]
  /** How the house wants to be written for, in place of the usual manner, with its version. */
  readonly manner?: { readonly words: string; readonly version: number } | undefined
  /** How the house speaks to this reader. */
  readonly address?: 'tu' | 'vous'
  /** The house's fact check, handed in: what it finds in a sentence that no record says. */
  readonly invented?: (text: string) => readonly string[]
  /** What the records of the show and of the house say, in their words: to repeat it adds nothing. */
  readonly told?: readonly string[]
  /** The venue's own words on the show, which a longer wording may take up where the draft does not tell them yet. */
  readonly material?: readonly string[]
  readonly signal?: AbortSignal
  /** What can already be read, sentence by sentence. */
  readonly onSentences?: (sentences: readonly { readonly key: string; readonly text: string }[]) => void
}

/**
 * What became of one sentence: `kept` is as it was, because of `faults`; `unsure` has its facts and words that nothing told before
 * (`faults`): a person who has judged them may take it; `unchanged`, because the model changed nothing.
 */
export interface SentenceChange {
  readonly sentence: OpenSentence
  readonly after: string
  readonly outcome: 'rewritten' | 'repaired' | 'unsure' | 'unchanged' | 'kept'
  readonly faults: readonly Fault[]
}

export interface Rewriting {
  /**
   * `rewritten`: at once; `repaired`: after one repair; `partly`: some sentences stay as they were, after the repair;
   * `unsure`: some sentences say words that nothing told before, for a person to judge; `unchanged`: the model changed nothing; `nothing-open`: no
   * sentence may be said otherwise, so nothing was asked; `fell-back`: no sentence came back right, or the model failed (`why`). Whatever the
   * code, no fact has moved.
   */
  readonly code: 'rewritten' | 'repaired' | 'partly' | 'unsure' | 'unchanged' | 'nothing-open' | 'fell-back'
  readonly why: string | null
  readonly changes: readonly SentenceChange[]
  /** What the tries cost together, those that failed their check included. */
  readonly cost: Pick<WrittenDraft, 'tokens' | 'wh' | 'bytesSent'>
  readonly writer: string
}

const wordsRoom = 120

/**
 * Has a model say the sentences of a draft otherwise, its facts locked: each must come back word for word, in its sentence,
 * and none be added. Sentences that fail are asked once more, then stay as they were; so is a request that the server failed to answer, or
 * answered out of shape. Nothing is kept: a person takes or
 * refuses each. Only a stop by the person throws (`model-failed`, why `stopped`).
 */
export async function rewriteDraft(request: RewriteRequest): Promise<Rewriting> {
  const writer = `${request.model.name} (${[promptVersion, request.manner && `règles v${request.manner.version}`, request.prompt].filter(Boolean).join(', ')})`
  const sentences = openSentences(request.draft)
  const cost = new Cost()
  const taken: Attempt['taken'] = []
  const ended = (changes: readonly SentenceChange[], why: string | null): Rewriting => {
    return { code: codeOf(changes, why), why, changes, cost: cost.total(), writer }
  }
  if (sentences.length === 0) return { ...ended([], null), code: 'nothing-open' }
  try {
    const first = await attempt(request, { sentences, cost, taken, prompt: firstPrompt(request, sentences) })
    const failed = first.filter(({ faults }) => faults.length > 0)
    if (failed.length === 0) return ended(first, null)
    const asked = failed.map(({ sentence }) => sentence)
    const repair = { sentences: asked, cost, taken, prompt: repairPrompt(request.instruction, failed) }
    try {
      return ended(merged(first, await attempt(request, repair)), null)
    } catch (error) {
      // What came back right the first time is not lost with the repair of the rest.
      const why = failureOf(error)
      return ended(first, first.length > failed.length ? null : why)
    }
  } catch (error) {
    return ended(sentences.map(asItWas), failureOf(error))
  }
}

/** Why the model gave nothing. Throws anything else, and a stop by the person. */
function failureOf(error: unknown): string {
  if (!(error instanceof AppError) || error.code !== 'model-failed' || error.params.why === 'stopped') throw error
  return String(error.params.why)
}

/** An error inside the server and an answer that cannot be read may not come twice: they are asked once more. */
function mayPass(error: unknown): boolean {
  if (!(error instanceof AppError) || error.code !== 'model-failed') return false
  const { why, status } = error.params
  return why === 'invalid' || (why === 'refused' && Number(status) >= 500)
}

/** The exact bytes of the first request; nothing is sent. Empty when no sentence is open. */
export async function rewritePreview(request: RewriteRequest): Promise<string> {
  const sentences = openSentences(request.draft)
  if (sentences.length === 0) return ''
  return await request.model.preview(requestFor(request, sentences, firstPrompt(request, sentences)))
}

function firstPrompt(request: RewriteRequest, sentences: readonly OpenSentence[]): string {
  const { instruction, draft, examples = [], wishes = [] } = request
  const body = paragraphsAround(draft, sentences)
  return userPrompt({ instruction, sentences, body, examples, wishes, material: materialOf(request) })
}

function materialOf({ material = [], draft }: RewriteRequest): string[] {
  return notYetTold(material, draft.text)
}

interface Attempt {
  readonly sentences: readonly OpenSentence[]
  readonly prompt: string
  readonly cost: Cost
  /** What each sentence has already taken of the record's text: it is told once. */
  readonly taken: { readonly key: string; readonly words: string }[]
}

async function attempt(request: RewriteRequest, asked: Attempt): Promise<SentenceChange[]> {
  try {
    return await attemptOnce(request, asked)
  } catch (error) {
    if (!mayPass(error)) throw error
    return await attemptOnce(request, asked)
  }
}

async function attemptOnce(
  request: RewriteRequest,
  { sentences, prompt, cost, taken }: Attempt,
): Promise<SentenceChange[]> {
  let heard = ''
  const generated = await request.model.generate({
    ...requestFor(request, sentences, prompt),
    ...(request.signal && { signal: request.signal }),
    onToken: (piece) => {
      heard += piece
      request.onSentences?.(readPartially(heard))
    },
  })
  cost.add(generated)
  const answer = readAnswer(generated.text, sentences)
  const material = materialOf(request)
  return sentences.map((sentence) => {
    const after = answer.get(sentence.key)
    const borrowed = borrowedStretches(after ?? '', material)
    const change = judged({ sentence, after, borrowed }, request)
    if (change.outcome === 'kept') return change
    const twice = borrowed.find((stretch) =>
      taken.some((one) => one.key !== sentence.key && overlaps(one.words, stretch)),
    )
    if (twice !== undefined) return { ...change, outcome: 'kept', faults: [{ code: 'fact-doubled', detail: twice }] }
    taken.push(...borrowed.map((words) => ({ key: sentence.key, words })))
    return change
  })
}

function overlaps(one: string, other: string): boolean {
  const [first, second] = [plainWords(one).toLowerCase(), plainWords(other).toLowerCase()]
  return first.includes(second) || second.includes(first)
}

function requestFor(
  { who, manner, address = 'vous' }: RewriteRequest,
  sentences: readonly OpenSentence[],
  prompt: string,
): GenerateRequest {
  return {
    system: systemPrompt({ ...(manner && { manner: manner.words }), address }),
    prompt,
    schema: answerSchema(sentences),
    isJson: true,
    who,
    task: 'rewrite',
    temperature: 0.4,
    maxTokens: wordsRoom + sentences.reduce((sum, { text }) => sum + text.length, 0),
  }
}

interface Answered {
  readonly sentence: OpenSentence
  readonly after: string | undefined
  /** What it takes word for word of the record's own text. */
  readonly borrowed: readonly string[]
}

function judged({ sentence, after, borrowed }: Answered, request: RewriteRequest): SentenceChange {
  const words = after ?? ''
  const locks = [...sentence.locks, ...borrowed.map((text) => ({ text, isName: false }))]
  const { facts, unsure } = newlyTold(words, { ...sentence, locks }, [request.draft.text, ...(request.told ?? [])])
  const faults = [
    ...faultsOf(after, sentence, { ...request, borrowed }),
    ...facts.map((detail): Fault => ({ code: 'fact-added', detail })),
  ]
  if (faults.length > 0) return { sentence, after: words, outcome: 'kept', faults }
  if (plainWords(words) === plainWords(sentence.text))
    return { sentence, after: sentence.text, outcome: 'unchanged', faults }
  if (unsure.length > 0) {
    const doubts = unsure.map((detail): Fault => ({ code: 'words-added', detail }))
    return { sentence, after: words, outcome: 'unsure', faults: doubts }
  }
  return { sentence, after: words, outcome: 'rewritten', faults }
}

/** Sentences that came back right the second time are said to be; the others keep the fault of the second. */
function merged(first: readonly SentenceChange[], again: readonly SentenceChange[]): SentenceChange[] {
  return first.map((change) => {
    const second = again.find(({ sentence }) => sentence.key === change.sentence.key)
    if (second?.outcome === 'rewritten') return { ...second, outcome: 'repaired' }
    return change.outcome === 'unsure' ? change : (second ?? change)
  })
}

function asItWas(sentence: OpenSentence): SentenceChange {
  return { sentence, after: sentence.text, outcome: 'kept', faults: [] }
}

function codeOf(changes: readonly SentenceChange[], why: string | null): Rewriting['code'] {
  const has = (outcome: SentenceChange['outcome']) => changes.some((change) => change.outcome === outcome)
  if (why !== null) return 'fell-back'
  if (has('unsure')) return 'unsure'
  const isChanged = has('rewritten') || has('repaired')
  if (has('kept')) return isChanged ? 'partly' : 'fell-back'
  if (!isChanged) return 'unchanged'
  return has('repaired') ? 'repaired' : 'rewritten'
}

class Cost {
  #tokens = 0
  #wh = 0
  #bytesSent = 0

  add({ tokensIn, tokensOut, wh, bytesSent }: Generated): void {
    this.#tokens += tokensIn + tokensOut
    this.#wh += wh
    this.#bytesSent += bytesSent
  }

  total(): Rewriting['cost'] {
    return { tokens: this.#tokens, wh: this.#wh, bytesSent: this.#bytesSent }
  }
}
