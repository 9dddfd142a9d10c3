import type { AudienceKey, Channel } from '../../../contract/index.ts'
import type { Chooser } from './chooser.ts'
import type { DraftRequest } from './draft-request.ts'
import type { Emphasis } from './emphasis.ts'
import type { FactBook } from './fact-book.ts'
import type { Phrase, Sentence } from './phrase.ts'
import type { Plan } from './plan.ts'

/** A paragraph: its sentences, and what stands between them. */
export interface Paragraph {
  readonly sentences: readonly Sentence[]
  readonly between: ' ' | '\n' | ' · '
}

/** A draft before it is printed: the fields of its channel. */
export interface Composition {
  readonly subject: Phrase | null
  readonly preheader: Phrase | null
  readonly paragraphs: readonly Paragraph[]
  readonly hashtags: readonly Phrase[]
  /** Only where a photo leaves with the text from the start; elsewhere it comes with the photo that a person chooses. */
  readonly altText: Phrase | null
}

/** What a channel composes from. */
export interface Workshop {
  readonly request: DraftRequest
  readonly channel: Channel
  readonly audience: AudienceKey
  /** Facts as the body prints them. */
  readonly facts: FactBook
  /** Facts as a subject line prints them: titles bare. */
  readonly bare: FactBook
  readonly choose: Chooser
  /** What the brief asks to put forward. */
  readonly emphasis: Emphasis
  readonly usedTexts: ReadonlySet<string>
  /** How much of the story and of its makers is told. */
  readonly length: 'short' | 'usual' | 'long'
  /** What is told of what a text could do without: less where the whole would pass over its channel's bound. */
  readonly plan: Plan
}

export type Compose = (workshop: Workshop) => Composition

/** A paragraph of what could be said; null when nothing could. */
export function paragraph(
  sentences: readonly (Sentence | null)[],
  between: Paragraph['between'] = ' ',
): Paragraph | null {
  const present = sentences.filter((sentence) => sentence !== null)
  return present.length > 0 ? { sentences: present, between } : null
}

export function paragraphs(...items: readonly (Paragraph | null)[]): Paragraph[] {
  return items.filter((item) => item !== null)
}
