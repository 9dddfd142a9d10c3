import {
  AppError,
  type ComposedMend,
  type ComposedSentence,
  type ComposedVersion,
  mostVersions,
} from '../../../contract/index.ts'
import type { Generated, GenerateRequest } from '../../model/index.ts'
import { checkLength } from '../channels/index.ts'
import type { WrittenDraftWithoutChecks } from '../draft/index.ts'
import { angles } from './angles.ts'
import { assemble, type Frame, frameOf, typesetParts } from './assemble.ts'
import type { Composed, ComposeRequest, Composing } from './compose-request.ts'
import { type Judged, judge, reasonOf, toMend, weightOf } from './judge.ts'
import { composePrompt, composeSystem, mendPrompt, usualComposeManner } from './prompt.ts'
import { answerSchema, bodySoFar, type ComposedAnswer, mendSchemaFor } from './schema.ts'
import { type PartSentence, replaced } from './sentences.ts'
import { writerOf } from './writer.ts'

const mostRounds = 2
const room = { written: 1400, mended: 900 } as const
const temperature = { written: 0.7, mended: 0.3 } as const
/** A text of which more than this share of sentences is against the record is not mended by cutting: it is another story. */
const mostContradicted = 0.34
const fewestSigns = 60

/**
 * Has a model write whole texts from the record, each on an angle of its own, under the fact check: what it contradicts or no record
 * says goes back with its reason, twice at most, and a mend that is worse is refused. Nothing is kept: a person takes a version or none.
 * Only a stop by the person throws (`model-failed`, why `stopped`), and what the guard of the model refuses (`model-host-new`…).
 */
export async function compose(request: ComposeRequest): Promise<Composing> {
  const writer = writerOf(request)
  const cost = new Cost()
  const frame = frameOf(request.asked, request.altText)
  const versions: Composed[] = []
  let why: string | null = null
  for (const [at, { words: angle }] of angles.slice(0, Math.min(request.versions, mostVersions)).entries()) {
    try {
      versions.push(
        await oneVersion({ ...request, cost, frame, writer }, { at, angle, others: versions.map(({ body }) => body) }),
      )
    } catch (error) {
      if (versions.length === 0 || !isBudgetSpent(error)) why = failureOf(error)
      // What was written before the month's budget ended is not lost with it.
      else why = 'budget'
      // A server that does not answer is not asked for the next one.
      if (why !== 'invalid' && why !== 'truncated') break
    }
  }
  return { code: codeOf(versions), why, versions, writer, ...cost.total() }
}

/** The exact bytes of the first request; nothing is sent. */
export async function composePreview(request: ComposeRequest): Promise<string> {
  const [first] = angles
  return await request.model.preview(writeRequest(request, { angle: first?.words ?? '', others: [] }))
}

interface Working extends ComposeRequest {
  readonly cost: Cost
  readonly frame: Frame
  readonly writer: string
}

interface Wanted {
  readonly at: number
  readonly angle: string
  readonly others: readonly string[]
}

async function oneVersion(work: Working, wanted: Wanted): Promise<Composed> {
  const answer = await written(work, wanted)
  const mends: ComposedMend[] = []
  const { subject, preheader, body } = answer
  let judged = await judge(typesetParts({ subject: subject ?? '', preheader: preheader ?? '', body }), against(work))
  let rounds = 0
  while (rounds < mostRounds && isToMend(work, judged)) {
    rounds += 1
    const mended = await mendOnce(work, { judged, version: wanted.at + 1, round: rounds }).catch((error: unknown) => {
      // What was written is not lost with the mending of a part of it.
      failureOf(error)
      return null
    })
    if (mended === null) break
    judged = mended.judged
    mends.push(...mended.mends)
  }
  const draft = assemble(judged.parts, { frame: work.frame, atoms: judged.atoms, writer: work.writer })
  return {
    key: String(wanted.at + 1),
    angle: answer.angle.trim() || wanted.angle,
    rounds,
    text: draft.text,
    body: judged.parts.body,
    sentences: sentencesOf(draft, judged),
    mends,
    form: formOf(work, draft),
    dropped: droppedFor(judged),
    without: (keys) => withoutSentences(work, { judged, draft, keys }),
  }
}

async function written(work: Working, wanted: Wanted): Promise<ComposedAnswer> {
  const ask = async () => {
    let heard = ''
    const generated = await work.model.generate({
      ...writeRequest(work, wanted),
      onToken: (piece) => {
        heard += piece
        work.onText?.({ version: wanted.at + 1, round: 0, text: bodySoFar(heard) })
      },
    })
    work.cost.add(generated)
    return answerSchema.parse(JSON.parse(generated.text))
  }
  return await askedOnceMore(ask)
}

/** What cannot be read once may be the second time. */
async function askedOnceMore<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'model-failed' || error.params.why !== 'invalid') throw error
    return await ask()
  }
}

function against({ check, asked }: Working): Parameters<typeof judge>[1] {
  return { check, show: asked.show }
}

function isToMend(work: Working, judged: Judged): boolean {
  return toMend(judged).length > 0 || tooLong(work, judged).length > 0
}

interface Mended {
  readonly judged: Judged
  readonly mends: readonly ComposedMend[]
}

async function mendOnce(
  work: Working,
  { judged, version, round }: { readonly judged: Judged; readonly version: number; readonly round: number },
): Promise<Mended> {
  work.onText?.({ version, round, text: judged.parts.body })
  const failed = toMend(judged)
  const form = tooLong(work, judged)
  const everything = judged.sentences.map(({ sentence, doubts }) => ({ sentence, doubts: [...doubts] }))
  const asked = form.length > 0 ? everything : failed
  const schema = mendSchemaFor(asked.map(({ sentence }) => sentence.key))
  const generated = await work.model.generate({
    ...requestOf(work),
    prompt: mendPrompt(
      judged.sentences.map(({ sentence }) => `${sentence.key}. ${sentence.text}`).join('\n'),
      failed.map(({ sentence, doubts }) => ({ sentence, said: doubts.map(reasonOf) })),
      form,
    ),
    schema,
    temperature: temperature.mended,
    maxTokens: room.mended,
  })
  work.cost.add(generated)
  const given = schema.parse(JSON.parse(generated.text))
  return await kept(work, { judged, round, asked, given })
}

interface Given {
  readonly judged: Judged
  readonly round: number
  readonly asked: ReturnType<typeof toMend>
  readonly given: Readonly<Record<string, string | undefined>>
}

/** Each mend by itself: one that leaves more to say against the text than there was is refused, and seen. */
async function kept(work: Working, { judged, round, asked, given }: Given): Promise<Mended> {
  const tried = asked.flatMap(({ sentence, doubts }) => {
    const after = given[sentence.key]?.trim()
    return after === undefined || after === sentence.text ? [] : [{ sentence, after: oneLine(after), why: doubts }]
  })
  const taken: { sentence: PartSentence; after: string }[] = []
  const mends: ComposedMend[] = []
  let last = judged
  for (const { sentence, after, why } of tried) {
    const next = await judge(typesetParts(replaced(judged.parts, [...taken, { sentence, after }])), against(work))
    const isTaken = next.parts.body !== '' && weightOf(next) <= weightOf(last)
    mends.push({ round, before: sentence.text, after, why: [...why], isTaken })
    if (!isTaken) continue
    taken.push({ sentence, after })
    last = next
  }
  return { judged: last, mends }
}

function oneLine(words: string): string {
  return words.replaceAll(/\s*\n\s*/gu, ' ')
}

/** Bounds of the channel that the whole draft passes, as they are said to a model. */
function tooLong(work: Working, { parts, atoms }: Judged): string[] {
  const draft = assemble(parts, { frame: work.frame, atoms, writer: work.writer })
  return formOf(work, draft).flatMap(({ code, params }) =>
    code.includes('too-long') ? [`${params.field} : ${params.count}, ${params.bound} au plus`] : [],
  )
}

function formOf({ asked }: Working, { content }: WrittenDraftWithoutChecks): ComposedVersion['form'] {
  return checkLength(asked.brief.channel, content).flatMap(({ level, code, params }) =>
    level === 'passed' ? [] : [{ code, params }],
  )
}

function droppedFor({ sentences, parts }: Judged): ComposedVersion['dropped'] {
  const against = sentences.filter(({ doubts }) => doubts.some(({ code }) => code === 'contradicted'))
  if (against.length > sentences.length * mostContradicted) return 'contradicted'
  return parts.body.length < fewestSigns ? 'too-short' : null
}

/** Every sentence of the draft, those of the model with what was found of each. */
function sentencesOf({ text, origins }: WrittenDraftWithoutChecks, judged: Judged): ComposedSentence[] {
  const own = [...judged.sentences]
  return origins.map(({ start, end, writtenBy }, at): ComposedSentence => {
    const base = { key: String(at + 1), start, end, text: text.slice(start, end) }
    const found = writtenBy === 'model' ? own.shift() : undefined
    const why = [...(found?.doubts ?? [])]
    return {
      ...base,
      by: writtenBy === 'model' || writtenBy === 'quote' ? writtenBy : 'rule',
      passages: [...(found?.passages ?? [])],
      status: why.some(({ code }) => code === 'contradicted') ? 'contradicted' : why.length > 0 ? 'look' : 'sound',
      why,
    }
  })
}

interface Shortened {
  readonly judged: Judged
  readonly draft: WrittenDraftWithoutChecks
  readonly keys: readonly string[]
}

/** The same draft without some of the model's sentences: what they told, the practical lines tell again. */
function withoutSentences(work: Working, { judged, draft, keys }: Shortened): WrittenDraftWithoutChecks {
  const ofModel = draft.origins.flatMap(({ writtenBy }, at) => (writtenBy === 'model' ? [String(at + 1)] : []))
  const left = judged.sentences.filter((_, at) => keys.includes(ofModel[at] ?? ''))
  const parts = replaced(
    judged.parts,
    left.map(({ sentence }) => ({ sentence, after: '' })),
  )
  const atoms = judged.atoms.filter(
    ({ start }) => !left.some(({ sentence: { at, text } }) => start >= at && start < at + text.length),
  )
  return assemble(parts, { frame: work.frame, atoms, writer: work.writer })
}

function codeOf(versions: readonly Composed[]): Composing['code'] {
  const offered = versions.filter(({ dropped }) => dropped === null)
  if (offered.length === 0) return 'fell-back'
  const isSound = offered.every(
    ({ sentences, form }) => form.length === 0 && sentences.every(({ status }) => status === 'sound'),
  )
  return isSound ? 'composed' : 'to-look'
}

function writeRequest(request: ComposeRequest, wanted: Pick<Wanted, 'angle' | 'others'>): GenerateRequest {
  return {
    ...requestOf(request),
    prompt: composePrompt(request, wanted),
    schema: answerSchema,
    temperature: temperature.written,
    maxTokens: room.written,
  }
}

function requestOf({ asked, manner, who, signal }: ComposeRequest): Omit<GenerateRequest, 'prompt'> {
  const address = asked.audience.key === 'group' ? 'vous' : (asked.house.address ?? 'vous')
  return {
    system: composeSystem({ manner: manner?.words ?? usualComposeManner, address }),
    isJson: true,
    who,
    task: 'compose',
    ...(signal && { signal }),
  }
}

function isBudgetSpent(error: unknown): boolean {
  return error instanceof AppError && error.code === 'model-budget-spent'
}

/** Why the model gave nothing. Throws anything else, and a stop by the person. */
function failureOf(error: unknown): string {
  if (!(error instanceof AppError) || error.code !== 'model-failed' || error.params.why === 'stopped') throw error
  return String(error.params.why)
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

  total(): { tokens: number; wh: number; bytesSent: number } {
    return { tokens: this.#tokens, wh: this.#wh, bytesSent: this.#bytesSent }
  }
}
