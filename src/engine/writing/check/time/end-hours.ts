import { asMessage } from '../../../../contract/index.ts'
import type { KnownPerformance } from '../record/facts.ts'
import { contradicted, type Finding, type Scene, supported, unsupported } from '../scene/finding.ts'
import { momentOf } from '../scene/moments.ts'
import { type Span, sentenceAround } from '../text/reading.ts'

/** What leads to the hour at which the show ends, folded. */
export const ofTheEnd =
  /\b(?:fin(?:it|ira|issent)?(?! d(?:e |')(?:apres-midi|journee|matinee|soiree|semaine|mois|saison|annee))(?: prevue| du spectacle| estimee)?|se (?:termine|terminera|finit)|s'acheve(?:ra)?|prend(?:ra)? fin|(?:rideau|toile) (?:tombe|tombera|retombe|final|se baisse)|dernier (?:rideau|salut|rappel|accord)|derniere note|rideau final|sortie|(?:groupe|public|salle|on) (?:en )?(?:(?:res)?sort(?:ent|ira)?|se vide)|on (?:range|rallume)|jusque vers)\b[^.;!?\n\d]{0,30}$/u

const goingHome =
  /\b(?:couche|rentre|sorti|libere|endormi|revenu)(?:s|e|es|r|nt|ra|ont|ons|ez|z)?\b[^.;!?\n\d]{0,20}\bavant $|\b(?:au lit|chez (?:vous|soi|nous|eux|toi)|de retour|dehors|dans (?:votre|son|ton|leur|notre) lit)\b[^.;!?\n\d]{0,20}\bavant $/

/** « on sera couchés avant minuit »: true of what ends by then; null of any other hour, or where no length is known. */
export function judgeHome(
  scene: Scene,
  span: Span,
  { timed, minutes, before }: { timed: readonly KnownPerformance[]; minutes: number; before: string },
): Finding | null {
  const length = scene.facts.record.durationMinutes
  if (!goingHome.test(before) || !length) return null
  const limit = minutes < 360 ? minutes + 1440 : minutes
  return timed.some(({ minutes: start }) => start !== null && start + length <= limit)
    ? supported(span, 'hour', 'durationMinutes', asMessage('fact.from-start-and-length'))
    : judgeEnd(scene, span, minutes)
}

/** The end of the evening follows from its hour and its length, give or take a quarter of an hour. */
export function judgeEnd(scene: Scene, span: Span, minutes: number): Finding {
  const length = scene.facts.record.durationMinutes
  const starts = [...new Set(scene.facts.performances.map((performance) => performance.minutes))].filter(
    (start) => start !== null,
  )
  if (length === null || length === undefined || starts.length === 0)
    return unsupported(span, 'hour', asMessage('fact.end-unknown'))
  const ends = starts.map((start) => start + length)
  if (ends.some((end) => Math.abs(end - minutes) <= 15))
    return supported(span, 'hour', 'durationMinutes', asMessage('fact.from-start-and-length'))
  return contradicted(span, 'hour', {
    fact: 'durationMinutes',
    message: asMessage('fact.end-about', { eitherClock: ends.map((end) => end % 1440) }),
  })
}

/** What makes an hour at which nothing begins the end of the evening: the hour it opens at, or a word of leaving beside it; null where nothing does. */
export function endTold(
  scene: Scene,
  span: Span,
  said: { before: string; after: string; timed: readonly KnownPerformance[]; minutes: number },
): Finding | null {
  return (
    endOfStretch(scene, span, said) ??
    (isEnd(scene, said) ? supported(span, 'hour', 'durationMinutes', asMessage('fact.from-start-and-length')) : null)
  )
}

const stretch = /(?<!\d)(\d{1,2}) ?(?:h(?:eures?)?|:) ?([0-5]\d)?,? ?(a|jusqu'a|-|–|—|>|→|et) ?$/
const quarter = 15

/** « de 19 h à 22 h », « 18 h – 23 h »: the second hour of a stretch that opens at one of the show's; null of any other, or of a length that is not known. */
function endOfStretch(
  scene: Scene,
  span: Span,
  { timed, minutes }: { timed: readonly KnownPerformance[]; minutes: number },
): Finding | null {
  const length = scene.facts.record.durationMinutes
  const before = scene.reading.folded.slice(Math.max(0, span.start - 24), span.start)
  const opening = stretch.exec(before)
  if (opening === null || !length) return null
  const start = Number(opening[1]) * 60 + Number(opening[2] ?? 0)
  if (!timed.some((performance) => performance.minutes === start)) return null
  const end = minutes < start ? minutes + 1440 : minutes
  if (Math.abs(end - start - length) <= quarter)
    return supported(span, 'hour', 'durationMinutes', asMessage('fact.from-start-and-length'))
  const led = before.slice(0, opening.index)
  const isTold =
    (/^(?:a|jusqu'a)$/.test(opening[3] ?? '') && /\bd[e'] ?$/.test(led)) ||
    (opening[3] === 'et' && /\bentre $/.test(led))
  // « de 20 h à minuit pour la dernière »: of several in a day, the hour of the last.
  const isAlone = new Set(timed.map(({ day }) => day)).size === timed.length
  if (!isTold || !isAlone) return null
  return contradicted(span, 'hour', {
    fact: 'durationMinutes',
    message: asMessage('fact.end-about', { eitherClock: [(start + length) % 1440] }),
  })
}

/** « on commence à 11 h, on finit à 17 h »: of a day of several performances, the hour of its last; null of any other. */
export function lastOfItsDay({ facts, moments, reading }: Scene, span: Span, minutes: number): Finding | null {
  const moment = momentOf({ moments, reading, span, sentence: sentenceAround(reading, span) })
  const meant = moment === null || moment.wrong ? facts.performances : moment.performances
  const last = meant.find(
    (one) =>
      one.minutes === minutes &&
      meant.some(({ day, minutes: other }) => day === one.day && other !== null && other < minutes) &&
      !meant.some(({ day, minutes: other }) => day === one.day && other !== null && other > minutes),
  )
  return last === undefined ? null : supported(span, 'hour', `${last.fact}.startsAt`)
}

/** « à 22 h 15, vous êtes dehors »: the hour at which the evening ends, with no word of beginning beside it. */
function isEnd(
  scene: Scene,
  said: { before: string; after: string; timed: readonly KnownPerformance[]; minutes: number },
): boolean {
  const length = scene.facts.record.durationMinutes
  // « Ce soir, 20 h : sortez les mouchoirs »: a colon leads from the hour to what is said of it.
  if (
    !length ||
    /^ ?:/.test(said.after) ||
    !/\b(?:dehors|sort(?:ez|irez|ie|ons)|rentr\w+|quitt\w+|couche\w*|fini\w*|termin\w+|dernier (?:bus|tram|train|metro)|chez vous|rideau tomb\w+|applaud\w+)/.test(
      `${said.before} ${said.after}`,
    )
  )
    return false
  return said.timed.some(({ minutes }) => minutes !== null && Math.abs(minutes + length - said.minutes) <= 10)
}
