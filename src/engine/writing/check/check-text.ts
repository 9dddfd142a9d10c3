import { type Atom, asMessage, type CheckRequest, type CheckResult } from '../../../contract/index.ts'
import { findAbsentTitles } from './absent-titles.ts'
import { findAccessibilities } from './accessibilities.ts'
import { findAges } from './ages.ts'
import { findAudiences, findOtherAudiences } from './audiences.ts'
import { findAvailabilities, findSeatStates } from './availabilities.ts'
import { findAwards } from './awards.ts'
import { findCalendarWords } from './calendar-words.ts'
import { findCompanies } from './companies.ts'
import { findTariffConditions } from './conditions.ts'
import { findContacts } from './contacts.ts'
import { findCounts } from './counts.ts'
import { findDates } from './dates.ts'
import { dayOf } from './days.ts'
import { findDiscounts } from './discounts.ts'
import { findDurations, findIntervals } from './durations.ts'
import { indexFacts } from './facts.ts'
import { type CheckContext, Cover, type Family, type Finding, type Scene, supported } from './finding.ts'
import { findGratuities } from './gratuities.ts'
import { findHours } from './hours.ts'
import { findHouseFacts } from './house-facts.ts'
import { findKnownPlaces } from './known-places.ts'
import { findLabelledValues } from './labelled-values.ts'
import { findLanguages } from './languages.ts'
import { findLeftovers } from './leftovers.ts'
import { findLives } from './lives.ts'
import { namesIn } from './name-search.ts'
import { findOtherPlaces } from './other-places.ts'
import { findPeople } from './people.ts'
import { issueDates } from './press.ts'
import { findPressClaims } from './press-claims.ts'
import { findPrices } from './prices.ts'
import { findQuotes } from './quotes.ts'
import { readText, sentenceAround, sourceSpan } from './reading.ts'
import { findRecipientClaims, findRecipientTowns } from './recipients.ts'
import { findRelativeDays } from './relative-days.ts'
import { findRooms } from './rooms.ts'
import { onSecondThoughts } from './second-thoughts.ts'
import { findServices } from './services.ts'
import { findStars } from './stars.ts'
import { findStrayNames } from './stray-names.ts'
import { findSuperlatives } from './superlatives.ts'
import { findTariffSizes } from './tariff-sizes.ts'
import { findTitles } from './titles.ts'
import { findUnexplainedCapitals } from './unexplained-capitals.ts'
import { findUnexplainedRooms } from './unexplained-rooms.ts'
import { findWaysThere } from './ways-there.ts'
import { findWeekdays } from './weekdays.ts'
import { findYears } from './years.ts'

/**
 * The order is the precedence: the first family to claim a stretch keeps it. Titles come first, since anything may
 * stand in one; hours come after dates and durations, which they would eat; strangers come after all that is known.
 */
const families: readonly Family[] = [
  findContacts,
  findHouseFacts,
  findTitles,
  findStars,
  findQuotes,
  findAwards,
  findSuperlatives,
  guardingNames,
  findAudiences,
  findGratuities,
  findTariffSizes,
  findAges,
  findPrices,
  findDiscounts,
  claimingAll(findDates),
  findCalendarWords,
  findRelativeDays,
  claimingAll(findWeekdays),
  findDurations,
  findIntervals,
  findHours,
  releasingNames,
  findRecipientTowns,
  findWaysThere,
  findCompanies,
  findKnownPlaces,
  findLabelledValues,
  findAvailabilities,
  findRecipientClaims,
  findAccessibilities,
  findLanguages,
  findCounts,
  findYears,
  findPeople,
  findOtherPlaces,
  findRooms,
  findPressClaims,
  findStrayNames,
  findAbsentTitles,
  findSeatStates,
  findOtherAudiences,
  findTariffConditions,
  findLives,
  findServices,
  findLeftovers,
  findUnexplainedCapitals,
  findUnexplainedRooms,
]

/**
 * Finds the facts that a French text states and judges each against the record and the house (P19).
 * A record given is complete: what is not in it is unsupported. Opinions are left alone. No model, no clock:
 * relative days are read against `asOf`. Offsets count UTF-16 units of `text`.
 */
export function checkText(request: CheckRequest, context: CheckContext = {}): CheckResult {
  const reading = readText(request.text)
  const facts = indexFacts(request.record, context.house ?? null)
  const scene: Scene = {
    reading,
    facts,
    names: namesIn(reading, facts),
    asOf: readDay(request.asOf),
    recipients: context.recipients ?? null,
    taken: new Cover(reading.plain.length),
    moments: [],
    venues: [],
  }
  const findings = families.flatMap((family) => {
    const found = family(scene)
    scene.moments.sort((left, right) => left.start - right.start)
    return found
  })
  const atoms = findings
    .map((finding) => toAtom(scene, onSecondThoughts(scene, fromItsTexts(scene, finding))))
    .sort((left, right) => left.start - right.start || left.end - right.end)
  return request.id === undefined ? { atoms } : { id: request.id, atoms }
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

function toAtom(scene: Scene, finding: Finding): Atom {
  const { start, end } = sourceSpan(scene.reading, finding)
  const { kind, status, fact, message, suggestion } = finding
  return {
    start,
    end,
    text: scene.reading.source.slice(start, end),
    kind,
    status,
    fact,
    message,
    suggestion: suggestion ?? null,
  }
}
