import type { DraftFact } from '../../../contract/index.ts'
import type { DraftRequest } from './draft-request.ts'
import { render, type Sentence } from './phrase.ts'
import { composition } from './write-draft.ts'

/** A line that is said the same way whoever writes the rest: dates, prices, access, what to do, mentions. */
export interface PracticalLine {
  readonly text: string
  /** Its facts, counted in its own text. */
  readonly facts: readonly DraftFact[]
  readonly writtenBy: Sentence['writtenBy']
  readonly source: string | null
  /** It opens the text: a greeting, a title line. */
  readonly isAtHead: boolean
  /** What joins it to the practical line before it, in the same paragraph; null where it begins one. */
  readonly after: string | null
}

/** The practical lines of the text that rules would write for a request, in their order. */
export function practicalBlock(asked: DraftRequest): PracticalLine[] {
  const { paragraphs } = composition(asked)
  const told = paragraphs.findIndex(({ sentences }) => sentences.some(({ practical }) => !practical))
  return paragraphs.flatMap(({ sentences, between }, at) =>
    sentences
      .filter(({ practical }) => practical)
      .map(({ phrase, writtenBy, source }, index): PracticalLine => {
        return { ...render(phrase), writtenBy, source, isAtHead: at < told, after: index === 0 ? null : between }
      }),
  )
}
