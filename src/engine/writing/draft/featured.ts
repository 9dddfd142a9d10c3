import type { AudienceKey, Channel, HouseRecord } from '../../../contract/index.ts'
import { askedOf } from './asked.ts'
import { datesPhrase, isEvening, type Slot, titleDates } from './calendar.ts'
import type { DraftRequest } from './draft-request.ts'
import { emphasisOf, type Reason } from './emphasis.ts'
import { isFarOff } from './performance-facts.ts'
import { list, type Phrase, say } from './phrase.ts'
import { datesOf, type RunOptions } from './placed-dates.ts'
import { thin } from './typography.ts'

/** What is sent to somebody may be about some of the performances; what is published or printed tells them all alike. */
const letters: ReadonlySet<Channel> = new Set(['email', 'newsletter'])

/**
 * The performances that a brief is about, of those that may be announced: those that it names, else those whose day its
 * intention names. None when it is about all of them, or about none that the record knows.
 */
export function featuredOf({ brief }: DraftRequest, announced: readonly Slot[]): Slot[] {
  if (!letters.has(brief.channel)) return []
  const named = new Set((brief.performances ?? []).map((start) => start.slice(0, 16)))
  const found = announced.filter(({ startsAt }) => named.has(startsAt.slice(0, 16)))
  const asked = found.length > 0 ? found : emphasisOf(askedOf(brief), announced).slots
  return asked.length < announced.length ? [...asked] : []
}

/** Publics to whom one evening is proposed: those who left, and those who may. */
const oneOffered: ReadonlySet<AudienceKey> = new Set(['lapsed', 'atRisk'])
/** A letter about these tells every date. */
const aboutTheRun: readonly Reason[] = ['cancelled', 'lastSeats', 'schools']

/**
 * The one performance that a letter to a public that left proposes, of `slots`, which any public may come to: with what the brief asks for, else with a
 * meeting, else on the eve of a day off, never full; the others are a link away (decision 38). Null for other publics, of a brief about given days or about
 * the run, and where there is no choice.
 */
export function offeredOf({ brief, audience }: DraftRequest, slots: readonly Slot[]): Slot | null {
  const { reasons, slots: named } = emphasisOf(askedOf(brief), slots)
  const isOffer = letters.has(brief.channel) && oneOffered.has(audience.key)
  if (!isOffer || named.length > 0 || reasons.some((reason) => aboutTheRun.includes(reason))) return null
  const open = slots.filter(({ facts }) => facts.availability !== 'soldOut')
  const worth = ({ facts, day, hour, startsAt }: Slot) => {
    const isAsked =
      (reasons.includes('access') && (facts.accessibility ?? []).length > 0) ||
      (reasons.includes('meeting') && Boolean(facts.meeting))
    const restful = isEvening({ startsAt }) ? /^(?:vendredi|samedi)$/u : /^(?:mercredi|samedi|dimanche)$/u
    const holds = [
      isAsked,
      hour !== null,
      facts.availability !== 'lastSeats',
      Boolean(facts.meeting),
      restful.test(day.weekday),
    ]
    return holds.reduce((sum, held) => 2 * sum + Number(held), 0)
  }
  const [best] = open.toSorted((a, b) => worth(b) - worth(a))
  return slots.length > 1 && best ? best : null
}

interface Told {
  readonly announced: readonly Slot[]
  /** Those that any public may come to. */
  readonly slots: readonly Slot[]
  readonly featured: readonly Slot[]
  readonly house: HouseRecord
}

/** What a text says of its dates: those that it is about first, else all. */
export function whenOf(
  { announced, slots, featured, house }: Told,
  { withYear, isTight = false, asOf }: RunOptions & { readonly asOf: string },
) {
  const isForSchools = featured.length > 0 && featured.every(({ facts }) => facts.audience === 'school')
  const first = featured.length > 0 ? featured : slots
  const placed = { house, all: announced, isTight }
  const dated = { ...placed, withYear: withYear || isFarOff(first, asOf) }
  const toSchools = isForSchools ? featured : featured.length > 0 ? [] : announced
  return {
    dates: datesOf(first, dated),
    isForSchools,
    others: otherDates(announced, { featured, dated }),
    openingDates: first.length <= 2 ? datesPhrase(first, { withYear: false }) : titleDates(first, { withYear: false }),
    schools: datesOf(
      toSchools.filter(({ facts }) => facts.audience === 'school'),
      { ...placed, withYear: isFarOff(first, asOf) },
    ),
  }
}

/** « Autres représentations : … », those for schools apart. */
function otherDates(
  announced: readonly Slot[],
  { featured, dated }: { readonly featured: readonly Slot[]; readonly dated: Parameters<typeof datesOf>[1] },
): Phrase | null {
  const left = featured.length === 0 ? [] : announced.filter((slot) => !featured.includes(slot))
  const [own, schools] = [false, true].map((isSchool) =>
    left.filter(({ facts }) => (facts.audience === 'school') === isSchool),
  )
  const told = [
    say`${own?.length === 1 ? 'autre représentation' : 'autres représentations'}${thin}: ${datesOf(own ?? [], dated)}`,
    say`${schools?.length === 1 ? 'autre représentation' : 'autres représentations'} pour les classes${thin}: ${datesOf(schools ?? [], dated)}`,
  ]
  return list(
    told.filter((phrase) => phrase !== null),
    `${thin}; `,
  )
}
