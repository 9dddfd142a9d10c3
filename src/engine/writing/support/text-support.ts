import type { SentenceSupport, ShowRecord } from '../../../contract/index.ts'
import { sentencesOf } from '../../language/index.ts'
import { contentWords } from './content-words.ts'
import { passagesOf } from './passages.ts'
import { fewestWords, readPassage, supportOf } from './sentence-support.ts'

interface Stretch {
  readonly start: number
  readonly end: number
}

/** A `story` is judged by the passages themselves. */
interface Fact extends Stretch {
  readonly kind?: string
}

/**
 * What the documents of a show say of each sentence of a text, in order. Left out: what says little beside its facts (a line of dates
 * and prices, « Bérénice est un texte de Jean Racine »), since each fact is judged against the record by itself.
 */
export function textSupport({
  text,
  facts,
  show,
  within = [{ start: 0, end: text.length }],
}: {
  readonly text: string
  readonly facts: readonly Fact[]
  readonly show: Pick<ShowRecord, 'texts' | 'pressQuotes'>
  /** Only these stretches of the text: what a person or a model wrote. */
  readonly within?: readonly Stretch[]
}): SentenceSupport[] {
  const passages = passagesOf(show).map(readPassage)
  const bare = withoutFacts(
    text,
    facts.filter(({ kind }) => kind !== 'story'),
  )
  return within
    .flatMap(({ start, end }) =>
      sentencesOf(text.slice(start, end)).map((sentence) => ({
        start: start + sentence.start,
        end: start + sentence.end,
      })),
    )
    .filter(({ start, end }) => {
      const words = contentWords(text.slice(start, end)).length
      const own = contentWords(bare.slice(start, end)).length
      return own >= fewestWords && own > words / 2
    })
    .map(({ start, end }) => {
      const sentence = text.slice(start, end).replaceAll('*', '')
      return { start, end, text: sentence, ...supportOf(sentence, passages) }
    })
}

/** The same text, of the same length, with its facts blanked. */
function withoutFacts(text: string, facts: readonly Stretch[]): string {
  return facts.reduce(
    (blanked, { start, end }) => `${blanked.slice(0, start)}${' '.repeat(end - start)}${blanked.slice(end)}`,
    text,
  )
}
