import type { KnownPerformance } from './facts.ts'
import type { Reading, Span } from './reading.ts'

/** A place in the text that points at performances: hours, halls and accessibility near it must be theirs. */
export interface Moment extends Span {
  readonly performances: readonly KnownPerformance[]
  /** All of them are meant (a list, « tous les samedis »), or any (a range). */
  readonly each: boolean
  /** The date itself is wrong: what is near it is judged against the whole run. */
  readonly wrong: boolean
}

const bridgeToNext = /^[\s,(:–—|·-]*(?:(?:le|les|ce|ces|du|au|des|de|pour le|chaque|tous les|toutes les)\s)?\s*$/

/** « samedi 5 à 11 h et 17 h »: a date's hours follow one another. */
const onlyHoursBetween =
  /^[\s,(:–—|-]*(?:(?:a|des|vers) )?(?:\d{1,2} ?(?:h(?: ?\d\d)?|:\d\d)(?: ?, ?| et | puis | ou ))*(?:a )?\s*$/
const anyHour = /\d ?h\b|\d ?h ?\d\d|\d:\d\d|\bheures?\b|\bmidi\b/

/**
 * The moment that a detail belongs to: the date just after when nothing stands between (« 20 h le jeudi »),
 * else the last one before it in the same sentence or on the line above, else the only one that follows.
 */
export function momentOf(options: {
  moments: readonly Moment[]
  reading: Reading
  span: Span
  sentence: Span
}): Moment | null {
  const { moments, reading, span, sentence } = options
  const before = moments.filter((moment) => moment.end <= span.start && moment.start >= sentence.start - 60).at(-1)
  const next = moments.find((moment) => moment.start >= span.end && moment.start < sentence.end)
  if (before !== undefined && ownsSpan(reading, before, span, next)) return before
  if (next !== undefined && bridgeToNext.test(reading.folded.slice(span.end, next.start))) {
    const gapBefore = before === undefined ? null : reading.folded.slice(before.end, span.start)
    const closerBefore =
      gapBefore !== null &&
      onlyHoursBetween.test(gapBefore) &&
      !/^\s*(?:le|les)\s/.test(reading.folded.slice(span.end, next.start))
    if (!closerBefore || hourComesFirst(reading, before, span, next)) return next
  }
  const parted = before !== undefined && /;/.test(reading.folded.slice(before.end, span.start))
  if (parted && next !== undefined && !/;/.test(reading.folded.slice(span.end, next.start))) return next
  if (before !== undefined && (before.start >= sentence.start || isLineAbove(reading, before, span))) return before
  return next ?? null
}

/** « Samedi, rendez-vous à 20 heures, dimanche à 16 heures », « jeudi 11 : 20 h / vendredi 12 : 21 h »: a comma or a line parts it from the next. */
function ownsSpan(reading: Reading, before: Moment, span: Span, next: Moment | undefined): boolean {
  const between = reading.folded.slice(before.end, span.start)
  if (between.length > 40 || /[.;!?\n]/.test(between) || anyHour.test(between)) return false
  return next !== undefined && /[,\n/|]/.test(reading.folded.slice(span.end, next.start))
}

/** « 20 h 30 mardi, 19 h mercredi »: a list that puts each hour before its day. */
function hourComesFirst(reading: Reading, before: Moment | undefined, span: Span, next: Moment): boolean {
  if (before === undefined || !/^\s*(?:ce |le )?$/.test(reading.folded.slice(span.end, next.start))) return false
  const opening = reading.folded.slice(Math.max(0, before.start - 24), before.start)
  return /(?:\d ?h(?: ?\d\d)?|:\d\d|\bheures?)(?: [a-z]+)? (?:le |ce )?$/.test(opening)
}

function isLineAbove(reading: Reading, moment: Moment, span: Span): boolean {
  const between = reading.plain.slice(moment.end, span.start)
  return between.length <= 40 && /\n/.test(between) && !/\n\s*\n/.test(between) && !/[.!?]/.test(between)
}
