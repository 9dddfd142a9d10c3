import { asMessage, type Message } from '../../../../contract/index.ts'
import { addDays, daysBetween } from '../../../days/index.ts'
import { matchesIn } from '../../../language/index.ts'
import { monthNames } from '../../../text/index.ts'
import { contradicted, type Finding, type Scene, spansOf, supported, unsupported } from '../scene/finding.ts'
import type { Moment } from '../scene/moments.ts'
import { type Day, weekdayName, weekdayOf, writeDay } from '../text/days.ts'
import { numberPattern, parseNumber } from '../text/french-numbers.ts'
import { foldText, type Span, sentenceAround } from '../text/reading.ts'
import { weekdayNumber, weekdayPattern } from './date-tokens.ts'
import { isDayOfSale, offAfter, saleBefore, thenFirst, thenLast } from './dates.ts'
import { inPartSaid, otherPart } from './day-parts.ts'
import { nearDays } from './near-days.ts'

/** The days that a relative expression may mean, read against the day of publication. */
type Meaning = (asOf: Day, match: RegExpExecArray) => Day[]

const dayPart = '(?: (?:soir|matin|midi|apres-midi))?'
const expressions: readonly (readonly [RegExp, Meaning])[] = [
  [new RegExp(`\\bapres-demain${dayPart}`, 'g'), (asOf) => [addDays(asOf, 2)]],
  [
    new RegExp(
      `(?<!apres-|\\b(?:pas|du|des|lendemains|et) |\\b(?:monde|jeunesse|societes?|villes?|theatre|scene|publics?|citoyen(?:ne)?s|artistes?|talents?|generations?|france|europe|avenir|hommes?|femmes?|adultes|spectateurs|auteurs|peur|promesses?|questions?|defis?|metiers?|recits?|utopies?|chansons?|reves?) de )\\bdemain${dayPart}(?![\\w-])|(?<=\\bet )demain(?: (?:soir|matin|midi|apres-midi)(?![\\w-])|(?=,? (?:a |des |\\()?\\d|,? (?:a|au|aux|chez|sous|dans) [^.!?\\n]{2,40}\\d ?(?:h|:\\d)))|(?<=(?:^|[.!?:;\\n] ?)et )demain(?= (?:a|au|aux) |,? [^.!?;\\n]{2,50}\\d ?(?:h(?![a-z])|:\\d\\d))`,
      'g',
    ),
    (asOf) => [addDays(asOf, 1)],
  ],
  [/\bce (?:soir|midi|matin)(?!-la)\b|\bcet apres-midi(?!-la)\b|\bjour j\b(?! ?[:=–—-])/g, (asOf) => [asOf]],
  [
    /\b(aujourd'hui)(?=,? (?:a |des )?\d| meme| soir|,? (?:a|de) (?:midi|\d)| ?!|\s*[:·|])|(?<=(?:^|[.!?:\n] ?))aujourd'hui(?=,? (?:au |a la |a l'|puis |et (?:lun|mar|mer|jeu|ven|sam|dim|demain)))|(?<=(?:^|[.!?:\n] ?))aujourd'hui(?=(?:,| (?!encore|plus|comme|et |ou |meme|que |tout ))[^.!?\n]{3,90}\d ?(?:h(?![a-z])|:\d\d))|(?<=\b(?:c'est|jou(?:ons|e|ent|ez)|venez|(?:places?|billets?) pour|rendez-vous) )aujourd'hui\b(?! encore| plus)|(?<=\b(?:vien(?:t|s|drait)|venez|voir|dispos?|(?:es|etes)-vous libres?|sort|retrouve|partant\p{L}*)\b[^.!?\n]{0,60} )aujourd'hui(?= ?\?)/gu,
    (asOf) => [asOf],
  ],
  [new RegExp(`\\bdans (${numberPattern}) (jours?|semaines?)`, 'g'), inSomeDays],
  [
    /(?<=\b(?:c'est|on joue|on commence|rendez-vous|representation|seance|concert|spectacle) )tout a l'heure\b|\btout a l'heure(?=,? (?:a |des )?\d{1,2} ?(?:h|:))/g,
    (asOf) => [asOf],
  ],
  [/\bdans une (huitaine|dizaine|quinzaine|vingtaine)(?: de jours)?\b/g, aboutSoMany],
  [/\bdans (24|48|72) ?(?:h|heures)\b/g, (asOf, match) => [addDays(asOf, Number(match[1]) / 24)]],
  [/\b(hier) (?:soir|matin)\b/g, (asOf) => [addDays(asOf, -1)]],
  [
    /(?<=\b(?:ventes?|billetterie|reservations?|location)(?:[^.;!?\n]{0,30}ouver\w+ |[^.;?\n]{0,40}\bdepuis ))hier\b/g,
    (asOf) => [addDays(asOf, -1)],
  ],
  [/\bj ?- ?(\d{1,3})\b/g, (asOf, match) => [addDays(asOf, Number(match[1]))]],
  [
    new RegExp(`\\bplus que (${numberPattern}) jours?`, 'g'),
    (asOf, match) => [addDays(asOf, parseNumber(match[1] ?? '') ?? 0)],
  ],
  [new RegExp(`\\bce(?:tte)? (${weekdayPattern})(?! (?:prochain|\\d|1er))${dayPart}`, 'g'), nextWeekday],
  [new RegExp(`\\b(${weekdayPattern}) prochain${dayPart}`, 'g'), comingWeekdays],
  [
    new RegExp(`\\b(${weekdayPattern}) en huit\\b`, 'g'),
    (asOf, match) => nextWeekday(asOf, match).map((day) => addDays(day, 7)),
  ],
  [/\bce week-?end\b/g, (asOf) => weekend(asOf, 0)],
  [/\bcette fin de semaine\b/g, (asOf) => [addDays(weekend(asOf, 0)[0] ?? asOf, -1), ...weekend(asOf, 0)]],
  [/\ble week-?end prochain\b/g, (asOf) => [...weekend(asOf, 0), ...weekend(asOf, 7)]],
  [new RegExp(`\\b(${weekdayPattern}) de cette semaine`, 'g'), ofThisWeek],
  [
    /\bcette semaine\b(?! dans (?:nos|notre|vos|votre|la|le) (?:cartons|lettre|boite|actu\w*|programmation))/g,
    (asOf) => weekOf(asOf),
  ],
  [
    new RegExp(
      `(?<=\\b(?:vivement|ca commence|on commence) )(${weekdayPattern})(?! (?:\\d|1er|prochain|en huit))${dayPart}`,
      'g',
    ),
    nextWeekday,
  ],
  [/\ble mois prochain\b/g, (asOf) => monthOf(asOf, 1)],
  [/\bce mois-ci\b/g, (asOf) => monthOf(asOf, 0)],
  [/\bla semaine prochaine\b/g, (asOf) => weekOf(addDays(asOf, 7))],
  ...nearDays,
]

/** Days told from the day of publication: « demain », « ce samedi », « dans trois jours », « J-3 ». */
export function findRelativeDays(scene: Scene): Finding[] {
  const found: Finding[] = []
  for (const [pattern, meaning] of expressions) {
    for (const match of matchesIn(scene.reading.folded, pattern)) {
      const span = { start: match.index, end: match.index + match[0].length }
      if (!scene.taken.isFree(span)) continue
      scene.taken.claim(span)
      found.push(judge(scene, span, { match, meaning }))
    }
  }
  return [...found, ...findNextDays(scene), ...findMonths(scene)]
}

function judge(scene: Scene, span: Span, read: { match: RegExpExecArray; meaning: Meaning }): Finding {
  if (scene.asOf === null) return unsupported(span, 'date', asMessage('fact.relative-without-publication'))
  const meant = read.meaning(scene.asOf, read.match)
  const sale = ofSales(scene, span, meant)
  if (sale !== null) return sale
  const { folded } = scene.reading
  if (off.test(folded.slice(Math.max(0, span.start - 24), span.start)) || offAfter.test(folded.slice(span.end)))
    return judgeOff(scene, span, meant)
  const played = scene.facts.performances.filter((performance) => meant.includes(performance.day))
  scene.moments.push({ ...span, performances: played, each: false, wrong: played.length === 0 })
  if (played.length > 0 && inPartSaid(read.match[0], played).length === 0) return otherPart(span, 'date', played)
  const first = played[0]
  const days = [...new Set(meant)].sort()
  const otherEnd = first === undefined ? null : otherEndOf(scene, span, first.day)
  if (otherEnd !== null) return contradicted(span, 'date', otherEnd)
  const part = dayPartOf(read.match[0])
  if (first !== undefined && part !== null && played.every(({ minutes }) => minutes !== null && !part(minutes)))
    return contradicted(span, 'date', {
      fact: `${first.fact}.startsAt`,
      message: asMessage('fact.hour-of-day', {
        playedFullDay: first.day,
        eitherClock: played.flatMap(({ minutes }) => minutes ?? []),
      }),
    })
  const weekday = apposedWeekday(scene, span)
  if (first !== undefined && weekday !== null && weekdayOf(first.day) !== weekday)
    return contradicted(span, 'date', {
      fact: `${first.fact}.startsAt`,
      message: asMessage('fact.weekday-of-day', { saidDay: first.day, itsWeekday: first.day }),
    })
  if (first !== undefined) {
    return supported(
      span,
      'date',
      `${first.fact}.startsAt`,
      asMessage('fact.relative-read', { publishedDay: scene.asOf, meantFullDay: first.day }),
    )
  }
  const next = nextPerformance(scene, scene.asOf)
  return contradicted(span, 'date', {
    fact: 'performances',
    message: noneOn(scene.asOf, days),
    suggestion: next === null ? null : suggestDay(next, scene.asOf, read.match[0]),
  })
}

/** « Après-demain, vendredi »: the day of the week that stands right behind a relative day; null where none does. */
function apposedWeekday({ reading }: Scene, span: Span): number | null {
  const said = apposed.exec(reading.folded.slice(span.end, span.end + 20))?.[1]
  return said === undefined ? null : weekdayNumber(said)
}

const apposed = new RegExp(`^,? \\(?(${weekdayPattern})(?![a-z]| (?:\\d|1er)| ?\\?)`)

/** « demain après-midi », « ce matin »: whether an hour is of that part of the day; null where none is said. */
function dayPartOf(written: string): ((minutes: number) => boolean) | null {
  if (/matin$/.test(written)) return (minutes) => minutes <= 13 * 60
  if (/apres-midi$/.test(written)) return (minutes) => minutes >= 12 * 60 && minutes <= 19 * 60
  return /soir$/.test(written) ? (minutes) => minutes >= 16 * 60 : null
}

/** « Relâche demain », « pas de représentation ce soir ». */
const off =
  /\b(?:relache|pas de (?:representation|spectacle|seance|concert)|on ne joue pas)(?: (?:exceptionnelle|prevue))?,? (?:des |le )?$/

/** Right when nothing is played on that day. */
function judgeOff({ facts }: Scene, span: Span, meant: readonly Day[]): Finding {
  const played = facts.performances.find(({ day }) => meant.includes(day))
  if (played === undefined) return supported(span, 'date', 'performances', asMessage('fact.none-that-day'))
  return contradicted(span, 'date', {
    fact: `${played.fact}.startsAt`,
    message: asMessage('fact.played-on', { playedDay: played.day }),
  })
}

/** « la billetterie ouvre demain »: judged against the opening of sales, not against the run. */
function ofSales(scene: Scene, span: Span, meant: readonly Day[]): Finding | null {
  const sale = scene.facts.record.onSaleFrom
  if (!saleBefore.test(scene.reading.folded.slice(Math.max(0, span.start - 70), span.start)))
    return meant.some((day) => isDayOfSale(scene, span, day)) ? supported(span, 'date', 'onSaleFrom') : null
  if (sale === null || sale === undefined) return unsupported(span, 'date', asMessage('fact.sale-day-unknown'))
  if (meant.includes(sale.slice(0, 10))) return supported(span, 'date', 'onSaleFrom')
  return contradicted(span, 'date', {
    fact: 'onSaleFrom',
    message: asMessage('fact.sale-day', { openingDay: sale.slice(0, 10) }),
  })
}

const nextDay =
  /\b(?:le (lendemain|surlendemain)|le (?:soir|jour) (?:d'apres|suivant)|la (veille))\b(?! (?:de|du|des|matin|d')\b)/g
/** « et trois jours plus tard, à 18 h »: from the day before it in the sentence. */
const daysLater = new RegExp(
  `\\b(${numberPattern}) (?:jours?|soirs?) (plus tard|apres)\\b(?! (?:l[ea]s?|son|sa|ses|leur) |[a-z])`,
  'g',
)

/** « le 16 à 20 h 30, et à 19 h 30 le lendemain »: told from the day before it in the text. */
function findNextDays(scene: Scene): Finding[] {
  return [...matchesIn(scene.reading.folded, nextDay), ...matchesIn(scene.reading.folded, daysLater)].flatMap(
    (match) => {
      const span = { start: match.index, end: match.index + match[0].length }
      const from = dayBefore(scene, span, match[2] === undefined)
      const day = from === undefined ? weekdayBefore(scene, span) : from.performances.at(-1)?.day
      if (from?.wrong === true || day === undefined || !scene.taken.isFree(span)) return []
      const meant = addDays(day, daysAway(match))
      const played = scene.facts.performances.filter((performance) => performance.day === meant)
      scene.taken.claim(span)
      scene.moments.push({ ...span, performances: played, each: false, wrong: played.length === 0 })
      const first = played[0]
      if (first !== undefined) return [supported(span, 'date', `${first.fact}.startsAt`)]
      return [
        contradicted(span, 'date', { fact: 'performances', message: asMessage('fact.none-on', { meantDay: meant }) }),
      ]
    },
  )
}

/** The day from which one counts; « trois jours plus tard » is of a story unless its own sentence names one on which one plays. */
function dayBefore(scene: Scene, span: Span, isNext: boolean): Moment | undefined {
  const from = scene.moments.findLast((moment) => moment.end <= span.start && span.start - moment.end < 60)
  const isSaidHere = from !== undefined && from.start >= sentenceAround(scene.reading, span).start
  return isNext || isSaidHere ? from : undefined
}

function daysAway([, said, later]: RegExpExecArray): number {
  if (later === 'veille') return -1
  return said === undefined || said === 'lendemain' ? 1 : (parseNumber(said) ?? 2)
}

/** « Vendredi, c'est à 20 h ; le lendemain, à 18 h »: a weekday alone says from which day, where one plays on one such day only. */
function weekdayBefore(scene: Scene, span: Span): Day | undefined {
  const sentence = sentenceAround(scene.reading, span)
  const before = scene.reading.folded.slice(Math.max(sentence.start, span.start - 60), span.start)
  const named = [...before.matchAll(new RegExp(`(?<![a-z-])(${weekdayPattern})(?![a-z-])`, 'g'))].at(-1)?.[1]
  if (named === undefined) return undefined
  const days = new Set(
    scene.facts.performances.map(({ day }) => day).filter((day) => weekdayOf(day) === weekdayNumber(named)),
  )
  return days.size === 1 ? [...days][0] : undefined
}

/** « demain, c'est la première » when the run has begun, or has not: which end it is of, by the record; null where it is none, or right. */
function otherEndOf(scene: Scene, span: Span, day: Day): { fact: string; message: Message } | null {
  const after = scene.reading.folded.slice(span.end, span.end + 45)
  const before = scene.reading.folded.slice(Math.max(0, span.start - 40), span.start)
  const led = leadingEnd.exec(before)
  const said = led?.[1] ?? led?.[2] ?? sameSentenceEnd.exec(after)?.[1]
  const isFirst =
    said === 'premiere' || thenFirst.test(after) || /^ avant (?:la |notre )?(?:grande )?premiere/.test(after)
  if (!isFirst && said === undefined && !thenLast.test(after)) return null
  const days = scene.facts.performances.map((performance) => performance.day).sort()
  const endDay = (isFirst ? days[0] : days.at(-1)) ?? null
  return day === endDay
    ? null
    : { fact: 'performances', message: asMessage('fact.end-of-run', { end: isFirst ? 'first' : 'last', endDay }) }
}

/** « C'est la dernière ce soir » */
const leadingEnd =
  /\b(?:c'est|voici|place a) (?:la |notre )(?:toute |grande )?(premiere|derniere)(?: (?:date|representation|soiree))?,? (?:c'est )?$|(?:^|[.!?\n] ?)(?:toute )?(premiere|derniere),? $/
/** « C'est ce soir, c'est à 20 h, c'est la première » */
const sameSentenceEnd = /^, [^.!?\n]{0,30}\bc'est (?:la |notre )(?:toute |grande )?(premiere|derniere)(?! fois| chance)/

function noneOn(publishedDay: Day, days: readonly Day[]): Message {
  const [firstFullDay = '', lastFullDay = firstFullDay] = [days[0], days.at(-1)]
  if (firstFullDay === '') return asMessage('fact.relative-none', { publishedDay })
  return firstFullDay === lastFullDay
    ? asMessage('fact.relative-none-on', { publishedDay, firstFullDay })
    : asMessage('fact.relative-none-between', { publishedDay, firstFullDay, lastFullDay })
}

function nextPerformance(scene: Scene, asOf: Day): Day | null {
  const days = scene.facts.performances.map((performance) => performance.day).filter((day) => day >= asOf)
  return days.sort()[0] ?? null
}

function suggestDay(day: Day, asOf: Day, written: string): string {
  const far = daysBetween(asOf, day)
  if (far === 1) return 'demain'
  if (/jour/.test(written) && far > 1 && far < 15) return `dans ${far}\u00a0jours`
  return `${weekdayName(day)} ${writeDay(day)}`
}

function inSomeDays(asOf: Day, match: RegExpExecArray): Day[] {
  const count = parseNumber(match[1] ?? '') ?? 0
  const days = (match[2] ?? '').startsWith('semaine') ? count * 7 : count
  // « quinze jours » is two weeks in French as well as fifteen days.
  return days === 15 ? [addDays(asOf, 14), addDays(asOf, 15)] : [addDays(asOf, days)]
}

/** « dans une quinzaine »: a day more or less. */
function aboutSoMany(asOf: Day, match: RegExpExecArray): Day[] {
  const count = { huitaine: 8, dizaine: 10, quinzaine: 15, vingtaine: 20 }[match[1] ?? ''] ?? 0
  return [-1, 0, 1].map((shift) => addDays(asOf, count + shift))
}

function nextWeekday(asOf: Day, match: RegExpExecArray): Day[] {
  const wanted = weekdayNumber(match[1] ?? '')
  return [addDays(asOf, (wanted - weekdayOf(asOf) + 7) % 7)]
}

/** « samedi prochain » is the coming one for some, the one of next week for others. */
function comingWeekdays(asOf: Day, match: RegExpExecArray): Day[] {
  const coming = nextWeekday(addDays(asOf, 1), match)[0] ?? asOf
  return daysBetween(asOf, coming) < 4 ? [coming, addDays(coming, 7)] : [coming]
}

function weekend(asOf: Day, later: number): Day[] {
  const saturday = addDays(asOf, ((6 - weekdayOf(asOf) + 7) % 7) - (weekdayOf(asOf) === 0 ? 7 : 0) + later)
  return [-1, 0, 1].map((shift) => addDays(saturday, shift)).filter((day) => day >= asOf)
}

function weekOf(day: Day): Day[] {
  const monday = addDays(day, -((weekdayOf(day) + 6) % 7))
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index))
}

/** « mardi de cette semaine ». */
function ofThisWeek(asOf: Day, match: RegExpExecArray): Day[] {
  const weekday = weekdayNumber(match[1] ?? '')
  return weekOf(asOf).filter((day) => weekdayOf(day) === weekday)
}

function monthOf(day: Day, shift: number): Day[] {
  const first = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + shift, 1))
  const prefix = first.toISOString().slice(0, 8)
  return Array.from({ length: 31 }, (_, index) => `${prefix}${String(index + 1).padStart(2, '0')}`)
}

const months = monthNames.map((name) => foldText(name))
const bareMonth = new RegExp(
  `(?:\\b(?:en|debut|mi-|mi |fin|des|courant|mois de|mois d'|tout) ?|(?<=(?:^|\\n|[•·|:–—(] ?))|(?<=[.!?…] )(?=[a-z]+ \\d{4} ?(?:[.,;:!?·|•\\n–—-]|$)))(${months.join('|')})(?: ((?:19|20)\\d\\d))?\\b(?! ?\\d)`,
  'g',
)

/** « créée en mars 2021 »: when it was made, which is a matter of years. */
const ofTheMaking = /\b(?:cree\w*|creation|nee?s?|naissance|vu le jour|premiere) (?:\p{L}+ ){0,2}$/u

/** « sorti en octobre 2026 », « date de fin 2026 »: of a record or a book, which the show's own texts may date. « Une date en mai » is a performance. */
const ofPublication =
  /\b(?:sorti\w*|paru\w*|publie\w*|enregistre\w*|grave\w*|edite\w*|(?<!\b(?:une?|la|cette|notre|votre|sa|quelle|chaque|seule|autre|nouvelle|derniere|premiere|prochaine) )date) (?:\p{L}+ )?$/u

function published(scene: Scene, span: Span, month: string): Finding {
  const index = (scene.facts.record.texts ?? []).findIndex(({ text }) => foldText(text).includes(month))
  return index >= 0
    ? supported(span, 'date', `texts.${index}`)
    : unsupported(span, 'date', asMessage('fact.date-unknown'))
}

/** « en mars », « dès janvier »: a month that must hold a performance (or the opening of sales). */
function findMonths(scene: Scene): Finding[] {
  return spansOf(scene.reading, new RegExp(bareMonth.source, 'g')).flatMap(({ match }) => {
    const span = { start: match.index, end: match.index + match[0].length }
    if (!scene.taken.isFree(span)) return []
    // The year stays free for the rule of years.
    scene.taken.claim({ start: span.start, end: span.end - (match[2]?.length ?? 0) })
    const before = scene.reading.folded.slice(Math.max(0, span.start - 30), span.start)
    if (match[2] !== undefined && ofTheMaking.test(before)) return []
    if (ofPublication.test(before)) return [published(scene, span, match[1] ?? '')]
    const month = months.indexOf(match[1] ?? '') + 1
    const suffix = `${match[2] ?? ''}-${String(month).padStart(2, '0')}`
    const isMonth = (day: string | null | undefined): boolean =>
      day?.slice(match[2] === undefined ? 4 : 0, 7) === suffix
    const [from, to] = partOfMonth(match[0])
    const played = scene.facts.performances.filter(
      ({ day }) => isMonth(day) && Number(day.slice(8)) >= from && Number(day.slice(8)) <= to,
    )
    scene.moments.push({ ...span, performances: played, each: false, wrong: played.length === 0 })
    if (played[0] !== undefined) return [supported(span, 'date', `${played[0].fact}.startsAt`)]
    if (isMonth(scene.facts.record.onSaleFrom)) return [supported(span, 'date', 'onSaleFrom')]
    return [contradicted(span, 'date', { fact: 'performances', message: asMessage('fact.none-that-month') })]
  })
}

/** « début mars », « mi-mars », « fin mars »: thirds of a month that overlap, for nobody counts them to the day. */
function partOfMonth(written: string): readonly [number, number] {
  if (/^debut/.test(written)) return [1, 13]
  if (/^mi/.test(written)) return [8, 23]
  return /^fin/.test(written) ? [18, 31] : [1, 31]
}
