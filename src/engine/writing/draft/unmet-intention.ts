import type { AudienceKey, HouseRecord, ShowRecord } from '../../../contract/index.ts'
import { emphasisOf, type Reason } from './emphasis.ts'
import { factBook } from './fact-book.ts'
import { pressPieces } from './press-pieces.ts'
import { reasonLines } from './reason-lines.ts'

interface Intention {
  readonly intention: string | null
  /** Whom the text is for: only groups are told of performances for schools. */
  readonly audience?: AudienceKey
  readonly show: ShowRecord
  readonly house: HouseRecord
  readonly asOf: string
}

/**
 * What the writer without a model makes of an intention, and what of it it cannot follow: `unread` when none of its words means anything to it, `unmet`
 * for each thing asked for that the records do not hold.
 */
export function unmetIntention({ intention, audience = 'regular', show, house, asOf }: Intention): {
  readonly unread: boolean
  readonly unmet: readonly Reason[]
  /** What will be put forward, and the instants of the performances named. */
  readonly met: readonly Reason[]
  readonly performances: readonly string[]
} {
  if (intention === null || intention.trim() === '') return { unread: false, unmet: [], met: [], performances: [] }
  const facts = factBook(
    {
      brief: { showKey: show.key, channel: 'email', audience, intention },
      show,
      house,
      asOf,
      audience: { key: audience, persons: 0, addresses: 0 },
      usedOpenings: [],
      seed: 0,
    },
    { titles: 'italic', withYear: false, shortDays: true },
  )
  const { reasons, slots } = emphasisOf(intention, facts.slots)
  const isHeld = (reason: Reason) => {
    if (reason === 'press') return pressPieces(show).length > 0
    if (reason === 'plot') return facts.texts.summary.length > 0
    return reasonLines(facts, reason).some((line) => line !== null)
  }
  return {
    unread: reasons.length === 0 && slots.length === 0,
    unmet: reasons.filter((reason) => !isHeld(reason)),
    met: reasons.filter(isHeld),
    performances: slots.map(({ startsAt }) => startsAt),
  }
}
