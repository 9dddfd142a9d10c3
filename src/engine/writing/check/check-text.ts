import { type Atom, asMessage, type CheckRequest, type CheckResult } from '../../../contract/index.ts'
import { findAwards } from './claims/awards.ts'
import { findEditions } from './claims/editions.ts'
import { issueDates } from './claims/press.ts'
import { findPressClaims } from './claims/press-claims.ts'
import { findQuotes } from './claims/quotes.ts'
import { findStars } from './claims/stars.ts'
import { findSuperlatives } from './claims/superlatives.ts'
import { withDenials } from './denied-facts.ts'
import { findAccessibilities } from './house/accessibilities.ts'
import { findContacts } from './house/contacts.ts'
import { findHouseFacts } from './house/house-facts.ts'
import { findLanguages } from './house/languages.ts'
import { findPartners } from './house/partners.ts'
import { findPerformanceServices, fromItsServices } from './house/performance-services.ts'
import { findServices } from './house/services.ts'
import { findTariffConditions } from './money/conditions.ts'
import { findDiscounts } from './money/discounts.ts'
import { findGratuities } from './money/gratuities.ts'
import { findPrices } from './money/prices.ts'
import { ofItsReaders } from './money/tariff-of-readers.ts'
import { findTariffSizes } from './money/tariff-sizes.ts'
import { fromItsTariffs } from './money/within-tariffs.ts'
import { findCompanies } from './people/companies.ts'
import { findLives } from './people/lives.ts'
import { findPeople } from './people/people.ts'
import { findCreationPlaces } from './places/creation-places.ts'
import { findKnownPlaces } from './places/known-places.ts'
import { findOtherPlaces } from './places/other-places.ts'
import { findRooms } from './places/rooms.ts'
import { findWaysThere } from './places/ways-there.ts'
import { withProvenMends } from './proven-mends.ts'
import { claimAddressees } from './reader/addressees.ts'
import { findAges } from './reader/ages.ts'
import { findAudiences, findOtherAudiences } from './reader/audiences.ts'
import { findRecipientClaims, findRecipientTowns } from './reader/recipients.ts'
import { findYoungPublics } from './reader/young-publics.ts'
import { indexFacts } from './record/facts.ts'
import { namesIn } from './record/name-search.ts'
import { type CheckContext, Cover, type Family, type Finding, type Scene, supported } from './scene/finding.ts'
import { findLabelledValues } from './scene/labelled-values.ts'
import { findAvailabilities, findSeatStates } from './seats/availabilities.ts'
import { findCounts } from './seats/counts.ts'
import { invitedTo } from './seats/invitations.ts'
import { onSecondThoughts } from './second-thoughts.ts'
import { clauseAround } from './text/clauses.ts'
import { dayOf } from './text/days.ts'
import { readText, type Span, sentenceAround, sourceSpan } from './text/reading.ts'
import { findCalendarWords } from './time/calendar-words.ts'
import { findDates } from './time/dates.ts'
import { findDayParts } from './time/day-parts.ts'
import { withDaysInDispute } from './time/days-in-dispute.ts'
import { findDurations, findIntervals } from './time/durations.ts'
import { findHours } from './time/hours.ts'
import { findHoursToCome } from './time/hours-to-come.ts'
import { findRelativeDays } from './time/relative-days.ts'
import { findShiftedHours } from './time/shifted-hours.ts'
import { findTurns } from './time/turns-of-run.ts'
import { findWeekdays } from './time/weekdays.ts'
import { findYears } from './time/years.ts'
import { findAbsentTitles } from './titles/absent-titles.ts'
import { findTitles } from './titles/titles.ts'
import { withUntold } from './told/untold.ts'
import { withUnanswered } from './unanswered.ts'
import { findLeftovers } from './unbound/leftovers.ts'
import { findStrayNames } from './unbound/stray-names.ts'
import { findUnexplainedCapitals } from './unbound/unexplained-capitals.ts'
import { findUnexplainedRooms } from './unbound/unexplained-rooms.ts'

/**
 * The order is the precedence: the first family to claim a stretch keeps it. Titles come first, since anything may
 * stand in one; hours come after dates and durations, which they would eat; strangers come after all that is known.
 */
const families: readonly (readonly [rule: string, family: Family])[] = [
  ['contacts', findContacts],
  ['house-facts', findHouseFacts],
  ['titles', findTitles],
  ['stars', findStars],
  ['quotes', findQuotes],
  ['awards', findAwards],
  ['superlatives', findSuperlatives],
  ['names', guardingNames],
  ['audiences', findAudiences],
  ['gratuities', findGratuities],
  ['tariff-sizes', findTariffSizes],
  ['ages', findAges],
  ['young-publics', findYoungPublics],
  ['prices', findPrices],
  ['discounts', findDiscounts],
  ['dates', claimingAll(findDates)],
  ['calendar-words', findCalendarWords],
  ['turns', findTurns],
  ['relative-days', findRelativeDays],
  ['weekdays', claimingAll(findWeekdays)],
  ['day-parts', findDayParts],
  ['shifted-hours', findShiftedHours],
  ['durations', findDurations],
  ['intervals', findIntervals],
  ['hours-to-come', findHoursToCome],
  ['hours', findHours],
  ['names', releasingNames],
  ['recipient-towns', findRecipientTowns],
  ['ways-there', findWaysThere],
  ['partners', findPartners],
  ['companies', findCompanies],
  ['known-places', findKnownPlaces],
  ['labelled-values', findLabelledValues],
  ['availabilities', findAvailabilities],
  ['recipient-claims', findRecipientClaims],
  ['addressees', claimAddressees],
  ['performance-services', findPerformanceServices],
  ['accessibilities', findAccessibilities],
  ['languages', findLanguages],
  ['editions', findEditions],
  ['counts', findCounts],
  ['years', findYears],
  ['people', findPeople],
  ['other-places', findOtherPlaces],
  ['creation-places', findCreationPlaces],
  ['rooms', findRooms],
  ['press-claims', findPressClaims],
  ['stray-names', findStrayNames],
  ['absent-titles', findAbsentTitles],
  ['seat-states', findSeatStates],
  ['other-audiences', findOtherAudiences],
  ['tariff-conditions', findTariffConditions],
  ['lives', findLives],
  ['services', findServices],
  ['leftovers', findLeftovers],
  ['unexplained-capitals', findUnexplainedCapitals],
  ['unexplained-rooms', findUnexplainedRooms],
]

/**
 * Finds the facts that a French text states and judges each against the record and the house (P19).
 * A record given is complete: what is not in it is unsupported. Opinions are left alone. No model, no clock:
 * relative days are read against `asOf`. Offsets count UTF-16 units of `text`.
 */
export function checkText(request: CheckRequest, context: CheckContext = {}): CheckResult {
  const read = (text: string): Atom[] => atomsOf({ ...request, text }, context)
  const atoms = withProvenMends(request.text, read(request.text), read)
  return request.id === undefined ? { atoms } : { id: request.id, atoms }
}

function atomsOf(request: CheckRequest, context: CheckContext): Atom[] {
  const reading = readText(request.text)
  const facts = indexFacts(request.record, context.house ?? null)
  const scene: Scene = {
    reading,
    facts,
    names: namesIn(reading, facts),
    asOf: readDay(request.asOf),
    recipients: context.recipients ?? null,
    seatsBySales: context.seatsBySales ?? null,
    taken: new Cover(reading.plain.length),
    moments: [],
    venues: [],
  }
  const findings = families.flatMap(([rule, family]) => {
    const found = family(scene)
    scene.moments.sort((left, right) => left.start - right.start)
    return found.map((finding): Finding => ({ ...finding, rule }))
  })
  const judged = withDaysInDispute(scene, findings)
    .map((finding) =>
      onSecondThoughts(scene, fromItsTariffs(scene, fromItsServices(scene, fromItsTexts(scene, finding)))),
    )
    .map((finding) => ofItsReaders(scene, invitedTo(scene, finding, findings)))
  return withUntold(scene, withUnanswered(scene, withDenials(scene, judged)))
    .map((finding) => toAtom(scene, finding, findings))
    .sort((left, right) => left.start - right.start || left.end - right.end)
}

/** A sentence that a text of the record says word for word is sourced, whatever stands in it. */
function fromItsTexts(scene: Scene, finding: Finding): Finding {
  const { texts } = scene.facts.record
  if (finding.status === 'supported' || !texts || texts.length === 0) return finding
  const sentence = sentenceAround(scene.reading, finding)
  const said = scene.reading.folded.slice(sentence.start, sentence.end).trim()
  if (said.split(' ').length < 5 || !scene.facts.prose.includes(said)) return finding
  return supported(finding, finding.kind, 'texts', asMessage('fact.texts-word-for-word'))
}

/** A day of publication that is none is as good as absent. */
function readDay(asOf: string | undefined): string | null {
  const day = dayOf(asOf ?? '')
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : null
}

function guardingNames(scene: Scene): Finding[] {
  for (const span of issueDates(scene)) if (scene.taken.isFree(span)) scene.taken.claim(span)
  scene.taken.guard(scene.names)
  return []
}

function releasingNames(scene: Scene): Finding[] {
  scene.taken.release()
  return []
}

/** A family that needs its whole list before anything is claimed. */
function claimingAll(family: Family): Family {
  return (scene) => {
    const findings = family(scene)
    for (const finding of findings) scene.taken.claim(finding)
    return findings
  }
}

/** `first`: what the families found; a second look keeps the place, and with it the rule. */
function toAtom({ reading }: Scene, finding: Finding, first: readonly Finding[]): Atom {
  const { start, end } = sourceSpan(reading, finding)
  const { kind, status, fact, message, suggestion } = finding
  const family = finding.rule ?? first.find((one) => overlaps(one, finding))?.rule ?? 'second-look'
  const because = sourceSpan(reading, finding.because ?? clauseAround(reading, finding))
  return {
    start,
    end,
    text: reading.source.slice(start, end),
    kind,
    status,
    fact,
    message,
    suggestion: suggestion ?? null,
    rule: `${family}/${message.code.replace('fact.', '')}`,
    because: reading.source.slice(because.start, because.end).trim(),
  }
}

function overlaps(left: Span, right: Span): boolean {
  return left.start < right.end && right.start < left.end
}
