import type { Passage, SentenceSupport } from '../../../contract/index.ts'
import { cosine, type EmbeddingModel } from '../../model/index.ts'

/** What a model of meaning is asked, and by whom. */
export interface AskedMeaning {
  readonly model: EmbeddingModel
  readonly who: string
  readonly signal?: AbortSignal
}

/** What its answers cost. */
export interface MeaningCost {
  readonly tokens: number
  readonly wh: number
  readonly bytesSent: number
}

export interface Nearest {
  /** Place of the nearest passage in the list; -1 where there is none. */
  readonly index: number
  /** Cosine of its angle with the sentence, -1 to 1; comparable within one model alone. */
  readonly cosine: number
}

/** For each sentence the passage nearest to it by its meaning. Throws `model-failed`. */
export async function nearestByMeaning(
  { sentences, passages }: { readonly sentences: readonly string[]; readonly passages: readonly string[] },
  { model, ...asked }: AskedMeaning,
): Promise<{ nearest: readonly Nearest[]; cost: MeaningCost }> {
  const none = sentences.map(() => ({ index: -1, cosine: -1 }))
  if (sentences.length === 0 || passages.length === 0)
    return { nearest: none, cost: { tokens: 0, wh: 0, bytesSent: 0 } }
  const task = meaningTask
  const documents = await model.embed({ texts: passages, role: 'passage', task, ...asked })
  const questions = await model.embed({ texts: sentences, role: 'question', task, ...asked })
  const nearest = questions.vectors.map((question) =>
    documents.vectors.reduce<Nearest>(
      (best, vector, index) => {
        const near = cosine(question, vector)
        return near > best.cosine ? { index, cosine: near } : best
      },
      { index: -1, cosine: -1 },
    ),
  )
  return {
    nearest,
    cost: {
      tokens: documents.tokens + questions.tokens,
      wh: documents.wh + questions.wh,
      bytesSent: documents.bytesSent + questions.bytesSent,
    },
  }
}

/** In the ledger. */
export const meaningTask = 'passages'

/**
 * The same sentences, where words alone found too little with the passage that a model finds nearest, if it is at least as near as `least`
 * (`trial.ts` finds it on this machine). A passage that shares most words stays first; what the model adds is to be read, never a proof.
 */
export async function withMeaning(
  { sentences, passages }: { readonly sentences: readonly SentenceSupport[]; readonly passages: readonly Passage[] },
  { least, ...asked }: AskedMeaning & { readonly least: number },
): Promise<{ sentences: SentenceSupport[]; cost: MeaningCost }> {
  const open = sentences.filter(({ level }) => level === 'none' || level === 'near')
  const { nearest, cost } = await nearestByMeaning(
    { sentences: open.map(({ text }) => text), passages: passages.map(({ text }) => text) },
    asked,
  )
  const found = new Map(open.map((sentence, index) => [sentence, nearest[index]]))
  return {
    cost,
    sentences: sentences.map((sentence) => {
      const near = found.get(sentence)
      const passage = near && near.cosine >= least ? passages[near.index] : undefined
      return passage ? withPassage(sentence, passage) : sentence
    }),
  }
}

function withPassage(sentence: SentenceSupport, passage: Passage): SentenceSupport {
  const found = { ...passage, foundBy: 'meaning' as const }
  if (sentence.level === 'none') return { ...sentence, level: 'meaning', passages: [found] }
  const isShown = sentence.passages.some(({ text }) => text === passage.text)
  return isShown || sentence.passages.length > 1 ? sentence : { ...sentence, passages: [...sentence.passages, found] }
}
