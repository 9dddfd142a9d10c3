import type { MentionDuty, SentenceCounts, WrittenDraft } from '../../../contract/index.ts'
import { textSentences } from '../review/sentence-places.ts'

type Origins = WrittenDraft['origins']

/** Sentences of a text by who wrote them. A stretch of one writer may hold several. */
export function sentenceCounts({ text, origins }: { text: string; origins: Origins }): SentenceCounts {
  const counts = { person: 0, rule: 0, model: 0, quote: 0 }
  for (const { start, end, writtenBy } of origins) counts[writtenBy] += textSentences(text.slice(start, end)).length
  return counts
}

/** The very sentences that a model wrote. `source` of a model's stretch is its name. */
export function modelSentences({
  text,
  origins,
}: {
  text: string
  origins: Origins
}): { text: string; model: string }[] {
  return origins
    .filter(({ writtenBy }) => writtenBy === 'model')
    .flatMap(({ start, end, source }) =>
      textSentences(text.slice(start, end)).map((sentence) => ({ text: sentence.text, model: source ?? '' })),
    )
}

/**
 * Whether readers must be told that an AI wrote some of a text (Regulation (EU) 2024/1689, art. 50(4)): not when no model did; not
 * when a person reviewed that very state and the house, named, answers for it. Every text is held to it, promotion or not.
 */
export function mentionDuty({
  counts,
  reviewers,
  responsible,
}: {
  readonly counts: SentenceCounts
  /** Who validated that very state. */
  readonly reviewers: readonly string[]
  /** Legal name of the house; null = its record does not say. */
  readonly responsible: string | null
}): MentionDuty {
  if (counts.model === 0) return { duty: 'none', why: { code: 'mention.no-model', params: {} }, mention: null }
  const [reviewer] = reviewers
  if (reviewer !== undefined && responsible !== null)
    return {
      duty: 'exempt',
      why: { code: 'mention.reviewed', params: { sentences: counts.model, by: reviewers.join(', '), responsible } },
      mention: mentionText(reviewer, responsible),
    }
  const code = reviewer === undefined ? 'mention.not-reviewed' : 'mention.nobody-answers'
  return { duty: 'due', why: { code, params: { sentences: counts.model } }, mention: mentionText(null, responsible) }
}

/** The mention itself is published: French, whatever the language of the page. */
function mentionText(reviewer: string | null, responsible: string | null): string {
  const help = 'Texte rédigé avec l’aide d’une intelligence artificielle'
  if (reviewer === null) return `${help}.`
  return responsible === null ? `${help}, relu par ${reviewer}.` : `${help}, relu par ${reviewer} (${responsible}).`
}
