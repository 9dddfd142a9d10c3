import { asMessage } from '../../../../contract/index.ts'
import { matchesIn } from '../../../language/index.ts'
import { weekdayNames } from '../../../text/index.ts'
import type { KnownPerformance } from '../record/facts.ts'
import {
  contradicted,
  type Finding,
  houseSays,
  type Scene,
  supported,
  unknownOfHouse,
  unsupported,
} from '../scene/finding.ts'
import { withoutTitle } from '../scene/without-title.ts'
import { clauseAround } from '../text/clauses.ts'
import { type Day, weekdayOf } from '../text/days.ts'
import { foldedPattern } from '../text/folded-patterns.ts'
import { type Span, sentenceAround } from '../text/reading.ts'
import { isSaidCancelled, judgeCancelled, playedOrCancelled } from './cancellations.ts'
import { weekdayNumber, weekdayPattern } from './date-tokens.ts'
import { playedAt } from './dates.ts'
import { openDays, weekdaysBetween } from './house-days.ts'
import { ofWhatWasNamed } from './weekdays-meant.ts'

/** What is said of the house's own days, not of the show. */
export const houseCue =
  /billetterie|guichet|\baccueil\b(?! (?:adapte|inclusif|bienveillant|specifique))|standard|bar\b|ouvert|ferme\b|telephone(?!s)|par mail|permanence|bureau|\bjoi(?:ns|gnez|gnable|ndre)\b|\bappel(?:ez|le|er)\b/

const weekdayWord = foldedPattern(
  `(?:\\b(?:du|de)\\s)?(?<![\\p{L}-])(${weekdayPattern}(?=s?(?![\\p{L}-]))|(?:lun|mar|mer|jeu|ven|sam|dim)\\.?(?= ?\\d{1,2} ?h))s?(?![\\p{L}-])(?: ?(?:au|a|>|-|→) ?(?<![\\p{L}])(${weekdayPattern})s?\\b)?(?! ?(?:\\d{1,2}(?! ?[h:\\d])|1er))`,
)

/** Weekdays that stand without a date: « le samedi », « du mardi au vendredi », « tous les jeudis ». */
export function findWeekdays(scene: Scene): Finding[] {
  return matchesIn(scene.reading.folded, weekdayWord).flatMap((match) => {
    const first = match[1]
    if (first === undefined) return []
    const start = match.index + match[0].indexOf(first)
    const span = { start, end: match.index + match[0].length }
    if (!scene.taken.isFree(span) || ofMoods.test(scene.reading.folded.slice(Math.max(0, start - 45), start))) return []
    return [
      judge(scene, span, {
        first: weekdayNumber(first),
        last: match[2] === undefined ? null : weekdayNumber(match[2]),
      }),
    ]
  })
}

/** « oublier lundi », « comme un dimanche », « le blues du lundi »: a mood, not a day. */
const ofMoods =
  /\b(?:oublier|comme un|comme les|blues du|gout de|goût de|air de|humeur d[eu]|mine d[eu]|tristesse d[eu]s?|detest\w+ l[ea]s?|esprit du|robinson et|cafard du|(?:sent|fleur|respir|embaum)\w+ [^.;:!?]{0,30}(?:le|bon le)) $/

interface Days {
  first: number
  /** Of a range; null for one day. */
  last: number | null
}

function judge(scene: Scene, span: Span, days: Days): Finding {
  const sentence = sentenceAround(scene.reading, span)
  const words = withoutTitle(scene.reading.folded.slice(sentence.start, sentence.end), scene)
  const before = scene.reading.folded.slice(Math.max(sentence.start, span.start - 60), span.start)
  if (isOff(scene, span, { days, words, before })) return judgeOff(scene, span, days.first)
  const isHabit = days.last !== null || /\b(?:le|les|tous les|chaque) $/.test(before)
  if (scene.facts.house?.boxOfficeHours && isHabit && ofCounterDays.test(before)) return judgeHouse(scene, span, days)
  if (ofSales.test(before)) return judgeSale(scene, span, days.first)
  // « venez le jeudi, c'est ouvert à tous » speaks of the show; a counter's opening, of the house.
  const isPlayed = scene.facts.performances.some((performance) => weekdayOf(performance.day) === days.first)
  if (houseCue.test(words) && (ofCounter.test(words) || !isPlayed) && !(isPlayed && ofShowSince.test(before)))
    return judgeHouse(scene, span, days)
  const wanted = weekdaysBetween(days.first, days.last)
  const cancelled = isSaidCancelled(scene, span)
    ? judgeCancelled(scene, span, (day) => wanted.includes(weekdayOf(day)))
    : null
  const onThese = playedOrCancelled(scene, span).filter((performance) => wanted.includes(weekdayOf(performance.day)))
  const each = /\b(?:le|les|tous les|chaque)\s$/.test(
    scene.reading.folded.slice(Math.max(0, span.start - 10), span.start),
  )
  const played =
    each || days.last !== null
      ? ofWhatWasNamed(scene, span, onThese)
      : atItsEnd(scene, span, fromItsStart(scene, span, toCome(scene, onThese)))
  scene.moments.push({ ...span, performances: played, each: each && days.last === null, wrong: played.length === 0 })
  if (cancelled !== null) return { ...cancelled, kind: 'weekday' }
  if (onThese.length === 0 && days.last === null && saveThese.test(before)) return judgeOff(scene, span, days.first)
  return judgePlayed(scene, span, { days, words, wanted, played })
}

function judgePlayed(
  scene: Scene,
  span: Span,
  {
    days,
    words,
    wanted,
    played,
  }: { days: Days; words: string; wanted: readonly number[]; played: readonly KnownPerformance[] },
): Finding {
  const written = scene.reading.folded.slice(span.start, span.end)
  const first = played[0]
  if (first !== undefined && !exceeds(scene, span, wanted) && !(days.last !== null && fallsShort(scene, span, wanted)))
    return supported(span, 'weekday', `${first.fact}.startsAt`)
  if (scene.facts.houseProse.includes(written) && (days.last !== null || !ofPlaying.test(words)))
    return supported(span, 'weekday', 'house')
  const known = [...new Set(scene.facts.performances.map((performance) => weekdayOf(performance.day)))]
  return contradicted(span, 'weekday', {
    fact: 'performances',
    message: asMessage('fact.weekdays-are', { playedWeekday: onePerWeekday(scene) }),
    suggestion: known.length === 1 ? (weekdayNames[known[0] ?? 0] ?? null) : null,
  })
}

/** A day played of each day of the week on which one plays. */
function onePerWeekday(scene: Scene): Day[] {
  return [...new Map(scene.facts.performances.map(({ day }) => [weekdayOf(day), day])).values()]
}

/** « relâche le lundi », « ni le lundi », « lundi excepté » */
function isOff(
  scene: Scene,
  span: Span,
  { days, words, before }: { days: Days; words: string; before: string },
): boolean {
  if (
    /\b(?:relaches?|pas de (?:representation|spectacle|seance))\b(?:(?!\b(?:retour|repris|reprend|revien|on joue))[^.;]){0,30}$/.test(
      before,
    )
  )
    return true
  if (/\bles? $/.test(before) && rests.test(scene.reading.folded.slice(span.end, span.end + 48))) return true
  const after = scene.reading.folded.slice(span.end, span.end + 16)
  return days.last === null && (neither.test(before) ? ofPlaying.test(words) : excepted.test(after))
}

/** « Les lundis, on se repose », « Le lundi, les artistes dorment » */
const rests =
  /^,? (?:(?:on|nous|(?:la|les|l'|le|nos|notre) ?\p{L}+) )?(?:se repose(?:nt|ra)?|nous reposons|dor(?:t|ment|mons)|souffle(?:nt)?|fait relache|font relache|jour de repos|repos)(?!\p{L})/u
/** « Elle ne se donnera ni le jeudi ni le lundi », « du mardi au samedi, jeudi excepté »: days on which nothing is played. */
const neither = /\bni (?:le |les )?$/
const excepted = /^,? ?(?:excepte|non compris|exclu)\b/

/** « du mardi 12 au samedi 23, sauf le dimanche et le lundi » */
const saveThese =
  /\b(?:sauf|sf|hormis|excepte|hors|a l'exception d[eu])(?: (?:le|les|du|des))? (?:(?:lun|mar|mercre|jeu|vendre|same)?di(?:manche)?s?(?:,| et|, et) (?:le |les |du |des )?)*$/

/** « du jeudi au dimanche » of a run that ends on a Saturday, « du lundi au samedi, jeudi excepté » of one that begins on a Tuesday. */
function exceeds(scene: Scene, span: Span, wanted: readonly number[]): boolean {
  if (wanted.length < 2) return false
  const clause = clauseAround(scene.reading, span)
  if (ofOtherThings.test(scene.reading.folded.slice(clause.start, clause.end))) return false
  const played = new Set(playedOrCancelled(scene, span).map(({ day }) => weekdayOf(day)))
  return [wanted[0], wanted.at(-1)].some((day) => day !== undefined && !played.has(day))
}

const ofOtherThings =
  /\b(?:stages?|ateliers?|expositions?|residences?|festivals?|repetitions?|cours|restaurants?|navettes?)\b/

/** « Du mardi au vendredi à 20 h » of a run that is played on Saturday at eight too, which nothing says. */
function fallsShort(scene: Scene, span: Span, wanted: readonly number[]): boolean {
  const at = playedAt(scene, span).map(({ day }) => weekdayOf(day))
  return at.some(
    (weekday) =>
      !wanted.includes(weekday) && !scene.reading.folded.includes(weekdayNames[weekday] ?? '') && at.length > 1,
  )
}

/** A day on which one plays is none of the box office's. */
const ofPlaying =
  /\b(?:seances?|representations?|spectacles?|concerts?|scolaires?|dates?|soirees?|matinees?|jou\w{1,4}|donn\w{1,4}|tout public)\b/
/** « La billetterie est ouverte et le spectacle affiche complet le samedi »: since the counter, one speaks of the show. */
const ofShowSince =
  /(?:,| et| mais|;) (?:le |la |l'|les |ce |cette |nos |notre )?(?:spectacle|piece|concert|seances?|representations?|on joue|salle)(?: [a-z']+){0,4} (?:le |du |de |ce |les )?$/
const ofCounter =
  /billetterie|guichet|reservations?|location|\baccueil\b(?! (?:adapte|inclusif|bienveillant|specifique))|standard|bar\b|ferme\b|telephone(?!s)|par mail|permanence|bureau|\bjoi(?:ns|gnez|gnable|ndre)\b|\bappel(?:ez|le|er)\b/
/** « la billetterie est ouverte le samedi », « réservations du mardi au samedi »: the counter's days, not the day on which sales begin. */
const ofCounterDays =
  /\b(?:(?:billetterie|guichets?|accueil|standard)\b[^.;!?\n]{0,60}|(?:reservations?|location|renseignements?)(?: (?:par telephone|au guichet|sur place|au [\d ]+))?,? ?:? ?)(?:du |de |le |les |tous les |chaque )?$/
const ofSales =
  /\b(?:billetterie|ventes?|reservations?|location|guichets?)\b[^.;!?\n]{0,60}(?:ouver\w*|ouvr\w*|commenc\w*|demarr\w*)(?: (?:depuis|des|ce|le|a partir de))? ?$/

function judgeSale(scene: Scene, span: Span, weekday: number): Finding {
  const sale = scene.facts.record.onSaleFrom
  if (sale === null || sale === undefined) return unsupported(span, 'weekday', asMessage('fact.sale-day-unknown'))
  if (weekdayOf(sale.slice(0, 10)) === weekday) return supported(span, 'weekday', 'onSaleFrom')
  return contradicted(span, 'weekday', {
    fact: 'onSaleFrom',
    message: asMessage('fact.sale-weekday', { openingWeekday: sale.slice(0, 10) }),
    suggestion: weekdayNames[weekdayOf(sale.slice(0, 10))] ?? null,
  })
}

/** « relâche le lundi »: right when nothing is played on a Monday. */
function judgeOff(scene: Scene, span: Span, weekday: number): Finding {
  const played = scene.facts.performances.find((performance) => weekdayOf(performance.day) === weekday)
  if (played === undefined) return supported(span, 'weekday', 'performances', asMessage('fact.none-that-weekday'))
  return contradicted(span, 'weekday', {
    fact: `${played.fact}.startsAt`,
    message: asMessage('fact.played-that-weekday'),
  })
}

/** Once the run has begun, « samedi » is one to come. */
function toCome(scene: Scene, played: readonly KnownPerformance[]): readonly KnownPerformance[] {
  const { asOf } = scene
  if (asOf === null || !scene.facts.performances.some((performance) => performance.day >= asOf)) return played
  return played.filter((performance) => performance.day >= asOf)
}

/** « À partir de mercredi, quatre soirs »: the first day of the run, before it has begun. */
function fromItsStart(scene: Scene, span: Span, played: readonly KnownPerformance[]): readonly KnownPerformance[] {
  const sentence = sentenceAround(scene.reading, span)
  const words = scene.reading.folded.slice(sentence.start, sentence.end)
  const first = scene.facts.performances.map(({ day }) => day).sort()[0] ?? ''
  const isStart =
    /\ba (?:partir|compter) de $|\b(?:la|toute) premiere,? (?:c'est|ce sera|est|sera|a lieu) (?:le )?$/.test(
      scene.reading.folded.slice(Math.max(0, span.start - 30), span.start),
    )
  if (!isStart || ofSelling.test(words) || scene.asOf === null || scene.asOf > first) return played
  return played.filter(({ day }) => day === first)
}

const ofSelling = /\b(?:reserv\w+|billet\w*|guichets?|ventes?|location|places?|ouver\w+|tarifs?|inscri\w+)\b|\d ?h/

const ending =
  /\b(?:s'acheve|se termine|prend fin|finit|jusqu'a|derniere?(?: (?:representation|date|soiree))?,? ?:?)(?: (?:c'est|ce sera|est|sera))? ?$/

/** « s'achève samedi »: the run's last day. */
function atItsEnd(scene: Scene, span: Span, played: readonly KnownPerformance[]): readonly KnownPerformance[] {
  if (!ending.test(scene.reading.folded.slice(Math.max(0, span.start - 40), span.start))) return played
  const timed = playedAt(scene, span)
  const last = (timed.length > 0 ? timed : scene.facts.performances)
    .map((performance) => performance.day)
    .sort()
    .at(-1)
  return played.filter((performance) => performance.day === last)
}

function judgeHouse(scene: Scene, span: Span, days: Days): Finding {
  const { house, houseProse } = scene.facts
  const written = scene.reading.folded.slice(span.start, span.end).replace(/^(?:du|de) /, '')
  const open = openDays(house?.boxOfficeHours)
  const wanted = weekdaysBetween(days.first, days.last)
  const clause = clauseAround(scene.reading, span)
  const words = withoutTitle(scene.reading.folded.slice(clause.start, clause.end), scene)
  const isClosed = /\bfermee?s?\b|\bfermeture\b/.test(words)
  const isRight =
    ofCounter.test(words) && open !== null
      ? wanted.every((day) => open.has(day) !== isClosed) || isBeforeAShow(scene, words, wanted)
      : houseProse.includes(written)
  if (isRight) return supported(span, 'weekday', 'house.boxOfficeHours')
  if (house?.boxOfficeHours) {
    return contradicted(span, 'weekday', {
      fact: 'house.boxOfficeHours',
      message: houseSays(house.boxOfficeHours),
    })
  }
  return unknownOfHouse(scene, span, 'weekday', asMessage('fact.opening-days-unknown'))
}

/** « guichet ouvert le dimanche, une heure avant le spectacle », in a house that opens it before each. */
function isBeforeAShow(scene: Scene, words: string, wanted: readonly number[]): boolean {
  const before = /\bavant (?:le|la|les|chaque) (?:spectacle|representation|seance|concert)/
  const played = scene.facts.performances.map(({ day }) => weekdayOf(day))
  return before.test(words) && before.test(scene.facts.houseProse) && wanted.every((day) => played.includes(day))
}
