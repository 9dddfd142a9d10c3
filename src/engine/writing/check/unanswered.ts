import { type AtomKind, asMessage } from '../../../contract/index.ts'
import { type ClaimMade, type ClaimType, claimAt } from '../../language/index.ts'
import { type Finding, type Scene, unsupported } from './scene/finding.ts'
import { clauseAround } from './text/clauses.ts'
import { type Span, sentenceAround } from './text/reading.ts'

/** What a record holds of the show to come: where and when one can see it. Said of anything else, it is not answered. */
const ofTheNight: ReadonlySet<AtomKind> = new Set<AtomKind>([
  'year',
  'city',
  'venue',
  'hall',
  'date',
  'weekday',
  'hour',
  'duration',
])
const places: ReadonlySet<AtomKind> = new Set<AtomKind>(['city', 'venue', 'hall'])
/** Claims of which the record has a field all the same: the year of the making. */
const answered: Partial<Record<ClaimType, ReadonlySet<AtomKind>>> = { making: new Set<AtomKind>(['year']) }
/** Wrong whoever says it: a day that no calendar has. */
const wrongAnyway: ReadonlySet<string> = new Set(['fact.no-such-day', 'fact.weekday-of-day'])

/**
 * A value is contradicted only where the sentence says of the show what the record answers. A life, a story, a book, what was, a habit,
 * another house on another day are not answered: unsupported, with no mend, for a person to open (P26).
 */
export function withUnanswered(scene: Scene, findings: readonly Finding[]): Finding[] {
  const elsewhere = findElsewhere(scene, findings)
  return findings.flatMap((finding) => {
    if (!isDoubtful(finding)) return [finding]
    if (isOfNoDay(scene, finding)) return []
    const made = claimAround(scene, finding) ?? elsewhere.get(finding) ?? null
    return [made === null || answered[made.claim]?.has(finding.kind) ? finding : unanswered(finding, made)]
  })
}

function isDoubtful({ status, kind, message }: Finding): boolean {
  return status === 'contradicted' && ofTheNight.has(kind) && !wrongAnyway.has(message.code)
}

function unanswered(finding: Finding, { claim, start, end }: ClaimMade): Finding {
  return { ...unsupported(finding, finding.kind, asMessage('fact.not-answered', { claim })), because: { start, end } }
}

function claimAround(scene: Scene, finding: Finding): ClaimMade | null {
  const { reading, facts } = scene
  const habit = habitBefore(scene, finding)
  if (habit !== null) return habit
  const sentence = sentenceAround(reading, finding)
  const made = claimAt({
    sentence: reading.plain.slice(sentence.start, sentence.end),
    span: { start: finding.start - sentence.start, end: finding.end - sentence.start },
    works: [facts.record.title],
    known: [...facts.people, ...facts.companies, ...facts.venues].flatMap(({ name }) => partsOf(name)),
  })
  return made && { ...made, start: made.start + sentence.start, end: made.end + sentence.start }
}

/** « Vauquier » is Hélène Vauquier. */
function partsOf(name: string): string[] {
  return name.split(' ').filter((part) => /^\p{Lu}\p{L}{2}/u.test(part))
}

const timeWords: ReadonlySet<AtomKind> = new Set<AtomKind>(['weekday', 'date', 'hour'])

/** « un dimanche de pluie » is no day of the calendar. */
function isOfNoDay({ reading }: Scene, { kind, start, end }: Finding): boolean {
  const said = reading.folded.slice(start, end)
  const before = reading.folded.slice(Math.max(0, start - 4), start)
  return (
    kind === 'weekday' &&
    !/\d/.test(said) &&
    /(?<!\p{L})un $/u.test(before) &&
    / de$/.test(reading.folded.slice(end, end + 3))
  )
}

/** « chaque mercredi » outside of what is played. */
function habitBefore({ reading }: Scene, { kind, start, end }: Finding): ClaimMade | null {
  if (!timeWords.has(kind)) return null
  const found = /(?<!\p{L})(?:chaque|tous les) $/u.exec(reading.folded.slice(Math.max(0, start - 10), start))
  return found && { claim: 'habit', start: start - found[0].length, end }
}

/** « Gand du 8 au 10 mai »: a place and a day that are both unknown to the record, and none of its own in the clause. */
function findElsewhere(scene: Scene, findings: readonly Finding[]): Map<Finding, ClaimMade> {
  const told = new Map<Finding, ClaimMade>()
  const doubtful = findings.filter(isDoubtful)
  for (const place of doubtful.filter(({ kind }) => places.has(kind))) {
    const clause = clauseAround(scene.reading, place)
    const here = findings.filter((finding) => isWithin(finding, clause))
    const days = here.filter((finding) => finding.kind === 'date')
    const isOurs = here.some(({ kind, status }) => status === 'supported' && (kind === 'date' || places.has(kind)))
    if (isOurs || !days.some(isDoubtful)) continue
    for (const one of here.filter(isDoubtful))
      told.set(one, { claim: 'elsewhere', start: clause.start, end: clause.end })
  }
  return told
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end
}
