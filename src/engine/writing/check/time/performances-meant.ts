import { daysBetween } from '../../../days/index.ts'
import { placedItem } from '../places/placed-items.ts'
import { playedWhereNamed } from '../places/places-named.ts'
import type { KnownPerformance } from '../record/facts.ts'
import type { Scene } from '../scene/finding.ts'
import { type Moment, momentOf } from '../scene/moments.ts'
import { clauseAround } from '../text/clauses.ts'
import { type Day, dayOf } from '../text/days.ts'
import { numberPattern, parseNumber } from '../text/french-numbers.ts'
import { type Span, sentenceAround } from '../text/reading.ts'

/**
 * Whether what a stretch announces (LSF, a meeting) is announced for performances that have it: those that the day, the hour or the
 * place beside it means; all of them for « chaque soir »; any where nothing says which.
 */
export function isHeldThen(scene: Scene, span: Span, having: readonly KnownPerformance[]): boolean {
  const sentence = sentenceAround(scene.reading, span)
  const moment = momentOf({ moments: scene.moments, reading: scene.reading, span, sentence })
  const clause = clauseAround(scene.reading, span)
  if (meansAll(scene, span, clause)) return stillToCome(scene).every((performance) => having.includes(performance))
  const item = placedItem(scene, span)
  const meant =
    byItsTurn(scene, span, sentence) ??
    (item && playedWhereNamed(scene, item)) ??
    atItsHour(scene, span, moment) ??
    atTheHourAlone(scene, clause, moment) ??
    (moment === null || moment.wrong ? playedWhereNamed(scene, sentence) : atTheHourSaid(scene, moment, sentence))
  if (meant === null) return true
  const isHeld = (played: readonly KnownPerformance[]): boolean =>
    played.some((performance) => having.includes(performance))
  // « Audiodescription le samedi et le jeudi »: on each day of the list that the thing announced leads to.
  const isOfEach = moment?.each === true && moment.start >= span.end
  return isOfEach
    ? daysOf(meant).every((day) => isHeld(meant.filter((performance) => performance.day === day)))
    : isHeld(meant)
}

/** « mardi 26 et vendredi 29 ; la première est en LSF, la seconde audiodécrite »: one of the two days that the sentence has just told. */
function byItsTurn({ reading, moments }: Scene, span: Span, sentence: Span): readonly KnownPerformance[] | null {
  const said = turn.exec(reading.folded.slice(Math.max(sentence.start, span.start - 40), span.start))?.[1]
  if (said === undefined) return null
  // « la première » alone would be the run's: here it is one of the two.
  const told = moments.filter(({ start, end, isTurn }) => start >= sentence.start && end <= span.start && !isTurn)
  const played = [...new Set(told.flatMap(({ performances }) => performances))]
  const days = [...new Set(played.map(({ day }) => day))].sort()
  const day = said === 'premiere' ? days[0] : days[1]
  return days.length === 2 ? played.filter((performance) => performance.day === day) : null
}

const turn = /\bla (premiere|seconde|deuxieme)(?: (?:est|sera|etant))?,? (?:[a-z]+ )?$/

/** « mercredi 13 janvier, samedi 16 janvier »: the days of performances, each once, to be read. */
export function daysOf(performances: readonly KnownPerformance[]): Day[] {
  return [...new Set(performances.map((performance) => performance.day))]
}

/** « séance Relax le mercredi à 15 h 30 »: one of the performances of that day. */
function atTheHourSaid(scene: Scene, moment: Moment, sentence: Span): readonly KnownPerformance[] {
  if (moment.start < sentence.start) return moment.performances
  const clock = /^(?:,| à| a| de|,? à)? ?(\d{1,2}) ?[h:] ?(\d\d)?/.exec(
    scene.reading.folded.slice(moment.end, moment.end + 16),
  )
  if (clock === null) return moment.performances
  const minutes = Number(clock[1]) * 60 + Number(clock[2] ?? 0)
  const then = moment.performances.filter((performance) => performance.minutes === minutes)
  return then.length > 0 ? then : moment.performances
}

/** « les quatre dates sont en audiodescription », « rencontre à l'issue de chaque représentation »: each of them, then. */
function meansAll(scene: Scene, span: Span, clause: Span): boolean {
  const { folded } = scene.reading
  const ahead = everyOne.exec(folded.slice(clause.start, span.start))
  const said = ahead ?? everyOne.exec(wordsJustAfter(folded, span, clause))
  if (said === null) return false
  // « les quatre soirs, y compris samedi, en audiodescription »: of the day told since.
  const since = ahead === null ? span.start : clause.start + ahead.index + ahead[0].length
  if (scene.moments.some(({ start, end }) => start >= since && end <= span.start)) return false
  if (said[1] === undefined) return true
  return [scene.facts.performances.length, stillToCome(scene).length].includes(parseNumber(said[1]) ?? 0)
}

/** Those that a text can be about: not over on the day that it is read; all of them where none is left. */
function stillToCome({ facts, asOf }: Scene): readonly KnownPerformance[] {
  if (asOf === null) return facts.performances
  const today = dayOf(asOf)
  const left = facts.performances.filter(({ day }) => daysBetween(today, day) >= 0)
  return left.length > 0 ? left : facts.performances
}

const everyOne = new RegExp(
  `\\b(?:toutes (?:les|nos)|chaque|l'ensemble des|(?:les|aux) (${numberPattern})|a chaque) (?:representations?|dates?|seances?|soirees?|soirs?|concerts?)\\b|\\btous les soirs\\b`,
)

/** Up to a comma: what is said of the thing itself. */
function wordsJustAfter(folded: string, span: Span, clause: Span): string {
  return folded.slice(span.end, Math.min(clause.end, span.end + 60)).split(',')[0] ?? ''
}

/** « 10 h 30 et 16 h (Relax) », « LSF à 20 h 30 »: the hour against the service; the day's own where none is played then. */
function atItsHour(scene: Scene, span: Span, moment: Moment | null): readonly KnownPerformance[] | null {
  const { folded } = scene.reading
  const said =
    hourAhead.exec(folded.slice(Math.max(0, span.start - 30), span.start)) ??
    hourBehind.exec(folded.slice(span.end, span.end + 16))
  if (said === null) return null
  const minutes = Number(said[1]) * 60 + Number(said[2] ?? 0)
  const isOfDay = moment !== null && !moment.wrong && moment.performances.length > 0
  const pool = isOfDay ? moment.performances : stillToCome(scene)
  const then = pool.filter((performance) => performance.minutes === minutes)
  if (then.length > 0) return then
  return isOfDay ? pool : null
}

const hourAhead =
  /(?<!\d)(\d{1,2}) ?[h:] ?(\d\d)? ?(?:,|\(|:|–|-)? ?(?:(?:et )?(?:cette derniere|celle-ci|la seconde|la deuxieme|la derniere)(?: seance| representation)?(?: est| sera| etant)?,? )?(?:en |avec |seance |representation )*$/
const hourBehind = /^ ?(?:,|\(|:)? ?(?:a |des )?(\d{1,2}) ?[h:] ?(\d\d)?(?!\d)/

/** « la séance de 10 h est Relax »: an hour that says, without a day, which performance is meant. */
function atTheHourAlone(scene: Scene, clause: Span, moment: Moment | null): readonly KnownPerformance[] | null {
  if (moment !== null && moment.start >= clause.start && moment.end <= clause.end && moment.performances.length < 2)
    return null
  const words = scene.reading.folded.slice(clause.start, clause.end)
  const clock =
    /\b(?:seance|representation|celle|matinee|spectacle) d[eu'] ?(\d{1,2}) ?(?:h|:|heures)(?: ?(\d\d))?/.exec(words)
  if (clock === null) return null
  const minutes = Number(clock[1]) * 60 + Number(clock[2] ?? 0)
  const pool = moment === null || moment.wrong ? scene.facts.performances : moment.performances
  const then = pool.filter((performance) => performance.minutes === minutes)
  return then.length > 0 ? then : null
}
