import { type AtomKind, asMessage, type HouseRecord, type Message } from '../../../../contract/index.ts'
import { matchesIn } from '../../../language/index.ts'
import type { Facts } from '../record/facts.ts'
import type { Reading, Span } from '../text/reading.ts'
import type { Moment } from './moments.ts'

/** An atom found and judged, its span counted in `Reading.plain`. */
export interface Finding extends Span {
  readonly kind: AtomKind
  readonly status: 'supported' | 'contradicted' | 'unsupported'
  readonly fact: string | null
  readonly message: Message
  readonly suggestion?: string | null
  /** The family that found it; absent on what a second look makes of it. */
  readonly rule?: string
  /** The words that made it, where they are not those around it. */
  readonly because?: Span
}

/** On what an address may be written to (P12): consent, a sale by the house itself, an organisation's address, nothing. */
export type MailingBasis = 'optIn' | 'existingCustomer' | 'professional' | 'none'

/** What is true of every address of the list that receives the text (P22). */
export interface RecipientFacts {
  readonly count: number
  readonly segment?: string | null
  /** Shows that every one of them bought. */
  readonly allBought?: readonly string[]
  readonly allSubscribers?: boolean
  /** Every one of them has come: a valid ticket for a performance that is past. */
  readonly allCame?: boolean
  /** Day of the latest visit of any of them, `YYYY-MM-DD`; null when none ever came. */
  readonly lastVisit?: string | null
  /** On what their addresses may be written to, each ground once (P12). */
  readonly bases?: readonly MailingBasis[]
  /** Towns of their postal addresses, as the files write them; null among them = one is not known. */
  readonly towns?: readonly (string | null)[]
}

/** What the ticketing tells of the seats of one performance. */
export interface PerformanceSeats {
  /** Local time, `YYYY-MM-DD HH:MM:SS` or with a T. */
  readonly startsAt: string
  /** Seats of the gauge, more than 0. */
  readonly capacity: number
  /** Seats of it that are not sold. */
  readonly remaining: number
}

/** The seats of a show by its sales; they are worth what their cut-off is (P23). */
export interface SeatsBySales {
  /** Day of the last sale known, `YYYY-MM-DD`. */
  readonly cutOff: string
  readonly performances: readonly PerformanceSeats[]
}

export interface CheckContext {
  readonly house?: HouseRecord
  readonly recipients?: RecipientFacts
  /** What the ticketing tells of the seats; null or absent: nothing. */
  readonly seatsBySales?: SeatsBySales | null
}

/** All that a family of atoms may look at. `taken` grows: the first family to claim a stretch of text keeps it. */
export interface Scene {
  readonly reading: Reading
  readonly facts: Facts
  readonly asOf: string | null
  readonly recipients: RecipientFacts | null
  readonly seatsBySales: SeatsBySales | null
  readonly taken: Cover
  readonly moments: Moment[]
  /** Where the record's own names stand, letter for letter: what lies within one is part of it. */
  readonly names: readonly Span[]
  /** Venues seen, known or not: what follows one after a comma is its hall or its town. */
  readonly venues: Span[]
}

export type Family = (scene: Scene) => Finding[]

/** The stretches of a text already claimed, and those guarded for a while against what might stand in a name. */
export class Cover {
  readonly #marks: Uint8Array

  constructor(length: number) {
    this.#marks = new Uint8Array(length + 1)
  }

  claim(span: Span): void {
    this.#marks.fill(claimed, span.start, span.end)
  }

  /** « 24 heures », « Le Hangar 23 bis »: no number, hour or day is read in there until `release`. */
  guard(spans: readonly Span[]): void {
    for (const span of spans) if (this.isFree(span)) this.#marks.fill(guarded, span.start, span.end)
  }

  release(): void {
    for (let at = this.#marks.indexOf(guarded); at >= 0; at = this.#marks.indexOf(guarded, at)) this.#marks[at] = 0
  }

  /** Share of a span already claimed, 0 to 1. */
  share(span: Span): number {
    const marked = this.#marks.subarray(span.start, span.end).filter((mark) => mark === claimed)
    return marked.length / Math.max(1, span.end - span.start)
  }

  /** The stretch up to the first claimed unit. */
  freeOpening(span: Span): Span {
    const taken = this.#marks.subarray(span.start, span.end).findIndex((mark) => mark !== 0)
    return taken > 0 ? { start: span.start, end: span.start + taken } : span
  }

  /** What is left after the last claimed unit, when at least half of it is; else the whole, for the caller to refuse. */
  freeEnding(span: Span): Span | null {
    const last = this.#marks.subarray(span.start, span.end).findLastIndex((mark) => mark !== 0)
    const start = span.start + last + 1
    return span.end - start >= (span.end - span.start) / 2 ? { start, end: span.end } : null
  }

  isFree(span: Span): boolean {
    for (let at = Math.max(0, span.start); at < Math.min(span.end, this.#marks.length); at += 1)
      if (this.#marks[at] !== 0) return false
    return true
  }
}

const claimed = 1
const guarded = 2

/** Somebody, or those who make the show together. */
export function isOfPerson({ kind }: Finding): boolean {
  return kind === 'person' || kind === 'company'
}

export function supported(span: Span, kind: AtomKind, fact: string, message = asMessage('fact.supported')): Finding {
  return { start: span.start, end: span.end, kind, status: 'supported', fact, message }
}

export function contradicted(
  span: Span,
  kind: AtomKind,
  verdict: { fact: string; message: Message; suggestion?: string | null },
): Finding {
  return { start: span.start, end: span.end, kind, status: 'contradicted', suggestion: null, ...verdict }
}

export function unsupported(span: Span, kind: AtomKind, message: Message): Finding {
  return { start: span.start, end: span.end, kind, status: 'unsupported', fact: null, message, suggestion: null }
}

/**
 * Hours of the doors, days of the box office, the bar: what only the house's record could bear out. Without that record
 * nothing says that it is wrong, and the message says so (P19).
 */
export function unknownOfHouse(scene: Scene, span: Span, kind: AtomKind, message: Message): Finding {
  return unsupported(span, kind, scene.facts.house === null ? withoutHouse : message)
}

const withoutHouse = asMessage('fact.without-house')

/** What the house's own record says, word for word. */
export function houseSays(words: string | null | undefined): Message {
  return asMessage('fact.house-says', { words: (words ?? '').replace(/\s*\.$/u, '') })
}

/** All matches of a pattern in folded text, as spans of its first group (or of the whole). */
export function spansOf(reading: Reading, pattern: RegExp): (Span & { match: RegExpExecArray })[] {
  return matchesIn(reading.folded, pattern).map((match) => {
    const inner = match[1]
    const start = inner === undefined ? match.index : match.index + match[0].indexOf(inner)
    return { start, end: start + (inner ?? match[0]).length, match }
  })
}
