import { isPractical } from '../../src/engine/writing/index.ts'
import { maskedSentence } from './measure.ts'
import type { Sample } from './sixty.ts'

/** How often the drafts of one show say the same sentence. */
export interface Repetition {
  readonly show: string
  readonly drafts: number
  /** Sentences of the writer's own, facts masked, mentions and practical lines apart, in more than two drafts: each with in how many. */
  readonly ours: readonly Said[]
  /** Sentences of the record's texts and reviews, in more than two drafts. */
  readonly records: readonly Said[]
}
interface Said {
  readonly sentence: string
  readonly drafts: number
}

const most = 2

export function repetitionOf(samples: readonly Sample[]): Repetition[] {
  return [...Map.groupBy(samples, ({ show }) => show.key)].map(([show, drafts]) => ({
    show,
    drafts: drafts.length,
    ours: often(drafts.map(ownSentences)),
    records: often(drafts.map((draft) => recordSentences(draft))),
  }))
}

function often(perDraft: readonly ReadonlySet<string>[]): Said[] {
  return [
    ...Map.groupBy(
      perDraft.flatMap((sentences) => [...sentences]),
      (sentence) => sentence,
    ),
  ]
    .map(([sentence, all]) => ({ sentence, drafts: all.length }))
    .filter(({ drafts }) => drafts > most)
    .sort((a, b) => b.drafts - a.drafts)
}

function ownSentences({ draft }: Sample): ReadonlySet<string> {
  const masked = draft.origins.map((origin) => maskedSentence(draft, origin))
  return new Set(masked.filter((key) => /\p{L}/u.test(key.replaceAll(/⟦[^⟧]*⟧/gu, '')) && !isPractical(key)))
}

/** Those that stand in the draft word for word, in its marks or out of them; only out of them where `isBare`. */
export function recordSentences({ draft, show }: Sample, { isBare = false } = {}): ReadonlySet<string> {
  const text = plain(isBare ? draft.content.body.replaceAll(/«[^»]*»/gu, ' ') : draft.text)
  const held = [...(show.texts ?? []), ...(show.pressQuotes ?? [])].flatMap(({ text: words }) =>
    [...new Intl.Segmenter('fr', { granularity: 'sentence' }).segment(words)].map(({ segment }) => plain(segment)),
  )
  return new Set(held.filter((sentence) => sentence.length > 12 && text.includes(sentence)))
}

function plain(text: string): string {
  return text
    .replaceAll(/[«»“”"*\s\u00a0\u202f]+/gu, ' ')
    .replaceAll("'", '’')
    .trim()
    .replace(/[.?!…]$/u, '')
    .toLocaleLowerCase('fr')
}
