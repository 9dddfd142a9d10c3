import { matchesIn } from '../../language/index.ts'
import { digitClock, hoursIn, minutesOf, wordClock, writeHour } from './clock-times.ts'
import { weekdayName, writeDay } from './days.ts'
import { notOurs } from './durations.ts'
import type { KnownPerformance } from './facts.ts'
import { contradicted, type Finding, type Scene, supported, unknownOfHouse, unsupported } from './finding.ts'
import { type Moment, momentOf } from './moments.ts'
import { foldText, normaliseText, type Span, sentenceAround } from './reading.ts'
import { houseCue } from './weekdays.ts'

const aroundHouse =
  /portes?\b|billetterie|guichet|\baccueil\b|standard|\bbar\b|restaura|navette|parking|garderie|ouvert|ouvre|telephone|permanence|dernier (?:train|tram|bus|metro)|repas|apero|brunch|visite|atelier|rencontre|rendez-vous (?:avec|pour)|avant-propos|inauguration|\bcars?\b|\bdepart d|\bretour (?:vers|a|prevu)/

/** Hours of the day. Durations were claimed before; what is left is an hour. */
export function findHours(scene: Scene): Finding[] {
  const digits = matchesIn(scene.reading.folded, digitClock).map((match) => ({
    span: { start: match.index, end: match.index + match[0].length },
    written: match[0],
  }))
  const words = matchesIn(scene.reading.folded, wordClock).flatMap((match) => {
    const written = match[2] ?? ''
    const start = match.index + match[0].length - written.length
    const announced =
      match[1] !== undefined || isLate(minutesOf(written) ?? 0) || isOfTheAfternoon(scene, start, written)
    return (/\d/.test(written) && !/quart|demie/.test(written)) || !announced
      ? []
      : [{ span: { start, end: start + written.length }, written }]
  })
  return [...words, ...digits].flatMap(({ span, written }) => {
    const minutes = minutesOf(written)
    if (minutes === null || !scene.taken.isFree(span) || isElsewhere(scene, span)) return []
    scene.taken.claim(span)
    const evening =
      minutes < 720 && /^ (?:du soir|de l'apres-midi)/.test(scene.reading.folded.slice(span.end, span.end + 16))
    return [judge(scene, span, { minutes: evening ? minutes + 720 : minutes, written })]
  })
}

/** « Mercredi, trois heures de l'après-midi »: behind a day. */
function isOfTheAfternoon(scene: Scene, start: number, written: string): boolean {
  const end = start + written.length
  return (
    /^ de l'apres-midi/.test(scene.reading.folded.slice(end, end + 17)) &&
    scene.moments.some((moment) => moment.end <= start && start - moment.end < 5)
  )
}

/** « une heure avant », « il est trois heures du matin »: a length, or the hour of the story. */
function isElsewhere(scene: Scene, span: Span): boolean {
  const { folded } = scene.reading
  const after = folded.slice(span.end, span.end + 30)
  if (
    /\bil (?:est|etait|sera)(?: environ| a peine| deja)? $/.test(folded.slice(Math.max(0, span.start - 22), span.start))
  )
    return true
  if (set.test(folded.slice(Math.max(0, span.start - 12), span.end + 24))) return true
  // Nobody plays at three in the morning: the hour is the story's.
  if ((minutesOf(folded.slice(span.start, span.end)) ?? 720) < 360 && /^ du mat/.test(after)) return true
  return notOurs.test(after) && !/^ ?(?:du (?:matin|soir)|de l'apres-midi)/.test(after)
}

/** « chercher midi à quatorze heures », « le bouillon d'onze heures », « 24 heures sur 24 »: hours at which nothing happens. */
const set =
  /\bmidi a (?:14|quatorze) ?h(?:eures)?\b|bouillon d'(?:11|onze) ?h(?:eures)?\b|\b(?:24|vingt-quatre) ?h(?:eures)? ?(?:\/|sur) ?(?:24|vingt-quatre)\b/

/** From seven in the morning on, so many hours are an hour of the day, save the twenty-four of a day. */
function isLate(minutes: number): boolean {
  return minutes >= 7 * 60 && minutes < 24 * 60
}

function judge(scene: Scene, span: Span, hour: { minutes: number; written: string }): Finding {
  const sentence = sentenceAround(scene.reading, span)
  const words = scene.reading.folded.slice(sentence.start, sentence.end)
  const nearby = scene.reading.folded.slice(
    Math.max(sentence.start, span.start - 70),
    Math.min(sentence.end, span.end + 25),
  )
  const moment = momentOf({ moments: scene.moments, reading: scene.reading, span, sentence })
  const before = scene.reading.folded.slice(Math.max(sentence.start, span.start - 45), span.start)
  if (ofTheEnd.test(before) || (/\bjusqu'a $/.test(before) && !aroundHouse.test(nearby)))
    return judgeEnd(scene, span, hour.minutes)
  const atBar = judgeAtBar(scene, span, hour.minutes)
  if (atBar !== null) return atBar
  if (isOfHouse(scene, { nearby, words, span, sentence })) return judgeHouse(scene, span, hour.minutes)
  const pool =
    othersThan(scene, span, sentence) ??
    (moment === null || moment.wrong ? playedThere(scene, span, sentence) : moment.performances)
  const timed = pool.filter((performance) => performance.minutes !== null)
  if (timed.length === 0) return unsupported(span, 'hour', 'La fiche ne donne pas d’heure.')
  const good = timed.filter(
    (performance) => performance.minutes === hour.minutes % 1440 || performance.minutes === hour.minutes,
  )
  const each = (moment?.each === true && !moment.wrong) || everyDay.test(before)
  const enough =
    (each ? everyDayHas(timed, good) : good.length > 0) || isItsOwn(scene, span, { sentence, minutes: hour.minutes })
  const unsaid = enough && !each && moment !== null ? otherHourUnsaid(scene, moment, { timed, good }) : undefined
  if (unsaid !== undefined)
    return contradicted(span, 'hour', {
      fact: `${unsaid.fact}.startsAt`,
      message: `${capital(weekdayName(unsaid.day))} ${writeDay(unsaid.day)}, la fiche donne ${writeHour(unsaid.minutes ?? 0, '20 h 30')}.`,
    })
  if (
    !enough &&
    isEnd(scene, { before, after: scene.reading.folded.slice(span.end, span.end + 30), timed, minutes: hour.minutes })
  )
    return supported(span, 'hour', 'durationMinutes', 'Heure de début et durée de la fiche.')
  if (enough) return supported(span, 'hour', `${good[0]?.fact}.startsAt`)
  return wrongHour({ scene, span, hour, timed, moment })
}

/** « Le Foyer sert dès 18 h 30 », « les planches sont prêtes dès 19 h »: an hour of the bar, told by the words of its own line. */
function judgeAtBar(scene: Scene, span: Span, minutes: number): Finding | null {
  const bar = foldText(normaliseText(scene.facts.house?.bar ?? ''))
  const known = [...bar.matchAll(digitClock)].map((match) => minutesOf(match[0]))
  if (known.length === 0) return null
  const part = partAround(scene, span)
  const words = [...scene.reading.folded.slice(part.start, part.end).matchAll(/\p{L}{3,}/gu)]
    .map((match) => ({
      word: match[0],
      start: part.start + match.index,
      end: part.start + match.index + match[0].length,
    }))
    .filter(({ start, end }) => !scene.names.some((name) => name.start < end && start < name.end))
    .map(({ word }) => word)
  const ofBar = words.some(
    (word) => /^(?:bars?|buvettes?|foyer)$/.test(word) || (barWord.test(word) && bar.includes(word)),
  )
  if (!ofBar || words.some((word) => ofPlaying.test(word))) return null
  if (known.includes(minutes)) return supported(span, 'hour', 'house.bar')
  return contradicted(span, 'hour', {
    fact: 'house.bar',
    message: `La fiche de la maison dit : ${scene.facts.house?.bar ?? ''}`,
  })
}

const barWord =
  /^(?:sert|servi\p{L}*|planches?|verres?|assiettes?|tapas|boissons?|restauration|restaurant|cantine|diner|grignot\p{L}*|soupes?|tartines?)$/u
const ofPlaying =
  /^(?:concerts?|spectacles?|representation|jou\p{L}{1,4}|commence\p{L}*|debut\p{L}*|seances?|rencontre|discussion|echange|bord)$/u

/** Between two commas, brackets or strong marks. */
function partAround(scene: Scene, span: Span): Span {
  const { folded } = scene.reading
  const before = folded.slice(0, span.start)
  const start =
    Math.max(...[',', ';', ':', '(', '\n', '. ', '·', '|', '! ', '? '].map((mark) => before.lastIndexOf(mark))) + 1
  const end = /[,;:()\n·|!?]|\.(?: |$)/.exec(folded.slice(span.end))
  return { start: Math.max(0, start), end: end === null ? folded.length : span.end + end.index }
}

/** « À Brive, ce sera 19 h 30 »: those of the one town of the tour that the sentence names, else all. */
function playedThere(scene: Scene, span: Span, sentence: Span): readonly KnownPerformance[] {
  const { performances, cities } = scene.facts
  if (cities.length < 2) return performances
  const towns = new Set(
    scene.names
      .filter((name) => name.start >= sentence.start && name.end <= Math.max(span.end, sentence.end))
      .map((name) => scene.reading.folded.slice(name.start, name.end)),
  )
  const named = cities.filter(({ name }) => towns.has(foldText(normaliseText(name))))
  const there = performances.filter(({ record }) => named.length === 1 && record.city === named[0]?.name)
  return there.length > 0 ? there : performances
}

/** « 20 h 30 les autres soirs »: those of no day that the sentence names. */
function othersThan(scene: Scene, span: Span, sentence: Span): readonly KnownPerformance[] | null {
  const excepted = /^,? ?\(?(?:sauf|hormis|excepte|a l'exception d[eu])(?![\p{L}-])/u.exec(
    scene.reading.folded.slice(span.end, span.end + 24),
  )
  const exception = scene.moments.find(
    ({ start }) => excepted !== null && start >= span.end && start - span.end < excepted[0].length + 8,
  )
  // « 19 h 30, sauf le dimanche »
  if (exception !== undefined) {
    const rest = scene.facts.performances.filter((performance) => !exception.performances.includes(performance))
    return rest.length > 0 ? rest : null
  }
  if (
    !/^ (?:pour )?(?:tou(?:s|tes) )?les autres? (?:soirs?|jours?|dates?|representations?|seances?|fois)\b/.test(
      scene.reading.folded.slice(span.end, span.end + 40),
    )
  )
    return null
  const named = scene.moments
    .filter((moment) => moment.start >= sentence.start && moment.end <= sentence.end)
    .flatMap((moment) => moment.performances)
  const others = scene.facts.performances.filter((performance) => !named.includes(performance))
  return others.length > 0 ? others : null
}

/** « à 22 h 15, vous êtes dehors »: the hour at which the evening ends, with no word of beginning beside it. */
function isEnd(
  scene: Scene,
  said: { before: string; after: string; timed: readonly KnownPerformance[]; minutes: number },
): boolean {
  const length = scene.facts.record.durationMinutes
  if (
    !length ||
    !/\b(?:dehors|sort(?:ez|irez|ie|ons)|rentr\w+|quitt\w+|couche\w*|fini\w*|termin\w+|dernier (?:bus|tram|train|metro)|chez vous|rideau tomb\w+|applaud\w+)/.test(
      `${said.before} ${said.after}`,
    )
  )
    return false
  return said.timed.some(({ minutes }) => minutes !== null && Math.abs(minutes + length - said.minutes) <= 10)
}

/** « du 24 au 28 à 20 h 30 » when the 24th is at half past seven and the text says that hour nowhere. */
function otherHourUnsaid(
  scene: Scene,
  moment: Moment,
  { timed, good }: { timed: readonly KnownPerformance[]; good: readonly KnownPerformance[] },
): KnownPerformance | undefined {
  const written = scene.reading.folded.slice(moment.start, moment.end)
  const range = /(?:\d|di|e).*(?: au | > | ?→ ?| ?[-–—>] ?|jusqu'au ).*(?:\d|di|e)/.test(written)
  if (
    moment.wrong ||
    !range ||
    /^[^.!?]{0,30}\b(?:sauf|sf|excepte|hormis)\b/.test(scene.reading.folded.slice(moment.end))
  )
    return undefined
  const served = new Set(good.map((performance) => performance.day))
  const said = new Set(hoursIn(scene))
  const elsewhere = scene.moments
    .filter((other) => other !== moment && other.performances.length < moment.performances.length)
    .flatMap((other) => other.performances)
  return timed.find(
    (performance) =>
      !served.has(performance.day) && !said.has(performance.minutes ?? -1) && !elsewhere.includes(performance),
  )
}

/** « chaque soir à 20 h 30 ». */
const everyDay =
  /\b(?:chaque (?:soir|jour|representation|date|seance)|tous les (?:soirs|jours)|toutes les (?:representations|seances|dates)|invariablement|systematiquement)\b[^.;!?\n]{0,25}$/

const ofTheEnd =
  /\b(?:fin(?:it|ira|issent)?(?: prevue| du spectacle| estimee)?|se (?:termine|terminera|finit)|s'acheve(?:ra)?|prend(?:ra)? fin|(?:rideau|toile) (?:tombe|tombera|retombe)|sortie|jusque vers)\b[^.;!?\n\d]{0,20}$/

/** The end of the evening follows from its hour and its length, give or take a quarter of an hour. */
function judgeEnd(scene: Scene, span: Span, minutes: number): Finding {
  const length = scene.facts.record.durationMinutes
  const starts = [...new Set(scene.facts.performances.map((performance) => performance.minutes))].filter(
    (start) => start !== null,
  )
  if (length === null || length === undefined || starts.length === 0)
    return unsupported(span, 'hour', 'La fiche ne permet pas de dire à quelle heure le spectacle finit.')
  const ends = starts.map((start) => start + length)
  if (ends.some((end) => Math.abs(end - minutes) <= 15))
    return supported(span, 'hour', 'durationMinutes', 'Heure de début et durée de la fiche.')
  return contradicted(span, 'hour', {
    fact: 'durationMinutes',
    message: `D’après l’heure et la durée de la fiche, la fin est vers ${ends.map((end) => writeHour(end % 1440, '20 h 30')).join(' ou ')}.`,
  })
}

const nextInList = /^ ?(?:,|et|, et|\/|puis|-|–) ?(?:a )?$/

/** « les 4 et 5, à 20 h 30 et 19 h »: as many hours as days, each the hour of its day. */
function isItsOwn(scene: Scene, span: Span, near: { sentence: Span; minutes: number }): boolean {
  const hours = [...scene.reading.folded.slice(near.sentence.start, near.sentence.end).matchAll(digitClock)].map(
    (match) => ({ start: near.sentence.start + match.index, end: near.sentence.start + match.index + match[0].length }),
  )
  const at = hours.findIndex((other) => other.start === span.start)
  const joined = (left: Span | undefined, right: Span | undefined): boolean =>
    left !== undefined && right !== undefined && nextInList.test(scene.reading.folded.slice(left.end, right.start))
  let first = at
  while (joined(hours[first - 1], hours[first])) first -= 1
  let last = at
  while (joined(hours[last], hours[last + 1])) last += 1
  const count = last - first + 1
  const opening = hours[first]?.start ?? span.start
  const days = scene.moments.filter((moment) => moment.end <= opening && moment.start >= near.sentence.start)
  if (at < 0 || count < 2 || days.length !== count) return false
  const before = days[at - first - 1]?.performances ?? []
  const own = (days[at - first]?.performances ?? []).filter((performance) => !before.includes(performance))
  return own.some((performance) => performance.minutes === near.minutes)
}

function isOfHouse(scene: Scene, near: { nearby: string; words: string; span: Span; sentence: Span }): boolean {
  if (isInBoxOfficeHours(scene, near)) return true
  if (aroundHouse.test(near.nearby)) return !isOfTheDayBefore(scene, near.span, near.sentence)
  return (
    houseCue.test(near.words) &&
    !scene.moments.some((moment) => moment.start >= near.sentence.start && moment.end <= near.span.start)
  )
}

/** « dimanche 23 à 18 h. Accueil dès 17 h »: an hour that a date leads to is the show's, unless the house was spoken of before. */
function isOfTheDayBefore(scene: Scene, span: Span, sentence: Span): boolean {
  const { folded } = scene.reading
  const day = scene.moments.findLast((moment) => moment.end <= span.start && moment.start >= sentence.start)
  if (
    day === undefined ||
    !/^\s*(?:,|:|\(|–|-|\||a|des|vers)?\s*(?:c'est |ce sera |on joue |rendez-vous )?(?:a |des )?$/.test(
      folded.slice(day.end, span.start),
    )
  )
    return false
  return !aroundHouse.test(folded.slice(sentence.start, day.start))
}

/** The box office's hours, word for word as the house writes them; a record closes on a full stop, a sentence goes on. */
function isInBoxOfficeHours(scene: Scene, { words, span, sentence }: { words: string; span: Span; sentence: Span }) {
  const hours = foldText(normaliseText(scene.facts.house?.boxOfficeHours ?? '')).replace(/[.;,]$/u, '')
  const at = hours === '' ? -1 : words.indexOf(hours)
  return at >= 0 && span.start >= sentence.start + at && span.end <= sentence.start + at + hours.length
}

function everyDayHas(timed: readonly KnownPerformance[], good: readonly KnownPerformance[]): boolean {
  const served = new Set(good.map((performance) => performance.day))
  return timed.every((performance) => served.has(performance.day))
}

function judgeHouse(scene: Scene, span: Span, minutes: number): Finding {
  const { houseProse, house } = scene.facts
  const hours = [...houseProse.matchAll(digitClock)].map((match) => minutesOf(match[0]))
  if (hours.includes(minutes)) return supported(span, 'hour', 'house.boxOfficeHours')
  const meetings = scene.facts.performances.map((performance) => performance.minutes)
  if (meetings.includes(minutes)) return supported(span, 'hour', 'performances')
  if (hours.length > 0 && house?.boxOfficeHours) {
    return contradicted(span, 'hour', {
      fact: 'house.boxOfficeHours',
      message: `La fiche de la maison dit : ${house.boxOfficeHours}.`,
    })
  }
  return unknownOfHouse(scene, span, 'hour', 'Ni la fiche du spectacle ni celle de la maison ne donnent cette heure.')
}

function wrongHour(options: {
  scene: Scene
  span: Span
  hour: { minutes: number; written: string }
  timed: readonly KnownPerformance[]
  moment: Moment | null
}): Finding {
  const { scene, span, timed, moment } = options
  const hours = [...new Set(timed.map((performance) => performance.minutes ?? 0))].sort((left, right) => left - right)
  const only = hours.length === 1 ? hours[0] : undefined
  const day =
    moment !== null && !moment.wrong && moment.performances.length > 0 ? moment.performances.at(-1)?.day : undefined
  const where = day === undefined ? 'La fiche donne' : `${capital(weekdayName(day))} ${writeDay(day)}, la fiche donne`
  const written = scene.reading.plain.slice(span.start, span.end)
  return contradicted(span, 'hour', {
    fact: timed.length === 1 ? `${timed[0]?.fact}.startsAt` : 'performances',
    message: `${where} ${hours.map((minutes) => writeHour(minutes, '20 h 30')).join(' ou ')}.`,
    suggestion: only === undefined ? null : writeHour(only, written),
  })
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
