import type { Brief, Channel } from '../../../contract/index.ts'
import * as moves from './body-moves.ts'
import { type Paragraph, paragraph, paragraphs, type Workshop } from './composition.ts'
import type { Emphasis } from './emphasis.ts'
import type { FactBook } from './fact-book.ts'

export type TextLength = NonNullable<Brief['length']>

/** Channels whose one line or whole release is what it is, whatever the length asked. */
const fixed: ReadonlySet<Channel> = new Set(['sms', 'leaflet', 'press'])

/** What a brief's length comes to on a channel. */
export function lengthOn(channel: Channel, length: Brief['length']): TextLength {
  return fixed.has(channel) ? 'usual' : (length ?? 'usual')
}

const storyShare: Record<TextLength, number> = { short: 0, usual: 1, long: 2.2 }

/** Words of the venue's own story: its first sentence alone in a short text (a story always has one), more than twice as many in a long one. */
export function storyWords({ length, plan }: Workshop, usual: number): number {
  return Math.round(usual * storyShare[length] * plan.share)
}

/**
 * What a short text knows of the show: who makes it and its story, without the note, the team and the prizes, unless they are what the brief asks
 * to put forward. Dates, prices, rights and access stay whole: they are nobody's to cut.
 */
export function factsForLength(facts: FactBook, length: TextLength, { reasons }: Emphasis): FactBook {
  if (length !== 'short') return facts
  const isAsked = (reason: Emphasis['reasons'][number]) => reasons.includes(reason)
  const isStoryless = facts.texts.summary.length === 0
  return {
    ...facts,
    texts: isStoryless ? facts.texts : { ...facts.texts, note: [] },
    team: isAsked('makers') ? facts.team : [],
    award: isAsked('award') ? facts.award : null,
    cameWith: isAsked('makers') ? facts.cameWith : null,
  }
}

/** What a long text says besides: the note, the press, the makers, the prizes, each only where nothing before has said it. */
export function further({ facts, choose, length }: Workshop): Paragraph[] {
  if (length !== 'long') return []
  return paragraphs(
    paragraph([choose.said.has('title') ? moves.makers(facts, choose) : null, moves.noteQuote(facts, choose)]),
    paragraph([moves.team(facts, choose), moves.award(facts, choose), moves.pressQuote(facts, choose)]),
  )
}
