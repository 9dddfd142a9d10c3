import { asMessage } from '../../../../contract/index.ts'
import { matchesIn } from '../../../language/index.ts'
import type { KnownPerformance } from '../record/facts.ts'
import { contradicted, type Finding, type Scene, supported } from '../scene/finding.ts'
import { momentOf } from '../scene/moments.ts'
import type { Day } from '../text/days.ts'
import { sentenceAround } from '../text/reading.ts'
import { writeHour } from './clock-times.ts'

const toCome =
  /\(?\b(?:(?:une |l'|les )?(?:heure|horaire)s? (?:(?:sont |est |reste(?:nt)? )?(?:encore )?a (?:preciser|confirmer|venir|determiner)|non (?:precisee?|confirmee?|communiquee?)s?))(?![\p{L}-])\)?/gu

/** « vendredi 12 (heure à préciser) »: right as long as the record gives that day no hour, and no longer. */
export function findHoursToCome(scene: Scene): Finding[] {
  return matchesIn(scene.reading.folded, toCome).flatMap((match) => {
    const isBracketed = match[0].startsWith('(') && match[0].endsWith(')')
    const inner = isBracketed ? match[0] : match[0].replaceAll(/[()]/g, '')
    const start = match.index + match[0].indexOf(inner)
    const span = { start, end: start + inner.length }
    if (!scene.taken.isFree(span)) return []
    const sentence = sentenceAround(scene.reading, span)
    const moment = momentOf({ moments: scene.moments, reading: scene.reading, span, sentence })
    const [first] = moment?.performances ?? []
    if (moment === null || moment.wrong || first === undefined) return []
    scene.taken.claim(span)
    const untimed = moment.performances.find(({ minutes }) => minutes === null)
    if (untimed !== undefined) return [supported(span, 'hour', `${untimed.fact}.startsAt`)]
    const hours = [...new Set(moment.performances.map(({ minutes }) => minutes ?? 0))].sort((a, b) => a - b)
    return [
      contradicted(span, 'hour', {
        fact: `${first.fact}.startsAt`,
        message: asMessage('fact.hour-of-day', { playedFullDay: first.day, eitherClock: hours }),
        suggestion: hours.length === 1 ? hourInPlace(scene, hours[0] ?? 0, isBracketed) : null,
      }),
    ]
  })
}

/** « à 20 h », « 20h »: as the text tells its other hours, between brackets no more. */
function hourInPlace({ reading }: Scene, minutes: number, isBracketed: boolean): string {
  const other = /(?<![\d,.])\d{1,2}(?: ?h(?: ?\d\d)?|:\d\d)(?!\p{L})/u.exec(reading.plain)?.[0] ?? '20 h'
  const isLed = isBracketed && /(?<!\p{L})a \d{1,2}(?: ?h|:)/u.test(reading.folded)
  return `${isLed ? 'à ' : ''}${writeHour(minutes, other)}`
}

/** The first day of those meant on which the record gives no performance an hour; undefined where each has one. */
export function dayWithoutHour(performances: readonly KnownPerformance[]): Day | undefined {
  const timed = new Set(performances.filter(({ minutes }) => minutes !== null).map(({ day }) => day))
  return performances.find(({ day }) => !timed.has(day))?.day
}
