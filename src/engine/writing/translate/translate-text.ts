import type { TranslatedSentence, Translation, TranslationFault } from '../../../contract/index.ts'
import type { TranslateRequest, Translator } from '../../model/index.ts'
import { culturalNotes } from './cultural-notes.ts'
import { besideMarks, type MaskedSentence, maskedSentences, unmasked } from './masked-text.ts'
import { type Proof, prove } from './prove.ts'
import { type Bound, textLocks } from './text-locks.ts'
import { termsIn } from './words.ts'

export interface TranslateTextRequest extends Bound {
  readonly translator: Translator
  readonly who: string
  readonly signal?: AbortSignal
  /** How many sentences are done, of how many. */
  readonly onDone?: (done: number, of: number) => void
}

export const translateTask = 'translate'
const mostAtOnce = 20

/**
 * A French text in another language: its facts set by rules, the words between them by the translator, each sentence proved against the
 * French one. What fails its proof is asked again once where the translator can learn, then stays French and is shown so.
 */
export async function translateText(request: TranslateTextRequest): Promise<Translation> {
  const { text, to, translator, onDone } = request
  const locked = textLocks(request)
  const sentences = maskedSentences(text, locked)
  const asked = sentences.filter(isSaying)
  const answers = new Map<string, Answered>()
  const cost = { bytesSent: 0, wh: 0 }
  for (let from = 0; from < asked.length; from += mostAtOnce) {
    const batch = asked.slice(from, from + mostAtOnce)
    const given = await answered(batch, request, cost)
    for (const [key, answer] of given) answers.set(key, answer)
    onDone?.(Math.min(asked.length, from + mostAtOnce), asked.length)
  }
  const titles = locked.locks.filter(({ kind, french }) => kind === 'name' && french === request.record.title)
  return {
    to,
    translator: translator.name,
    host: translator.host,
    sentences: sentences.map((sentence) => shown(sentence, answers.get(sentence.key))),
    titles: [...new Set(titles.filter(({ french, shown: said }) => said === french).map(({ french }) => french))],
    notes: culturalNotes(text),
    ...cost,
  }
}

/** The exact body that would leave first. Nothing is sent. */
export async function translatePreview(request: TranslateTextRequest): Promise<string> {
  const sentences = maskedSentences(request.text, textLocks(request)).filter(isSaying)
  return await request.translator.preview(requestFor(sentences.slice(0, mostAtOnce), request, []))
}

interface Answered extends Proof {
  readonly answer: string | null
}

/** One batch, and what was refused of it once more. */
async function answered(
  batch: readonly MaskedSentence[],
  request: TranslateTextRequest,
  cost: { bytesSent: number; wh: number },
): Promise<Map<string, Answered>> {
  const first = await ask(batch, request, { cost, wrong: [] })
  const refused = batch.filter(({ key }) => (first.get(key)?.faults.length ?? 0) > 0)
  if (refused.length === 0 || !request.translator.learns) return first
  const wrong = refused.flatMap((sentence, place) => whyOf(place, first.get(sentence.key)))
  const second = await ask(refused, request, { cost, wrong })
  for (const [key, answer] of second) if (answer.faults.length === 0) first.set(key, answer)
  return first
}

async function ask(
  sentences: readonly MaskedSentence[],
  request: TranslateTextRequest,
  { cost, wrong }: { cost: { bytesSent: number; wh: number }; wrong: readonly string[] },
): Promise<Map<string, Answered>> {
  const { texts, bytesSent, wh } = await request.translator.translate(requestFor(sentences, request, wrong))
  cost.bytesSent += bytesSent
  cost.wh += wh
  return new Map(
    sentences.map((sentence, place) => {
      const answer = texts[place]?.trim() ?? null
      return [sentence.key, { answer, ...prove(sentence, answer, request.to) }]
    }),
  )
}

function requestFor(
  sentences: readonly MaskedSentence[],
  { to, who, signal }: TranslateTextRequest,
  wrong: readonly string[],
): TranslateRequest {
  const texts = sentences.map(({ masked }) => masked)
  const terms = termsIn(texts.join('\n'), to)
  return { texts, to, terms, wrong, who, task: translateTask, ...(signal && { signal }) }
}

/** Nothing but facts and signs needs no translator. */
function isSaying({ masked }: MaskedSentence): boolean {
  return /\p{L}/u.test(besideMarks(masked))
}

const reasons: Readonly<Record<TranslationFault, string>> = {
  absent: 'pas de traduction',
  lost: 'marque perdue',
  doubled: 'marque répétée',
  changed: 'marque inconnue ou abîmée',
  digits: 'chiffres ajoutés',
  calendar: 'jour ou mois ajouté',
  link: 'adresse ajoutée',
  same: 'laissée en français',
}

function whyOf(place: number, answer: Answered | undefined): string[] {
  return (answer?.faults ?? []).map(
    ({ code, words }) => `- phrase ${place + 1} : ${reasons[code as TranslationFault]}${words && ` (${words})`}`,
  )
}

function shown(sentence: MaskedSentence, answered: Answered | undefined): TranslatedSentence {
  const { key, gap, french: before, masked, marks } = sentence
  const base = { key, gap, before, locked: [...marks.values()], refused: null }
  const said = (text: string) => unmasked(text, marks, ({ shown: words }) => words)
  if (answered === undefined) return { ...base, after: said(masked), state: 'rules', remarks: [] }
  const { answer, faults, doubts } = answered
  if (faults.length > 0) return { ...base, after: before, refused: answer, state: 'refused', remarks: [...faults] }
  return { ...base, after: said(answer ?? ''), state: doubts.length > 0 ? 'look' : 'proved', remarks: [...doubts] }
}
