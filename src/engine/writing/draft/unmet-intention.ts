import type { AudienceKey, Brief, HouseRecord, ShowRecord } from '../../../contract/index.ts'
import { askedOf } from './asked.ts'
import type { Slot } from './calendar.ts'
import { emphasisOf, type Reason } from './emphasis.ts'
import { type FactBook, factBook } from './fact-book.ts'
import { leftWords } from './left-words.ts'
import { pressPieces } from './press-pieces.ts'
import { reasonLines } from './reason-lines.ts'

interface Intention {
  readonly brief: Pick<Brief, 'intention' | 'whyNow' | 'offer'>
  /** Whom the text is for: only groups are told of performances for schools. */
  readonly audience?: AudienceKey
  readonly show: ShowRecord
  readonly house: HouseRecord
  readonly asOf: string
}

/** A day asked for together with what the record has on another day. */
export interface DayApart {
  readonly reason: 'meeting' | 'access'
  /** Starts of the first performance that the brief names, and of the first that has what it asks for. */
  readonly asked: string
  readonly has: string
}

export interface Wishes {
  /** None of the words means anything to the rules. */
  readonly unread: boolean
  /** What is not understood, word for word. */
  readonly left: readonly string[]
  /** What is asked for and the records do not hold. */
  readonly unmet: readonly Reason[]
  /** What will be put forward, and the instants of the performances named. */
  readonly met: readonly Reason[]
  readonly performances: readonly string[]
  readonly apart: readonly DayApart[]
}

/** What the writer without a model makes of a brief's wishes, and what of them it cannot follow. */
export function unmetIntention({ brief, audience = 'regular', show, house, asOf }: Intention): Wishes {
  const asked = askedOf(brief)
  if (asked === null) return { unread: false, left: [], unmet: [], met: [], performances: [], apart: [] }
  const facts = factBook(
    {
      brief: { ...brief, showKey: show.key, channel: 'email', audience },
      show,
      house,
      asOf,
      audience: { key: audience, persons: 0, addresses: 0 },
      usedOpenings: [],
      seed: 0,
    },
    { titles: 'italic', withYear: false, shortDays: true, isWholeRunTold: true },
  )
  const { reasons, slots } = emphasisOf(asked, facts.slots)
  const isHeld = (reason: Reason) => {
    if (reason === 'press') return pressPieces(show).length > 0
    if (reason === 'plot') return facts.texts.summary.length > 0
    return reasonLines(facts, reason).some((line) => line !== null)
  }
  const story = facts.texts.summary.map(({ piece }) => piece.text)
  const left = leftWords(asked, { show, slots: facts.slots, story })
  const met = reasons.filter(isHeld)
  return {
    unread: reasons.length === 0 && slots.length === 0 && left.length > 0,
    left,
    unmet: reasons.filter((reason) => !isHeld(reason)),
    met,
    performances: slots.map(({ startsAt }) => startsAt),
    apart: daysApart(met, slots, facts),
  }
}

const hasOf: Readonly<Record<DayApart['reason'], (slot: Slot) => boolean>> = {
  meeting: ({ facts }) => Boolean(facts.meeting),
  access: ({ facts }) => (facts.accessibility ?? []).length > 0,
}

/** « Le jeudi, et la rencontre », where the record has the meeting on a Wednesday. */
function daysApart(met: readonly Reason[], named: readonly Slot[], { slots }: FactBook): DayApart[] {
  const [asked] = named
  if (!asked) return []
  return (['meeting', 'access'] as const).flatMap((reason) => {
    const [has] = slots.filter(hasOf[reason])
    if (!met.includes(reason) || !has || named.some(hasOf[reason])) return []
    return [{ reason, asked: asked.startsAt, has: has.startsAt }]
  })
}
