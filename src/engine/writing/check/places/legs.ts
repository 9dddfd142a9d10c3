import type { KnownPerformance } from '../record/facts.ts'
import type { Scene } from '../scene/finding.ts'
import type { Moment } from '../scene/moments.ts'
import { foldText, normaliseText, type Span, sentenceAround } from '../text/reading.ts'

/** A place of the record where a text says it, and what is played there. */
interface Stop extends Span {
  readonly performances: readonly KnownPerformance[]
}

/**
 * A tour told in one sentence is made of legs, each a place and what is said of it: « Deux dates : Metz, l'Arsenal, le vendredi 12, puis
 * Nancy, le dimanche 14 ». The day of a place between two days: the one that the weaker mark parts it from, and of two alike the one
 * that the sentence's order gives it. Null where the place does not stand between two days.
 */
export function dayOfLeg(scene: Scene, place: Span): Moment | null {
  const sentence = sentenceAround(scene.reading, place)
  const days = scene.moments.filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
  if (days.length < 2) return null
  const stops = stopsOf(scene, sentence, everyPlace)
  const day = besideOf(scene, { span: place, others: days, mates: stops })
  if (day === null || day.start < place.start) return day
  // « le 12 à Metz, avant Nancy le 14 »: the day behind is of the place beside it.
  const own = stops.find(({ start, end }) => start <= place.start + 3 && end >= place.end)
  const isCut = stops.some(
    (stop) =>
      stop.start >= place.end &&
      stop.end <= day.start &&
      own !== undefined &&
      !meet(own, stop) &&
      weightOf(scene.reading.folded.slice(place.end, stop.start)) > 0,
  )
  return isCut ? null : day
}

function meet(left: Stop, right: Stop): boolean {
  return left.performances.some((one) => right.performances.includes(one))
}

/** « au Triolet, puis à Chambéry le 15 », « Chambéry le 15, puis Annecy »: the day of another leg, whose place stands on its side. */
export function isOfAnotherLeg(scene: Scene, place: Span, day: Moment): boolean {
  const stops = stopsOf(scene, sentenceAround(scene.reading, place), everyPlace)
  const own = stops.find(({ start, end }) => start <= place.start + 3 && end >= place.end)
  const isBehind = day.start >= place.end
  return stops.some((stop) => {
    if (own === undefined || meet(own, stop) || stop.start >= place.end !== isBehind) return false
    const isBetween = isBehind ? stop.start < day.start : stop.start > day.start
    const [from, to] = isBehind
      ? [place.end, Math.min(stop.start, day.start)]
      : [Math.max(stop.end, day.end), place.start]
    const isOfDay = stop.performances.some((one) => day.performances.includes(one))
    return (isBetween || isOfDay) && goesOn.test(scene.reading.folded.slice(from, to))
  })
}

const goesOn =
  /;|(?<!\p{L})(?:puis|ensuite|avant(?: de| d')?|apres(?!-midi)|comme (?:a|au)|(?:s'|se )?(?:fini|termin|acheve|concl)\p{L}*|rejoi\p{L}*|gagne(?:ra)?|repart\p{L}*|file(?:ra)?|poursui\p{L}*)(?!\p{L})/u

/**
 * « Rideau à 15 h à Metz, à 18 h à Nancy », « à Metz salle Un, à Nancy salle Deux »: the performances of the place that an hour or a hall
 * is told with, where a sentence names several; those of all the places of an enumeration. Null where none is told apart.
 */
export function performancesOfLeg(
  scene: Scene,
  span: Span,
  alike: readonly Span[],
): readonly KnownPerformance[] | null {
  const sentence = sentenceAround(scene.reading, span)
  const stops = stopsOf(scene, sentence, houses).filter(({ start, end }) => end <= span.start || start >= span.end)
  const towns = new Set(stops.map(({ start, end }) => scene.reading.folded.slice(start, end)))
  if (towns.size < 2) return null
  const stop = besideOf(scene, { span, others: stops, mates: alike }) ?? againstIt(scene, span, stops)
  return stop === null ? null : enumerated(scene, stop, stops)
}

const houses = ['venue', 'city'] as const
const everyPlace = ['venue', 'hall', 'city'] as const

/** « Après deux soirs à Metz (12 et 13 mars), la tournée s'arrête à Nancy »: the day of what is over when the sentence begins. */
export function isOfWhatIsOver({ reading }: Scene, place: Span, day: Span): boolean {
  const { start } = sentenceAround(reading, place)
  if (day.end > place.start || day.start < start) return false
  return over.test(reading.folded.slice(start, day.start)) && reading.folded.slice(day.end, place.start).includes(',')
}

const over = /^\s*(?:apres|avant|de retour|a l'issue|au lendemain|au sortir)(?!\p{L})[^,]*$/u

/**
 * « à Metz et Nancy, les 12 et 14 mars »: the performances of the days of a list, for a place of a list; with « respectivement », of the day
 * that has the place's turn. Null where either is alone.
 */
export function performancesOfLists(scene: Scene, place: Span, day: Moment): readonly KnownPerformance[] | null {
  const { folded } = scene.reading
  const sentence = sentenceAround(scene.reading, place)
  const within = ({ start, end }: Span): boolean => start >= sentence.start && end <= sentence.end
  const days = runAround(scene.moments.filter(within), day, (left, right) =>
    dayAfter.test(folded.slice(left.end, right.start)),
  )
  const stops = stopsOf(scene, sentence, everyPlace)
  const own = stops.find(({ start, end }) => start <= place.start + 3 && end >= place.end)
  if (own === undefined || days.length < 2) return null
  const listed = runAround(stops, own, (left, right) => listing.test(folded.slice(left.end, right.start)))
  const places = listed.filter((stop, index) => !listed.slice(0, index).some((other) => meet(other, stop)))
  if (places.length < 2) return null
  const turn = places.findIndex((stop) => stop === own || meet(stop, own))
  const isInTurn =
    places.length === days.length && /\brespectivement\b/.test(folded.slice(sentence.start, sentence.end))
  const meant = isInTurn ? days.slice(turn, turn + 1) : days
  return meant.flatMap(({ performances }) => performances)
}

const dayAfter = /^(?:,| et| puis|, puis) (?:le |les )?$/

/** Of things in order, those that are joined to one of them. */
function runAround<Thing extends Span>(
  things: readonly Thing[],
  own: Thing,
  isJoined: (left: Thing, right: Thing) => boolean,
): Thing[] {
  const at = things.indexOf(own)
  const joined = (left: Thing | undefined, right: Thing | undefined): boolean =>
    left !== undefined && right !== undefined && isJoined(left, right)
  let [first, last] = [at, at]
  while (joined(things[first - 1], things[first])) first -= 1
  while (joined(things[last], things[last + 1])) last += 1
  return at < 0 ? [own] : things.slice(first, last + 1)
}

function stopsOf(scene: Scene, sentence: Span, fields: readonly ('venue' | 'hall' | 'city')[]): Stop[] {
  const { reading, facts, names } = scene
  return names
    .filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
    .flatMap(({ start, end }) => {
      const said = reading.folded.slice(start, end)
      const performances = facts.performances.filter(({ record }) =>
        fields.some((field) => isCalled(record[field], said)),
      )
      return performances.length === 0 ? [] : [{ start, end, performances }]
    })
    .sort((left, right) => left.start - right.start)
}

function isCalled(name: string | null | undefined, said: string): boolean {
  if (!name) return false
  const whole = foldText(normaliseText(name))
  return whole === said || whole.replace(/^les? /, '') === said
}

/** Of what stands on both sides of a span, the one that it is told with; null where one side is empty or nothing tells. */
function besideOf<Other extends Span>(
  scene: Scene,
  { span, others, mates }: { span: Span; others: readonly Other[]; mates: readonly Span[] },
): Other | null {
  const before = others.findLast(({ end }) => end <= span.start)
  const after = others.find(({ start }) => start >= span.end)
  if (before === undefined || after === undefined) return null
  const { folded } = scene.reading
  const [left, right] = [weightOf(folded.slice(before.end, span.start)), weightOf(folded.slice(span.end, after.start))]
  if (left !== right) return left < right ? before : after
  const inOrder = [...mates].sort((one, other) => one.start - other.start)
  return openedByMates(others, inOrder) ? after : closedByMates(others, inOrder) ? before : null
}

function openedByMates(others: readonly Span[], mates: readonly Span[]): boolean {
  const [first, last] = [mates[0], mates.at(-1)]
  return (
    first !== undefined &&
    last !== undefined &&
    first.start < (others[0]?.start ?? 0) &&
    last.end <= (others.at(-1)?.start ?? 0)
  )
}

function closedByMates(others: readonly Span[], mates: readonly Span[]): boolean {
  const [first, last] = [mates[0], mates.at(-1)]
  return (
    first !== undefined &&
    last !== undefined &&
    first.start > (others[0]?.start ?? 0) &&
    last.start >= (others.at(-1)?.end ?? 0)
  )
}

/** How strongly the words between two things part them: 0 for none, then a comma, the point of a leaflet, a word that goes on, a semicolon. */
function weightOf(between: string): number {
  if (/[;|\n]/.test(between)) return 4
  if (/(?<!\p{L})(?:puis|ensuite|avant|mais|enfin|et|tandis que|pendant que|alors que)(?!\p{L})/u.test(between))
    return 3
  if (/[·•]/.test(between)) return 2
  return /,|\)|[–—/-] /.test(between) ? 1 : 0
}

/** « Metz à 20 h », « à 20 h à Metz »: the only place of the span's side that no mark parts from it. */
function againstIt({ reading }: Scene, span: Span, stops: readonly Stop[]): Stop | null {
  const before = stops.findLast(({ end }) => end <= span.start)
  if (before !== undefined && weightOf(reading.folded.slice(before.end, span.start)) === 0) return before
  const after = stops.find(({ start }) => start >= span.end)
  return after !== undefined && weightOf(reading.folded.slice(span.end, after.start)) === 0 ? after : null
}

/** « à Metz et à Nancy »: the performances of a place and of those that it is listed with. */
function enumerated({ reading }: Scene, stop: Stop, stops: readonly Stop[]): readonly KnownPerformance[] {
  const listed = runAround(stops, stop, (left, right) => listing.test(reading.folded.slice(left.end, right.start)))
  // « le Triolet d'Annecy », « Annecy, Le Triolet »: a house and its town are one place.
  const shared = listed.reduce<readonly KnownPerformance[]>(
    (left, { performances }) => left.filter((one) => performances.includes(one)),
    stop.performances,
  )
  return shared.length > 0 ? shared : [...new Set(listed.flatMap(({ performances }) => performances))]
}

const listing = /^(?:,| et| ou| puis|, puis| comme|,? \()? ?(?:a |au |aux |a la |a l'|de |d'|du |le |la |l')?$/
