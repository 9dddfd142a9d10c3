import { type Atom, type HouseRecord, isDoubted, type ShowRecord } from '../../../contract/index.ts'
import { movedPerformances } from '../../programme/index.ts'
import { checkText, rewriteMoment } from '../../writing/index.ts'
import { type BoundFact, changedFacts, factKey, presentValue, type Records } from './bound-facts.ts'
import { overlap } from './fact-checks.ts'
import { isQuoteGone, presentPart } from './quoted-values.ts'
import { sharedHour } from './shared-hours.ts'

/** A stretch of a text that the record no longer says, with the words to put there. */
export interface Correction {
  readonly fact: BoundFact
  /** Written as the text writes it; null where a person must write: `why` says so. */
  readonly by: string | null
  readonly why: 'cancelled' | 'byHand' | null
  /** What of the records it is about: its own fact, and where several days share an hour each performance that has changed. */
  readonly keys: readonly string[]
}

interface Carrying {
  readonly text: string
  readonly facts: readonly BoundFact[]
  /** What the record said when the text was written. */
  readonly before: ShowRecord
  readonly records: Records
  readonly asOf: string
  /** Words that nobody checked when they were written (a file's name): what was never true of them is left alone. */
  readonly isUnread?: boolean
}

/**
 * What of a text is no longer true because a fact changed, each stretch with its correction. A stretch that happens to be still true is left
 * out. Corrections are tried together on the text, and checked: one that the check would refuse is not proposed.
 */
export function correctionsOf(carrying: Carrying): Correction[] {
  const { text, before, records } = carrying
  const atoms = atomsOf(text, carrying)
  const moved = movedPerformances(before, records.show)
  const untrue = [...untrueFacts({ ...carrying, atoms })]
  untrue.push(...factsOf(untrueAtoms({ ...carrying, atoms }, untrue), records))
  const drafted = untrue
    .toSorted((a, b) => a.start - b.start)
    .map((fact): Correction => {
      const judged = { ...carrying, atoms, moved }
      return (
        ofSharedHour(fact, judged) ?? { fact, ...wordsFor(fact, judged), keys: fact.key === null ? [] : [fact.key] }
      )
    })
  return withoutRefused(apart(drafted), carrying)
}

/**
 * What the check denies although no fact bound there has changed: an hour that one day of several no longer has, a sentence that somebody
 * typed. What it finds no source for counts where the record held it before.
 */
function untrueAtoms(carrying: Omit<Judged, 'moved'>, known: readonly BoundFact[]): Atom[] {
  const { text, atoms, before, records } = carrying
  const doubted = atoms.filter(
    (atom) => isDoubted(atom) && atom.kind !== 'recipient' && !known.some((fact) => overlap(fact, atom)),
  )
  const isDenied = ({ status }: Atom) => status === 'contradicted' && !carrying.isUnread
  if (doubted.every(isDenied) || before === records.show) return doubted.filter(isDenied)
  const then = atomsOf(text, { ...carrying, records: { ...records, show: before } })
  const wasHeld = (atom: Atom) =>
    then.some((one) => one.start === atom.start && one.end === atom.end && one.status === 'supported')
  return doubted.filter((atom) => isDenied(atom) || wasHeld(atom))
}

function factsOf(atoms: readonly Atom[], records: Records): BoundFact[] {
  return atoms.map(({ start, end, text, kind, fact, status, message }) => {
    const key = factKey(fact, records)
    return { start, end, text, kind, factId: fact, status, message, key, value: null }
  })
}

/** Days that share an hour which one of them no longer has: the whole stretch is written again, each day with its own. */
function ofSharedHour(fact: BoundFact, { text, atoms, records, moved }: Judged): Correction | null {
  const hour = atoms.find((atom) => atom.kind === 'hour' && atom.status !== 'supported' && overlap(atom, fact))
  // « (heure à préciser) », of a day that now has one.
  if (hour?.suggestion && !/\d/u.test(hour.text)) {
    const { start, end, text: said, suggestion } = hour
    return { fact: { ...fact, start, end, text: said }, by: suggestion, why: null, keys: fact.key ? [fact.key] : [] }
  }
  const shared = hour && sharedHour(hour, { text, atoms, show: records.show })
  if (!shared) return null
  const { start, end, by, untrueOf } = shared
  const oldOf = new Map([...moved].map(([from, to]) => [to, from]))
  return {
    fact: { ...fact, start, end, text: text.slice(start, end) },
    by,
    why: null,
    keys: untrueOf.map((startsAt) => `performance ${oldOf.get(startsAt) ?? startsAt} startsAt`),
  }
}

/** One correction a stretch: the one that holds another in it says both. */
function apart(drafted: readonly Correction[]): Correction[] {
  const size = ({ fact }: Correction) => fact.end - fact.start
  const kept: Correction[] = []
  for (const one of drafted.toSorted((a, b) => size(b) - size(a)))
    if (!kept.some(({ fact }) => overlap(fact, one.fact))) kept.push(one)
  return kept
}

/**
 * Facts of a text that its records no longer hold as they did, and that are no longer true as the text says them: a day whose hour alone has
 * changed is still that day. The text was validated with another record all the same, and is to be read again: its hash says so.
 */
export function untrueFacts({
  facts,
  before,
  records,
  atoms,
}: Pick<Judged, 'facts' | 'before' | 'records' | 'atoms'>): BoundFact[] {
  const moved = movedPerformances(before, records.show)
  return changedFacts(facts, records).filter((fact) => isUntrue(fact, { atoms, moved, records }))
}

interface Judged extends Carrying {
  readonly atoms: readonly Atom[]
  readonly moved: ReadonlyMap<string, string>
}

function atomsOf(text: string, { records, asOf }: Pick<Carrying, 'records' | 'asOf'>): readonly Atom[] {
  return checkText({ text, record: records.show, asOf }, houseOption(records.house)).atoms
}

function houseOption(house: HouseRecord | null): { house?: HouseRecord } {
  return house ? { house } : {}
}

/** What the check reads there is what counts; where it reads nothing, what the record says of the performance that it became. */
function isUntrue(fact: BoundFact, { atoms, moved, records }: Pick<Judged, 'atoms' | 'moved' | 'records'>): boolean {
  if (quotesHouseOtherwise(fact, records)) return true
  const read = atoms.filter((atom) => overlap(atom, fact))
  if (read.length > 0) return read.some(isDoubted)
  const [word, startsAt = '', ...field] = fact.key?.split(' ') ?? []
  const present = moved.get(startsAt)
  if (word !== 'performance' || present === undefined) return true
  return presentValue(`performance ${present} ${field.join(' ')}`, records) !== fact.value
}

/** « Le bar ouvre une heure avant », quoted from a line of the house that says something else now: the check may know the bar, and no more. */
function quotesHouseOtherwise({ key, value, text }: BoundFact, records: Records): boolean {
  if (!key?.startsWith('house.') || value === null) return false
  const [then, now] = [value, presentValue(key, records) ?? 'null'].map((json): unknown => JSON.parse(json))
  return typeof then === 'string' && (now === null || typeof now === 'string') && isQuoteGone(text, then, now)
}

function wordsFor(fact: BoundFact, judged: Judged): Pick<Correction, 'by' | 'why'> {
  // Of what only the check has found untrue, the words are the check's.
  if (fact.value === null) {
    const by = judged.atoms.find((atom) => atom.start === fact.start && atom.end === fact.end)?.suggestion ?? null
    return { by, why: by === null ? 'byHand' : null }
  }
  const [word, startsAt = '', field] = fact.key?.split(' ') ?? []
  const by = word === 'performance' ? ofPerformance(fact, { startsAt, field }, judged) : ofRecord(fact, judged)
  if (by !== null) return { by: matchFirst(fact.text, by), why: null }
  const isGone = word === 'performance' && !isPlayed(judged.records.show, judged.moved.get(startsAt) ?? startsAt)
  return { by: null, why: isGone ? 'cancelled' : 'byHand' }
}

function isPlayed({ performances }: ShowRecord, startsAt: string): boolean {
  return performances.some((one) => one.startsAt === startsAt && one.status !== 'cancelled')
}

function ofPerformance(
  fact: BoundFact,
  { startsAt, field }: { startsAt: string; field: string | undefined },
  { records, moved, before, facts }: Judged,
): string | null {
  const to = moved.get(startsAt) ?? startsAt
  if (!isPlayed(records.show, to)) return null
  if (field === 'startsAt')
    return changesOrder(facts, startsAt, to) ? null : rewriteMoment(fact.text, { from: startsAt, to })
  const valueIn = (show: ShowRecord, moment: string) =>
    show.performances.find((one) => one.startsAt === moment)?.[field as 'hall' | 'venue' | 'city']
  return swapped(fact.text, valueIn(before, startsAt), valueIn(records.show, to))
}

/** « les 11 et 12 décembre » is not mended by putting 14 in the place of 11. */
function changesOrder(facts: readonly BoundFact[], from: string, to: string): boolean {
  const [first, last] = from < to ? [from, to] : [to, from]
  return facts.some(({ key }) => {
    const [word, moment = '', field] = key?.split(' ') ?? []
    return word === 'performance' && field === 'startsAt' && moment > first && moment < last
  })
}

/** What the check would put there, else the new value in the place of the old one where the text spells it. */
function ofRecord(fact: BoundFact, { atoms, records }: Judged): string | null {
  const read = atoms.find((atom) => overlap(atom, fact) && isDoubted(atom))
  if (read?.suggestion && read.start === fact.start && read.end === fact.end) return read.suggestion
  const present = fact.key === null ? null : presentValue(fact.key, records)
  if (fact.value === null || present === null) return null
  return swappedValue(fact, JSON.parse(fact.value), JSON.parse(present))
}

/** A value in the place of another: of a pair (a tariff, a credit), the part that changed. */
function swappedValue(fact: BoundFact, then: unknown, now: unknown): string | null {
  if (typeof then === 'string' && typeof now === 'string')
    return swapped(fact.text, then, now) ?? presentPart(fact.text, then, now)
  if (typeof then === 'number' && typeof now === 'number') {
    const isMoney = fact.kind === 'price'
    return swapped(fact.text, numberWords(then, isMoney), numberWords(now, isMoney))
  }
  if (!isParts(then) || !isParts(now)) return null
  const changed = Object.keys(then).filter((name) => then[name] !== now[name])
  const [only, ...others] = changed
  return only && others.length === 0 ? swappedValue(fact, then[only], now[only]) : null
}

function isParts(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object'
}

/** Cents are written in euros, with their comma where there is one. */
function numberWords(value: number, isMoney: boolean): string {
  if (!isMoney) return String(value)
  return value % 100 === 0 ? String(value / 100) : (value / 100).toFixed(2).replace('.', ',')
}

function swapped(words: string, then: string | null | undefined, now: string | null | undefined): string | null {
  if (!then || !now) return null
  const at = words.toLocaleLowerCase('fr').indexOf(then.toLocaleLowerCase('fr'))
  const isWhole =
    at >= 0 && !/[\p{L}\d]/u.test(words.charAt(at - 1)) && !/[\p{L}\d]/u.test(words.charAt(at + then.length))
  return isWhole ? words.slice(0, at) + now + words.slice(at + then.length) : null
}

/** A capital at the head of a sentence stays one. */
function matchFirst(words: string, by: string): string {
  return /^\p{Lu}/u.test(words) ? by.charAt(0).toLocaleUpperCase('fr') + by.slice(1) : by
}

/** Puts every correction in the text and reads it again: one that is not true there is given back to a person. */
function withoutRefused(drafted: readonly Correction[], carrying: Carrying): Correction[] {
  const ordered = drafted.toSorted((a, b) => a.fact.start - b.fact.start)
  let [mended, shift] = [carrying.text, 0]
  const placed = ordered.map((correction) => {
    const { fact, by } = correction
    const start = fact.start + shift
    if (by === null) return { correction, place: null }
    mended = mended.slice(0, start) + by + mended.slice(fact.end + shift)
    shift += by.length - (fact.end - fact.start)
    return { correction, place: { start, end: start + by.length } }
  })
  const refused = atomsOf(mended, carrying).filter(isDoubted)
  return placed.map(({ correction, place }) =>
    place && refused.some((atom) => overlap(atom, place)) ? { ...correction, by: null, why: 'byHand' } : correction,
  )
}
