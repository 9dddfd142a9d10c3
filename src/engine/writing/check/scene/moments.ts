import type { KnownPerformance } from '../record/facts.ts'
import type { Reading, Span } from '../text/reading.ts'

/** A place in the text that points at performances: hours, halls and accessibility near it must be theirs. */
export interface Moment extends Span {
  readonly performances: readonly KnownPerformance[]
  /** All of them are meant (a list, « tous les samedis »), or any (a range). */
  readonly each: boolean
  /** The date itself is wrong: what is near it is judged against the whole run. */
  readonly wrong: boolean
  /** « la dernière »: told by its turn in the run, not by a day. */
  readonly isTurn?: boolean
  /** « le lendemain du 11 »: already read as the day beside it. */
  readonly shifted?: boolean
}

const bridgeToNext =
  /^[\s,(:–—|·-]*(?:(?:le|les|ce|ces|du|au|des|de|pour|lors de|pour le|chaque|tous les|toutes les)\s)?\s*$/

/** « samedi 5 à 11 h et 17 h »: a date's hours follow one another. */
const onlyHoursBetween =
  /^[\s,(:–—|-]*(?:(?:a|des|vers) )?(?:\d{1,2} ?(?:h(?: ?\d\d)?|:\d\d)(?: ?\([^()\d\n]{1,30}\))?(?: ?, ?| ?[&/] ?| et | puis | ou ))*(?:a )?\s*$/
/** « 19 h 30 puis 22 h le samedi »: what stands between the first of the hours and their day. */
const hoursThen = /^(?:,| et| puis|, puis| ou|, et) (?:a )?\d{1,2} ?h(?: ?\d\d)? (?:le |ce )?$/
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
  const own = onItsLine(options)
  if (own !== null) return own
  const before = moments.filter((moment) => moment.end <= span.start && moment.start >= sentence.start - 60).at(-1)
  const next = moments.find((moment) => moment.start >= span.end && moment.start < sentence.end)
  if (before !== undefined && ownsSpan(reading, before, span, next)) return before
  if (before !== undefined && next !== undefined && isPartedFromNext(reading, { before, span, next })) return before
  const led = leadsToNext(options, before, next)
  if (led !== undefined) return led
  const parted = before !== undefined && /;/.test(reading.folded.slice(before.end, span.start))
  if (parted && next !== undefined && !/;/.test(reading.folded.slice(span.end, next.start))) return next
  // « Nevers, Maison de la Nièvre : vendredi 22 »: behind the mark, on its own line.
  const labels = next !== undefined && /^[^\n\d]*: ?(?:le |les )?$/.test(reading.folded.slice(span.end, next.start))
  if (before !== undefined && (before.start >= sentence.start || (!labels && isLineAbove(reading, before, span))))
    return before
  // « salle Vauban (et samedi au Petit Plateau) », « à 20 heures ; le dimanche, à 15 heures »: what follows is of itself.
  return next === undefined || next.isTurn || /[(;]/.test(reading.folded.slice(span.end, next.start)) ? null : next
}

/** « sam. 22 mai à 19 h, langue des signes · sam. 22 mai à 22 h, visite tactile »: the point of a leaflet parts what follows. */
function isPartedFromNext(
  { folded }: Reading,
  { before, span, next }: { before: Moment; span: Span; next: Moment },
): boolean {
  const parts = / [·•] /
  return parts.test(folded.slice(span.end, next.start)) && !parts.test(folded.slice(before.end, span.start))
}

/** « 20 h le jeudi »: the moment just after, when nothing stands between; undefined when it is not that. */
function leadsToNext(
  options: { moments: readonly Moment[]; reading: Reading; span: Span },
  before: Moment | undefined,
  next: Moment | undefined,
): Moment | null | undefined {
  const { reading, span } = options
  if (next === undefined) return undefined
  // « 20 h jeudi et vendredi, 19 h 30 puis 22 h le samedi »: the hours of one day, before it.
  if (hoursThen.test(reading.folded.slice(span.end, next.start)) && hourComesFirst(reading, before, span, next))
    return wholeList(options, next)
  if (!bridgeToNext.test(reading.folded.slice(span.end, next.start))) return undefined
  // « à 20 h, la dernière à 18 h »
  if (next.isTurn && /,/.test(reading.folded.slice(span.end, next.start))) return undefined
  if (ownsAnother(reading, span, next)) return before ?? null
  const gap = before === undefined ? null : reading.folded.slice(before.end, span.start)
  const closerBefore =
    gap !== null && onlyHoursBetween.test(gap) && !/^\s*(?:le|les)\s/.test(reading.folded.slice(span.end, next.start))
  return !closerBefore || hourComesFirst(reading, before, span, next) ? wholeList(options, next) : undefined
}

/** « 20 h | mar. 13 oct. »: a short line that holds one moment and nothing of a sentence belongs to it. */
function onItsLine({
  moments,
  reading,
  span,
}: {
  moments: readonly Moment[]
  reading: Reading
  span: Span
}): Moment | null {
  const start = reading.plain.lastIndexOf('\n', span.start - 1) + 1
  const next = reading.plain.indexOf('\n', span.end)
  const end = next < 0 ? reading.plain.length : next
  const longest = isItem(reading.plain, start, end) ? longestItem : longestLine
  if (end - start > longest || /[!?;]|\.(?= \p{Lu})/u.test(reading.plain.slice(start, end))) return null
  if (start === 0 && end === reading.plain.length) return null
  const here = moments.filter((moment) => moment.start >= start && moment.end <= end)
  // « • Metz, le Trident, samedi 16, 20 h, et dimanche 17, 15 h »: what stands ahead of all days of its item is of the first.
  const isAhead = longest === longestItem && here[0] !== undefined && span.end <= here[0].start
  return here.length === 1 || isAhead ? (here[0] ?? null) : null
}

const opensItem = /^\s*(?:[•·▪►→◦*✦–—-]|\p{Extended_Pictographic})/u
/** A line that a mark opens, or that opens as its neighbour does, is of itself, longer ones too. */
const longestItem = 160
const opensByName = /^\p{Lu}[\p{L}' -]{2,40}(?: ?[,:–—|(])/u

/** « • Metz, le Trident, samedi 16 », « Metz, le Trident, samedi 16 » under or over « Nancy, l'Opéra, jeudi 14 ». */
function isItem(plain: string, start: number, end: number): boolean {
  if (opensItem.test(plain.slice(start, end))) return true
  const above = plain.slice(plain.lastIndexOf('\n', start - 2) + 1, Math.max(0, start - 1))
  const under = plain.slice(end + 1).split('\n', 1)[0] ?? ''
  return (
    opensByName.test(plain.slice(start, end)) &&
    [above, under].some((line) => opensByName.test(line) && /\d/.test(line))
  )
}

const longestLine = 60
const thenItsHour = /^,? ?(?:a |: ?)?\d{1,2} ?[h:]/
/** Not « 20 h, le jeudi 19 h le vendredi », where hours come before their days. */
const thenItsHourAlone = /^ (?:a |des )?\d{1,2} ?[h:] ?(?:\d\d)?(?! (?:les? |\d))/

/** « 20 h 30 (jeudi 19 h 30) », « en soirée à 20 h, le dimanche à 15 h »: the day behind has its own hour. */
function ownsAnother({ folded }: Reading, span: Span, next: Moment): boolean {
  const between = folded.slice(span.end, next.start)
  const behind = folded.slice(next.end, next.end + 24)
  if (/\(\s*(?:le )?$/.test(between)) return thenItsHour.test(behind)
  const isHour = anyHour.test(folded.slice(span.start, span.end))
  return isHour && /^, (?:et )?les? $/.test(between) && thenItsHourAlone.test(behind)
}

/** « 19 h les mercredi 1er et vendredi 3 »: an hour that comes before a list is that of each of its days. */
function wholeList(
  { moments, reading, span }: { moments: readonly Moment[]; reading: Reading; span: Span },
  first: Moment,
): Moment {
  const list = [first]
  for (const moment of moments.filter((other) => other.start >= first.end)) {
    const last = list.at(-1) ?? first
    if (!/^,? ?(?:et |, )?(?:le |les )?$/.test(reading.folded.slice(last.end, moment.start))) break
    list.push(moment)
  }
  const last = list.at(-1) ?? first
  const plural = /\bles $/.test(reading.folded.slice(span.end, first.start))
  const bare = /^ (?:le )?$/.test(reading.folded.slice(span.end, first.start))
  const behind = reading.folded.slice(last.end, last.end + 24)
  const timed = thenItsHour.test(behind) && !/^,? ?\d{1,2} ?[h:] ?(?:\d\d)? (?:le|les) /.test(behind)
  if (list.length < 2 || timed || !(plural || bare) || list.some((moment) => moment.wrong)) return first
  return {
    start: first.start,
    end: last.end,
    performances: [...new Set(list.flatMap((moment) => moment.performances))],
    each: true,
    wrong: false,
  }
}

/** « Samedi, rendez-vous à 20 heures, dimanche à 16 heures », « jeudi 11 : 20 h / vendredi 12 : 21 h »: a comma or a line parts it from the next. */
function ownsSpan(reading: Reading, before: Moment, span: Span, next: Moment | undefined): boolean {
  const between = reading.folded.slice(before.end, span.start)
  const isHour = /\d|heures?|midi|minuit/.test(reading.folded.slice(span.start, span.end))
  if (between.length > 40 || /[.;!?\n]/.test(between)) return false
  if (anyHour.test(between) && (isHour || /\d[^\d]*(?:,| puis | et )/.test(between))) return false
  // « D'abord Dijon, le 5, puis Beaune, le 6 »: each place before its day.
  if (!isHour && thenAnother.test(between) && placeThenDay.test(reading.plain.slice(0, before.start))) return false
  return next !== undefined && /[,\n/|]/.test(reading.folded.slice(span.end, next.start))
}

/** « 20 h 30 mardi, 19 h mercredi »: a list that puts each hour before its day. */
function hourComesFirst(reading: Reading, before: Moment | undefined, span: Span, next: Moment): boolean {
  const between = reading.folded.slice(span.end, next.start).replace(hoursThen, ' ')
  if (before === undefined || !/^\s*(?:pour )?(?:ce |le |la )?$/.test(between)) return false
  const opening = reading.folded.slice(Math.max(0, before.start - 44), before.start)
  return /(?:\d ?h(?: ?\d\d)?|:\d\d|\bheures?)(?: [a-z]+)? (?:l[ea]s? |ce )?(?:[a-z]+(?: \d{1,2})? (?:et|comme|puis|ou) (?:le )?)?$/.test(
    opening,
  )
}

const thenAnother = /^,? (?:et |puis |et puis |ensuite )$/
const placeThenDay = /\p{Lu}[\p{L}'-]+,? (?:le |les )?$/u

function isLineAbove(reading: Reading, moment: Moment, span: Span): boolean {
  const between = reading.plain.slice(moment.end, span.start)
  return between.length <= 40 && /\n/.test(between) && !/\n\s*\n/.test(between) && !/[.!?]/.test(between)
}
