import { matchesIn, weekdayNames } from '../../language/index.ts'
import { weekdayNumber, weekdayPattern } from './date-tokens.ts'
import { weekdayOf } from './days.ts'
import type { KnownPerformance } from './facts.ts'
import { contradicted, type Finding, type Scene, supported, unknownOfHouse, unsupported } from './finding.ts'
import { foldedPattern } from './folded-patterns.ts'
import { type Span, sentenceAround } from './reading.ts'

/** What is said of the house's own days, not of the show. */
export const houseCue =
  /billetterie|guichet|\baccueil\b|standard|bar\b|ouvert|ferme\b|telephone|par mail|permanence|bureau/

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
    if (!scene.taken.isFree(span) || ofMoods.test(scene.reading.folded.slice(Math.max(0, start - 24), start))) return []
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
  /\b(?:oublier|comme un|comme les|blues du|gout de|goût de|air de|humeur d[eu]|mine d[eu]|tristesse d[eu]s?|detest\w+ l[ea]s?|esprit du|robinson et|cafard du) $/

function judge(scene: Scene, span: Span, days: { first: number; last: number | null }): Finding {
  const sentence = sentenceAround(scene.reading, span)
  const words = scene.reading.folded.slice(sentence.start, sentence.end)
  const written = scene.reading.folded.slice(span.start, span.end)
  const before = scene.reading.folded.slice(Math.max(sentence.start, span.start - 60), span.start)
  if (/\b(?:relaches?|pas de (?:representation|spectacle|seance))\b[^.;]{0,30}$/.test(before))
    return judgeOff(scene, span, days.first)
  if (ofSales.test(before)) return judgeSale(scene, span, days.first)
  // « venez le jeudi, c'est ouvert à tous » speaks of the show; a counter's opening, of the house.
  const isPlayed = scene.facts.performances.some((performance) => weekdayOf(performance.day) === days.first)
  if (houseCue.test(words) && (ofCounter.test(words) || !isPlayed)) return judgeHouse(scene, span, written)
  const wanted = weekdaysBetween(days.first, days.last)
  const onThese = scene.facts.performances.filter((performance) => wanted.includes(weekdayOf(performance.day)))
  const each = /\b(?:le|les|tous les|chaque)\s$/.test(
    scene.reading.folded.slice(Math.max(0, span.start - 10), span.start),
  )
  const played = each || days.last !== null ? onThese : atItsEnd(scene, span, toCome(scene, onThese))
  scene.moments.push({ ...span, performances: played, each: each && days.last === null, wrong: played.length === 0 })
  const first = played[0]
  if (first !== undefined) return supported(span, 'weekday', `${first.fact}.startsAt`)
  if (scene.facts.houseProse.includes(written)) return supported(span, 'weekday', 'house')
  const known = [...new Set(scene.facts.performances.map((performance) => weekdayOf(performance.day)))]
  return contradicted(span, 'weekday', {
    fact: 'performances',
    message: `Aucune représentation ce jour de la semaine : la fiche donne ${known.map((day) => weekdayNames[day] ?? '').join(', ')}.`,
    suggestion: known.length === 1 ? (weekdayNames[known[0] ?? 0] ?? null) : null,
  })
}

const ofCounter = /billetterie|guichet|\baccueil\b|standard|bar\b|ferme\b|telephone|par mail|permanence|bureau/
const ofSales =
  /\b(?:billetterie|ventes?|reservations?|location|guichets?)\b[^.;!?\n]{0,60}(?:ouver\w*|ouvr\w*|commenc\w*|demarr\w*)(?: (?:depuis|des|ce|le|a partir de))? ?$/

function judgeSale(scene: Scene, span: Span, weekday: number): Finding {
  const sale = scene.facts.record.onSaleFrom
  if (sale === null || sale === undefined)
    return unsupported(span, 'weekday', 'La fiche ne dit pas quand la vente ouvre.')
  if (weekdayOf(sale.slice(0, 10)) === weekday) return supported(span, 'weekday', 'onSaleFrom')
  return contradicted(span, 'weekday', {
    fact: 'onSaleFrom',
    message: `La vente ouvre un ${weekdayNames[weekdayOf(sale.slice(0, 10))] ?? ''}.`,
    suggestion: weekdayNames[weekdayOf(sale.slice(0, 10))] ?? null,
  })
}

/** « relâche le lundi »: right when nothing is played on a Monday. */
function judgeOff(scene: Scene, span: Span, weekday: number): Finding {
  const played = scene.facts.performances.find((performance) => weekdayOf(performance.day) === weekday)
  if (played === undefined)
    return supported(span, 'weekday', 'performances', 'Aucune représentation ce jour de la semaine.')
  return contradicted(span, 'weekday', {
    fact: `${played.fact}.startsAt`,
    message: 'La fiche donne une représentation ce jour de la semaine.',
  })
}

/** Once the run has begun, « samedi » is one to come. */
function toCome(scene: Scene, played: readonly KnownPerformance[]): readonly KnownPerformance[] {
  const { asOf } = scene
  if (asOf === null || !scene.facts.performances.some((performance) => performance.day >= asOf)) return played
  return played.filter((performance) => performance.day >= asOf)
}

const ending =
  /\b(?:s'acheve|se termine|prend fin|finit|jusqu'a|derniere?(?: (?:representation|date|soiree))?,? ?:?) ?$/

/** « s'achève samedi »: the run's last day. */
function atItsEnd(scene: Scene, span: Span, played: readonly KnownPerformance[]): readonly KnownPerformance[] {
  if (!ending.test(scene.reading.folded.slice(Math.max(0, span.start - 40), span.start))) return played
  const last = scene.facts.performances
    .map((performance) => performance.day)
    .sort()
    .at(-1)
  return played.filter((performance) => performance.day === last)
}

function judgeHouse(scene: Scene, span: Span, written: string): Finding {
  if (scene.facts.houseProse.includes(written.replace(/^(?:du|de) /, '')))
    return supported(span, 'weekday', 'house.boxOfficeHours')
  if (scene.facts.house?.boxOfficeHours) {
    return contradicted(span, 'weekday', {
      fact: 'house.boxOfficeHours',
      message: `La fiche de la maison dit : ${scene.facts.house.boxOfficeHours}.`,
    })
  }
  return unknownOfHouse(scene, span, 'weekday', 'La fiche de la maison ne donne pas ces jours d’ouverture.')
}

/** From Tuesday to Saturday, going round the end of the week when need be. */
function weekdaysBetween(first: number, last: number | null): number[] {
  if (last === null) return [first]
  const length = ((last - first + 7) % 7) + 1
  return Array.from({ length }, (_, index) => (first + index) % 7)
}
