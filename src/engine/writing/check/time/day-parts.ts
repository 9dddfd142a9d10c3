import { asMessage } from '../../../../contract/index.ts'
import { matchesIn } from '../../../language/index.ts'
import type { KnownPerformance } from '../record/facts.ts'
import { contradicted, type Finding, type Scene } from '../scene/finding.ts'
import type { Moment } from '../scene/moments.ts'
import { foldedPattern } from '../text/folded-patterns.ts'
import { type Span, sentenceAround } from '../text/reading.ts'

const noon = 12 * 60
/** Minutes of the day between which a performance begins, by what its part of the day is called; a « matinée » is any before the evening. */
const parts: readonly (readonly [RegExp, number, number])[] = [
  [/matinee/, 0, noon + 5.5 * 60],
  [/matin/, 0, noon + 30],
  [/apres-midi/, noon, noon + 6.5 * 60],
  [/soir/, noon + 5 * 60, 2 * noon],
]
const part =
  "((?:en |dans |au |une? )?(?:l'|cet |la |le |cette )?(?:matinee|matin|apres-midi|soiree|soir))(?![\\p{L}-])(?! (?:de |d'|du |au |a la |chez |sans ))"
/** « Le jeudi, c'est en après-midi », « dimanche soir ». */
const behind = foldedPattern(
  `^,?(?: (?:c'est|ce sera|on joue|cela se (?:passe|joue)|ca se (?:passe|joue)|cette fois|plutot|seulement|uniquement))? ${part}`,
  '',
)
/** « En soirée le dimanche », « deux après-midi (27 décembre et 3 janvier) ». */
const ahead = foldedPattern(
  "(?<![\\p{L}'-])(?:((?:en|une) (?:matinee|apres-midi|soiree)|l'apres-midi)(?= ?(?:(?:le|la|du|pour le) ?|: |, )?$)|((?:deux|trois|quatre|cinq) (?:matinees|apres-midi|soirees|soirs|matins))(?= ?(?:\\(|: )(?:les? )?$))",
  '',
)
const ofTheRun = foldedPattern(
  '(?<=(?:seances?|representations?|spectacles?|jou\\p{L}+|donn\\p{L}+|rendez-vous)(?: \\p{L}+)? )(en (?:matinee|soiree|apres-midi))(?![\\p{L}-])',
)

/** A part of the day in which none of the performances meant is played: beside their day (« le jeudi, c'est en après-midi »), or to all of them. */
export function findDayParts(scene: Scene): Finding[] {
  return [...scene.moments.flatMap((moment) => besideDay(scene, moment)), ...ofAll(scene)]
}

/** Those of these performances whose hour is of the part of the day that folded words name; all when they name none. */
export function inPartSaid<Timed extends Pick<KnownPerformance, 'minutes'>>(
  words: string,
  performances: readonly Timed[],
): Timed[] {
  const named = parts.find(([pattern]) => pattern.test(words))
  return performances.filter(
    ({ minutes }) => named === undefined || minutes === null || (minutes >= named[1] && minutes <= named[2]),
  )
}

/** A day that is played, but in another part of it. */
export function otherPart(span: Span, kind: 'hour' | 'date', played: readonly KnownPerformance[]): Finding {
  const { fact = 'performances', day = '' } = played[0] ?? {}
  const clocks = played.filter((one) => one.day === day).flatMap(({ minutes }) => minutes ?? [])
  return contradicted(span, kind, {
    fact: `${fact}.startsAt`,
    message: asMessage('fact.hour-of-day', { playedFullDay: day, eitherClock: clocks }),
  })
}

function besideDay(scene: Scene, moment: Moment): Finding[] {
  if (moment.wrong || moment.performances.length === 0) return []
  const { folded } = scene.reading
  const next = behind.exec(folded.slice(moment.end, moment.end + 50))
  const from = Math.max(0, moment.start - 30)
  const before = ahead.exec(folded.slice(from, moment.start))
  const after = next === null ? [] : [endingAt(moment.end + next[0].length, next[1] ?? '')]
  const first = before === null ? [] : [endingAt(from + before.index + before[0].length, before[0])]
  return [
    ...after.flatMap((span) => judge(scene, span, daysApart(moment))),
    ...first.flatMap((span) => judge(scene, span, [moment, ...listedBehind(scene, moment)].flatMap(daysApart))),
  ]
}

function endingAt(end: number, written: string): Span {
  return { start: end - written.length, end }
}

/** Of a list, each day must be of that part; of one day told, any of its performances. */
function daysApart({ performances, each }: Moment): (readonly KnownPerformance[])[] {
  if (!each) return [performances]
  return [...new Set(performances.map(({ day }) => day))].map((day) => performances.filter((one) => one.day === day))
}

/** The days that go on from a first: « (27 décembre et 3 janvier) ». */
function listedBehind(scene: Scene, first: Moment): Moment[] {
  const list = [first]
  for (const moment of scene.moments.filter(({ start }) => start >= first.end)) {
    const last = list.at(-1) ?? first
    if (!/^(?:,| et|, et) (?:l[ea]s? )?$/.test(scene.reading.folded.slice(last.end, moment.start))) break
    list.push(moment)
  }
  return list.slice(1).filter(({ wrong }) => !wrong)
}

/** « Une séance en matinée », no day said, of a run that is played in the evening alone. */
function ofAll(scene: Scene): Finding[] {
  return matchesIn(scene.reading.folded, ofTheRun).flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length }
    const sentence = sentenceAround(scene.reading, span)
    const isDated = scene.moments.some(({ start, end }) => start >= sentence.start && end <= sentence.end)
    return isDated || scene.facts.performances.length === 0 ? [] : judge(scene, span, [scene.facts.performances])
  })
}

function judge(scene: Scene, span: Span, days: readonly (readonly KnownPerformance[])[]): Finding[] {
  const words = scene.reading.folded.slice(span.start, span.end)
  const wrong = days.find((played) => inPartSaid(words, played).length === 0)
  if (wrong === undefined || !scene.taken.isFree(span)) return []
  scene.taken.claim(span)
  return [otherPart(span, 'hour', wrong)]
}
