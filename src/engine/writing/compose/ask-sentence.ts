import { AppError, type DraftContent } from '../../../contract/index.ts'
import { correctTypography } from '../../language/index.ts'
import type { Generated } from '../../model/index.ts'
import type { OpenSentence, Rewriting, SentenceChange } from '../rewrite/index.ts'
import type { ComposeRequest } from './compose-request.ts'
import { type Judged, judge, reasonOf } from './judge.ts'
import { composeSystem, sentencePrompt, usualComposeManner } from './prompt.ts'
import { sentenceSchema } from './schema.ts'
import { joined, type PartSentence, type Parts, replaced, sentencesOfParts } from './sentences.ts'
import { writerOf } from './writer.ts'

interface Asked extends Pick<ComposeRequest, 'asked' | 'model' | 'who' | 'check' | 'manner' | 'signal'> {
  readonly content: DraftContent
  /** Where the sentence stands in the draft's one text. */
  readonly start: number
  /** « plus court », « pour quelqu’un qui ne vient jamais »: in the person's words. */
  readonly wish: string
}

const tries = 2
const room = 300

/**
 * Has a model say one sentence of a text again, alone, under the check; what the check says of it goes back once. Nothing is kept: a
 * person takes it or not. Throws `sentence-not-found` where no sentence stands there, `model-failed` when stopped.
 */
export async function askSentence(request: Asked): Promise<Rewriting> {
  const { subject, preheader, body } = request.content
  const parts: Parts = { subject: subject ?? '', preheader: preheader ?? '', body }
  const sentence = sentencesOfParts(parts).find(
    ({ at, text }) => request.start >= at && request.start < at + text.length,
  )
  if (!sentence) throw new AppError('sentence-not-found')
  const cost = { tokens: 0, wh: 0, bytesSent: 0 }
  const before = await judge(parts, { check: request.check, show: request.asked.show })
  let change: SentenceChange = { sentence: openOf(sentence), after: sentence.text, outcome: 'kept', faults: [] }
  let reasons: readonly string[] = []
  for (let time = 0; time < tries; time += 1) {
    const generated = await asked(request, { sentence, text: joined(parts), reasons })
    cost.tokens += generated.tokensIn + generated.tokensOut
    cost.wh += generated.wh
    cost.bytesSent += generated.bytesSent
    const after = correctTypography(sentenceSchema.parse(JSON.parse(generated.text)).sentence.trim()).text
    const next = await judge(replaced(parts, [{ sentence, after }]), { check: request.check, show: request.asked.show })
    change = { ...changeOf({ sentence, after, before, next }), sentence: openOf(sentence) }
    reasons = newDoubts({ before, next, sentence }).map(reasonOf)
    if (change.outcome !== 'kept') break
  }
  const code = change.outcome === 'kept' ? 'fell-back' : change.outcome === 'repaired' ? 'repaired' : change.outcome
  return { code, why: null, changes: [change], cost, writer: writerOf(request) }
}

async function asked(
  request: Asked,
  {
    sentence,
    text,
    reasons,
  }: { readonly sentence: PartSentence; readonly text: string; readonly reasons: readonly string[] },
): Promise<Generated> {
  const { model, who, manner, signal, wish } = request
  const { house, audience, show } = request.asked
  const address = audience.key === 'group' ? 'vous' : (house.address ?? 'vous')
  return await model.generate({
    system: composeSystem({ manner: manner?.words ?? usualComposeManner, address }),
    prompt: sentencePrompt({ show, house, text, sentence: sentence.text, wish, reasons }),
    schema: sentenceSchema,
    isJson: true,
    who,
    task: 'compose',
    temperature: 0.5,
    maxTokens: room,
    ...(signal && { signal }),
  })
}

interface Compared {
  readonly before: Judged
  readonly next: Judged
  readonly sentence: PartSentence
}

/** What may be said against the new words that could not be against the old. */
function newDoubts({ before, next, sentence }: Compared) {
  const old = before.sentences.find((one) => one.sentence.key === sentence.key)?.doubts ?? []
  const known = new Set(old.map(({ code, words }) => `${code} ${words}`))
  return next.sentences
    .filter((one) => one.sentence.at >= sentence.at && one.sentence.at <= sentence.at + sentence.text.length)
    .filter((one) => !before.sentences.some((was) => was.sentence.text === one.sentence.text))
    .flatMap(({ doubts }) => doubts.filter(({ code, words }) => !known.has(`${code} ${words}`)))
}

const faultOf = {
  contradicted: 'fact-added',
  unsupported: 'fact-added',
  cliche: 'cliche-added',
  untold: 'words-added',
} as const

function changeOf({ after, ...compared }: Compared & { readonly after: string }): Omit<SentenceChange, 'sentence'> {
  if (after === '') return { after, outcome: 'kept', faults: [{ code: 'missing', detail: '' }] }
  if (after === compared.sentence.text) return { after, outcome: 'unchanged', faults: [] }
  const faults = newDoubts(compared).map(({ code, words }) => ({ code: faultOf[code], detail: words }))
  if (faults.some(({ code }) => code === 'fact-added')) return { after, outcome: 'kept', faults }
  return { after, outcome: faults.length > 0 ? 'unsure' : 'rewritten', faults }
}

function openOf({ key, part, at, text }: PartSentence): OpenSentence {
  return { key, part, isOwnText: false, start: at, end: at + text.length, text, locks: [] }
}
